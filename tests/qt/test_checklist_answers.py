"""Answers by key: position decides, the answer is in the store at once, texts stay text."""

from datetime import date

import pytest
from checklist_hand import Hand, kept, opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.services import dossiers, undo

K, M = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("digit", "result"),
    [(1, Result.COMPLIES), (2, Result.VIOLATION), (3, Result.NOT_APPLICABLE), (4, Result.NOT_CHECKED)],
)
def test_the_place_of_a_key_answers_on_the_kazakh_layout(
    qtbot: QtBot, desk: Desk, started: str, digit: int, result: Result
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    line = page.lists.current

    Hand(page).digit(digit)

    answer = kept(desk, started, line)
    assert answer is not None
    assert (answer.result, answer.on) == (result, date(2026, 3, 16))


def test_the_keypad_and_plain_digits_answer_too(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.keypad(1)
    hand.press(K.Key_1, text="1")

    assert [kept(desk, started, item) is not None for item in ("I1.1", "I1.2", "I1.3")] == [True, True, False]


def test_a_letter_or_another_digit_answers_nothing_and_moves_nothing(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.digit(5)
    hand.type("мi")

    assert dossiers.dossier(desk.session, started).answers == ()
    assert page.lists.current == "I1.1"


def test_complies_brings_the_next_question_and_a_violation_stays(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.digit(1)
    assert page.lists.current == "I1.2"
    hand.digit(2)

    assert page.lists.current == "I1.2"
    assert page.finding_field.isVisible()
    assert not page.reason_field.isVisible()


def test_a_stated_item_fills_in_its_basis_and_a_proposed_one_leaves_it_to_the_member(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.digit(2)
    page.at("I3.3")
    hand.digit(2)

    stated, proposed = kept(desk, started, "I1.1"), kept(desk, started, "I3.3")
    assert stated is not None
    assert proposed is not None
    assert stated.legal_basis == "Ереженің 16-тармағының 1) тармақшасы"
    assert proposed.legal_basis is None
    assert "field" not in page.lacks_label.text()
    assert "16" in page.lacks_label.text()


def test_shift_and_two_is_a_violation_cured_on_the_spot(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)

    Hand(page).digit(2, M.ShiftModifier)

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert (answer.result, answer.cured_on) == (Result.VIOLATION, date(2026, 3, 16))
    assert page.cured_check.isChecked()
    assert page.cured_evidence_field.isVisible()


def test_shift_with_another_digit_answers_nothing(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)

    Hand(page).digit(1, M.ShiftModifier)

    assert kept(desk, started, "I1.1") is None


def test_digits_typed_into_a_finding_stay_text(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)

    hand.shortcut(K.Key_F2)
    for digit in "1234":
        hand.press(K(K.Key_0.value + int(digit)), text=digit, scan=9 + int(digit))
    hand.shortcut(K.Key_Escape)

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert (answer.result, answer.finding) == (Result.VIOLATION, "1234")
    assert page.lines_list.hasFocus()


def test_the_same_answer_again_is_no_step(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    steps = len(desk.session.store.headers(started))

    hand.digit(2)

    assert len(desk.session.store.headers(started)) == steps


def test_a_missing_reason_shows_as_a_problem_and_enter_behind_it_goes_on(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.digit(3)
    assert page.lacks_label.text() == desk.wording.text("checklist.reason_missing")
    hand.shortcut(K.Key_F2)
    hand.type("Кеңсе ортақ емес")
    hand.press(K.Key_Return)

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert answer.reason == "Кеңсе ортақ емес"
    assert (page.lists.current, page.lines_list.hasFocus()) == ("I1.2", True)


def test_a_reason_used_before_is_offered(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(3)
    hand.shortcut(K.Key_F2)
    hand.type("Құжат соттa")
    hand.press(K.Key_Return)
    hand.digit(4)
    hand.shortcut(K.Key_F2)

    hand.shortcut(K.Key_Tab)
    assert page.focusWidget() is page.used_reason1
    hand.shortcut(K.Key_Space)

    answer = kept(desk, started, "I1.2")
    assert answer is not None
    assert answer.reason == "Құжат соттa"
    assert (page.lists.current, page.lines_list.hasFocus()) == ("I1.3", True)


def test_a_slip_costs_nothing_what_was_written_of_a_violation_comes_back(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    hand.shortcut(K.Key_F2)
    hand.type("Шарт жоқ")
    hand.shortcut(K.Key_Escape)

    hand.digit(3)
    slipped = kept(desk, started, "I1.1")
    hand.digit(2)

    again = kept(desk, started, "I1.1")
    assert slipped is not None
    assert again is not None
    assert (slipped.finding, again.finding) == (None, "Шарт жоқ")


def test_an_undone_answer_is_open_again_in_its_row_and_the_question_in_front_stays(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    Hand(page).digit(1)

    desk.did(undo.undo(desk.session, started))

    assert kept(desk, started, "I1.1") is None
    assert page.lists.current == "I1.2"
    said = page.lists.lines.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(desk.wording.text("checklist.not_answered"))


def test_undo_works_on_a_new_page_of_the_same_store(qtbot: QtBot, desk: Desk, started: str) -> None:
    first = opened(desk, started)
    qtbot.addWidget(first)
    Hand(first).digit(2)
    first.leave()
    first.close()

    page = opened(desk, started)
    qtbot.addWidget(page)
    assert page.lists.current == "I1.1"
    assert page.answer2.isChecked()
    desk.did(undo.undo(desk.session, started))

    assert not page.answer2.isChecked()
    assert not page.violation_box.isVisible()


def test_after_the_first_signature_the_answers_are_shut_and_say_why(
    qtbot: QtBot, desk: Desk, made: str, said: list[str]
) -> None:
    from oversight_desktop.domain.certificate import Signature
    from oversight_desktop.services import certificate

    member = dossiers.dossier(desk.session, made).commission[0].id
    certificate.sign(desk.session, made, Signature(by=member, on=date(2026, 3, 18)))
    page = opened(desk, made)
    qtbot.addWidget(page)
    page.at("I1.1")

    Hand(page).digit(2)

    answer = kept(desk, made, "I1.1")
    assert answer is not None
    assert answer.result is Result.COMPLIES
    assert not page.answer2.isEnabled()
    assert "20" in page.answer2.toolTip()
    assert len(said) == 1 and "(20-тармақ)" in said[0]


def test_evidence_and_explanation_keys_go_to_their_pages(qtbot: QtBot, desk: Desk, started: str, went: object) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)

    hand.shortcut(K.Key_F3)
    hand.shortcut(K.Key_F4)

    assert went.places == [  # type: ignore[attr-defined]
        (Place.EVIDENCE, started, "I1.1"),
        (Place.EXPLANATIONS, started, "I1.1"),
    ]
