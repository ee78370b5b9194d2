"""Tests of what an inspection is begun from, and of correcting it."""

from dataclasses import replace
from datetime import date

import pytest
from examples import INSPECTED, LINE, lawful_dossier

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import Factors
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind, Language, Subject
from oversight_desktop.services import bailiffs, beginning, dossiers, inspections, packs, removal
from oversight_desktop.services.session import Session

WHOLE = lawful_dossier()


def started_from(**changes: object) -> Dossier:
    usual = Dossier(
        rule_pack=WHOLE.rule_pack,
        language=WHOLE.language,
        kind=WHOLE.kind,
        subjects=WHOLE.subjects,
        **{name: getattr(WHOLE, name) for name in inspections.BEGUN_WITH},
    )
    return replace(usual, **changes)


def requirements(dossier: Dossier) -> set[str]:
    return {breach.requirement for breach in beginning.beginning_breaches(dossier)}


def test_a_lawful_beginning_has_nothing_amiss() -> None:
    assert beginning.beginning_breaches(started_from()) == ()


@pytest.mark.parametrize(
    ("changes", "requirement", "refused"),
    [
        ({"collegium": None}, "R1.1", True),
        ({"kind": None}, "R7.1", True),
        ({"schedule": None}, "R8.1", True),
        ({"schedule": replace(LINE, planned_end=None)}, "R8.2", True),
        ({"schedule": replace(LINE, planned_start=date(2025, 10, 1))}, "R8.3", False),
        ({"bailiff": replace(INSPECTED, practice_started_on=None, first_enforcement_action_on=None)}, "R8.3", False),
        ({"schedule": replace(LINE, order_date=date(2026, 1, 12), agreed_on=date(2026, 1, 8))}, "R9.2", False),
        ({"schedule": replace(LINE, agreed_on=None)}, "R9.4", True),
        ({"schedule": replace(LINE, factors=None)}, "R10.1", False),
    ],
)
def test_what_is_amiss_is_told_while_typing_and_refused_alike(
    session: Session, changes: dict[str, object], requirement: str, refused: bool
) -> None:
    dossier = started_from(**changes)

    assert requirement in requirements(dossier)
    assert bool(beginning.why_not_begin(dossier)) == refused
    if not refused:
        inspections.begin(session, dossier)
        return
    with pytest.raises(RuleBroken) as broken:
        inspections.begin(session, dossier)
    assert broken.value.breaches == beginning.why_not_begin(dossier)


def test_nothing_of_later_steps_is_told() -> None:
    assert requirements(beginning_of_nothing()) <= set(beginning.SHOWN)


def beginning_of_nothing() -> Dossier:
    return Dossier(rule_pack=packs.DEFAULT_PACK, language=Language.KAZAKH)


def test_a_bailiff_who_came_into_the_list_without_his_inspection_does_not_hinder_another_try(session: Session) -> None:
    bailiffs.record_bailiff(session, RegistryEntry(bailiff=INSPECTED))  # all that a kill between the two steps left

    change = beginning.begin(session, started_from(), into_register=True)

    assert dossiers.inspections(session) == (change.scope,)
    with pytest.raises(InputProblem, match="bailiff_known"):
        beginning.begin(session, started_from(bailiff=replace(INSPECTED, district="Басқа")), into_register=True)


def test_a_new_beginning_remembers_the_bodies_of_the_last_inspection(session: Session) -> None:
    assert beginning.blank_beginning(session).territorial_body is None

    inspections.begin(session, started_from(language=Language.RUSSIAN))
    removal.open_sample(session)
    blank = beginning.blank_beginning(session)

    assert (blank.territorial_body, blank.collegium) == (WHOLE.territorial_body, WHOLE.collegium)
    assert (blank.language, blank.kind, blank.subjects) == (Language.RUSSIAN, Kind.INITIAL, tuple(Subject))


def test_a_beginning_is_corrected_in_one_step(session: Session) -> None:
    scope = inspections.begin(session, started_from()).scope
    line = replace(LINE, planned_end=date(2026, 3, 20), factors=replace(LINE.factors, complaints=3))

    change = beginning.correct_beginning(session, scope, started_from(schedule=line, bailiff=INSPECTED))

    assert change.deed == "ground_recorded"
    assert dossiers.dossier(session, scope).schedule == line
    assert dossiers.head(session, scope).checklists_hash == packs.rule_pack().checklists.hash


def test_a_correction_without_its_ground_is_refused_and_nothing_is_kept(session: Session) -> None:
    scope = inspections.begin(session, started_from()).scope

    with pytest.raises(RuleBroken):
        beginning.correct_beginning(session, scope, started_from(schedule=replace(LINE, agreed_on=None)))

    assert dossiers.dossier(session, scope).schedule == LINE


def test_after_the_first_signature_nothing_is_corrected(session: Session) -> None:
    signed = replace(WHOLE, signatures=(Signature(by="m1", on=date(2026, 3, 18)),))
    scope = inspections.take_over(session, signed, pack=packs.rule_pack(), before=lambda scope: None).scope

    assert [breach.requirement for breach in beginning.is_locked(session, scope)] == ["R20.6"]
    with pytest.raises(RuleBroken):
        beginning.correct_beginning(session, scope, started_from())


def test_factors_come_from_the_register_and_unknown_ones_are_no_data() -> None:
    entry = RegistryEntry(bailiff=INSPECTED, complaints=2, cancelled_actions=1, criminal_case=False)

    assert beginning.factors_of(entry, date(2026, 3, 1)) == Factors(
        service_length=8,
        previous_results="no_data",
        recommendations_open="no_data",
        complaints=2,
        cancelled_actions_and_rulings=1,
        criminal_case=False,
        prosecutor_acts="no_data",
    )
    assert set(vars_of(beginning.no_factors())) == {"no_data"}


def vars_of(factors: Factors) -> list[object]:
    return [getattr(factors, name) for name in Factors.__dataclass_fields__]


@pytest.mark.parametrize(("day", "quarter"), [(date(2026, 3, 31), "2026-Q1"), (date(2026, 4, 1), "2026-Q2")])
def test_the_quarter_follows_from_the_planned_start(day: date, quarter: str) -> None:
    assert beginning.quarter_named(day) == quarter


def test_a_beginning_with_a_wrong_iin_is_refused_before_anything_is_kept(session: Session) -> None:
    wrong = started_from(bailiff=replace(INSPECTED, iin="800115100128"))

    assert beginning.obstacles(wrong)
    with pytest.raises(InputProblem) as refused:
        beginning.begin(session, wrong, into_register=True)

    assert refused.value.code == "bailiff_iin_wrong_check_digit"
    assert dossiers.inspections(session) == ()
    assert bailiffs.bailiffs(session) == ()


def test_a_beginning_may_record_its_bailiff_in_the_list(session: Session) -> None:
    assert not beginning.obstacles(started_from())
    beginning.begin(session, started_from(), into_register=True)

    entry = bailiffs.bailiff(session, "800115100129")
    assert entry is not None
    assert entry.bailiff == INSPECTED


def test_without_its_ground_neither_list_nor_inspection_is_written(session: Session) -> None:
    with pytest.raises(RuleBroken):
        beginning.begin(session, started_from(collegium=None), into_register=True)

    assert bailiffs.bailiffs(session) == ()
