"""The order's page: typed, judged while typing, set aside, registered, corrected, planned both ways."""

from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, INSPECTED, ORDER, lawful_dossier
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from qt.keys import type_text

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.terms import BodyKind, Language
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.qt.planning_pane import ReckonedRow
from oversight_desktop.services import dossiers, inspections, order, order_form
from oversight_desktop.services.person import record_person
from oversight_desktop.services.session import Session


@pytest.fixture
def begun(session: Session) -> str:
    """An inspection with its ground and no order yet."""
    return inspections.begin(session, lawful_dossier()).scope


@pytest.fixture
def ordered(session: Session, begun: str) -> str:
    """The same with its order registered."""
    order.record_order(session, begun, ORDER, COMMISSION)
    return begun


def page_of(qtbot: QtBot, desk: Desk, scope: str) -> OrderPage:
    page = OrderPage(desk, scope)
    qtbot.addWidget(page)
    page.resize(1366, 640)
    page.show()
    page.refresh()
    return page


def write_over(field: QWidget, text: str) -> None:
    """Put a text in place of what stands in a field."""
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(field, text)


def below(page: QWidget, name: str) -> QLabel:
    found = page.findChild(QLabel, f"{name}_breach")
    assert found is not None
    return found


def fill_lawfully(page: OrderPage) -> None:
    """Fill the form with a lawful order, as fields are filled."""
    form = order_form.OrderForm(order=ORDER, commission=COMMISSION)
    page.fields.fill(form)
    page.commission.show(COMMISSION, frozenset())
    page.commission.typed.emit()


def test_a_new_order_offers_what_is_known(qtbot: QtBot, desk: Desk, begun: str) -> None:
    person = Person(name="Нұрова Айгүл Ерланқызы", post="бөлім басшысы", body=BodyKind.TERRITORIAL_BODY)
    record_person(desk.session, person)

    page = page_of(qtbot, desk, begun)

    order_typed, _ = page.fields.collect()
    assert order_typed.signed_by == lawful_dossier().territorial_body.head
    assert order_typed.covered_from == INSPECTED.practice_started_on
    assert [member.name for member in page.commission.members()] == ["Нұрова Айгүл Ерланқызы"]
    assert not page.register_button.isEnabled()


def test_a_missing_number_is_said_beside_its_field_until_it_is_typed(qtbot: QtBot, desk: Desk, begun: str) -> None:
    page = page_of(qtbot, desk, begun)
    number = page.findChild(QWidget, "number")
    assert below(page, "number").isVisible()
    assert "13" in below(page, "number").text()

    type_text(number, "01-05/41 ә")

    assert not below(page, "number").isVisible()
    assert below(page, "date").property("tone") == "breach"


def test_a_lawful_order_is_registered_by_its_button(qtbot: QtBot, desk: Desk, begun: str) -> None:
    page = page_of(qtbot, desk, begun)
    fill_lawfully(page)
    assert page.register_button.isEnabled()

    QTest.mouseClick(page.register_button, Qt.MouseButton.LeftButton)

    assert dossiers.dossier(desk.session, begun).order == ORDER
    assert dossiers.dossier(desk.session, begun).commission == COMMISSION
    assert not page.register_button.isEnabled()
    assert page.register_button.toolTip() == desk.wording.text("order.nothing_to_register")


def test_what_blocks_is_listed_and_said_on_the_button(qtbot: QtBot, desk: Desk, begun: str) -> None:
    page = page_of(qtbot, desk, begun)
    fill_lawfully(page)

    page.commission.rows[2].remove_button.click()

    assert not page.register_button.isEnabled()
    assert "(12-тармақ)" in page.register_button.toolTip()
    assert "(12-тармақ)" in below(page, "commission").text()


def test_the_focus_stays_on_the_page_when_its_button_has_done_its_work(qtbot: QtBot, desk: Desk, begun: str) -> None:
    frame = MainFrame(desk, Backups(desk.session, desk.jobs, desk.memory))
    qtbot.addWidget(frame)
    frame.show()
    frame.go(Place.ORDER, begun)
    page = frame.page
    assert isinstance(page, OrderPage)
    fill_lawfully(page)
    page.register_button.setFocus()

    qtbot.keyClick(page.register_button, Qt.Key.Key_Space)

    assert not page.register_button.isEnabled()
    at = frame.focusWidget()
    assert at is not None and (at is page or page.isAncestorOf(at))


def test_one_who_was_taken_out_is_put_back(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    with qtbot.waitSignal(desk.messages.toast) as offered:
        page.commission.rows[1].remove_button.click()
    assert len(page.commission.members()) == 2

    offered.args[2]()

    assert page.commission.members() == COMMISSION


def test_there_is_one_chair_only(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)

    page.commission.rows[1].chair.click()

    assert [bool(member.chair) for member in page.commission.members()] == [False, True, False]


def test_members_change_places(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)

    page.commission.rows[2].up_button.click()
    page.register_button.click()

    kept = [member.id for member in dossiers.dossier(desk.session, ordered).commission]
    assert kept == ["m1", "m3", "m2"]


def test_a_member_of_an_earlier_inspection_brings_post_and_body(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    second = inspections.begin(desk.session, lawful_dossier()).scope
    page = page_of(qtbot, desk, second)
    page.add_button.click()
    row = page.commission.rows[-1]

    type_text(row.name, "Қасым")
    row.name.completer().activated.emit(row.name.completer().currentCompletion())

    member = page.commission.members()[-1]
    assert (member.name, member.post, member.body) == (
        "Қасымова Динара Серікқызы",
        "алқа өкілі",
        BodyKind.REGIONAL_COLLEGIUM,
    )


def test_what_is_typed_survives_a_kill(qtbot: QtBot, desk: Desk, begun: str) -> None:
    page = page_of(qtbot, desk, begun)
    type_text(page.findChild(QWidget, "number"), "7-қ")
    qtbot.waitUntil(lambda: order_form.order_state(desk.session, begun).typed)

    again = page_of(qtbot, desk, begun)

    assert again.fields.collect()[0].number == "7-қ"
    assert dossiers.dossier(desk.session, begun).order is None


def test_what_is_typed_is_given_up_and_taken_back(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    write_over(page.findChild(QWidget, "number"), "9")
    with qtbot.waitSignal(desk.messages.toast) as offered:
        page.bar._discard_button.click()
    assert page.fields.collect()[0] == ORDER
    assert not order_form.order_state(desk.session, ordered).typed

    offered.args[2]()

    assert page.fields.collect()[0].number == "9"


def test_the_chair_of_the_form_sets_aside_together_with_the_order(qtbot: QtBot, desk: Desk, begun: str) -> None:
    page = page_of(qtbot, desk, begun)
    late = replace(ORDER, agreed_on=None)
    page.fields.fill(order_form.OrderForm(order=late))
    page.commission.show(COMMISSION, frozenset())
    page.commission.typed.emit()
    assert not page.register_button.isEnabled()

    for requirement in ("R13.3", "R12.3"):
        page.obstacles.set_aside.emit(requirement)
        assert not page.aside.decide_button.isEnabled()
        page.aside.reason.setPlainText("Алқаның хаты жолда.")
        page.aside.decide_button.click()
    page.register_button.click()

    kept = dossiers.dossier(desk.session, begun)
    assert kept.order == late
    assert {(each.requirement, each.by) for each in kept.overrides} == {("R13.3", "m1"), ("R12.3", "m1")}


def test_a_start_from_planning_is_taken_over(qtbot: QtBot, desk: Desk, begun: str) -> None:
    page = page_of(qtbot, desk, begun)
    page.planning.ordered_on.show_day(date(2026, 3, 11))

    row = page.planning.after_order.itemAt(0).widget()
    assert isinstance(row, ReckonedRow)
    row.take_button.click()

    assert row.day.text() == "21.03.2026"
    assert page.begins_on.day() == date(2026, 3, 26)


def test_the_ground_is_changed_on_its_own_page(qtbot: QtBot, desk: Desk, begun: str, went: object) -> None:
    page_of(qtbot, desk, begun).change_button.click()

    assert went.places == [(Place.NEW_INSPECTION, begun, "")]  # type: ignore[attr-defined]


def test_a_signed_certificate_locks_the_page(qtbot: QtBot, desk: Desk, made: str) -> None:
    from oversight_desktop.domain.certificate import Signature
    from oversight_desktop.services import certificate

    certificate.sign(desk.session, made, Signature(by="m1", on=date(2026, 3, 18)))

    page = page_of(qtbot, desk, made)

    assert not page.main.isEnabled()
    assert not page.register_button.isEnabled()
    assert "(20-тармақ)" in page.register_button.toolTip()


def test_the_language_changes_while_the_page_is_open(qtbot: QtBot, desk: Desk, begun: str) -> None:
    page = page_of(qtbot, desk, begun)
    kazakh = page.register_button.text()

    desk.languages.choose(Language.RUSSIAN)

    assert page.register_button.text() != kazakh
    assert "(п. 13)" in below(page, "number").text()


def test_a_closed_page_is_freed(qtbot: QtBot, desk: Desk, begun: str) -> None:
    def opened_page() -> QWidget:
        page = OrderPage(desk, begun)
        page.show()
        page.refresh()
        return page

    assert freed(opened_page)


def test_tab_walks_the_fields_as_the_eye_does(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    qtbot.waitUntil(page.commission.rows[-1].isVisible)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.change_button.setFocus()
    first, named = QApplication.focusWidget(), []
    while QApplication.focusWidget() is not first or not named:
        named.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert named[:4] == ["change_button", "number", "date", "signed_by"]
    assert named.index("covered_to") < named.index("name") < named.index("formed_number") < named.index("new_button")


def test_every_field_has_a_name_for_a_screen_reader(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = page_of(qtbot, desk, ordered)
    page.term.new_button.click()
    page.obstacles.set_aside.emit("R13.3")

    for field in page.findChildren(QWidget):
        walked = field.isVisible() and field.focusPolicy() & Qt.FocusPolicy.TabFocus
        if walked and field.objectName() != "qt_spinbox_lineedit":
            spoken = QAccessible.queryAccessibleInterface(field)
            assert spoken.text(QAccessible.Text.Name), field.objectName()
