"""The state of every step while an inspection goes on: what is only not done yet is no fault."""

from dataclasses import replace
from datetime import date

import pytest
from examples import lawful_dossier

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.terms import Language, Severity
from oversight_desktop.services import inspections, packs, sample
from oversight_desktop.services.session import Session
from oversight_desktop.services.stages import Stage
from oversight_desktop.services.standing import CLAUSES, StepState, standing


@pytest.fixture
def walk(session: Session) -> dict[str, list[StepState]]:
    """The states that each step of the sample went through, each once."""
    seen: dict[str, list[StepState]] = {page: [StepState.OPEN] for page in CLAUSES}
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        for page, state in standing(session, change.scope).steps.items():
            if seen[page][-1] is not state:
                seen[page].append(state)
    return seen


def test_a_lawful_inspection_never_shows_a_fault(walk: dict[str, list[StepState]]) -> None:
    assert all(StepState.BLOCKED not in states for states in walk.values())
    assert {states[-1] for states in walk.values()} == {StepState.DONE}


@pytest.mark.parametrize("page", ["checklist", "conclusions", "certificate", "dispatch"])
def test_a_step_is_under_way_until_nothing_is_left(walk: dict[str, list[StepState]], page: str) -> None:
    assert walk[page] == [StepState.OPEN, StepState.UNDER_WAY, StepState.DONE]


def test_an_unlawful_step_is_a_fault_at_once_and_says_why(session: Session) -> None:
    late = replace(lawful_dossier(), acquaintance=Acquaintance(signed_on=date(2026, 3, 10)), answers=(), sections=())
    kept = inspections.take_over(session, late, pack=packs.rule_pack(), before=lambda scope: None)

    now = standing(session, kept.scope)

    assert now.stage is not Stage.PREPARED
    assert now.steps["acquaintance"] is StepState.BLOCKED
    assert [breach.requirement for breach in now.wanting["acquaintance"]] == ["R14.1"]


def test_what_a_step_needs_is_told_gravest_first(session: Session) -> None:
    bare = replace(lawful_dossier(), sections=lawful_dossier().sections[:1], conclusion=None, dispatches=())
    kept = inspections.take_over(session, bare, pack=packs.rule_pack(), before=lambda scope: None)

    for breaches in standing(session, kept.scope).wanting.values():
        grave = [breach.severity is Severity.BLOCK for breach in breaches]
        assert grave == sorted(grave, reverse=True)
    assert standing(session, kept.scope).steps["conclusions"] is StepState.UNDER_WAY
