"""The order: what it would leave unmet, what is refused, what is set aside with it, who may leave the list."""

from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, ORDER, lawful_dossier

from oversight_desktop.domain.breach import Breach, RuleBroken
from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Result, Severity, SuspensionReason, TermChangeKind
from oversight_desktop.services import acquaintance, checklist, dossiers, inspections, order, unfinished
from oversight_desktop.services.session import Session

FORMED = CommissionOrder(number="01-05/7", date=date(2026, 1, 12), agreed_on=date(2026, 1, 12))
LATE = replace(ORDER, begins_on=date(2026, 7, 20), ends_on=date(2026, 7, 22), covered_to=date(2026, 7, 17))
"""An order past the twelve months of an initial inspection."""


@pytest.fixture
def begun(session: Session) -> str:
    """An inspection that has its ground and no order yet."""
    return inspections.begin(session, lawful_dossier()).scope


@pytest.fixture
def ordered(session: Session, begun: str) -> str:
    """The same with its order registered."""
    order.record_order(session, begun, ORDER, COMMISSION, FORMED)
    return begun


def blocking(breaches: tuple[Breach, ...]) -> set[tuple[str, str]]:
    return {(each.requirement, each.code) for each in breaches if each.severity is Severity.BLOCK}


def test_what_an_order_would_leave_unmet_is_what_is_refused(session: Session, begun: str) -> None:
    two = COMMISSION[:2]

    found = order.order_breaches(session, begun, replace(ORDER, signed_by=None), two)
    with pytest.raises(RuleBroken) as refused:
        order.record_order(session, begun, replace(ORDER, signed_by=None), two)

    assert blocking(found) == blocking(refused.value.breaches)
    assert {requirement for requirement, _ in blocking(found)} == {"R12.1", "R12.2", "R13.1"}
    assert session.store.record(begun, Order) is None


def test_a_lawful_order_leaves_nothing_that_blocks(session: Session, begun: str) -> None:
    assert order.order_breaches(session, begun, ORDER, COMMISSION, FORMED) == ()


def test_missing_undertakings_only_warn(session: Session, begun: str) -> None:
    unsworn = tuple(replace(member, undertaking_on=None, no_conflict_on=None) for member in COMMISSION)

    found = order.order_breaches(session, begun, ORDER, unsworn, FORMED)

    assert {each.requirement for each in found} == {"R4.1", "R18.1"}
    assert {each.severity for each in found} == {Severity.WARN}


def test_a_requirement_is_set_aside_together_with_the_first_order(session: Session, begun: str) -> None:
    assert blocking(order.order_breaches(session, begun, LATE, COMMISSION)) == {("R8.3", "initial_ordered_too_late")}
    reason = Override(requirement="R8.3", reason="Басшының жазбаша шешімі бар.", by="m1", on=date(2026, 6, 1))

    order.record_order(session, begun, LATE, COMMISSION, overrides=(reason,))

    assert dossiers.dossier(session, begun).overrides == (reason,)
    assert dossiers.dossier(session, begun).order == LATE


def test_only_the_chair_of_the_order_sets_aside_with_it(session: Session, begun: str) -> None:
    reason = Override(requirement="R12.3", reason="Себебі бар.", by="m2", on=date(2026, 3, 2))

    with pytest.raises(InputProblem) as refused:
        order.record_order(session, begun, ORDER, COMMISSION, overrides=(reason,))

    assert refused.value.code == "override_not_by_chair"


def test_an_order_that_is_corrected_loses_what_was_struck_out(session: Session, ordered: str) -> None:
    order.record_order(session, ordered, ORDER, tuple(reversed(COMMISSION)))

    kept = dossiers.dossier(session, ordered)
    assert kept.commission_order is None
    assert kept.commission == tuple(reversed(COMMISSION))


def test_a_member_whom_records_name_stays_in_the_list(session: Session, ordered: str) -> None:
    spare = replace(COMMISSION[1], id="m4", name="Сапаров Нұрлан")
    order.record_order(session, ordered, ORDER, (*COMMISSION, spare), FORMED)
    checklist.record_answer(session, ordered, Answer(item="I3.2", result=Result.COMPLIES, member="m4"))

    with pytest.raises(InputProblem) as refused:
        order.record_order(session, ordered, ORDER, COMMISSION, FORMED)

    assert (refused.value.code, refused.value.facts["member"]) == ("member_named_elsewhere", "Сапаров Нұрлан")
    assert session.store.record(ordered, Member, "m4") == spare


def test_registering_forgets_what_was_typed(session: Session, begun: str) -> None:
    unfinished.keep_form(session, begun, Order, {"order": (ORDER,)})

    order.record_order(session, begun, ORDER, COMMISSION, FORMED)

    assert unfinished.kept_form(session, begun, Order, {"order": Order}) is None


def test_a_refused_order_forgets_nothing(session: Session, begun: str) -> None:
    unfinished.keep_form(session, begun, Order, {"order": (ORDER,), "commission": COMMISSION})

    with pytest.raises(RuleBroken):
        order.record_order(session, begun, ORDER, ())

    kept = unfinished.kept_form(session, begun, Order, {"order": Order, "commission": Member})
    assert kept == {"order": (ORDER,), "commission": COMMISSION}


def test_a_form_kept_by_another_version_is_as_good_as_none(session: Session, begun: str) -> None:
    unfinished.keep_form(session, begun, Order, {"order": (ORDER,)})

    assert unfinished.kept_form(session, begun, Order, {"order": TermChange}) is None
    assert unfinished.kept_form(session, begun, Order, {"paper": Order}) is None


def test_a_change_of_the_period_is_judged_as_it_is_refused(session: Session, ordered: str) -> None:
    change = TermChange(
        kind=TermChangeKind.SUSPENSION,
        reason=SuspensionReason.ILLNESS,
        whose="Әбдіров Қ. Ү.",
        applied_on=date(2026, 3, 17),
        applied_by="m1",
        order_number="01-05/52",
        order_date=date(2026, 3, 17),
        from_=date(2026, 3, 17),
        to=date(2026, 3, 19),
        new_end=date(2026, 3, 20),
    )

    found = order.term_breaches(session, ordered, change)
    with pytest.raises(RuleBroken):
        order.record_term_change(session, ordered, change)
    order.record_term_change(session, ordered, replace(change, new_end=date(2026, 3, 21)))

    assert blocking(found) == {("R15.4", "suspension_end_wrong")}
    assert len(dossiers.dossier(session, ordered).term_changes) == 1


def test_what_clause_14_finds_while_typing_is_what_is_refused(session: Session, ordered: str) -> None:
    late = acquaintance.Acquaintance(signed_on=date(2026, 3, 7))

    assert [each.code for each in acquaintance.acquaintance_breaches(session, ordered, late)] == ["acquainted_too_late"]
    with pytest.raises(RuleBroken):
        acquaintance.record(session, ordered, late)


def test_a_start_before_the_ordered_day_is_judged_by_the_actual_day(session: Session, ordered: str) -> None:
    acquaintance.record(session, ordered, acquaintance.Acquaintance(signed_on=date(2026, 3, 6)))

    early = inspections.start_breaches(session, ordered, date(2026, 3, 12))

    assert blocking(early) == {("R14.1", "acquainted_too_late")}
    assert blocking(inspections.start_breaches(session, ordered, date(2026, 3, 16))) == set()
    with pytest.raises(RuleBroken):
        inspections.start(session, ordered, date(2026, 3, 12))
