"""Steps ask the law first, write once, and leave nothing behind when they are refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from examples import lawful_dossier

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.certificate import Certificate, Dispatch, Override, Reopening, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.kept_document import KeptDocument
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Addressee, DispatchWay, Language, Result
from oversight_desktop.services import (
    acquaintance,
    certificate,
    checklist,
    conclusions,
    dossiers,
    inspections,
    order,
    sample,
)
from oversight_desktop.services.session import Session

DAY = date(2026, 3, 16)
VIOLATION = Answer(item="I3.2", result=Result.VIOLATION, finding="Журнал жүргізілмейді.", member="m1", on=DAY)


@pytest.fixture
def scope(session: Session) -> str:
    """An inspection with its order, not yet begun."""
    dossier = lawful_dossier()
    begun = inspections.begin(session, dossier).scope
    assert dossier.order is not None
    order.record_order(session, begun, dossier.order, dossier.commission, dossier.commission_order)
    return begun


@pytest.fixture
def made(session: Session) -> str:
    """The sample, carried as far as the three counterparts."""
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        if change.deed == "certificate_made":
            return change.scope
    raise AssertionError("no certificate was made")


def number_of_changes(session: Session) -> int:
    """How many signed changes the store has."""
    return len(session.store.changes())


def test_a_late_acquaintance_is_refused_and_nothing_is_kept(session: Session, scope: str) -> None:
    before = number_of_changes(session)

    with pytest.raises(RuleBroken) as refused:
        acquaintance.record(session, scope, Acquaintance(signed_on=date(2026, 3, 7)))

    assert [breach.requirement for breach in refused.value.breaches] == ["R14.1"]
    assert session.store.record(scope, Acquaintance) is None
    assert number_of_changes(session) == before


def test_the_last_lawful_day_of_acquaintance_is_kept(session: Session, scope: str) -> None:
    change = acquaintance.record(session, scope, Acquaintance(signed_on=date(2026, 3, 6)))

    assert change.touches(Acquaintance)
    assert session.store.record(scope, Acquaintance) == Acquaintance(signed_on=date(2026, 3, 6))


def test_a_chairs_reason_lets_a_late_acquaintance_through(session: Session, scope: str) -> None:
    reason = Override(requirement="R14.1", reason="Жазбаша келісімі бар.", by="m1", on=date(2026, 3, 8))
    order.set_aside(session, scope, reason)

    acquaintance.record(session, scope, Acquaintance(signed_on=date(2026, 3, 7)))

    inspections.start(session, scope, DAY)
    assert dossiers.head(session, scope).started_on == DAY


def test_only_the_chair_sets_a_requirement_aside(session: Session, scope: str) -> None:
    with pytest.raises(InputProblem, match="override_not_by_chair"):
        order.set_aside(session, scope, Override(requirement="R14.1", reason="Керек.", by="m2", on=DAY))


def test_an_order_with_two_members_is_refused(session: Session) -> None:
    dossier = lawful_dossier()
    begun = inspections.begin(session, dossier).scope
    assert dossier.order is not None

    with pytest.raises(RuleBroken) as refused:
        order.record_order(session, begun, dossier.order, dossier.commission[:2])

    assert "R12.1" in {breach.requirement for breach in refused.value.breaches}
    assert dossiers.dossier(session, begun).order is None


def test_an_inspection_does_not_start_before_the_bailiff_is_acquainted(session: Session, scope: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        inspections.start(session, scope, DAY)

    assert {breach.requirement for breach in refused.value.breaches} == {"R14.2"}


BAD_ANSWERS: dict[str, Callable[[Answer], Answer]] = {
    "item_unknown": lambda answer: replace(answer, item="I9.1"),
    "member_unknown": lambda answer: replace(answer, member="m9"),
    "evidence_unknown": lambda answer: replace(answer, evidence=("E9",)),
    "result_of_another_kind": lambda answer: replace(answer, result=Result.CONFIRMED),
}


@pytest.mark.parametrize("code", BAD_ANSWERS)
def test_an_answer_that_names_what_is_not_there_is_refused(code: str, session: Session, scope: str) -> None:
    with pytest.raises(InputProblem, match=code):
        checklist.record_answer(session, scope, BAD_ANSWERS[code](VIOLATION))

    assert dossiers.dossier(session, scope).answers == ()


def test_an_item_of_the_urgent_list_is_refused_in_an_initial_inspection(session: Session, scope: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        checklist.record_answer(session, scope, replace(VIOLATION, item="U1"))

    assert {breach.requirement for breach in refused.value.breaches} == {"R16.1"}


def test_an_answer_given_again_replaces_the_first_and_both_stay_in_the_history(session: Session, scope: str) -> None:
    checklist.record_answer(session, scope, VIOLATION)
    again = checklist.record_answer(session, scope, replace(VIOLATION, result=Result.COMPLIES, finding=None))

    assert [answer.result for answer in dossiers.dossier(session, scope).answers] == [Result.COMPLIES]
    assert again.edits[0].before == VIOLATION


def test_a_certificate_with_an_open_question_is_not_made(session: Session, scope: str) -> None:
    certificate.number(session, scope, Certificate(number="7", date=date(2026, 3, 18), place="Үлгі қ."))

    with pytest.raises(RuleBroken):
        certificate.make(session, scope, Language.KAZAKH)

    assert certificate.counterparts(session, scope) == ()


LOCKED: dict[str, Callable[[Session, str], Any]] = {
    "answer": lambda session, scope: checklist.record_answer(session, scope, VIOLATION),
    "conclusion": lambda session, scope: conclusions.record_conclusion(session, scope, "Басқа."),
    "undertaking": lambda session, scope: order.record_undertaking(
        session, scope, "m1", undertaking_on=None, no_conflict_on=None
    ),
    "start": lambda session, scope: inspections.start(session, scope, date(2026, 3, 17)),
    "end": lambda session, scope: inspections.end(session, scope, date(2026, 3, 17)),
    "number": lambda session, scope: certificate.number(session, scope, Certificate(number="8")),
    "make": lambda session, scope: certificate.make(session, scope, Language.RUSSIAN),
}


@pytest.mark.parametrize("step", LOCKED)
def test_nothing_changes_after_the_first_signature(step: str, session: Session, made: str) -> None:
    certificate.sign(session, made, Signature(by="m1", on=date(2026, 3, 18)))
    before = dossiers.dossier(session, made)

    with pytest.raises(RuleBroken) as refused:
        LOCKED[step](session, made)

    assert [breach.requirement for breach in refused.value.breaches] == ["R20.6"]
    assert dossiers.dossier(session, made) == before


def test_reopening_wants_a_reason_makes_a_new_version_and_keeps_the_old(session: Session, made: str) -> None:
    old = certificate.counterparts(session, made)
    certificate.sign(session, made, Signature(by="m1", on=date(2026, 3, 18)))
    with pytest.raises(InputProblem, match="reopening_without_reason"):
        certificate.reopen(session, made, "  ")

    certificate.reopen(session, made, "Қате жазылған күн.")
    conclusions.record_conclusion(session, made, "Түзетілген қорытынды.")
    certificate.make(session, made, Language.KAZAKH)

    dossier = dossiers.dossier(session, made)
    assert dossier.signatures == ()
    assert dossier.certificate is not None
    assert dossier.certificate.version == 2
    assert certificate.counterparts(session, made, version=1) == old
    assert certificate.counterparts(session, made) != old
    assert len(dossiers.kept(session, made, KeptDocument)) == 6
    assert dossiers.kept(session, made, Reopening)[0].reason == "Қате жазылған күн."


def test_a_counterpart_is_not_sent_before_all_have_signed(session: Session, made: str) -> None:
    sent = Dispatch(to=Addressee.BAILIFF, copy=1, sent_on=date(2026, 3, 20), way=DispatchWay.HAND, outgoing_number="1")

    with pytest.raises(RuleBroken) as refused:
        certificate.send(session, made, sent)

    assert {breach.requirement for breach in refused.value.breaches} == {"R20.2"}


def test_every_step_of_the_sample_is_one_signed_change(session: Session) -> None:
    loaded = sample.load_sample()

    changes = list(sample.carry_out(session, loaded, Language.KAZAKH))

    kept = session.store.changes(changes[0].scope)
    assert [change.hash for change in kept] == [change.hash for change in changes]
    assert len({change.hash for change in changes}) == len(changes)
    assert session.store.check() == ()


def test_the_sample_ends_as_the_document_it_came_from(session: Session) -> None:
    loaded = sample.load_sample()

    changes = list(sample.carry_out(session, loaded, Language.KAZAKH))

    assert same(dossiers.dossier(session, changes[0].scope), loaded.dossier)


def same(one: Dossier, other: Dossier) -> bool:
    """Whether two dossiers say the same."""
    return one == other
