"""Evidence is kept sealed, whole, once, and never lost sight of."""

import hashlib
import os
from pathlib import Path

import pytest
from disks import read_only, small_disk

from oversight_desktop.domain.problems import EnvironmentProblem, KnownProblem
from oversight_desktop.store import evidence_files
from oversight_desktop.store.evidence_files import EvidenceFiles, evidence_in
from oversight_desktop.store.evidence_seals import Label

KEY = bytes(range(32))
PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 40
ONE, OTHER = "0199f5a8-0000-7000-8000-000000000001", "0199f5a8-0000-7000-8000-000000000002"


@pytest.fixture
def evidence(tmp_path) -> EvidenceFiles:
    return EvidenceFiles(tmp_path / "store.db.evidence", KEY)


def code(call, *arguments) -> str:
    with pytest.raises(KnownProblem) as caught:
        call(*arguments)
    return caught.value.code


def files(evidence: EvidenceFiles) -> list[Path]:
    return list(evidence_in(evidence.folder))


def test_what_was_put_is_got_under_its_hash(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    assert sha256 == hashlib.sha256(PHOTO).hexdigest()
    assert evidence.get(ONE, sha256) == PHOTO
    assert evidence.get(ONE, sha256.upper()) == PHOTO


@pytest.mark.parametrize("data", [b"", b"x", os.urandom(3_000_000)], ids=["empty", "one byte", "a photo"])
def test_any_size_comes_back(evidence, data):
    assert evidence.get(ONE, evidence.put(ONE, data)) == data


def test_another_program_run_finds_it(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    assert EvidenceFiles(evidence.folder, KEY).get(ONE, sha256) == PHOTO


def test_the_same_photo_is_kept_once_and_not_written_again(evidence):
    evidence.put(ONE, PHOTO)
    before = files(evidence)[0].read_bytes()
    evidence.put(ONE, PHOTO)
    assert [path.read_bytes() for path in files(evidence)] == [before]


def test_two_inspections_share_no_file_and_no_key(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    assert code(evidence.get, OTHER, sha256) == "evidence_missing"
    evidence.put(OTHER, PHOTO)
    assert len(files(evidence)) == 2


def test_neither_name_nor_content_shows_what_was_kept(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    stored = files(evidence)[0]
    assert sha256[:16] not in str(stored)
    assert PHOTO[:24] not in stored.read_bytes()
    assert ONE.encode() not in stored.read_bytes()
    assert stored.stat().st_mode & 0o777 == 0o600


def test_another_stores_key_reads_nothing(evidence):
    evidence.put(ONE, PHOTO)
    name = files(evidence)[0].name
    assert code(EvidenceFiles(evidence.folder, bytes(32)).verified, name) == "evidence_damaged"


@pytest.mark.parametrize("place", [0, 4, 5, 6, 30, 120, 500, -1])
def test_a_changed_byte_anywhere_is_told_with_the_file(evidence, place):
    sha256 = evidence.put(ONE, PHOTO)
    path = files(evidence)[0]
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    with pytest.raises(EnvironmentProblem) as caught:
        evidence.get(ONE, sha256)
    assert (caught.value.code, caught.value.facts) == ("evidence_damaged", {"path": str(path)})


@pytest.mark.parametrize("length", [0, 3, 5, 7, 20, 150, 300])
def test_a_cut_file_is_told(evidence, length):
    sha256 = evidence.put(ONE, PHOTO)
    path = files(evidence)[0]
    path.write_bytes(path.read_bytes()[:length])
    assert code(evidence.get, ONE, sha256) == "evidence_damaged"


def test_a_file_in_anothers_place_is_told(evidence):
    first, second = evidence.put(ONE, PHOTO), evidence.put(ONE, b"another photo")
    target = evidence.path_of(ONE, first)
    target.write_bytes(evidence.path_of(ONE, second).read_bytes())
    assert code(evidence.get, ONE, first) == "evidence_damaged"


def test_putting_the_original_again_heals_a_damaged_file(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    files(evidence)[0].write_bytes(b"rot")
    evidence.put(ONE, PHOTO)
    assert evidence.get(ONE, sha256) == PHOTO


def test_what_is_missing_is_named(evidence):
    there, gone = evidence.put(ONE, PHOTO), evidence.put(ONE, b"gone")
    evidence.path_of(ONE, gone).unlink()
    assert evidence.missing(ONE, (gone, there)) == (gone,)
    assert (evidence.has(ONE, there), evidence.has(ONE, gone)) == (True, False)
    assert code(evidence.get, ONE, gone) == "evidence_missing"


def test_a_hash_that_is_no_hash_leads_to_no_path(evidence):
    assert code(evidence.get, "../../..", "../../../etc/passwd") == "evidence_missing"
    assert evidence.path_of("../..", "/etc/passwd").is_relative_to(evidence.folder)


def test_a_file_over_the_limit_is_refused_and_nothing_is_kept(evidence, monkeypatch):
    monkeypatch.setattr(evidence_files, "LARGEST", 1_000)
    assert code(evidence.put, ONE, bytes(1_001)) == "evidence_too_large"
    assert evidence.put(ONE, bytes(1_000))
    assert len(files(evidence)) == 1


def test_a_copy_is_found_by_its_settings_and_its_original(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    evidence.put_copy(ONE, sha256, "print 220", b"small")
    assert evidence.get(ONE, sha256, "print 220") == b"small"
    assert evidence.get(ONE, sha256) == PHOTO
    assert code(evidence.get, ONE, sha256, "print 300") == "evidence_missing"
    assert code(evidence.get, OTHER, sha256, "print 220") == "evidence_missing"


def test_orphans_are_listed_and_stay(evidence):
    known, orphan = evidence.put(ONE, PHOTO), evidence.put(OTHER, b"orphan")
    evidence.put_copy(ONE, known, "print 220", b"small")
    evidence.put_copy(OTHER, orphan, "print 220", b"small orphan")
    found = evidence.orphans([(ONE, known)])
    assert len(found) == 2
    assert evidence.path_of(OTHER, orphan) in found
    evidence.sweep()
    assert evidence.get(OTHER, orphan) == b"orphan"


def test_a_file_whose_label_is_unreadable_is_an_orphan_unless_it_is_expected(evidence):
    known, stray = evidence.put(ONE, PHOTO), evidence.put(ONE, b"stray")
    for sha256 in (known, stray):
        evidence.path_of(ONE, sha256).write_bytes(b"rot")
    assert evidence.orphans([(ONE, known)]) == (evidence.path_of(ONE, stray),)


def test_only_rests_of_killed_writings_are_swept(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    folder = evidence.path_of(ONE, sha256).parent
    for name in (".0123456789abcdef.part", "note.txt"):
        (folder / name).write_bytes(b"")
    evidence.sweep()
    assert {path.name for path in folder.iterdir()} == {evidence.path_of(ONE, sha256).name, "note.txt"}
    assert len(files(evidence)) == 1


def test_a_file_can_be_verified_without_knowing_its_hash(evidence):
    sha256 = evidence.put(ONE, PHOTO)
    evidence.put_copy(ONE, sha256, "print 220", b"small")
    labels = [evidence.verified(path.name) for path in files(evidence)]
    assert sorted(labels, key=lambda label: label.settings) == [
        Label(scope=ONE, sha256=sha256),
        Label(scope=ONE, sha256=sha256, settings="print 220"),
    ]


def test_a_nearly_full_disk_refuses_photos_and_says_how_much_is_needed(tmp_path):
    with small_disk(tmp_path / "disk", 8_000) as disk:
        with pytest.raises(EnvironmentProblem) as caught:
            EvidenceFiles(disk / "evidence", KEY).put(ONE, bytes(2_000_000))
        assert not list(evidence_in(disk / "evidence"))
    assert caught.value.code == "disk_nearly_full"
    assert (caught.value.facts["free_mb"], caught.value.facts["needed_mb"]) == (8, 52)


def test_a_read_only_folder_is_told_and_what_lies_there_is_still_read(tmp_path):
    evidence = EvidenceFiles(tmp_path / "evidence", KEY)
    sha256 = evidence.put(ONE, PHOTO)
    with read_only(tmp_path):
        assert evidence.get(ONE, sha256) == PHOTO
        assert code(evidence.put, ONE, b"more") == "folder_read_only"


def test_an_empty_store_has_no_evidence(evidence):
    assert files(evidence) == []
    assert evidence.orphans([]) == ()
    evidence.sweep()
