"""At the desk: backups as one works, closing that waits for one, the idle lock, the name that changes."""

import errno
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from doors import WORDS
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton
from qt.keys import press

from oversight_desktop.domain.person import Person
from oversight_desktop.qt.application import Window
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.pages.first_run import FirstRunPage
from oversight_desktop.qt.pages.settings import SettingsPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.qt.reception import Reception
from oversight_desktop.services import opening
from oversight_desktop.services.person import person_of, record_person
from oversight_desktop.services.restoring import backups_of


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, qtbot, monkeypatch) -> Iterator[Window]:
    """The window without a page yet; its faults go to the test."""
    monkeypatch.setattr("oversight_desktop.qt.faults.Faults.install", lambda _self: None)
    made = Window(qapp, tmp_path / "profile")
    made.reception = Reception(made)
    made.reception.memory.keep("last/place", Place.SETTINGS.value)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reception.close_store()


@pytest.fixture
def at_work(window: Window, clock) -> Window:
    """The window with an open store and the settings in front."""
    unlocked, _ = opening.make(window.reception.store, WORDS)
    window.reception.theme.install(window.reception.theme.scheme)
    session = opening.begin_work(unlocked, now=clock)
    record_person(session, Person(name="Нұрова Айгүл"))
    window.reception.enter(opening.Session(store=session.store, author="Нұрова Айгүл", now=clock))
    assert isinstance(window.reception.frame, MainFrame)
    return window


def rename(window: Window, name: str) -> None:
    page = window.reception.frame.page
    assert isinstance(page, SettingsPage)
    page.name_edit.setText(name)
    page.person_button.click()


def test_a_remembered_store_behind_a_closed_folder_is_told_and_there_is_a_way_home(window, tmp_path, monkeypatch):
    stat, stick = os.stat, tmp_path / "stick"

    def closed(path, *how, **more):
        if str(path).startswith(str(stick)):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, *how, **more)

    monkeypatch.setattr(os, "stat", closed)
    window.reception.memory.keep_folder("store", stick)
    window.reception.turn_to(stick / "office.db")
    page = window.reception.frame
    assert isinstance(page, UnlockPage)
    assert str(stick) in page.passphrase_problem.text()
    assert window.reception.memory.folder("store") == Path.home()
    page.own_button.click()
    assert isinstance(window.reception.frame, FirstRunPage)


def test_without_a_store_it_is_the_first_run_and_with_one_the_unlocking(window):
    window.reception.receive()
    assert isinstance(window.reception.frame, FirstRunPage)
    opening.make(window.reception.store, WORDS)
    window.reception.receive()
    assert isinstance(window.reception.frame, UnlockPage)


def test_a_remembered_store_that_is_gone_is_told_and_there_is_a_way_home(window, tmp_path):
    window.reception.turn_to(tmp_path / "stick" / "gone.db")
    page = window.reception.frame
    assert isinstance(page, UnlockPage)
    assert "gone.db" in page.passphrase_problem.text()
    page.own_button.click()
    assert isinstance(window.reception.frame, FirstRunPage)


def test_half_an_hour_of_work_is_backed_up_and_the_status_bar_says_so(at_work, clock, qtbot):
    work = at_work.reception.work
    with qtbot.waitSignal(work.backups.made, timeout=20_000):
        work.backups.look()
    work.backups.look()
    assert not work.backups.is_running
    rename(at_work, "Оспанов Ерлан")
    work.backups.look()
    assert not work.backups.is_running  # half an hour is not over
    clock.at += timedelta(minutes=31)
    with qtbot.waitSignal(work.backups.made, timeout=20_000):
        work.backups.look()
    assert "16.03.2026" in at_work.reception.frame.backup_button.text()


def test_no_backup_elsewhere_for_a_week_is_warned_of_below(at_work, clock, qtbot):
    work = at_work.reception.work
    with qtbot.waitSignal(work.backups.made, timeout=20_000):
        work.backups.start()
    clock.at += timedelta(days=7, minutes=1)
    with qtbot.waitSignal(work.backups.made, timeout=20_000):
        work.backups.start()
    assert "күн: 7" in at_work.reception.frame.backup_button.text()


def test_closing_makes_a_backup_in_sight_and_then_closes(at_work, qtbot):
    store = at_work.reception.store
    at_work.close()
    assert at_work.isVisible()
    assert at_work.findChild(QProgressDialog).isVisible()
    qtbot.waitUntil(lambda: not at_work.isVisible(), timeout=20_000)
    assert len(backups_of(store)) == 1
    opening.begin_work(opening.unlock(store, WORDS)).store.close()  # nobody holds it any more


def test_one_need_not_wait_for_the_backup_on_closing(at_work, qtbot):
    store = at_work.reception.store
    at_work.close()
    dialog = at_work.findChild(QProgressDialog)
    dialog.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: not at_work.isVisible(), timeout=20_000)
    assert not list(store.with_name("office.db.backups").glob("*.part"))


def test_closing_twice_without_changes_waits_for_nothing(at_work, qtbot):
    work = at_work.reception.work
    with qtbot.waitSignal(work.backups.made, timeout=20_000):
        work.backups.start()
    at_work.close()
    assert not at_work.isVisible()


def test_a_backup_that_was_stopped_leaves_nothing(at_work, qtbot):
    work = at_work.reception.work
    with qtbot.waitSignal(work.backups.failed, timeout=20_000) as failed:
        work.backups.start()
        work.backups.cancel()
    assert failed.args[0].code == "backup_cancelled"
    assert backups_of(at_work.reception.store) == ()


def test_idleness_locks_and_says_why(at_work, qtbot):
    idle = at_work.reception.work.idle
    idle._timer.timeout.emit()
    QApplication.processEvents()
    page = at_work.reception.frame
    assert isinstance(page, UnlockPage)
    qtbot.waitUntil(page.notice_label.isVisible)
    opening.begin_work(opening.unlock(at_work.reception.store, WORDS)).store.close()


def move_mouse(window: Window) -> None:
    where, nothing = QPointF(5, 5), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, where, where, nothing, nothing, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), event)


@pytest.mark.parametrize("sign", [move_mouse, lambda window: press(window.windowHandle(), Qt.Key.Key_A, text="a")])
def test_keys_and_mouse_put_the_lock_off_by_as_many_minutes_as_are_chosen(at_work, sign):
    timer, memory = at_work.reception.work.idle._timer, at_work.reception.memory
    assert timer.interval() == 15 * 60_000
    timer.stop()
    sign(at_work)
    assert timer.isActive()
    memory.keep("lock/minutes", "5")
    sign(at_work)
    assert timer.interval() == 5 * 60_000
    memory.keep("lock/minutes", "0")
    sign(at_work)
    assert not timer.isActive()


def test_the_lock_button_closes_the_store(at_work):
    at_work.reception.frame.lock_button.click()
    assert isinstance(at_work.reception.frame, UnlockPage)
    opening.begin_work(opening.unlock(at_work.reception.store, WORDS)).store.close()


def test_another_name_is_the_author_of_what_follows(at_work, qtbot):
    former = at_work.reception.frame
    rename(at_work, "Оспанов Ерлан")
    qtbot.waitUntil(lambda: at_work.reception.work.frame is not former)
    session = at_work.reception.work.desk.session
    assert session.author == "Оспанов Ерлан"
    assert person_of(session).name == "Оспанов Ерлан"
    assert at_work.centralWidget() is at_work.reception.work.frame


def test_the_last_page_and_the_size_are_remembered(at_work):
    at_work.setMinimumSize(300, 300)
    at_work.resize(760, 620)  # the screen of the tests is small
    size = at_work.size()
    at_work.reception.may_close()
    again = Reception(at_work).memory
    assert again.choice("last/place", Place.OVERVIEW) is Place.SETTINGS
    at_work.resize(700, 500)
    again.restore_size(at_work, "window")
    assert at_work.size() == size


def test_a_settings_file_somebody_wrote_by_hand_does_not_hinder_the_start(window):
    for name, text in (("scheme", "purple"), ("language", "tt"), ("text_size", "huge"), ("lock/minutes", "-1")):
        window.reception.memory.keep(name, text)
    window.reception.open()
    assert isinstance(window.reception.frame, FirstRunPage)
