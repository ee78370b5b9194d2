"""The status bar tells the next lawful day of the inspection in front, and how it was counted."""

from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from qt.conftest import Went, carried_to

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.services.deadlines import Duty
from oversight_desktop.services.next_deadline import next_deadline


@pytest.fixture
def frame(qtbot: QtBot, desk: Desk) -> MainFrame:
    made = MainFrame(desk, Backups(desk.session, desk.jobs, desk.memory))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_last_day_to_send_is_shown_with_its_count(frame: MainFrame, desk: Desk, concluded: str) -> None:
    frame.go(Place.CERTIFICATE, concluded)

    assert "30.03.2026" in frame.due_button.text()
    assert "20-тармақ" in frame.due_button.toolTip()
    desk.languages.choose(Language.RUSSIAN)
    assert "Направить справку" in frame.due_button.text()


def test_the_office_and_a_closed_file_have_no_day(frame: MainFrame, desk: Desk) -> None:
    closed = carried_to(desk.session, "inspection_closed")
    frame.go(Place.DISPATCH, closed)
    assert not frame.due_button.isVisible()

    frame.go(Place.OVERVIEW)

    assert not frame.due_button.isVisible()


def test_a_day_let_pass_is_marked(frame: MainFrame, desk: Desk, concluded: str, clock: Any) -> None:
    due = next_deadline(desk.session, concluded)
    assert due is not None and due.duty is Duty.SEND
    frame.go(Place.CERTIFICATE, concluded)
    assert frame.due_button.property("pill") != "bad"
    clock.at += timedelta(days=400)

    frame.go(Place.CERTIFICATE, concluded)

    assert frame.due_button.property("pill") == "bad"


def test_pressing_it_leads_to_what_is_due(frame: MainFrame, went: Went, started: str) -> None:
    frame.go(Place.EVIDENCE, started)

    frame.due_button.click()

    assert went.places == [(Place.CONCLUSIONS, started, "texts")]
