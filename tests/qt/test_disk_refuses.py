"""Deeds while the store takes nothing: each is told in its own words, none is a fault, and nothing typed is lost."""

from collections.abc import Callable

import pytest
from examples import COMMISSION, INSPECTED, ORDER
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from qt.keys import type_text
from qt.refusing import refusing

from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.draft_pause import PAUSE
from oversight_desktop.qt.page import Page
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.qt.pages.new_inspection import NewInspectionPage
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.services import bailiffs, dossiers, drafts, order_form, term_form

IIN = "800115100129"


@pytest.fixture
def offers(desk: Desk) -> list[Callable[[], None]]:
    """What the buttons of the toasts would do."""
    heard: list[Callable[[], None]] = []
    desk.messages.toast.connect(lambda words, button, act: heard.append(act) if act else None)
    return heard


def shown(qtbot: QtBot, page: Page) -> None:
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.refresh()


def order_page(qtbot: QtBot, desk: Desk, scope: str) -> tuple[OrderPage, QLineEdit]:
    """The page of a registered order, another number typed over its own and kept as a draft."""
    page = OrderPage(desk, scope)
    shown(qtbot, page)
    number = page.findChild(QLineEdit, "number")
    assert number is not None
    number.clear()
    type_text(number, "777")
    page.leave()
    return page, number


def test_an_order_is_discarded_and_put_back(
    qtbot: QtBot, desk: Desk, ordered: str, offers: list[Callable[[], None]]
) -> None:
    page, number = order_page(qtbot, desk, ordered)
    with refusing(desk.session.store):
        page.bar._discard_button.click()
        assert number.text() == ORDER.number
        offers[-1]()
        assert number.text() == "777"
    qtbot.wait(PAUSE + 300)

    assert order_form.order_state(desk.session, ordered).form.order.number == "777"
    assert not desk.session.unwritten


def test_a_card_is_discarded(qtbot: QtBot, desk: Desk, offers: list[Callable[[], None]]) -> None:
    bailiffs.record_bailiff(desk.session, RegistryEntry(bailiff=INSPECTED))
    page = BailiffsPage(desk)
    shown(qtbot, page)
    page.at(IIN)
    type_text(page.card.who.district, "7")
    page.leave()
    with refusing(desk.session.store):
        page.card.discard_button.click()

    assert page.card.who.district.text() == INSPECTED.district
    assert offers
    drafts.keep_typing(desk.session, OFFICE, Inspection, "", "beginning", "{}")
    assert drafts.unfinished_keys(desk.session, OFFICE, RegistryEntry) == ()


def test_a_removal_that_is_refused_keeps_what_is_typed_on_the_card(qtbot: QtBot, desk: Desk, said: list[str]) -> None:
    bailiffs.record_bailiff(desk.session, RegistryEntry(bailiff=INSPECTED))
    page = BailiffsPage(desk)
    shown(qtbot, page)
    page.at(IIN)
    type_text(page.card.who.district, "7")
    with refusing(desk.session.store):
        page.card.remove_button.click()
    assert said
    assert page.card.who.district.text() == f"7{INSPECTED.district}"

    page.leave()

    assert drafts.unfinished_keys(desk.session, OFFICE, RegistryEntry) == (IIN,)


def test_a_beginning_is_discarded(qtbot: QtBot, desk: Desk, offers: list[Callable[[], None]]) -> None:
    page = NewInspectionPage(desk)
    shown(qtbot, page)
    type_text(page.who.surname, "Садықов")
    page.leave()
    with refusing(desk.session.store):
        page.discard_button.click()

    assert (page.who.surname.text(), len(offers)) == ("", 1)


def test_a_change_of_the_term_is_begun_and_kept_later(qtbot: QtBot, desk: Desk, ordered: str, said: list[str]) -> None:
    page = OrderPage(desk, ordered)
    shown(qtbot, page)
    with refusing(desk.session.store):
        page.term.new_button.click()
        assert said and page.term.term_form.isVisible()
        type_text(page.term.whose, "Әбдіров")
    qtbot.wait(PAUSE + 300)

    kept = term_form.typed(desk.session, ordered)
    assert kept is not None and kept.whose == "Әбдіров"
    assert not desk.session.unwritten


def test_a_change_of_the_term_that_is_refused_stays_typed(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = OrderPage(desk, ordered)
    shown(qtbot, page)
    page.term.new_button.click()
    type_text(page.term.whose, "Әбдіров")
    with refusing(desk.session.store):
        page.term._register()
        assert page.term.whose.text() == "Әбдіров"
        page.term.term_cancel.click()
    assert not page.term.term_form.isVisible()
    assert dossiers.dossier(desk.session, ordered).term_changes == ()


def test_setting_aside_is_given_up(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = OrderPage(desk, ordered)
    shown(qtbot, page)
    chair = next(member for member in COMMISSION if member.chair)
    page.aside.ask("R13.3", chair)
    type_text(page.aside.reason, "Себебі бар")
    page.leave()
    with refusing(desk.session.store):
        page.aside.cancel_button.click()

    assert not page.aside.isVisible()
    assert drafts.unfinished(desk.session, ordered, Override, "R13.3", "reason") is None
