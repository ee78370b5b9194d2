"""Long imports and exports on a thread of their own: whole, or as if they had never begun."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.domain.progress import unobserved
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.services import away, dossiers, removal
from oversight_desktop.services.bailiffs import Preview
from oversight_desktop.services.evidence_keeping import missing_files
from oversight_desktop.services.inspections import begin
from oversight_desktop.services.sample import load_sample, sample_path
from oversight_desktop.services.session import Session


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """The sample's document with its photos, in a folder of its own."""
    shutil.copytree(sample_path().parent, tmp_path / "in")
    return tmp_path / "in" / sample_path().name


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def evidence(session: Session) -> list[str]:
    """The encrypted files beside the store."""
    folder = session.store.path.with_name(session.store.path.name + ".evidence")
    return names(folder) if folder.is_dir() else []


class GivenUp(EnvironmentProblem):
    """What a person who gives up raises."""


class Stops:
    """A person who gives up at the question of this number, counted from 0."""

    def __init__(self, at: int = -1) -> None:
        self.at, self.asked = at, 0

    def __call__(self, done: int, of: int) -> None:
        self.asked += 1
        if self.asked - 1 == self.at:
            raise GivenUp("work_given_up")


def given_up_everywhere(work: Callable[[Any], object]) -> int:
    """Give the work up at each of its questions, one after the other; returns how many there are."""
    number = 0
    while True:
        stops = Stops(number)
        try:
            work(stops)
        except GivenUp:
            number += 1
        else:
            return number


def test_an_import_given_up_at_any_moment_leaves_neither_a_record_nor_a_file(session: Session, document: Path) -> None:
    for number in range(4):  # before reading, before each of the two photos, before the step
        with pytest.raises(GivenUp):
            away.import_files(session, [document], Stops(number))

        assert dossiers.inspections(session) == ()
        assert evidence(session) == []

    came = away.import_files(session, [document], Stops())

    assert dossiers.inspections(session) == (came.kept[0].scope,)
    assert missing_files(session.store) == ()
    assert len(evidence(session)) == 4  # two originals, two copies for print


def test_an_import_given_up_touches_no_file_of_another_inspection(session: Session, document: Path) -> None:
    away.import_files(session, [document], unobserved)
    before = evidence(session)
    in_russian(document)

    with pytest.raises(GivenUp):
        away.import_files(session, [document], Stops(3))

    assert evidence(session) == before
    assert missing_files(session.store) == ()


def in_russian(document: Path) -> None:
    """Make another document of it."""
    read = json.loads(document.read_text(encoding="utf-8"))
    document.write_text(json.dumps(read | {"language": "ru"}), encoding="utf-8")


@pytest.fixture
def second(document: Path) -> Path:
    """Another document with the same photos, in another folder."""
    folder = document.parent.with_name("second")
    shutil.copytree(document.parent, folder)
    in_russian(folder / document.name)
    return folder / document.name


def test_what_came_before_a_refusal_stays_and_the_refusal_is_told(
    session: Session, document: Path, second: Path
) -> None:
    def takes_a_photo_away(done: int, of: int) -> None:
        if dossiers.inspections(session):
            (second.parent / "E2.jpg").unlink(missing_ok=True)

    came = away.import_files(session, [document, second], takes_a_photo_away)

    assert [kept.source for kept in came.kept] == [document]
    assert came.trouble is not None
    assert (came.trouble.code, came.trouble.facts) == ("import_file_changed", {"file": "E2.jpg"})
    assert len(evidence(session)) == 4


def test_nothing_is_kept_if_one_file_cannot_be_read(session: Session, document: Path, second: Path) -> None:
    (second.parent / "E2.jpg").unlink()

    with pytest.raises(InputProblem):
        away.import_files(session, [document, second], unobserved)

    assert dossiers.inspections(session) == ()
    assert evidence(session) == []


def test_files_after_the_one_that_was_given_up_do_not_come(session: Session, document: Path, second: Path) -> None:
    came = away.import_files(session, [document, second], Stops(5))

    assert [kept.source for kept in came.kept] == [document]
    assert came.trouble is not None
    assert came.trouble.code == "work_given_up"
    assert len(dossiers.inspections(session)) == 1
    assert len(evidence(session)) == 4


def test_an_export_given_up_leaves_no_file(session: Session, document: Path, tmp_path: Path) -> None:
    scope = away.import_files(session, [document], unobserved).kept[0].scope
    target = tmp_path / "out" / "inspection.json"

    def export(progress: Any) -> None:
        assert names(target.parent) == []
        away.export_inspection(session, scope, target, progress)

    target.parent.mkdir()
    assert given_up_everywhere(export) > 3
    assert names(target.parent) == ["E1.jpg", "E2.jpg", "inspection.json"]


def test_a_register_given_up_changes_no_row(session: Session, tmp_path: Path) -> None:
    bailiff = load_sample().dossier.bailiff
    assert bailiff is not None
    iins = ("800115300018", "800115300028", "800115300038")
    entries = tuple(RegistryEntry(bailiff=replace(bailiff, iin=iin)) for iin in iins)
    preview = Preview(path=tmp_path / "r.csv", entries=entries, columns=frozenset(), faults=())

    def keep(progress: Any) -> None:
        assert session.store.records(OFFICE, RegistryEntry) == ()
        away.keep_register(session, preview, progress)

    assert given_up_everywhere(keep) == 4
    assert len(session.store.records(OFFICE, RegistryEntry)) == 3


def test_a_sample_given_up_is_removed_again(session: Session) -> None:
    with pytest.raises(GivenUp):
        removal.for_trial(session, Stops(20))

    assert dossiers.inspections(session) == ()
    scope = removal.for_trial(session)
    assert dossiers.dossier(session, scope).conclusion is not None


def test_what_is_kept_apart_continues_the_chain_of_the_window(session: Session, document: Path) -> None:
    began = begin(session, load_sample().dossier)
    away.import_files(session, [document], unobserved)
    begin(session, load_sample().dossier)

    assert session.store.check() == ()
    assert [header.deed for header in session.store.headers()] == [
        "inspection_opened",
        "inspection_imported",
        "inspection_opened",
    ]
    assert began.scope in dossiers.inspections(session)
