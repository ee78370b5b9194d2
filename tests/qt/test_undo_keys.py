"""Ctrl+Z and Ctrl+Y wherever the focus stands: the field's own typing first, then the steps of the inspection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from qt.keys import type_text
from qt.stage import Course, Stage

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.pages.checklist import ChecklistPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(stage: Stage) -> Stage:
    """Somebody works in a new store."""
    stage.enter()
    return stage


@pytest.fixture
def page(stage: Stage) -> ChecklistPage:
    """A checklist whose first question was answered with a violation."""
    stage.window.activateWindow()
    made = stage.go(Place.CHECKLIST, Course(stage).to("inspection_started"))
    assert isinstance(made, ChecklistPage)
    made.book.give(made.lists.current, Result.VIOLATION)
    stage.settle()
    return made


def result(stage: Stage, page: ChecklistPage) -> Result | None:
    assert stage.session is not None
    answer = stage.session.store.record(page.scope, Answer, page.lists.current)
    return answer.result if answer is not None else None


def pressed(stage: Stage, key: Qt.Key) -> None:
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, key, CTRL)
    stage.settle()


@pytest.mark.parametrize("name", ["lines_list", "finding_field", "search_field", "due_field"])
def test_the_keys_reach_the_steps_from_a_list_and_from_untouched_fields(
    stage: Stage, page: ChecklistPage, name: str
) -> None:
    page.card_part.show(page.lists.current)
    page.card_part.open_texts()
    getattr(page, name).setFocus()

    pressed(stage, Qt.Key.Key_Z)
    undone = result(stage, page)
    pressed(stage, Qt.Key.Key_Y)

    assert (undone, result(stage, page)) == (None, Result.VIOLATION)


def test_what_was_typed_is_taken_back_first(stage: Stage, page: ChecklistPage) -> None:
    page.card_part.show(page.lists.current)
    page.card_part.open_texts()
    page.search_field.setFocus()
    type_text(page.search_field, "абв")

    pressed(stage, Qt.Key.Key_Z)

    assert page.search_field.text() == ""
    assert result(stage, page) is Result.VIOLATION


def test_a_button_that_can_do_nothing_says_so(stage: Stage, page: ChecklistPage) -> None:
    assert stage.frame.undo_button.isEnabled() and not stage.frame.redo_button.isEnabled()
    assert stage.frame.redo_button.toolTip() == "Мұнда қайталауға болатын әрекетіңіз жоқ."
