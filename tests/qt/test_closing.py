"""Closing while something runs: the window stays until it came to its end, and the desk comes back where it failed."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog
from qt.departures import export_to, import_sample, leaving, opened, photos, unlock_page, wait
from qt.stage import NAME, PASSPHRASE, Course, Stage
from registers import ROW, csv_bytes

from oversight_desktop.domain.person import Person
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.evidence_taking import Taking
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.qt.pages.overview import OverviewPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.qt.register_dialog import RegisterImportDialog
from oversight_desktop.services import dossiers
from oversight_desktop.services.backups import last_backup_at
from oversight_desktop.services.person import record_person
from oversight_desktop.services.session import Session


def no_folder(within: Path) -> Path:
    """Where nothing can be written: a file stands there."""
    found = within / "no-folder"
    found.write_text("")
    return found


def test_closing_waits_for_an_export_and_then_closes(
    stage: Stage, work: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    export_to(stage, monkeypatch, tmp_path / "out.json")

    stage.window.close()

    assert stage.window.isVisible()
    stage.until(lambda: not stage.window.isVisible())
    assert (tmp_path / "out.json").stat().st_size
    opened(stage).store.close()


def test_closing_stays_where_what_was_begun_fails(
    stage: Stage, work: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    export_to(stage, monkeypatch, no_folder(tmp_path) / "out.json")

    stage.window.close()
    stage.until(lambda: not stage.reception.jobs.running and isinstance(stage.window.centralWidget(), MainFrame))
    stage.settle()

    assert stage.window.isVisible() and stage.frame.refusals.isVisible()
    assert "no-folder" in stage.frame.refusals.accessibleName()
    stage.window.close()
    assert not stage.window.isVisible()


def test_what_was_dropped_by_a_closing_that_was_called_off_can_be_asked_for_again(
    stage: Stage, work: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    register = tmp_path / "register.csv"
    register.write_bytes(csv_bytes(ROW))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(register), ""))
    page = stage.go(Place.BAILIFFS)
    assert isinstance(page, BailiffsPage)
    export_to(stage, monkeypatch, no_folder(tmp_path) / "out.json")
    page.import_button.click()
    stage.window.close()
    stage.until(lambda: stage.window.centralWidget() is stage.reception.frame)
    stage.settle()
    assert not page.findChildren(RegisterImportDialog)

    page.import_button.click()
    stage.settle()

    assert len(page.findChildren(RegisterImportDialog)) == 1


def test_a_lock_asked_for_while_closing_locks_where_the_closing_is_called_off(
    stage: Stage, work: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    export_to(stage, monkeypatch, no_folder(tmp_path) / "out.json")
    stage.window.close()
    assert stage.reception.work is not None

    stage.reception.work.idle.expired.emit()

    assert "no-folder" in unlock_page(stage).notice_label.text()
    assert stage.window.isVisible()


def test_closing_during_the_way_to_the_lock_closes_once_it_is_locked(
    stage: Stage, work: Session, held: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_sample(stage, monkeypatch)
    stage.frame.lock_button.click()
    leaving(stage)

    stage.window.close()
    assert stage.window.isVisible()
    held.set()

    stage.until(lambda: not stage.window.isVisible())
    session = opened(stage)
    assert len(dossiers.inspections(session)) == 1
    session.store.close()


def test_closing_while_the_passphrase_is_tried_opens_nothing(stage: Stage, work: Session) -> None:
    record_person(work, Person(name=NAME))
    stage.frame.lock_button.click()
    page = unlock_page(stage)
    page.passphrase_edit.setText(PASSPHRASE)
    page.unlock()

    stage.window.close()

    assert stage.window.isVisible() and not page.stop_button.isEnabled()
    stage.until(lambda: not stage.window.isVisible())
    wait(stage, 100)
    assert stage.reception.work is None and stage.reception.frame is page
    opened(stage).store.close()


@pytest.mark.parametrize("leave", [lambda stage: stage.reception.lock(), lambda stage: stage.window.close()])
def test_a_desk_where_nothing_runs_is_left_at_once(stage: Stage, work: Session, leave: Callable[[Stage], None]) -> None:
    leave(stage)

    assert isinstance(stage.reception.frame, UnlockPage) or not stage.window.isVisible()


def test_a_store_closed_by_force_is_told_of_nothing_afterwards(
    stage: Stage, work: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_sample(stage, monkeypatch)

    stage.reception.close_store()
    stage.settle()

    session = opened(stage)
    assert len(dossiers.inspections(session)) == 1
    session.store.close()


def test_a_refusal_is_told_although_something_else_went_through_after_it(
    stage: Stage, work: Session, held: Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = no_folder(tmp_path) / "out.json"
    refused: list[str] = []
    stage.reception.messages.refused.connect(refused.extend)
    scope = Course(stage).to("inspection_started")
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    page.at(scope)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(target), ""))
    Taking(stage.desk, scope).add(photos(), "", None)
    page.export_button.click()
    stage.window.close()
    stage.until(lambda: bool(refused))

    held.set()

    stage.until(lambda: stage.window.centralWidget() is stage.frame)
    stage.settle()
    assert stage.frame.refusals.isVisible()


def test_who_stays_after_the_backup_gets_another_for_what_comes_then(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = stage.enter()
    stage.reception.departure.unwritten[Path("/elsewhere.db")] = {("x", Person, "y", "z"): "t"}
    answers = [False, True]
    monkeypatch.setattr(Messages, "ask", lambda self, over, question, *words, **facts: answers.pop(0))
    record_person(session, Person(name=NAME, post="бас маман"))
    stage.window.close()
    stage.until(lambda: len(answers) == 1)
    stage.settle()
    former = last_backup_at(session.store.path, stage.now())
    stage.at = stage.at.replace(hour=17)
    stage.desk.did(record_person(session, Person(name=NAME, post="бөлім басшысы")))

    stage.window.close()
    stage.until(lambda: not stage.window.isVisible())

    latest = last_backup_at(session.store.path, stage.now())
    assert former is not None and latest is not None and latest > former


def test_a_lock_asked_for_while_closing_lets_no_desk_into_sight(
    stage: Stage, held: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.enter()
    import_sample(stage, monkeypatch)
    stage.window.close()
    leaving(stage)
    assert stage.reception.work is not None
    stage.reception.work.idle.expired.emit()

    held.set()
    stage.until(lambda: not stage.window.isVisible())

    assert isinstance(stage.reception.frame, UnlockPage) and stage.reception.work is None
    session = opened(stage)
    assert len(dossiers.inspections(session)) == 1
    session.store.close()
