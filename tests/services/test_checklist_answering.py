"""What a key makes of an answer: what stays, what goes, what is offered."""

from datetime import date

import pytest

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.checklists import SourceMark
from oversight_desktop.domain.terms import Language, Result
from oversight_desktop.services.checklist_answering import (
    answered,
    basis_draft,
    files_in,
    reasons_used,
    recommendation_draft,
)
from oversight_desktop.services.checklist_lines import Line

DAY = date(2026, 3, 16)
TEXTS = {language: f"мәтін {language.value}" for language in Language}
LINE = Line(id="I1.1", section="I1", question=TEXTS, basis=TEXTS, draft=TEXTS, mark=SourceMark.STATED)
VIOLATION = Answer(
    item="I1.1",
    result=Result.VIOLATION,
    finding="Шарт жоқ",
    legal_basis="Ереже",
    evidence=("E1",),
    files=("ИП-1",),
    cured_on=DAY,
    cured_evidence="Акт",
    no_explanation="Бермеді",
)


@pytest.mark.parametrize("result", [Result.COMPLIES, Result.NOT_APPLICABLE, Result.NOT_CHECKED])
def test_evidence_and_files_stay_and_what_speaks_of_a_violation_goes(result: Result) -> None:
    answer = answered(LINE, VIOLATION, result, member="m2", on=DAY)

    assert answer == Answer(item="I1.1", result=result, evidence=("E1",), files=("ИП-1",), member="m2", on=DAY)


def test_a_reason_stays_from_not_applicable_to_not_checked_and_goes_with_an_answer_that_needs_none() -> None:
    former = Answer(item="I1.1", result=Result.NOT_APPLICABLE, reason="Кеңсе жоқ")

    assert answered(LINE, former, Result.NOT_CHECKED, member=None, on=DAY).reason == "Кеңсе жоқ"
    assert answered(LINE, former, Result.COMPLIES, member=None, on=DAY).reason is None
    assert answered(LINE, former, Result.VIOLATION, member=None, on=DAY).reason is None


def test_a_basis_is_offered_in_the_inspections_language_unless_ours_is_only_a_proposal() -> None:
    proposed = Line(id="I1.2", section="I1", question=TEXTS, basis=TEXTS, mark=SourceMark.PROPOSED)
    action = Line(id="A1", section="contested", question=TEXTS)

    assert basis_draft(LINE, Language.RUSSIAN) == "мәтін ru"
    assert basis_draft(proposed, Language.RUSSIAN) is None
    assert basis_draft(action, Language.RUSSIAN) is None
    assert (recommendation_draft(LINE, Language.KAZAKH), recommendation_draft(action, Language.KAZAKH)) == (
        "мәтін kk",
        "",
    )


def test_reasons_used_most_come_first() -> None:
    given = [Answer(item=str(number), reason=reason) for number, reason in enumerate(("б", "а", " а ", None, " "))]

    assert reasons_used(given) == ("а", "б")


def test_case_numbers_come_composed_each_once_in_their_order() -> None:
    assert files_in(" ИП-2; ИП-1,, ИП-2 ;й-3") == ("ИП-2", "ИП-1", "й-3")
    assert files_in("  ") == ()
