"""Files beside the document: found, hashed, and never taken from outside its folder."""

import hashlib
import json
import os
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from papers import DATA, KNOWN, bent, said, urgent

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.inspection_folder import LARGEST_FILE, LoadedInspection, load_inspection
from oversight_desktop.exchange.json_text import LARGEST


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the example's photos, and a secret beside the folder."""
    inside = tmp_path / "inspection"
    inside.mkdir()
    for name in ("E1.jpg", "E2.jpg"):
        shutil.copy(DATA / name, inside)
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    return inside


def load(folder: Path, paper: Any) -> LoadedInspection:
    """The document as it is read from this folder."""
    (folder / "paper.json").write_text(json.dumps(paper), encoding="utf-8")
    return load_inspection(folder / "paper.json", **KNOWN)


def refused(folder: Path, paper: Any) -> InputProblem:
    """The problem for which the document is refused, sayable in every language."""
    with pytest.raises(InputProblem) as caught:
        load(folder, paper)
    assert all("paper.json" in sentence for sentence in said(caught.value).values())
    return caught.value


def test_evidence_carries_the_hash_of_its_files_bytes() -> None:
    loaded = load_inspection(DATA / "initial.json", **KNOWN)

    for evidence in loaded.dossier.evidence[:2]:
        assert evidence.file is not None
        assert evidence.sha256 == hashlib.sha256((DATA / evidence.file).read_bytes()).hexdigest()
        assert loaded.files[evidence.file] == (DATA / evidence.file).resolve()
    assert [evidence.sha256 for evidence in loaded.dossier.evidence[2:]] == [None, None]
    assert set(loaded.files) == {"E1.jpg", "E2.jpg"}


def test_a_document_named_without_a_folder_finds_its_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(DATA / "initial.json", folder)
    monkeypatch.chdir(folder)

    assert load_inspection(Path("initial.json"), **KNOWN).files["E1.jpg"] == folder.resolve() / "E1.jpg"


def test_the_file_of_a_basis_document_is_found_too(folder: Path) -> None:
    (folder / "шағым.pdf").write_bytes(b"%PDF-")

    loaded = load(folder, bent("ground.documents.0.file", "шағым.pdf", urgent()))

    assert loaded.files["шағым.pdf"].read_bytes() == b"%PDF-"


def test_a_file_in_a_folder_below_is_found(folder: Path) -> None:
    (folder / "photos").mkdir()
    (folder / "E1.jpg").rename(folder / "photos" / "E1.jpg")

    loaded = load(folder, bent("evidence.0.file", "photos/E1.jpg"))

    assert loaded.files["photos/E1.jpg"].is_file()


@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("in_document", ["NFC", "NFD"])
def test_a_name_is_found_however_it_is_composed(folder: Path, on_disk: Any, in_document: Any) -> None:
    (folder / "E1.jpg").rename(folder / unicodedata.normalize(on_disk, "Айгүлдің йоғы.jpg"))

    loaded = load(folder, bent("evidence.0.file", unicodedata.normalize(in_document, "Айгүлдің йоғы.jpg")))

    assert loaded.dossier.evidence[0].sha256 is not None
    assert "Айгүлдің йоғы.jpg" in loaded.files


def test_a_named_file_that_is_absent_is_refused_at_its_place(folder: Path) -> None:
    problem = refused(folder, bent("evidence.1.file", "E9.jpg"))

    assert (problem.code, problem.facts["place"]) == ("input_file_absent", "evidence[2] (E2).file")


def test_an_absent_file_of_a_basis_document_is_refused_at_its_place(folder: Path) -> None:
    problem = refused(folder, bent("ground.documents.0.file", "17.pdf", urgent()))

    assert problem.facts["place"] == "ground.documents[1] (17).file"


@pytest.mark.parametrize("name", ["E1.jpg/", "E1.jpg/x", "nowhere/E1.jpg", "nowhere/../E1.jpg", "a" * 300, "./."])
def test_a_path_that_leads_to_no_file_is_refused(folder: Path, name: str) -> None:
    assert refused(folder, bent("evidence.0.file", name)).facts["place"] == "evidence[1] (E1).file"


@pytest.mark.parametrize("target", ["../secret.jpg", "/etc/passwd"])
def test_a_link_that_leaves_the_folder_is_refused(folder: Path, target: str) -> None:
    (folder / "E1.jpg").unlink()
    (folder / "E1.jpg").symlink_to(target)

    assert refused(folder, bent("evidence.0.file", "E1.jpg")).code == "input_path_leaves"


def test_a_linked_folder_that_leaves_is_refused(folder: Path) -> None:
    (folder / "photos").symlink_to("..", target_is_directory=True)

    assert refused(folder, bent("evidence.0.file", "photos/secret.jpg")).code == "input_path_leaves"


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "again.jpg").symlink_to("E1.jpg")

    assert load(folder, bent("evidence.0.file", "again.jpg")).files["again.jpg"] == folder.resolve() / "E1.jpg"


def test_links_in_a_ring_are_refused(folder: Path) -> None:
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")

    assert refused(folder, bent("evidence.0.file", "a")).code == "input_file_unreadable"


def test_a_folder_in_a_files_place_is_refused(folder: Path) -> None:
    (folder / "photos").mkdir()

    assert refused(folder, bent("evidence.0.file", "photos")).code == "input_not_a_plain_file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_in_a_files_place_is_refused_without_waiting_for_it(folder: Path) -> None:
    os.mkfifo(folder / "pipe.jpg")

    assert refused(folder, bent("evidence.0.file", "pipe.jpg")).code == "input_not_a_plain_file"


def test_a_file_too_large_is_refused_unread(folder: Path) -> None:
    with (folder / "E1.jpg").open("ab") as photo:
        photo.truncate(LARGEST_FILE + 1)

    assert refused(folder, bent("evidence.0.file", "E1.jpg")).code == "input_file_too_large"


def test_a_document_that_is_not_there_is_named(folder: Path) -> None:
    for path, code in (
        (folder / "absent.json", "input_absent"),
        (folder / "E1.jpg" / "x.json", "input_unreadable"),
        (folder / ("a" * 300), "input_unreadable"),
        (folder / "a\0b", "input_unreadable"),
        (folder, "input_is_a_folder"),
        (folder / "E1.jpg", "input_not_utf8"),
    ):
        with pytest.raises(InputProblem) as caught:
            load_inspection(path, **KNOWN)
        assert caught.value.code == code
        assert all(sentence.isprintable() for sentence in said(caught.value).values())


def test_a_document_too_large_is_not_read_to_its_end(folder: Path) -> None:
    with (folder / "paper.json").open("wb") as paper:
        paper.truncate(LARGEST * 4)

    with pytest.raises(InputProblem) as caught:
        load_inspection(folder / "paper.json", **KNOWN)

    assert caught.value.code == "input_too_large"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything may be read by root")
def test_a_file_one_may_not_open_is_named(folder: Path) -> None:
    (folder / "E1.jpg").chmod(0)

    assert refused(folder, bent("evidence.0.file", "E1.jpg")).code == "input_file_unreadable"
