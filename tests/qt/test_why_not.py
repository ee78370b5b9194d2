"""Why not? The reason is seen and heard, in the language in force, and goes with the permission."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from qt.keys import press
from qt.stage import PASSPHRASE, Course, Stage
from shiboken6 import Shiboken

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.found import tab_as_seen
from oversight_desktop.qt.member_row import MemberRow
from oversight_desktop.qt.pages.checklist import ChecklistPage
from oversight_desktop.qt.pages.evidence import EvidencePage
from oversight_desktop.qt.pages.new_inspection import NewInspectionPage
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.qt.plain import tip
from oversight_desktop.qt.why_not import allow, allow_typing, reason


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    qtbot.addWidget(made)
    return made


def put(box: QWidget, widget: QWidget) -> None:
    layout = box.layout()
    assert layout is not None
    layout.addWidget(widget)


def says(widget: QWidget, why: str) -> bool:
    return not widget.isEnabled() and widget.toolTip() == tip(why) and widget.accessibleDescription() == why


def test_a_button_says_its_reason_and_then_its_own_words_again(box: QWidget) -> None:
    button = QPushButton("Move", box)
    button.setToolTip("Move up · Alt+Up")
    button.setAccessibleDescription("Moves it")

    allow(button, "It stands at the top.")
    assert says(button, "It stands at the top.")
    allow(button, "The certificate is signed.")
    assert says(button, "The certificate is signed.")

    allow(button, "")
    assert button.isEnabled()
    assert (button.toolTip(), button.accessibleDescription()) == ("Move up · Alt+Up", "Moves it")


def test_a_hint_is_said_while_it_may_be_pressed(box: QWidget) -> None:
    button = QPushButton("Move", box)

    allow(button, "Not now.", "Moves it up.")
    assert says(button, "Not now.")
    allow(button, "", "Moves it to the top.")

    assert (button.toolTip(), button.accessibleDescription()) == ("Moves it to the top.", "Moves it to the top.")


def test_what_stands_in_a_container_says_its_reason_unless_it_has_one(box: QWidget) -> None:
    plain, own, typed = QPushButton("A", box), QPushButton("B", box), QLineEdit(box)
    allow(own, "Choose a line first.")

    allow(box, "The certificate is signed.")

    assert says(plain, "The certificate is signed.") and says(typed, "The certificate is signed.")
    assert says(own, "Choose a line first.")
    allow(own, "")
    assert says(own, "The certificate is signed.")
    allow(box, "")
    assert [each.toolTip() + each.accessibleDescription() for each in (plain, own, typed)] == ["", "", ""]
    assert plain.isEnabled() and own.isEnabled() and typed.isEnabled()


def test_a_row_built_later_says_the_reason_when_the_page_is_shown_again(box: QWidget) -> None:
    allow(box, "The certificate is signed.")
    inner = QWidget()
    button = QPushButton("New", inner)
    put(box, inner)
    assert reason(button) == "The certificate is signed."

    allow(box, "The certificate is signed.")

    assert says(button, "The certificate is signed.")


def test_a_text_that_is_only_read_says_why_and_can_be_copied(box: QWidget) -> None:
    field = QLineEdit("caption", box)

    allow_typing(field, "The certificate is signed.")
    assert field.isReadOnly() and field.isEnabled()
    assert field.toolTip() == field.accessibleDescription() == "The certificate is signed."

    allow_typing(field, "")
    assert not field.isReadOnly() and not field.toolTip()


def test_the_form_s_own_tooltip_comes_back_in_the_language_in_force(desk: Desk, qtbot: QtBot) -> None:
    row = MemberRow(desk, QStringListModel())
    qtbot.addWidget(row)
    kazakh = row.up_button.toolTip()
    allow(row.up_button, desk.wording.text("why.at_the_top"))

    desk.languages.choose(Language.RUSSIAN)
    allow(row.up_button, desk.wording.text("why.at_the_top"))
    assert says(row.up_button, desk.wording.text("why.at_the_top"))
    allow(row.up_button, "")

    assert row.up_button.toolTip() not in ("", kazakh, desk.wording.text("why.at_the_top"))
    desk.languages.choose(Language.KAZAKH)
    assert row.up_button.toolTip() == kazakh


@pytest.fixture
def signed(stage: Stage) -> Course:
    """The sample inspection after its first signature, in a window that speaks Kazakh."""
    stage.enter()
    stage.reception.languages.choose(Language.KAZAKH)
    course = Course(stage)
    course.to("signature_recorded")
    return course


def toast_of(stage: Stage) -> str:
    found = stage.frame.toast.findChild(QLabel)
    assert isinstance(found, QLabel)
    return found.text() if stage.frame.toast.isVisible() else ""


def test_keys_of_a_locked_checklist_say_why_they_do_nothing(stage: Stage, signed: Course) -> None:
    page = stage.go(Place.CHECKLIST, signed.scope, "I2.4")
    assert isinstance(page, ChecklistPage)
    why = page.answer2.accessibleDescription()
    assert "20-тармақ" in why

    press(page.lines_list, Qt.Key.Key_2, text="2")
    assert stage.frame.refusals.accessibleName() == why and stage.frame.refusals.isVisible()
    assert page.lists.current == "I2.4"

    QTest.keyClick(page.lines_list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert toast_of(stage) == why


@pytest.mark.parametrize("act", ["choose", "paste"])
def test_keys_of_locked_evidence_say_why_they_do_nothing(stage: Stage, signed: Course, act: str) -> None:
    page = stage.go(Place.EVIDENCE, signed.scope)
    assert isinstance(page, EvidencePage)

    getattr(page, act)()

    assert toast_of(stage) == page.add_button.accessibleDescription() != ""


def test_moving_past_the_end_says_so(stage: Stage) -> None:
    stage.enter()
    stage.reception.languages.choose(Language.KAZAKH)
    course = Course(stage)
    course.to("explanation_recorded")
    page = stage.go(Place.EVIDENCE, course.scope)
    assert isinstance(page, EvidencePage)
    page.at(page.shelf.model.ids[0])

    page.shelf.up()
    assert toast_of(stage) == "Тізімнің басында тұр." == page.up_button.toolTip()
    page.at(page.shelf.model.ids[-1])
    page.shelf.down()

    assert toast_of(stage) == "Тізімнің соңында тұр." == page.down_button.toolTip()


def test_nothing_typed_is_nothing_to_discard(stage: Stage) -> None:
    stage.enter()
    stage.reception.languages.choose(Language.KAZAKH)
    page = stage.go(Place.NEW_INSPECTION)
    assert isinstance(page, NewInspectionPage)
    assert says(page.discard_button, "Әзірге ештеңе енгізілмеген.")

    page.order_number.setText("7")
    page.order_number.textEdited.emit("7")

    assert page.discard_button.isEnabled() and not page.discard_button.toolTip()


def test_while_a_key_is_derived_and_in_the_pause_after_a_wrong_one_the_door_says_so(stage: Stage) -> None:
    stage.reception.languages.choose(Language.KAZAKH)
    stage.enter()
    stage.reception.close_store()
    stage.reception.ask_passphrase()
    page = stage.reception.frame
    assert isinstance(page, UnlockPage)
    page.passphrase_edit.setText(f"{PASSPHRASE} емес")

    page.unlock()
    assert says(page.forgot_button, "Орындалуда: аяқталғанын күтіңіз.")
    stage.settle()

    wait = page.door.wording.text("unlock.wait", seconds=1)
    assert says(page.unlock_button, wait)
    stage.until(page.unlock_button.isEnabled)
    assert not page.unlock_button.toolTip() and page.forgot_button.isEnabled()


def items() -> int:
    """How many items of layouts Python holds."""
    return sum(type(each) is QWidgetItem for each in Shiboken.getAllValidWrappers())


def test_the_order_of_tab_holds_no_item_of_a_layout(box: QWidget) -> None:
    """Its address is given to another widget once Qt has freed it, which Python then takes for the item."""
    before = items()
    first, second = QLineEdit(), QLineEdit()
    put(box, second)
    put(box, first)

    tab_as_seen(box)

    assert items() == before
    assert second.nextInFocusChain() is first


def test_a_member_taken_out_while_his_name_is_typed_leaves_the_keys_of_undo_whole(stage: Stage) -> None:
    stage.enter()
    course = Course(stage)
    course.to("order_recorded")
    page = stage.go(Place.ORDER, course.scope)
    assert isinstance(page, OrderPage)

    page.add_button.click()
    page.commission.rows[-1].remove_button.click()
    stage.settle()
    page.add_button.click()

    assert page.commission.rows[-1].name.hasFocus()
