"""What was discarded is put back by the toast or by Ctrl+Z, and never at the cost of what was typed since."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from qt.keys import type_text
from qt.refusing import refusing
from qt.stage import Course, Stage, namesake

from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.qt.pages.new_inspection import NewInspectionPage
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.services import bailiffs, sample
from oversight_desktop.services.session import Session


@pytest.fixture
def two(work: Session) -> tuple[str, str]:
    """The keys of two bailiffs of the list."""
    known = sample.load_sample().dossier.bailiff
    entries = [namesake(known, surname, number) for number, surname in enumerate(("Гусев", "Ким"))]
    for entry in entries:
        bailiffs.record_bailiff(work, RegistryEntry(bailiff=entry))
    return str(entries[0].iin), str(entries[1].iin)


def retype(field: QLineEdit, text: str) -> None:
    field.clear()
    type_text(field, text)


def bailiffs_page(stage: Stage, key: str) -> BailiffsPage:
    page = stage.go(Place.BAILIFFS)
    assert isinstance(page, BailiffsPage)
    page.at(key)
    return page


def beginning(stage: Stage) -> NewInspectionPage:
    page = stage.go(Place.NEW_INSPECTION)
    assert isinstance(page, NewInspectionPage)
    return page


def test_it_comes_back_to_its_own_card_and_the_list_goes_along(stage: Stage, two: tuple[str, str]) -> None:
    page = bailiffs_page(stage, two[0])
    retype(page.card.who.district, "AAA")
    page.card.discard_button.click()
    page.at(two[1])
    retype(page.card.who.district, "BBB")

    stage.frame.toast.do()

    assert (page.card.key, page.card.who.district.text()) == (two[0], "AAA")
    assert "Гусев" in str(page.table.currentIndex().siblingAtColumn(0).data())
    page.at(two[1])
    assert page.card.who.district.text() == "BBB"


def test_another_card_that_cannot_be_kept_stays_in_front(stage: Stage, work: Session, two: tuple[str, str]) -> None:
    page = bailiffs_page(stage, two[0])
    retype(page.card.who.district, "AAA")
    page.card.discard_button.click()
    page.at(two[1])
    retype(page.card.who.district, "BBB")
    with refusing(work.store):
        stage.frame.toast.do()
        assert (page.card.key, page.card.who.district.text()) == (two[1], "BBB")

    stage.frame.toast.do()

    assert (page.card.key, page.card.who.district.text()) == (two[0], "AAA")
    page.at(two[1])
    assert page.card.who.district.text() == "BBB"


def test_what_was_typed_since_on_a_card_is_offered_in_exchange(stage: Stage, two: tuple[str, str]) -> None:
    page = bailiffs_page(stage, two[0])
    retype(page.card.who.district, "AAA")
    page.card.discard_button.click()
    retype(page.card.who.district, "BBB")
    for shown in ("AAA", "BBB", "AAA"):
        stage.frame.toast.do()
        assert page.card.who.district.text() == shown


def test_what_was_typed_since_in_a_beginning_is_offered_in_exchange(stage: Stage, work: Session) -> None:
    page = beginning(stage)
    type_text(page.who.surname, "Бір")
    page.discard_button.click()
    type_text(page.who.surname, "Екі")
    for shown in ("Бір", "Екі"):
        stage.frame.toast.do()
        assert page.who.surname.text() == shown


def test_what_was_typed_since_in_an_order_is_offered_in_exchange(stage: Stage, work: Session) -> None:
    page = stage.go(Place.ORDER, Course(stage).to("order_recorded"))
    assert isinstance(page, OrderPage)
    number = page.findChild(QLineEdit, "number")
    assert number is not None
    retype(number, "777")
    page.leave()
    page.bar._discard_button.click()
    retype(number, "888")
    for shown in ("777", "888"):
        stage.frame.toast.do()
        assert number.text() == shown


def test_ctrl_z_puts_back_where_no_inspection_is_in_front(stage: Stage, work: Session, two: tuple[str, str]) -> None:
    page = beginning(stage)
    type_text(page.who.surname, "Бір")
    page.discard_button.click()
    page.who.surname.setFocus()
    QTest.keyClick(page.who.surname, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.who.surname.text() == "Бір"

    cards = bailiffs_page(stage, two[0])
    cards.card.remove_button.click()
    QTest.keyClick(cards.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bailiffs.bailiff(work, two[0]) is not None
