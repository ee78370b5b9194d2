"""Locking and closing while something runs: the window lives, what was begun is kept or told, the store closes last."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressBar, QPushButton
from qt.keys import press
from qt.refusing import refusing
from qt.stage import NAME, PASSPHRASE, Course, Stage
from registers import ROW, csv_bytes

from oversight_desktop.domain.person import Person
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.evidence_taking import Taking
from oversight_desktop.qt.leaving_page import LeavingPage
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.qt.pages.certificate import CertificatePage
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.qt.pages.overview import OverviewPage
from oversight_desktop.qt.pages.settings import SettingsPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.qt.register_dialog import RegisterImportDialog
from oversight_desktop.qt.waiting_dialog import WaitingDialog
from oversight_desktop.services import certificate, dossiers, opening
from oversight_desktop.services.person import record_person
from oversight_desktop.services.sample import sample_path
from oversight_desktop.services.session import Session

NEW = "жаңа құпия сөз 12"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Until it is set, a stick does not give its photos."""
    go_on = Event()
    opens = Path.open

    def slowly(path: Path, *how: Any, **more: Any) -> Any:
        assert path.suffix != ".jpg" or current_thread() is main_thread() or go_on.wait(20)
        return opens(path, *how, **more)

    monkeypatch.setattr(Path, "open", slowly)
    yield go_on
    go_on.set()


@pytest.fixture
def work(stage: Stage) -> Session:
    """Somebody works; there is no backup to be made when the window closes."""
    session = stage.enter()
    assert stage.reception.work is not None
    stage.reception.work.closing._free = True
    return session


def words(stage: Stage, code: str, **facts: object) -> str:
    """A sentence in the language in force."""
    return stage.reception.languages.wording.text(code, **facts)


def wait(stage: Stage, milliseconds: int) -> None:
    end = Event()
    stage.app.processEvents()
    assert not end.wait(milliseconds / 1000)
    stage.app.processEvents()


def import_sample(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> OverviewPage:
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(sample_path())], ""))
    page.empty_import_button.click()
    return page


def leaving(stage: Stage) -> LeavingPage:
    """The page that stands in the window, once it speaks."""
    page = stage.window.centralWidget()
    assert isinstance(page, LeavingPage)
    stage.until(page.card.isVisible)
    return page


def unlock_page(stage: Stage) -> UnlockPage:
    stage.until(lambda: isinstance(stage.reception.frame, UnlockPage))
    page = stage.reception.frame
    assert isinstance(page, UnlockPage)
    stage.settle()
    return page


def opened(stage: Stage, passphrase: str = PASSPHRASE) -> Session:
    """The store as the next who unlocks it finds it; its log holds together."""
    session = opening.begin_work(opening.unlock(stage.reception.store, passphrase), now=stage.now)
    stage.session = session
    return session


def test_an_import_comes_to_its_end_behind_the_lock(
    stage: Stage, work: Session, held: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_sample(stage, monkeypatch)

    stage.frame.lock_button.click()

    page = leaving(stage)
    assert "sample.json" not in "".join(each.text() for each in (page.what_label, page.hint_label))
    assert page.findChild(QProgressBar) is page.bar and page.bar.isVisible()
    held.set()
    unlock = unlock_page(stage)
    assert unlock.notice_label.text() == words(stage, "overview.imported", names=("sample.json",))
    session = opened(stage)
    assert len(dossiers.inspections(session)) == 1
    session.store.close()


def test_what_was_said_at_one_lock_is_not_said_at_the_next(
    stage: Stage, work: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_sample(stage, monkeypatch)
    stage.frame.lock_button.click()
    assert unlock_page(stage).notice_label.text()
    stage.reception.enter(opened(stage))
    stage.settle()

    stage.frame.lock_button.click()

    assert unlock_page(stage).notice_label.text() == ""


def test_the_idle_lock_hides_at_once_and_gives_nothing_up(
    stage: Stage, work: Session, held: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    overview = import_sample(stage, monkeypatch)
    stage.until(lambda: any(each.isVisible() for each in overview.findChildren(WaitingDialog)))
    assert stage.reception.work is not None

    stage.reception.work.idle._expire()
    stage.until(lambda: isinstance(stage.window.centralWidget(), LeavingPage))

    assert not [each for each in overview.findChildren(WaitingDialog) if each.isVisible()]
    held.set()
    notice = unlock_page(stage).notice_label.text()
    assert words(stage, "unlock.locked_by_idleness") in notice
    assert words(stage, "overview.imported", names=("sample.json",)) in notice
    session = opened(stage)
    assert len(dossiers.inspections(session)) == 1
    session.store.close()


def test_who_will_not_wait_stops_it_and_nothing_came(
    stage: Stage, work: Session, held: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_sample(stage, monkeypatch)
    stage.frame.lock_button.click()
    page = leaving(stage)

    press(page.stop_button, Qt.Key.Key_Space)

    assert not page.stop_button.isEnabled()
    assert words(stage, "leaving.hangs") in page.hint_label.text()
    held.set()
    assert words(stage, "work_given_up") in unlock_page(stage).notice_label.text()
    session = opened(stage)
    assert dossiers.inspections(session) == ()
    session.store.close()


def test_counterparts_that_are_being_made_are_kept_before_the_store_closes(stage: Stage, work: Session) -> None:
    scope = Course(stage).to("certificate_numbered")
    page = stage.go(Place.CERTIFICATE, scope)
    assert isinstance(page, CertificatePage)

    page.findChild(QPushButton, "make_button").click()
    stage.frame.lock_button.click()
    unlock_page(stage)

    session = opened(stage)
    assert certificate.made_versions(session, scope) == (1,)
    session.store.close()


def test_counterparts_are_kept_although_another_inspection_came_to_the_front(stage: Stage, work: Session) -> None:
    first = Course(stage).to("certificate_numbered")
    second = Course(stage).to("order_recorded")
    page = stage.go(Place.CERTIFICATE, first)
    assert isinstance(page, CertificatePage)

    page.findChild(QPushButton, "make_button").click()
    assert stage.reception.work is not None
    stage.reception.work.go(Place.ORDER, second)
    stage.until(lambda: not stage.reception.jobs.running)

    assert certificate.made_versions(work, first) == (1,)


def test_a_new_passphrase_is_told_although_the_store_was_locked_meanwhile(stage: Stage, work: Session) -> None:
    page = stage.go(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    for field, text in ((page.old_edit, PASSPHRASE), (page.new_edit, NEW), (page.again_edit, NEW)):
        field.setText(text)
    page.passphrase_button.click()

    stage.frame.lock_button.click()

    assert unlock_page(stage).notice_label.text() == words(stage, "settings.passphrase_changed")
    opened(stage, NEW).store.close()


def test_what_would_only_be_shown_is_dropped_in_silence(
    stage: Stage, work: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = stage.go(Place.BAILIFFS)
    assert isinstance(page, BailiffsPage)
    register = tmp_path / "register.csv"
    register.write_text("iin;surname\n800115100129;Әбдіров\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(register), ""))

    page.import_button.click()
    stage.frame.lock_button.click()
    unlock = unlock_page(stage)

    assert not unlock.notice_label.isVisible()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [stage.window]


def test_photos_under_way_are_all_recorded_before_the_store_closes(stage: Stage, work: Session, held: Event) -> None:
    scope = Course(stage).to("inspection_started")
    before = len(dossiers.dossier(work, scope).evidence)
    Taking(stage.desk, scope).add(photos(), "", None)

    stage.frame.lock_button.click()

    page = leaving(stage)
    stage.until(lambda: page.parts_label.text() == f"0 / {len(photos())}")
    held.set()
    unlock_page(stage)
    session = opened(stage)
    assert len(dossiers.dossier(session, scope).evidence) == before + len(photos())
    session.store.close()


def test_photos_that_were_not_taken_in_are_told(stage: Stage, work: Session, held: Event) -> None:
    scope = Course(stage).to("inspection_started")
    before = len(dossiers.dossier(work, scope).evidence)
    Taking(stage.desk, scope).add(photos(), "", None)
    stage.frame.lock_button.click()

    leaving(stage).stop_button.click()
    held.set()

    told = words(stage, "evidence.not_taken", number=len(photos()) - 1)
    assert told in unlock_page(stage).notice_label.text()
    session = opened(stage)
    assert len(dossiers.dossier(session, scope).evidence) == before + 1
    session.store.close()


def photos() -> list[Path]:
    """Three photographs of the sample."""
    return sorted(sample_path().parent.glob("**/*.jpg"))[:3]


def export_to(stage: Stage, monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    scope = Course(stage).to("inspection_started")
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    page.at(scope)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(target), ""))
    page.export_button.click()


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
    (tmp_path / "no-folder").write_text("")
    export_to(stage, monkeypatch, tmp_path / "no-folder" / "out.json")

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
    (tmp_path / "no-folder").write_text("")
    page = stage.go(Place.BAILIFFS)
    assert isinstance(page, BailiffsPage)
    export_to(stage, monkeypatch, tmp_path / "no-folder" / "out.json")
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
    (tmp_path / "no-folder").write_text("")
    export_to(stage, monkeypatch, tmp_path / "no-folder" / "out.json")
    stage.window.close()
    assert stage.reception.work is not None

    stage.reception.work.idle.expired.emit()

    assert "no-folder" in unlock_page(stage).notice_label.text()
    assert stage.window.isVisible()


def test_a_text_the_disk_refuses_is_not_called_saved(
    stage: Stage, work: Session, held: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope = Course(stage).to("order_recorded")
    import_sample(stage, monkeypatch)
    assert stage.reception.work is not None
    stage.reception.work.go(Place.ORDER, scope)
    page = stage.frame.page
    assert isinstance(page, OrderPage)
    with refusing(work.store):
        page.begins_on.setDate(QDate(2026, 4, 1))
        stage.reception.work.idle.expired.emit()
        hint = leaving(stage).hint_label.text()
        held.set()
        unlock_page(stage)

    assert hint == words(stage, "leaving.unkept")


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
