"""Files on their way to be evidence: what is taken, what is refused and why, under which name."""

from collections.abc import Callable, Iterator
from datetime import date as Day
from datetime import datetime
from pathlib import Path
from threading import Thread

import pytest
from photos_for_tests import HEIC, pdf, photo, png
from stores_for_tests import quick_store

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import EvidenceKind, Language
from oversight_desktop.services import sample, undo
from oversight_desktop.services.evidence import arrange, put_aside, put_back
from oversight_desktop.services.evidence_intake import (
    depot,
    picture_of,
    record,
    record_in_words,
    suffix_of,
    take_bytes,
    take_path,
)
from oversight_desktop.services.evidence_keeping import kept_file, orphans
from oversight_desktop.services.evidence_overview import evidence_overview
from oversight_desktop.services.evidence_ties import tie, untie
from oversight_desktop.services.numbering import next_id, shown_id
from oversight_desktop.services.session import Session
from oversight_desktop.store.store import renew_device


@pytest.fixture
def session(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Session]:
    """A session in a store whose passphrase costs nothing."""
    store = quick_store(tmp_path / "office.db")
    yield Session(store=store, author="Нұрова А. Е.", now=clock)
    store.close()


@pytest.fixture
def scope(session: Session) -> str:
    """The sample inspection on the morning it starts."""
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        if change.deed == "inspection_started":
            return change.scope
    raise AssertionError


def taken(session: Session, scope: str, data: bytes, item: str = "", name: str = "a.jpg") -> Evidence:
    """A file taken in as the page does it; the piece it became."""
    change = record(session, scope, take_bytes(depot(session, scope), name, data), item=item)
    return next(edit.after for edit in change.edits if isinstance(edit.after, Evidence))


def refusal(data: bytes, name: str = "x.jpg") -> str:
    with pytest.raises(InputProblem) as caught:
        suffix_of(data[:16], name)
    assert caught.value.facts == {"file": name}
    return caught.value.code


def test_the_bytes_are_kept_untouched_and_the_picture_names_no_place(session: Session, scope: str) -> None:
    original = photo(1)

    piece = taken(session, scope, original)

    assert piece.sha256 is not None
    assert kept_file(session.store, scope, piece.sha256) == original
    copy = picture_of(depot(session, scope), piece)
    assert copy is not None and b"Exif" not in copy and b"Exif" in original
    assert (piece.kind, piece.taken_on) == (EvidenceKind.PHOTO, Day(2026, 3, 14))
    assert orphans(session.store) == ()


def test_an_impossible_day_of_a_camera_is_not_believed(session: Session, scope: str) -> None:
    assert taken(session, scope, photo(2, taken="0000:00:00 00:00:00")).taken_on == Day(2026, 3, 16)


def test_a_file_is_what_its_bytes_say_and_not_its_name(session: Session, scope: str) -> None:
    piece = taken(session, scope, pdf(), name="photo.jpg")

    assert (piece.kind, Path(piece.file or "").suffix) == (EvidenceKind.DOCUMENT, ".pdf")
    assert picture_of(depot(session, scope), piece)
    assert taken(session, scope, png(), name="x.tiff").file == f"{shown_and_marked(session, scope)}.png"


def shown_and_marked(session: Session, scope: str) -> str:
    return session.store.records(scope, Evidence)[-1].key


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (HEIC, "photo_heic"),
        (b"", "evidence_empty"),
        (b"PK\x03\x04docx", "evidence_unfit"),
        (b"GIF89a", "evidence_unfit"),
        (b"MZ\x90", "evidence_unfit"),
        (b"\xff\xd8", "evidence_unfit"),
    ],
)
def test_other_kinds_of_files_are_refused_by_their_first_bytes(data: bytes, code: str) -> None:
    assert refusal(data) == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\n garbage", "evidence_pdf_unreadable"),
        (b"\xff\xd8\xff\xe0 garbage", "photo_not_readable"),
        (b"\x89PNG\r\n\x1a\n garbage", "photo_not_readable"),
    ],
)
def test_a_damaged_file_is_refused_and_leaves_nothing(session: Session, scope: str, data: bytes, code: str) -> None:
    with pytest.raises(InputProblem) as caught:
        take_bytes(depot(session, scope), "x", data)

    assert caught.value.code == code
    assert orphans(session.store) == ()


def test_a_file_that_was_pulled_out_is_told(session: Session, scope: str, tmp_path: Path) -> None:
    with pytest.raises(InputProblem) as caught:
        take_path(depot(session, scope), tmp_path / "gone.jpg")

    assert caught.value.code == "evidence_file_gone"


def test_a_file_is_taken_in_on_another_thread(session: Session, scope: str) -> None:
    place, outcome = depot(session, scope), []
    worker = Thread(target=lambda: outcome.append(take_bytes(place, "a.jpg", photo(3))))
    worker.start()
    worker.join()

    change = record(session, scope, outcome[0])

    assert change.deed == "evidence_added"


def test_the_same_file_is_not_kept_twice_but_tied_to_another_item(session: Session, scope: str) -> None:
    first = taken(session, scope, photo(4), item="I1.1")
    again = take_bytes(depot(session, scope), "b.jpg", photo(4))

    record(session, scope, again, item="I1.2")

    assert session.store.record(scope, Answer, "I1.2").evidence == (first.id,)  # type: ignore[union-attr]
    for item in ("", "I1.2"):
        with pytest.raises(InputProblem) as caught:
            record(session, scope, again, item=item)
        assert caught.value.code == "evidence_already_here"


def test_a_piece_and_its_tie_are_one_step(session: Session, scope: str) -> None:
    before = session.store.record(scope, Answer, "I1.1")

    piece = taken(session, scope, photo(5), item="I1.1")
    undo.undo(session, scope)

    assert session.store.record(scope, Evidence, piece.id) is None
    assert session.store.record(scope, Answer, "I1.1") == before


def test_an_item_outside_the_inspection_gets_nothing(session: Session, scope: str) -> None:
    place = take_bytes(depot(session, scope), "a.jpg", photo(6))
    count = len(session.store.changes(scope))

    with pytest.raises((InputProblem, RuleBroken)):
        record(session, scope, place, item="U1")

    assert len(session.store.changes(scope)) == count


def test_names_count_on_even_after_a_removal_and_differ_between_laptops(session: Session, scope: str) -> None:
    first = record_in_words(session, scope, EvidenceKind.RECORD).edits[0].key
    put_aside(session, scope, first)

    second = next_id(session, scope, Evidence)
    renew_device(session.store)
    elsewhere = next_id(session, scope, Evidence)

    assert (shown_id(first), shown_id(second), shown_id(elsewhere)) == ("E1", "E2", "E2")
    assert second != elsewhere
    assert shown_id("E7") == "E7" and shown_id("photo-1") == "photo-1"


def test_what_was_put_aside_comes_back_where_answers_changed_since(session: Session, scope: str) -> None:
    piece = taken(session, scope, photo(7), item="I1.1")
    other = taken(session, scope, photo(8))
    removed = put_aside(session, scope, piece.id)
    tie(session, scope, other.id, "I1.1")

    put_back(session, removed)

    assert session.store.record(scope, Evidence, piece.id) == piece
    assert session.store.record(scope, Answer, "I1.1").evidence == (other.id, piece.id)  # type: ignore[union-attr]


def test_an_answer_can_be_changed_after_its_evidence_was_put_aside(session: Session, scope: str) -> None:
    piece = taken(session, scope, photo(9), item="I1.1")

    put_aside(session, scope, piece.id)

    untie(session, scope, piece.id, "I1.1")  # records the answer again: nothing points at what is gone


def test_the_order_is_that_of_the_printed_numbers(session: Session, scope: str) -> None:
    ids = [taken(session, scope, photo(number), item="I1.1").id for number in (10, 11, 12)]

    arrange(session, scope, (ids[2], ids[0]))

    rows = evidence_overview(session, scope).rows
    assert [row.piece.id for row in rows] == [ids[2], ids[0], ids[1]]
    assert [row.number for row in rows] == [1, 2, 3]
    undo.undo(session, scope)
    assert [row.piece.id for row in evidence_overview(session, scope).rows] == ids
    with pytest.raises(InputProblem):
        arrange(session, scope, ("E99",))
