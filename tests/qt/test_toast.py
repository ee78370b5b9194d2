"""A toast speaks of the page in front: it goes with it, and stays longer where it offers something."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.toast import SHOWN_FOR, Toast


def test_leaving_the_page_takes_the_toast_along(qtbot: QtBot, desk: Desk) -> None:
    frame = MainFrame(desk, Backups(desk.session, desk.jobs, desk.memory))
    qtbot.addWidget(frame)
    frame.show()
    frame.go(Place.OVERVIEW)
    desk.messages.tell("already_saved")
    assert frame.toast.isVisible()

    frame.go(Place.BAILIFFS)

    assert not frame.toast.isVisible()


def test_a_button_is_offered_longer_than_a_sentence_is_read(qtbot: QtBot) -> None:
    toast = Toast(parent := _window(qtbot))
    parent.show()

    toast.say("Сақталды")
    plain = toast.shown_for
    toast.say("Алып тасталды", "Қайтару", lambda: None)

    assert plain == SHOWN_FOR[False] < toast.shown_for


def _window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window
