"""`import`, `export`, `verify`, `demo`, `backup`, `restore` on real stores and files."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cli.documents import DATA, LAWFUL, written
from conftest import PASSPHRASE, Call

from oversight_desktop.store.opening import open_store


def filled(value: object) -> object:
    """A document without what is absent or null: the two are the same (interchange.md §4)."""
    if isinstance(value, dict):
        return {key: filled(item) for key, item in value.items() if item is not None}
    return [filled(item) for item in value] if isinstance(value, list) else value


@pytest.fixture
def store(tmp_path: Path, call: Call) -> Path:
    """A store with the lawful example in it."""
    path = tmp_path / "office.db"
    made = call("import", DATA / "initial.json", "--store", path, "--new", "--recovery-key-file", tmp_path / "key.txt")
    assert made.code == 0, made.err
    return path


def scope_of(store: Path, call: Call) -> str:
    """The id of the only inspection, as a second import of the same document says it."""
    again = call("import", DATA / "initial.json", "--store", store)
    return again.out.split()[0]


def test_import_then_export_gives_an_equal_document_and_its_photos(store: Path, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "out" / "exported.json"

    answer = call("export", scope_of(store, call), "--store", store, "-o", out)

    assert answer.code == 0, answer.err
    assert filled(json.loads(out.read_text(encoding="utf-8"))) == filled(LAWFUL)
    assert (out.parent / "E1.jpg").read_bytes() == (DATA / "E1.jpg").read_bytes()


def test_every_file_is_kept_though_the_reader_of_the_answers_goes_away(store: Path, tmp_path: Path) -> None:
    files = []
    for number in range(2):
        files.append(tmp_path / f"{number}.json")
        files[-1].write_text(json.dumps(LAWFUL | {"conclusion": f"{number}"}), encoding="utf-8")
    for photo in ("E1.jpg", "E2.jpg"):
        shutil.copy(DATA / photo, tmp_path)
    reading, writing = os.pipe()
    os.close(reading)

    words = [sys.executable, "-m", "oversight_desktop", "import", *map(str, files), "--store", str(store)]
    subprocess.run(words, stdout=writing, check=True, env={**os.environ, "OVERSIGHT_PASSPHRASE": PASSPHRASE})

    os.close(writing)
    with open_store(store, PASSPHRASE) as opened:
        assert len(opened.scopes()) == 3


def test_an_import_answers_with_the_inspections_id_alone_and_is_silent_on_standard_error(
    tmp_path: Path, call: Call
) -> None:
    new = ["--store", tmp_path / "office.db", "--new", "--recovery-key-file", tmp_path / "key.txt"]

    made = call("import", DATA / "initial.json", *new)

    scope = made.out.rstrip("\n")
    assert (made.code, made.err, len(scope)) == (0, "", 36)
    assert call("export", scope, "--store", tmp_path / "office.db", "-o", tmp_path / "x.json").code == 0


def test_the_recovery_key_is_written_once_and_never_over_a_file(store: Path, tmp_path: Path, call: Call) -> None:
    key = (tmp_path / "key.txt").read_text()
    other = tmp_path / "other.db"

    again = call(
        "import", DATA / "initial.json", "--store", other, "--new", "--recovery-key-file", tmp_path / "key.txt"
    )

    assert again.code == 3
    assert not other.exists()
    assert (tmp_path / "key.txt").read_text() == key
    assert len(re.sub("[^0-9A-Z]", "", key.upper())) >= 32


def test_a_store_is_never_made_over_another(store: Path, tmp_path: Path, call: Call) -> None:
    before = store.read_bytes()

    again = call("import", DATA / "initial.json", "--store", store, "--new", "--recovery-key-file", tmp_path / "k2.txt")

    assert again.code == 3
    assert store.read_bytes() == before
    assert not (tmp_path / "k2.txt").exists()


def test_the_same_document_twice_is_kept_once(store: Path, call: Call) -> None:
    first, second = scope_of(store, call), scope_of(store, call)

    assert first == second


def test_an_unlawful_document_is_imported_all_the_same(store: Path, tmp_path: Path, call: Call) -> None:
    path = written(tmp_path / "unlawful", lambda d: d.update(acquaintance=None, order=None, signatures=[]))

    answer = call("import", path, "--store", store)
    out = tmp_path / "back.json"
    call("export", answer.out.split()[0], "--store", store, "-o", out)

    assert answer.code == 0, answer.err
    assert filled(json.loads(out.read_text(encoding="utf-8"))) == filled(json.loads(path.read_text(encoding="utf-8")))


def test_one_bad_file_among_several_keeps_none(store: Path, tmp_path: Path, call: Call) -> None:
    good = written(tmp_path / "good", lambda d: d["certificate"].update(number="8"))
    bad = written(tmp_path / "bad", lambda d: d.update(kind="sometimes"))

    answer = call("import", good, bad, "--store", store)

    assert answer.code == 2
    assert call("export", "8", "--store", store, "-o", tmp_path / "x.json").code == 2


def test_the_files_of_basis_documents_come_back_with_the_document(store: Path, tmp_path: Path, call: Call) -> None:
    complaint = {"kind": "complaint", "number": "17", "file": "complaint.pdf", "contested_actions": []}
    path = written(tmp_path / "urgent", lambda d: d.update(kind="urgent", ground={"documents": [complaint]}))
    (path.parent / "complaint.pdf").write_bytes(b"a complaint")
    out = tmp_path / "back" / "inspection.json"

    scope = call("import", path, "--store", store).out.split()[0]
    assert call("export", scope, "--store", store, "-o", out).code == 0

    assert (out.parent / "complaint.pdf").read_bytes() == b"a complaint"
    assert call("check", out, "--format", "json").out == call("check", path, "--format", "json").out


def test_an_export_to_where_no_folder_can_be_is_the_environments_fault(store: Path, tmp_path: Path, call: Call) -> None:
    (tmp_path / "taken").write_text("a file")

    answer = call("export", "7", "--store", store, "-o", tmp_path / "taken" / "x.json")

    assert (answer.code, answer.out) == (3, "")
    assert len(answer.err.strip().splitlines()) == 1


def test_export_overwrites_nothing_else(store: Path, tmp_path: Path, call: Call) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "E1.jpg").write_bytes(b"mine")

    answer = call("export", "7", "--store", store, "-o", tmp_path / "out" / "x.json")

    assert answer.code == 3
    assert not (tmp_path / "out" / "x.json").exists()
    assert (tmp_path / "out" / "E1.jpg").read_bytes() == b"mine"


def test_verify_speaks_the_certificates_language_unless_asked_for_another(tmp_path: Path, call: Call) -> None:
    assert call("certificate", DATA / "initial.json", "-o", tmp_path, "--language", "ru").code == 0
    path = tmp_path / "certificate-1.pdf"

    assert call("verify", path).out == call("verify", path, "--language", "ru").out
    assert call("verify", path, "--language", "en").out.startswith("Unaltered")


def test_a_certificate_verifies_and_one_changed_byte_is_found(tmp_path: Path, call: Call) -> None:
    assert call("certificate", DATA / "initial.json", "-o", tmp_path).code == 0
    path = tmp_path / "certificate-2.pdf"

    assert call("verify", path).code == 0
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert call("verify", path).code == 1
    path.write_bytes(b"%PDF-1.4 something else")
    assert call("verify", path).code == 2


def test_the_three_counterparts_are_written_in_both_languages(tmp_path: Path, call: Call) -> None:
    for language in ("kk", "ru"):
        answer = call("certificate", DATA / "initial.json", "-o", tmp_path / language, "--language", language)
        assert answer.code == 0, answer.err
        assert sorted(path.name for path in (tmp_path / language).iterdir()) == [
            f"certificate-{n}.pdf" for n in (1, 2, 3)
        ]


def test_a_blocked_certificate_is_refused_and_a_draft_printed(tmp_path: Path, call: Call) -> None:
    path = written(tmp_path, lambda d: d.update(conclusion=" "))

    refused = call("certificate", path, "-o", tmp_path / "out")
    draft = call("certificate", path, "-o", tmp_path / "out", "--draft")

    assert (refused.code, draft.code) == (1, 0)
    assert "R21.1" in refused.out
    assert "R21.1" in draft.out
    assert (tmp_path / "out" / "certificate-1.pdf").exists()


def test_the_demonstration_leaves_store_documents_and_report(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OVERSIGHT_PASSPHRASE")
    folder = tmp_path / "sample"

    answer = call("demo", "-o", folder)

    assert answer.code == 0, answer.err
    words = folder / "store" / "passphrase.txt"
    for copy in (1, 2, 3):
        assert call("verify", folder / "documents" / f"certificate-{copy}.pdf").code == 0
    kept = ["--store", folder / "store" / "sample.db", "--passphrase-file", words]
    assert call("verify", folder / "documents" / "certificate-1.pdf", *kept).code == 0
    assert (folder / "report.txt").read_text(encoding="utf-8").strip() == answer.out.strip()
    assert call("demo", "-o", folder).code == 0
    assert (tmp_path / "sample-2" / "report.txt").exists()


def test_a_backup_restores_to_the_same_document(store: Path, tmp_path: Path, call: Call) -> None:
    (tmp_path / "stick").mkdir()
    assert call("backup", "--store", store, "--to", tmp_path / "stick").code == 0
    (backup,) = sorted(path.parent for path in Path(f"{store}.backups").glob("*/manifest.json"))
    store.write_bytes(b"damaged" * 1000)

    answer = call("restore", backup, "--store", store)

    assert answer.code == 0, answer.err
    out = tmp_path / "out.json"
    assert call("export", "7", "--store", store, "-o", out).code == 0
    assert filled(json.loads(out.read_text(encoding="utf-8"))) == filled(LAWFUL)
