"""--office and an office's file among the imports: documents that answer items of the office's own."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from cli.documents import LAWFUL, written
from conftest import Call
from office_lists import ADDED, QUESTION, SWITCHED_OFF, office_text

OWN_ANSWER = {"item": "I3.901", "result": "complies", "member": "m1", "on": "2026-03-16"}


def answering_own(folder: Path) -> Path:
    """The lawful example with an answer to an item of the office's own."""
    return written(folder, lambda document: document["answers"].append(OWN_ANSWER))


def office(folder: Path, data: bytes = ADDED) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "office.json"
    path.write_bytes(data)
    return path


@pytest.fixture
def store(tmp_path: Path, call: Call) -> Path:
    """A store with the lawful example in it."""
    path, key = tmp_path / "store" / "office.db", tmp_path / "key.txt"
    document = written(tmp_path / "first")
    assert call("import", document, "--store", path, "--new", "--recovery-key-file", key).code == 0
    return path


def scope_of(out: str) -> str:
    return out.splitlines()[-1].split(" ")[0]


def exported(call: Call, scope: str, store: Path, folder: Path) -> tuple[dict[str, Any], str]:
    """The document that comes out again, and what was said on the way."""
    answer = call("export", scope, "--store", store, "-o", folder / "out.json")
    assert answer.code == 0
    return json.loads((folder / "out.json").read_text(encoding="utf-8")), answer.err


def test_an_own_item_is_unknown_without_the_offices_file_and_judged_with_it(tmp_path: Path, call: Call) -> None:
    document = answering_own(tmp_path)

    without = call("check", document)
    given = call("check", document, "--office", office(tmp_path))

    assert (without.code, without.out) == (2, "")
    assert "I3.901" in without.err
    assert given.code == 0


def test_a_violation_of_an_own_item_wants_a_legal_basis(tmp_path: Path, call: Call) -> None:
    found = OWN_ANSWER | {"result": "violation", "finding": "Жоқ.", "evidence": ["E1"]}
    document = written(tmp_path, lambda document: document["answers"].append(found))

    answer = call("check", document, "--office", office(tmp_path), "--format", "json")

    assert answer.code == 1
    assert {each["requirement"] for each in json.loads(answer.out)["breaches"] if "I3.901" in str(each["facts"])} >= {
        "R16.3"
    }


def test_the_certificate_prints_the_question_of_an_own_item(tmp_path: Path, call: Call) -> None:
    answer = call("certificate", answering_own(tmp_path), "-o", tmp_path / "made", "--office", office(tmp_path))

    assert answer.code == 0
    pdf = pypdfium2.PdfDocument(tmp_path / "made" / "certificate-1.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())
    pdf.close()
    assert QUESTION in text


BROKEN = {
    "checklists_not_json": b"{",
    "other pack": office_text(pack="kz-1900-1"),
    "unknown item": office_text(off=["I9.9"]),
    "another format": b'{"format": "oversight-inspection", "version": 1}',
    "not text": b"\xff\xfe\x00",
    "deep": b"[" * 200_000,
}


@pytest.mark.parametrize("command", ["check", "certificate", "import"])
@pytest.mark.parametrize("fault", BROKEN)
def test_an_offices_file_that_cannot_be_used_is_named(fault: str, command: str, tmp_path: Path, call: Call) -> None:
    rest = {
        "check": (),
        "certificate": ("-o", tmp_path / "made"),
        "import": ("--store", tmp_path / "s.db", "--new", "--recovery-key-file", tmp_path / "k"),
    }[command]

    answer = call(command, written(tmp_path), "--office", office(tmp_path, BROKEN[fault]), *rest)

    assert (answer.code, answer.out) == (2, "")
    assert "office.json" in answer.err
    assert not {path.name for path in tmp_path.iterdir()} & {"made", "s.db", "k"}


def test_an_offices_file_that_is_absent_is_named(tmp_path: Path, call: Call) -> None:
    answer = call("check", written(tmp_path), "--office", tmp_path / "absent.json")

    assert answer.code == 2
    assert "absent.json" in answer.err


def test_lists_and_a_document_of_theirs_go_into_a_new_store_in_any_order(tmp_path: Path, call: Call) -> None:
    document, lists, path = answering_own(tmp_path / "own"), office(tmp_path), tmp_path / "new.db"

    answer = call("import", document, lists, "--store", path, "--new", "--recovery-key-file", tmp_path / "key")

    assert answer.code == 0
    again, said = exported(call, scope_of(answer.out), path, tmp_path)
    assert again["answers"][-1]["item"] == "I3.901"
    assert said == ""


def test_the_stores_own_lists_know_a_later_documents_items(tmp_path: Path, call: Call, store: Path) -> None:
    assert "office.json" in call("import", office(tmp_path), "--store", store).out

    answer = call("import", answering_own(tmp_path / "own"), "--store", store)

    assert answer.code == 0
    assert exported(call, scope_of(answer.out), store, tmp_path)[1] == ""


def test_lists_given_with_one_document_are_not_in_force_for_others(tmp_path: Path, call: Call, store: Path) -> None:
    document = answering_own(tmp_path / "own")
    assert call("import", document, "--store", store, "--office", office(tmp_path)).code == 0

    adopted = call("import", office(tmp_path), "--store", store, "--language", "en").out
    again = call("import", office(tmp_path), "--store", store, "--language", "en").out

    assert "were adopted" in adopted
    assert "in force already" in again


def test_a_document_written_before_the_office_left_an_item_out_is_still_taken(
    tmp_path: Path, call: Call, store: Path
) -> None:
    call("import", office(tmp_path, SWITCHED_OFF), "--store", store)
    document = written(tmp_path / "older", lambda document: document.update(conclusion="Басқа қорытынды."))
    assert "I2.4" in {answer["item"] for answer in LAWFUL["answers"]}

    answer = call("import", document, "--store", store)

    assert answer.code == 0
    assert exported(call, scope_of(answer.out), store, tmp_path)[0]["conclusion"] == "Басқа қорытынды."


def test_an_item_that_neither_program_nor_store_knows_stops_the_import_before_anything_is_kept(
    tmp_path: Path, call: Call, store: Path
) -> None:
    good = written(tmp_path / "good", lambda document: document.update(conclusion="Жаңа қорытынды."))
    bad = written(tmp_path / "bad", lambda document: document["answers"].append(OWN_ANSWER | {"item": "I3.950"}))

    answer = call("import", good, bad, office(tmp_path), "--store", store)

    assert (answer.code, answer.out) == (2, "")
    assert "I3.950" in answer.err
    assert "adopted" in call("import", office(tmp_path), "--store", store, "--language", "en").out
    assert call("import", good, "--store", store).out.count("\n") == 1
