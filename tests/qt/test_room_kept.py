"""What folds, shortens and gives its gaps where a window is small, and comes back with the room."""

import pytest
from checklist_hand import opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot
from qt import sight
from qt.stage import Course, Stage

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.pages.checklist import ChecklistPage
from oversight_desktop.qt.pages.conclusions import RECOMMENDATIONS, ConclusionsPage
from oversight_desktop.qt.pages.first_run import FirstRunPage
from oversight_desktop.qt.refusal_bar import LOW_HIGHEST
from oversight_desktop.qt.step_button import StepButton

WIDE, MIDDLE, SMALL = (1366, 728), (1100, 728), (911, 450)


@pytest.fixture
def course(stage: Stage) -> Course:
    """An inspection at work in the window, in Russian."""
    stage.enter()
    stage.reception.languages.choose(Language.RUSSIAN)
    made = Course(stage)
    made.to("explanation_recorded")
    return made


def checklist(stage: Stage, course: Course, size: tuple[int, int]) -> ChecklistPage:
    """The checklist in a window of this size."""
    page = stage.go(Place.CHECKLIST, course.scope)
    assert isinstance(page, ChecklistPage)
    sized(stage, size)
    return page


def sized(stage: Stage, *sizes: tuple[int, int]) -> None:
    """Draw the window to these sizes, one after the other."""
    for size in sizes:
        stage.window.resize(*size)
        stage.settle()
    assert stage.window.size().toTuple() == sizes[-1]


def panes(page: ChecklistPage) -> tuple[bool, bool]:
    """Whether sections and law are in sight."""
    return page.panes.pane(0).isVisible(), page.panes.pane(2).isVisible()


def test_panes_fold_while_the_window_becomes_narrower_and_come_back(stage: Stage, course: Course) -> None:
    page = checklist(stage, course, WIDE)
    found = [panes(page)]
    least = page.minimumSizeHint().width()

    for size in (MIDDLE, SMALL, MIDDLE, WIDE):
        sized(stage, size)
        found.append(panes(page))

    assert least < 640  # that of the middle, though all three stand open
    assert found == [(True, True), (True, False), (False, False), (True, False), (True, True)]


def test_a_pane_folded_by_hand_stays_folded_with_the_room(stage: Stage, course: Course) -> None:
    page = checklist(stage, course, WIDE)
    page.law_toggle.click()

    sized(stage, SMALL, WIDE)

    assert panes(page) == (True, False)
    page.law_toggle.click()
    sized(stage, SMALL, WIDE)
    assert panes(page) == (True, True)


@pytest.mark.parametrize("toggle", ["sections_toggle", "law_toggle"])
def test_what_a_person_folded_is_folded_at_the_next_start(qtbot: QtBot, desk: Desk, started: str, toggle: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    before = panes(page)

    getattr(page, toggle).click()
    folded = panes(page)
    again = opened(desk, started)
    qtbot.addWidget(again)
    getattr(again, toggle).click()
    third = opened(desk, started)
    qtbot.addWidget(third)

    assert before == (True, True)
    assert panes(page) == folded != before
    assert panes(third) == panes(again) == (True, True)


def test_a_pane_unfolded_where_there_is_no_room_takes_that_of_the_other(stage: Stage, course: Course) -> None:
    page = checklist(stage, course, SMALL)

    page.law_toggle.click()
    stage.settle()
    law = panes(page)
    faults = sight.cut(stage.window)
    page.sections_toggle.click()
    stage.settle()

    assert law == (False, True)
    assert panes(page) == (True, False)
    faults += sight.cut(stage.window) + sight.beyond(stage.window)
    assert [fault for fault in faults if not fault.startswith("CardArea")] == []  # the card scrolls sideways meanwhile
    sized(stage, WIDE)
    assert panes(page) == (True, True)


def test_where_not_all_steps_have_room_only_the_one_in_front_is_named(stage: Stage, course: Course) -> None:
    checklist(stage, course, SMALL)
    steps = stage.frame.findChildren(StepButton)
    onward = stage.frame.findChild(QPushButton, "next_button")

    short = [step.text() for step in steps]
    row = onward.geometry().center().y(), steps[0].geometry().center().y()
    tips = [step.toolTip() for step in steps]
    stage.go(Place.EVIDENCE, course.scope)
    moved = [step.text() for step in steps]
    sized(stage, WIDE)

    assert [len(text) > 2 for text in short] == [number == 2 for number in range(8)]
    assert [len(text) > 2 for text in moved] == [number == 3 for number in range(8)]
    assert all(step.accessibleName() in tip for step, tip in zip(steps, tips, strict=True) if step is not steps[2])
    assert abs(row[0] - row[1]) < 4
    assert [step.text() for step in steps] == [step.accessibleName() for step in steps]
    assert onward.geometry().bottom() < steps[0].geometry().top()


def test_a_low_window_gives_height_to_the_page_and_takes_it_back(stage: Stage, course: Course) -> None:
    page = checklist(stage, course, WIDE)
    frame = stage.frame
    parts = [frame.findChild(QFrame, name) for name in ("header", "title_bar", "footer")]
    usual = [part.height() for part in parts]
    said = page.keys_label.isVisible()

    sized(stage, SMALL)
    low = [part.height() for part in parts]
    hidden = not page.keys_label.isVisible()
    sized(stage, WIDE)

    assert sum(low) < sum(usual) - 20
    assert all(here <= there for here, there in zip(low, usual, strict=True))
    assert [part.height() for part in parts] == usual
    assert said and hidden and page.keys_label.isVisible()


def test_refusals_leave_a_low_window_to_the_page(stage: Stage, course: Course) -> None:
    checklist(stage, course, SMALL)

    stage.frame.refusals.say([f"{number}. Причина" for number in range(9)])
    stage.settle()

    area = stage.frame.refusals.findChild(QScrollArea)
    assert area.height() == LOW_HIGHEST
    assert area.verticalScrollBar().maximum() > 0
    assert sight.beyond(stage.window) == []


def test_conclusions_scroll_only_where_their_least_height_has_no_room(stage: Stage, course: Course) -> None:
    page = stage.go(Place.CONCLUSIONS, course.scope)
    assert isinstance(page, ConclusionsPage)
    page.at("I1.1")
    area = page.findChild(QScrollArea, "parts_area")
    sized(stage, (1024, 640))
    roomy = area.verticalScrollBar().maximum()
    sized(stage, SMALL)

    assert page.parts.currentWidget() is page.recommendations_part, RECOMMENDATIONS
    assert roomy == 0
    assert area.verticalScrollBar().maximum() > 0


def test_a_field_that_gets_the_focus_by_key_comes_into_sight(stage: Stage, course: Course) -> None:
    page = checklist(stage, course, SMALL)
    page.at("I2.4")
    stage.settle()
    before = page.recommendation_field.visibleRegion().boundingRect().height()

    page.due_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    stage.settle()
    due = page.due_field.visibleRegion().boundingRect().height()
    page.finding_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    stage.settle()

    assert before < page.recommendation_field.height()
    assert due == page.due_field.height()
    assert page.finding_field.visibleRegion().boundingRect().height() == page.finding_field.height()


def test_the_card_of_the_first_run_is_as_high_as_ever_in_a_usual_window(stage: Stage) -> None:
    page = stage.reception.frame
    assert isinstance(page, FirstRunPage)
    sized(stage, WIDE)
    usual = page.card.height()
    sized(stage, (1000, 590), SMALL)
    small = page.card.height()
    sized(stage, WIDE)

    assert usual == page.card.height() == 460
    assert 350 < small < 450
    assert QApplication.focusWidget() is not None
    assert [label for label in page.findChildren(QLabel) if label.isVisible()]
