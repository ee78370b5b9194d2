"""What is typed on the checklist page: kept at a pause, one step when left, there again after a kill."""

import subprocess
import sys
from datetime import date
from pathlib import Path

from checklist_hand import Hand, kept, opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.desk import Desk
from oversight_desktop.services import checklist, dossiers, drafts, undo
from oversight_desktop.services.opening import open_session

K = Qt.Key
TEXT = "Үй-жай құжаты 2026 жылы ұзартылмаған"
KILLED = Path(__file__).parents[1] / "checklist_killed.py"


def test_a_pause_keeps_the_text_and_leaving_makes_one_step(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    hand.shortcut(K.Key_F2)
    hand.type(TEXT)
    qtbot.waitUntil(lambda: drafts.unfinished(desk.session, started, Answer, "I1.1", "finding") == TEXT)
    steps = len(desk.session.store.headers(started))

    hand.shortcut(K.Key_Escape)

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert answer.finding == TEXT
    assert len(desk.session.store.headers(started)) == steps + 1
    assert drafts.unfinished(desk.session, started, Answer, "I1.1", "finding") is None


def test_text_typed_quickly_is_kept_when_the_page_is_left_before_the_pause(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    hand.shortcut(K.Key_F2)
    hand.type(TEXT)

    page.leave()

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert answer.finding == TEXT


def test_an_unfinished_text_stands_in_its_field_on_a_new_page_and_its_question_is_in_front(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    first = opened(desk, started)
    qtbot.addWidget(first)
    hand = Hand(first)
    first.at("I3.2")
    hand.digit(2)
    drafts.keep_typing(desk.session, started, Answer, "I3.2", "finding", TEXT)  # as the pause left it
    desk.memory.keep(f"checklist/{started}", "I1.4")

    page = opened(desk, started)
    qtbot.addWidget(page)

    assert page.lists.current == "I3.2"
    assert page.finding_field.toPlainText() == TEXT


def test_a_text_brought_back_does_not_slip_into_an_answer_it_does_not_fit(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    checklist.record_answer(desk.session, started, Answer(item="I1.1", result=Result.VIOLATION))
    drafts.keep_typing(desk.session, started, Answer, "I1.1", "finding", TEXT)
    page = opened(desk, started)
    qtbot.addWidget(page)
    assert page.finding_field.toPlainText() == TEXT

    Hand(page).digit(1)
    page.leave()

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert (answer.result, answer.finding) == (Result.COMPLIES, None)
    assert drafts.unfinished_keys(desk.session, started, Answer) == ()


def test_a_killed_program_loses_no_answer_and_no_text_that_rested(started: str, desk: Desk) -> None:
    """The program is killed in the middle of a word, 0.8 seconds after the words before it."""
    path = desk.session.store.path
    desk.session.store.close()

    called = [sys.executable, str(KILLED), str(path), started, TEXT]
    done = subprocess.run(called, check=False, capture_output=True, timeout=60)

    assert done.returncode == -9, done.stderr.decode()
    session = open_session(path, "бес құлақты түйе 7", author="Нұрова А. Е.")
    with session.store:
        answer = session.store.record(started, Answer, "I1.1")
        assert answer is not None
        assert answer.is_violation
        assert drafts.unfinished(session, started, Answer, "I1.1", "finding") == TEXT
        assert session.store.check() == ()


def test_a_typed_recommendation_is_one_per_item_and_the_standard_text_is_offered(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    standard = page.recommendation_field.placeholderText()
    assert dossiers.kept(desk.session, started, Recommendation) == ()

    page.standard_button.click()
    page.recommendation_field.setFocus()
    page.recommendation_field.selectAll()
    hand.type("Шартты ұзартсын.")
    hand.shortcut(K.Key_Escape)

    assert standard.startswith("Жетіспейтін құжатты")
    (made,) = dossiers.kept(desk.session, started, Recommendation)
    assert made == Recommendation(text="Шартты ұзартсын.", items=("I1.1",))
    desk.did(undo.undo(desk.session, started))
    assert page.recommendation_field.toPlainText() == standard


def test_a_recommendation_that_lost_its_violation_can_be_withdrawn_at_once(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    offered: list[object] = []
    desk.messages.toast.connect(lambda words, button, act: offered.append(act))
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    page.standard_button.click()
    page.lines_list.setFocus()

    hand.digit(3)
    assert len(offered) == 1
    offered[0]()  # type: ignore[operator]

    assert dossiers.kept(desk.session, started, Recommendation) == ()


def test_a_cure_keeps_the_finding_and_unticking_forgets_the_cure(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    hand.shortcut(K.Key_F2)
    hand.type("Мөр жоқ")

    page.cured_check.click()
    page.cured_evidence_field.setFocus()
    hand.type("Акт")
    hand.shortcut(K.Key_Escape)
    cured = kept(desk, started, "I1.1")
    page.cured_check.click()
    again = kept(desk, started, "I1.1")

    assert cured is not None
    assert again is not None
    assert (cured.finding, cured.cured_on, cured.cured_evidence) == ("Мөр жоқ", date(2026, 3, 16), "Акт")
    assert (again.finding, again.cured_on, again.cured_evidence) == ("Мөр жоқ", None, None)


def test_case_numbers_are_parted_by_commas_each_once(qtbot: QtBot, desk: Desk, started: str) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)

    page.files_field.setFocus()
    hand.type("ИП-113; ИП-127 ,ИП-113,")
    hand.shortcut(K.Key_Escape)

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert answer.files == ("ИП-113", "ИП-127")
    assert page.files_field.text() == "ИП-113, ИП-127"


def test_no_explanation_with_its_reason_ends_the_remark_beside_the_field(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    page = opened(desk, started)
    qtbot.addWidget(page)
    hand = Hand(page)
    hand.digit(2)
    before = page.lacks_label.text().count("\n")

    page.no_explanation_field.setFocus()
    hand.type("Түсініктеме беруден бас тартты")
    hand.shortcut(K.Key_Escape)

    answer = kept(desk, started, "I1.1")
    assert answer is not None
    assert answer.no_explanation == "Түсініктеме беруден бас тартты"
    assert page.lacks_label.text().count("\n") == before - 1
