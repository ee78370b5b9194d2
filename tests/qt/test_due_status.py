"""The status bar tells the next lawful day of the inspection in front, and how it was counted."""

from datetime import date, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from qt.conftest import Went, carried_to

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.pages.certificate import CertificatePage
from oversight_desktop.services import certificate
from oversight_desktop.services.deadlines import Duty
from oversight_desktop.services.standing import standing


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
    due = standing(desk.session, concluded).due
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


def test_what_is_locked_leads_to_where_it_is_opened_again(qtbot: QtBot, desk: Desk, made: str) -> None:
    certificate.sign(desk.session, made, Signature(by="m1", on=date(2026, 3, 18)))
    frame = MainFrame(desk, Backups(desk.session, desk.jobs, desk.memory))
    qtbot.addWidget(frame)
    object.__setattr__(desk, "go", frame.go)
    frame.resize(1366, 768)
    frame.show()
    frame.go(Place.CHECKLIST, made)
    assert frame.view is not None and frame.view.versions_button.isVisible()

    frame.view.versions_button.click()

    page = frame.page
    assert isinstance(page, CertificatePage)
    assert frame.focusWidget() is page.versions.reopen_edit
    assert not page.versions.reopen_edit.visibleRegion().isEmpty()
