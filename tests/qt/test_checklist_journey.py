"""A whole initial inspection on the checklist page, by keyboard only, and how many keys it takes."""

from datetime import date

from checklist_hand import Hand, kept, opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.desk import Desk
from oversight_desktop.services import dossiers

K, M = Qt.Key, Qt.KeyboardModifier
QUESTIONS = 73
VIOLATIONS = {"I1.1": True, "I2.4": False, "I5.2": True, "I7.2": False}
"""Items found violated, and whether the pack names their basis itself; where it does not the member types it."""
FINDING = "Шарттың мерзімі 12.01.2026 күні өткен"
BASIS = "Бұйрықтың 4-тармағы"


def test_seventy_three_questions_with_four_violations_by_keyboard_alone(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand, typed = Hand(page), 0
    has_basis = {}

    for _ in range(QUESTIONS):
        line = page.lists.current
        if line not in VIOLATIONS:
            hand.digit(1)
            continue
        hand.digit(2)
        answer = kept(desk, started, line)
        assert answer is not None
        has_basis[line] = answer.legal_basis is not None
        typed += write_finding(hand, named=has_basis[line])
    page.leave()

    dossier = dossiers.dossier(desk.session, started)
    required = [answer for answer in dossier.answers if answer.item.startswith("I")]
    assert len(required) == len(dossier.answers) == QUESTIONS
    assert [answer.item for answer in dossier.violations] == list(VIOLATIONS)
    for answer in dossier.violations:
        assert (answer.result, answer.finding) == (Result.VIOLATION, FINDING)
        assert answer.legal_basis
    assert {each.items for each in dossier.recommendations} == {(item,) for item in VIOLATIONS}
    assert all(each.due_on == date(2026, 5, 15) and each.text for each in dossier.recommendations)
    print(f"keys: {hand.strokes}, of them letters typed: {typed}, all others: {hand.strokes - typed}")
    assert hand.strokes - typed <= QUESTIONS + 10 * len(VIOLATIONS)


def write_finding(hand: Hand, *, named: bool) -> int:
    """Finding, basis where the member must name it, due date; back to the list and on. Returns the letters typed."""
    before = hand.strokes
    hand.shortcut(K.Key_F2)
    hand.type(FINDING)
    hand.shortcut(K.Key_Tab)
    if not named:
        hand.type(BASIS)
    hand.shortcut(K.Key_Tab)
    hand.shortcut(K.Key_Tab)
    assert hand.focus is hand.page.due_field
    for digit in "15052026":
        hand.digit(int(digit))
    hand.shortcut(K.Key_Escape)
    hand.press(K.Key_Return)
    letters = len(FINDING) + (0 if named else len(BASIS)) + 8
    assert hand.strokes - before == letters + 6
    return letters


def test_a_due_date_typed_on_the_kazakh_number_row_keeps_the_standard_text(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)

    page.due_field.setFocus()
    for digit in "30042026":
        hand.digit(int(digit))
    hand.shortcut(K.Key_Escape)

    (recommendation,) = dossiers.kept(desk.session, started, Recommendation)
    assert recommendation == Recommendation(
        text="Жетіспейтін құжатты рәсімдеп, көшірмесін аумақтық органға және өңірлік алқаға ұсынсын.",
        items=("I1.1",),
        due_on=date(2026, 4, 30),
    )
    assert page.recommendation_field.toPlainText() == recommendation.text
