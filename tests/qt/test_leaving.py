"""Locking while something runs: the window lives, what was begun is kept or told, the store closes last."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressBar, QPushButton
from qt.departures import import_sample, leaving, opened, photos, unlock_page, words
from qt.keys import press
from qt.refusing import refusing
from qt.stage import PASSPHRASE, Course, Stage

from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.evidence_taking import Taking
from oversight_desktop.qt.leaving_page import LeavingPage
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.qt.pages.certificate import CertificatePage
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.qt.pages.settings import SettingsPage
from oversight_desktop.qt.waiting_dialog import WaitingDialog
from oversight_desktop.services import certificate, dossiers
from oversight_desktop.services.session import Session

NEW = "жаңа құпия сөз 12"


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
