"""What is typed into a form and not recorded yet: it survives a kill, another row, another language."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from qt.keys import type_text
from qt.refusing import refusing

from oversight_desktop.domain.certificate import Dispatch, Signature
from oversight_desktop.domain.terms import Addressee, Language
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.dispatch_row import DispatchRow
from oversight_desktop.qt.draft_pause import PAUSE
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.qt.pages.certificate import CertificatePage
from oversight_desktop.qt.pages.conclusions import ConclusionsPage
from oversight_desktop.qt.pages.dispatch import DispatchPage
from oversight_desktop.services import certificate, dossiers

TEXT = "Күту орнын жабдықтасын."


class Card(QWidget):
    """Two fields of a dispatch."""

    def __init__(self, desk: Desk, scope: str) -> None:
        super().__init__()
        self.line, self.plain = QLineEdit(self), QPlainTextEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.plain)
        self.form = KeptForm(desk, scope, Dispatch, {"number": self.line, "proof": self.plain}, self)


@pytest.fixture
def card(qtbot: QtBot, desk: Desk, made: str) -> Card:
    return a_card(qtbot, desk, made)


def a_card(qtbot: QtBot, desk: Desk, scope: str) -> Card:
    card = Card(desk, scope)
    qtbot.addWidget(card)
    card.show()
    return card


def test_what_is_typed_is_on_the_disk_after_a_pause(qtbot: QtBot, desk: Desk, made: str, card: Card) -> None:
    form = card.form
    form.show("bailiff", {"number": "1"})
    type_text(card.line, "2/3")
    qtbot.wait(PAUSE + 200)

    other = a_card(qtbot, desk, made)
    again = other.form
    again.show("bailiff", {"number": "1"})

    assert again.is_unfinished
    assert again.values() == form.values() != {"number": "1", "proof": ""}


def test_another_record_in_front_loses_nothing(card: Card) -> None:
    form = card.form
    form.show("bailiff", {"number": ""})
    type_text(card.line, "05-2/7")
    form.show("collegium", {"number": "9"})
    assert (form.values()["number"], form.is_unfinished) == ("9", False)

    form.show("bailiff", {"number": ""})

    assert (form.values()["number"], form.is_unfinished) == ("05-2/7", True)


def test_a_colleagues_step_does_not_overwrite_what_is_being_typed(card: Card) -> None:
    form = card.form
    form.show("bailiff", {"number": ""})
    type_text(card.line, "05-2/7")

    form.show("bailiff", {"number": "11"})
    assert form.values()["number"] == "05-2/7"
    form.forget()

    assert (form.values()["number"], form.is_unfinished) == ("11", False)


def test_what_the_disk_refuses_is_said_and_tried_again(card: Card, desk: Desk, said: list[str], made: str) -> None:
    form = card.form
    form.show("bailiff", {"number": ""})
    type_text(card.line, "05-2/7")
    with refusing(desk.session.store):
        form.keep()
        assert said

    form.keep()
    form.show("collegium", {})
    form.show("bailiff", {})

    assert form.values()["number"] == "05-2/7"


def recommendations(qtbot: QtBot, desk: Desk, scope: str) -> ConclusionsPage:
    page = ConclusionsPage(desk, scope)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.at("I2.4")
    return page


def test_a_recommendation_half_written_waits_while_others_are_looked_at(
    qtbot: QtBot, desk: Desk, concluded: str
) -> None:
    page = recommendations(qtbot, desk, concluded)
    part = page.recommendations_part
    before = dossiers.dossier(desk.session, concluded).recommendations
    qtbot.mouseClick(part.add_button, Qt.MouseButton.LeftButton)
    type_text(part.text_edit, TEXT)
    part.table.selectRow(1)
    assert part.text_edit.toPlainText() == before[1].text
    page.leave()

    after = recommendations(qtbot, desk, concluded)
    again = after.recommendations_part
    qtbot.mouseClick(again.add_button, Qt.MouseButton.LeftButton)
    assert (again.text_edit.toPlainText(), again.unfinished_note.isVisible()) == (TEXT, True)
    type_text(again.items_edit, "I2.4")
    qtbot.mouseClick(again.keep_button, Qt.MouseButton.LeftButton)

    assert dossiers.dossier(desk.session, concluded).recommendations[-1].text == TEXT
    assert not again.unfinished_note.isVisible()
    again.table.selectRow(0)
    qtbot.mouseClick(again.add_button, Qt.MouseButton.LeftButton)
    assert again.text_edit.toPlainText() == ""


def test_what_is_typed_over_a_kept_recommendation_waits_too(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = recommendations(qtbot, desk, concluded)
    part = page.recommendations_part
    part.table.selectRow(0)
    type_text(part.text_edit, TEXT)
    written = part.text_edit.toPlainText()
    part.table.selectRow(1)

    part.table.selectRow(0)

    assert part.text_edit.toPlainText() == written
    assert part.unfinished_note.isVisible()


def test_a_dispatch_half_entered_survives_a_restart_and_a_change_of_language(
    qtbot: QtBot, desk: Desk, made: str
) -> None:
    page = DispatchPage(desk, made)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    card = page.findChildren(DispatchRow)[0]
    card.sent_field.show_day(date(2026, 3, 20))
    type_text(card.proof_edit, "қолхат № 1")
    card.way_box.setFocus()
    qtbot.keyClick(card.way_box, Qt.Key.Key_Down)
    desk.languages.choose(Language.RUSSIAN)
    page.leave()

    after = DispatchPage(desk, made)
    qtbot.addWidget(after)
    after.refresh()

    assert after.findChildren(DispatchRow)[0].entered() == card.entered()
    assert card.entered().proof == "қолхат № 1"
    assert card.entered().way is not None
    assert card.entered().to is Addressee.BAILIFF


def certificate_page(qtbot: QtBot, desk: Desk, scope: str) -> CertificatePage:
    page = CertificatePage(desk, scope)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    return page


def test_the_notes_beside_signatures_and_versions_survive_a_restart(qtbot: QtBot, desk: Desk, made: str) -> None:
    certificate.sign(desk.session, made, Signature(by="m1", on=date(2026, 3, 18)))
    page = certificate_page(qtbot, desk, made)
    type_text(page.signatures.note_edit, "Келіспейді.")
    type_text(page.versions.reopen_edit, "Күні қате.")
    page.leave()

    after = certificate_page(qtbot, desk, made)

    assert after.signatures.note_edit.toPlainText() == "Келіспейді."
    assert after.versions.reopen_edit.toPlainText() == "Күні қате."
    assert after.versions.reopen_button.isEnabled()
