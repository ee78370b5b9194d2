"""An original is kept untouched, its print copy is made once, and what is missing is known."""

import hashlib

import pytest
from kept_store import PHOTO, SCOPE, add_photo, kept_store

from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.services.evidence_keeping import (
    evidence_of,
    keep_document,
    keep_photo,
    kept_file,
    missing_files,
    orphans,
    print_copy_of,
)
from oversight_desktop.store.evidence_files import evidence_in


class Making:
    """A maker of print copies that counts how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, original: bytes) -> bytes:
        self.times += 1
        return b"small: " + original[:10]


@pytest.fixture
def store(tmp_path):
    with kept_store(tmp_path) as store:
        yield store


def test_the_print_copy_is_made_when_the_photo_is_kept_and_never_again(store):
    making = Making()
    sha256 = keep_photo(store, SCOPE, b"original bytes", making)
    assert kept_file(store, SCOPE, sha256) == b"original bytes"
    assert print_copy_of(store, SCOPE, sha256, making) == b"small: original b"
    assert print_copy_of(store, SCOPE, sha256, making) == b"small: original b"
    assert making.times == 1


def test_an_absent_print_copy_is_made_from_the_original_and_kept(store):
    making = Making()
    sha256 = keep_photo(store, SCOPE, b"original bytes")
    for _ in range(2):
        assert print_copy_of(store, SCOPE, sha256, making) == b"small: original b"
    assert making.times == 1


def test_a_damaged_print_copy_is_made_anew(store):
    making = Making()
    sha256 = keep_photo(store, SCOPE, b"original bytes", making)
    original = evidence_of(store).path_of(SCOPE, sha256)
    for path in evidence_in(evidence_of(store).folder):
        if path != original:
            path.write_bytes(path.read_bytes()[:-1])
    for _ in range(2):
        assert print_copy_of(store, SCOPE, sha256, making) == b"small: original b"
    assert making.times == 2


def test_the_print_copy_of_a_lost_original_is_not_invented(store):
    with pytest.raises(EnvironmentProblem, match="evidence_missing"):
        print_copy_of(store, SCOPE, hashlib.sha256(b"lost").hexdigest(), Making())


def test_a_photo_that_is_none_is_not_kept(store):
    def refuse(_: bytes) -> bytes:
        raise InputProblem("photo_not_readable", file="x.jpg")

    before = list(evidence_in(evidence_of(store).folder))
    with pytest.raises(InputProblem, match="photo_not_readable"):
        keep_photo(store, SCOPE, b"not a photo", refuse)
    assert list(evidence_in(evidence_of(store).folder)) == before


def test_a_printed_document_comes_back_byte_for_byte(store):
    sha256 = keep_document(store, SCOPE, b"%PDF-1.7 ...")
    assert sha256 == hashlib.sha256(b"%PDF-1.7 ...").hexdigest()
    assert kept_file(store, SCOPE, sha256) == b"%PDF-1.7 ..."


def test_what_the_records_name_and_the_disk_has_lost_is_known(store):
    sha256 = add_photo(store, "E2", b"second photo")
    assert missing_files(store) == ()
    evidence_of(store).path_of(SCOPE, sha256).unlink()
    assert missing_files(store) == ((SCOPE, sha256),)


def test_a_file_without_a_step_is_an_orphan_and_stays(store):
    assert orphans(store) == ()
    sha256 = keep_photo(store, SCOPE, b"the step was killed")
    assert orphans(store) == (evidence_of(store).path_of(SCOPE, sha256),)
    assert kept_file(store, SCOPE, sha256) == b"the step was killed"


def test_the_photo_of_the_store_is_no_orphan_with_its_print_copy(store):
    sha256 = hashlib.sha256(PHOTO).hexdigest()
    print_copy_of(store, SCOPE, sha256, Making())
    assert orphans(store) == ()
