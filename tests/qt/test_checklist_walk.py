"""Ways through the checklist: sections, filters, search, jumps; what is drawn is said as well."""

import pytest
from checklist_hand import Hand, opened
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.checklist_models import RECORD
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.pages.checklist import ChecklistPage

K, M = Qt.Key, Qt.KeyboardModifier


def shown(page: ChecklistPage) -> list[str]:
    """The numbers of the questions in the list."""
    model = page.lists.lines
    return [model.index(row).data(RECORD).row.line.id for row in range(model.rowCount())]


@pytest.mark.qt_log_ignore("keyToAscii Unhandled key code")  # of the test tool, for a Cyrillic key
def test_alt_and_a_digit_opens_its_section_on_both_layouts(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.shortcut(K.Key_3, M.AltModifier)
    assert (page.lists.section, page.lists.current) == ("I3", "I3.1")
    hand.shortcut(K(ord("Ә")), M.AltModifier)

    assert page.lists.section == "I2"
    assert shown(page) == [f"I2.{number}" for number in range(1, 10)]


def test_arrows_and_enter_cross_from_section_to_section(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.shortcut(K.Key_1, M.AltModifier)

    for _ in range(8):
        hand.press(K.Key_Down)
    assert (page.lists.section, page.lists.current) == ("I2", "I2.1")
    hand.press(K.Key_Return, M.ShiftModifier)

    assert (page.lists.section, page.lists.current) == ("I1", "I1.8")


def test_f8_finds_the_next_unanswered_anywhere_and_shift_f8_in_the_section(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    for _ in range(3):
        hand.digit(1)
    page.at("I1.8")

    hand.shortcut(K.Key_F8, M.ShiftModifier)
    assert page.lists.current == "I1.4"
    page.at("I1.8")
    hand.shortcut(K.Key_F8)

    assert page.lists.current == "I2.1"


def test_f8_leaves_out_areas_the_commission_has_not_begun(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    said: list[str] = []
    desk.messages.toast.connect(lambda words, button, act: said.append(words))
    page = opened(desk, concluded)
    qtbot.addWidget(page)

    Hand(page).shortcut(K.Key_F8)

    assert said == [desk.wording.text("checklist.all_answered")]
    assert page.lists.sections.index(0).data(RECORD).counts == "73/73"


def test_f7_finds_the_answer_that_lacks_something(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(desk, concluded)
    qtbot.addWidget(page)
    hand = Hand(page)
    page.at("I3.2")
    hand.digit(2)
    page.at("I6.1")

    hand.shortcut(K.Key_F7)

    assert page.lists.current == "I3.2"
    assert page.lacks_label.isVisible()


@pytest.mark.parametrize(("typed", "found"), [("МҰРАҒ", "I4.1"), ("мурагат", "I4.1"), ("I3.2", "I3.2")])
def test_a_search_finds_by_letter_by_plain_letter_and_by_number(
    qtbot: QtBot, desk: Desk, started: str, typed: str, found: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.shortcut(K.Key_F, M.ControlModifier)
    hand.type(typed)

    assert page.lists.current == found
    assert page.section_label.isVisible()
    hand.shortcut(K.Key_Escape)
    assert page.lines_list.hasFocus()


def test_a_search_looks_into_findings(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(desk, concluded)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.shortcut(K.Key_F, M.ControlModifier)
    hand.type("ИП-127")

    assert shown(page) == ["I3.5"]


def test_a_search_without_a_find_says_what_to_do(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.shortcut(K.Key_F, M.ControlModifier)
    hand.type("қ" * 9)

    assert shown(page) == []
    assert page.empty_label.isVisible()
    assert page.empty_label.text() == desk.wording.text("checklist.nothing_found")
    assert not page.card_area.isVisible()


def test_an_answered_question_stays_among_the_unanswered_until_the_filter_is_chosen_again(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    page.filter_open.click()
    page.lines_list.setFocus()

    Hand(page).digit(1)
    assert shown(page)[0] == "I1.1"
    page.filter_open.click()

    assert shown(page)[0] == "I1.2"


def test_the_violations_of_all_sections_are_one_list(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(desk, concluded)
    qtbot.addWidget(page)

    page.filter_violations.click()

    assert shown(page) == ["I2.4", "I3.5", "I5.2", "I7.2"]


def test_a_screen_reader_hears_number_question_and_answer(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(desk, concluded)
    qtbot.addWidget(page)
    page.at("I2.4")
    role = Qt.ItemDataRole.AccessibleTextRole

    assert page.lines_list.currentIndex().data(role) == "I2.4. Келушілер күтетін орын бар ма? Бұзушылық"
    assert "9/9" in page.lists.sections.index(2).data(role)


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(desk, concluded)
    qtbot.addWidget(page)
    kinds = (QAbstractButton, QDateEdit, QLineEdit, QListView, QPlainTextEdit)
    fields = [field for kind in kinds for field in page.findChildren(kind) if field.objectName()]
    own = [field for field in fields if not field.objectName().startswith("qt_")]

    nameless = [
        field.objectName()
        for field in own
        if field.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not field.accessibleName()
        and not (isinstance(field, QAbstractButton) and (field.text() or field.isHidden()))
    ]

    assert len(own) > 20
    assert nameless == []


def test_the_law_stands_beside_the_question_and_its_citation_can_be_copied(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)

    page.copy_button.click()

    copied = QApplication.clipboard().text()
    assert copied.startswith("Ереженің 16-тармағының 1) тармақшасы\n16. ")
    assert page.mark_label.text() == desk.wording.text("checklist.mark.stated")


def test_f6_folds_the_law_and_a_narrow_page_folds_it_by_itself(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    assert page.panes.law_is_open

    Hand(page).shortcut(K.Key_F6)
    folded = not page.panes.law_is_open
    page.resize(1024, 560)
    QApplication.processEvents()
    narrow = (page.panes.law_is_open, page.panes.sections_are_open)
    page.resize(880, 420)
    QApplication.processEvents()

    assert folded
    assert narrow == (False, True)
    assert not page.panes.sections_are_open
    assert page.section_label.isVisible()


def test_the_filter_is_remembered_for_its_inspection(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(desk, concluded)
    qtbot.addWidget(page)
    page.filter_violations.click()
    violations = page.lines_list.model().rowCount()

    again = opened(desk, concluded)
    qtbot.addWidget(again)

    assert again.filter_violations.isChecked()
    assert again.lines_list.model().rowCount() == violations == 4


def test_both_side_panes_fold_where_larger_letters_need_the_room(qtbot: QtBot, desk: Desk, started: str) -> None:
    """A screen of 1366 pixels at 150 %, be it the screen that is scaled (911 are left) or the text."""
    page = opened(desk, started)
    qtbot.addWidget(page)
    page.resize(911, 480)
    QApplication.processEvents()
    scaled = (page.panes.law_is_open, page.panes.sections_are_open)
    page.resize(1366, 700)
    QApplication.processEvents()
    assert page.panes.law_is_open and page.panes.sections_are_open
    try:
        desk.theme.enlarge(150)
        enlarged = (page.panes.law_is_open, page.panes.sections_are_open)
    finally:
        desk.theme.enlarge(100)

    assert scaled == enlarged == (False, False)
    assert page.panes.law_is_open and page.panes.sections_are_open


def test_no_button_or_label_is_cut_where_the_page_is_small(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = opened(desk, concluded)
    qtbot.addWidget(page)
    page.resize(1024, 500)

    for language in Language:
        desk.languages.choose(language)
        for item in ("I1.1", "I2.4", "I1.5"):
            page.at(item)
            QApplication.processEvents()
            kinds = (QAbstractButton, QLabel)
            widgets = [each for kind in kinds for each in page.findChildren(kind) if each.isVisible() and each.text()]
            cut = [each.objectName() for each in widgets if each.width() < each.minimumSizeHint().width()]
            assert (page.width(), cut) == (1024, []), (language, item)
    desk.languages.choose(Language.KAZAKH)


def test_the_language_changes_while_the_page_is_open(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    page.at("I3.1")

    desk.languages.choose(Language.RUSSIAN)
    QApplication.processEvents()

    assert page.answer1.text() == "Соответствует"
    assert page.question_label.text().startswith("I3.1  Регистрируются")
    assert page.filter_open.text() == "Без ответа"
    assert page.lists.current == "I3.1"
    desk.languages.choose(Language.KAZAKH)


def test_help_lists_the_keys_of_the_page(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)

    Hand(page).shortcut(K.Key_F1)

    (dialog,) = [each for each in page.children() if each.metaObject().className() == "KeysDialog"]
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Shift+F8" in words
    dialog.close()


def test_the_page_is_freed_when_it_is_closed(qtbot: QtBot, desk: Desk, started: str) -> None:
    def opened_page() -> QWidget:
        page = opened(desk, started)

        page.leave()
        return page

    assert freed(opened_page)
