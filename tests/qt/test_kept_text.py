"""A text field of a record: what the disk refuses stays with its record until the disk takes it."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot
from qt.refusing import refusing

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.services import drafts

TEXT = "Күту орны жоқ"


def new_answer(item: str) -> Answer:
    return Answer(item=item)


def made(qtbot: QtBot, desk: Desk, started: str) -> KeptText:
    widget = QPlainTextEdit()
    qtbot.addWidget(widget)
    cell = TextCell(kind=Answer, name="finding", deed="answer_recorded", new=new_answer)
    return KeptText(desk, started, widget, cell)


@pytest.fixture
def field(qtbot: QtBot, desk: Desk, started: str) -> KeptText:
    return made(qtbot, desk, started)


def typed(field: KeptText, text: str) -> None:
    widget = field.parent()
    assert isinstance(widget, QPlainTextEdit)
    widget.setPlainText(text)


def shown(field: KeptText) -> str:
    widget = field.parent()
    assert isinstance(widget, QPlainTextEdit)
    return widget.toPlainText()


def test_a_text_the_store_refuses_stays_with_its_record_until_it_is_kept(
    field: KeptText, desk: Desk, started: str, said: list[str]
) -> None:
    field.show("I1.1", None)
    with refusing(desk.session.store):
        typed(field, TEXT)
        field.show("I1.2", None)  # neither the step nor the draft can be written
        assert said
        assert shown(field) == ""
        field.show("I1.1", None)
        assert shown(field) == TEXT
        field.show("I1.2", None)

    field.leave()

    assert drafts.unfinished(desk.session, started, Answer, "I1.1", "finding") == TEXT
    field.show("I1.1", None)
    assert shown(field) == TEXT
    field.leave()
    kept = desk.session.store.record(started, Answer, "I1.1")
    assert kept is not None and kept.finding == TEXT


def test_a_text_that_was_kept_is_not_held(field: KeptText, desk: Desk, started: str) -> None:
    field.show("I1.1", None)
    typed(field, TEXT)
    field.show("I1.2", None)
    steps = len(desk.session.store.headers(started))

    field.leave()

    assert len(desk.session.store.headers(started)) == steps
    assert drafts.unfinished(desk.session, started, Answer, "I1.1", "finding") is None


@pytest.mark.parametrize("another_in_front", [False, True])
def test_what_the_store_refuses_goes_on_where_the_field_is_shown_next(
    field: KeptText, qtbot: QtBot, desk: Desk, started: str, another_in_front: bool
) -> None:
    """Kept by the page that was left, it would overwrite what is typed here meanwhile."""
    elsewhere = made(qtbot, desk, started)
    field.show("I1.1", None)
    with refusing(desk.session.store):
        typed(field, TEXT)
        field.leave()
        if another_in_front:
            field.show("I1.2", None)
        elsewhere.show("I1.1", None)
        assert shown(elsewhere) == TEXT
        typed(elsewhere, f"{TEXT}, жарық та жоқ")

    assert desk.unkept.keep_all()

    kept = desk.session.store.record(started, Answer, "I1.1")
    assert kept is not None and kept.finding == f"{TEXT}, жарық та жоқ"
    steps = len(desk.session.store.headers(started))
    field.leave()
    assert len(desk.session.store.headers(started)) == steps
