"""The checklist of an urgent inspection: outcomes of contested actions, and the commission's own list to read."""

import pytest
from checklist_hand import Hand, kept, opened
from examples import lawful_urgent_dossier
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.checklist_models import RECORD
from oversight_desktop.qt.desk import Desk
from oversight_desktop.services import inspections
from oversight_desktop.services.session import Session


@pytest.fixture
def urgent(session: Session) -> str:
    """The id of an urgent inspection on its first morning."""
    return inspections.begin(session, lawful_urgent_dossier()).scope


@pytest.mark.parametrize(
    ("digit", "result"),
    [(1, Result.NOT_CONFIRMED), (2, Result.CONFIRMED), (3, Result.PARTLY), (4, Result.NOT_ESTABLISHED)],
)
def test_the_keys_give_the_outcomes_of_a_contested_action(
    qtbot: QtBot, desk: Desk, urgent: str, digit: int, result: Result
) -> None:
    page = opened(desk, urgent)
    qtbot.addWidget(page)
    assert page.question_label.text() == "C1  Мүлікке тыйым салу"
    assert "ИП-113" in page.action_label.text()

    Hand(page).digit(digit)

    answer = kept(desk, urgent, "C1")
    assert answer is not None
    assert (answer.result, answer.legal_basis) == (result, None)


def test_the_commissions_own_list_is_read_and_not_answered(
    qtbot: QtBot, desk: Desk, urgent: str, said: list[str]
) -> None:
    page = opened(desk, urgent)
    qtbot.addWidget(page)
    page.at("U1")

    Hand(page).digit(1)

    assert kept(desk, urgent, "U1") is None
    assert said == [desk.wording.text("checklist.read_only_why")]
    assert not page.answer1.isEnabled()
    assert page.lists.sections.index(0).data(RECORD).counts == "0/1"


def test_no_standard_text_is_offered_where_there_is_none(qtbot: QtBot, desk: Desk, urgent: str) -> None:
    page = opened(desk, urgent)
    qtbot.addWidget(page)

    Hand(page).digit(2)

    assert not page.standard_button.isVisible()
    assert page.recommendation_field.placeholderText() == desk.wording.text("checklist.recommendation_hint")
