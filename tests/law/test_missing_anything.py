"""Whatever is missing, the law answers: it names what it lacks and never falls over."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from closed_examples import closed_periodic, closed_urgent
from examples import lawful_dossier

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Gate, Language
from oversight_desktop.law.gates import judge
from oversight_desktop.services.wording import Wording, json_facts

EXAMPLES = (lawful_dossier, closed_periodic, closed_urgent)


def without_each(record: object) -> Iterator[tuple[str, object]]:
    """The record without each of its values in turn, at every depth; lists lose all or have one element maimed."""
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in ("id", "item", "rule_pack", "language") or value is None or value == ():
            continue
        yield field.name, replace(record, **{field.name: () if isinstance(value, tuple) else None})
        if is_dataclass(value):
            for name, maimed in without_each(value):
                yield f"{field.name}.{name}", replace(record, **{field.name: maimed})
        elif isinstance(value, tuple) and is_dataclass(value[0]):
            for name, maimed in without_each(value[0]):
                yield f"{field.name}.{name}", replace(record, **{field.name: (maimed, *value[1:])})


@pytest.mark.parametrize("example", EXAMPLES)
def test_nothing_missing_makes_the_law_fall_over(pack, calendar, example):
    places = 0
    wordings = [Wording(language) for language in Language]
    for place, dossier in without_each(example()):
        places += 1
        for breach in judge(dossier, pack, calendar, Gate.CLOSE):
            assert json_facts(breach) is not None, place
            assert all(wording.sentence(breach) for wording in wordings), place

    assert places > 80


def test_an_empty_dossier_is_refused_and_each_wanting_thing_is_named(pack, calendar):
    breaches = judge(Dossier(rule_pack="kz-2010-244", language=Language.KAZAKH), pack, calendar, Gate.START)

    named = {breach.requirement for breach in breaches}
    assert {"R1.1", "R7.1", "R12.1", "R12.2", "R12.3", "R13.1", "R13.4", "R14.2"} <= named


WANTED = {
    "territorial_body": "R1.1",
    "collegium.name": "R1.1",
    "kind": "R7.1",
    "schedule": "R8.1",
    "schedule.section": "R8.2",
    "schedule.planned_start": "R8.2",
    "schedule.planned_end": "R8.2",
    "schedule.order_date": "R9.4",
    "schedule.agreed_on": "R9.4",
    "schedule.factors": "R10.1",
    "commission": "R12.1",
    "commission.body": "R12.2",
    "commission.undertaking_on": "R18.1",
    "commission.no_conflict_on": "R4.1",
    "commission.chair": "R13.1",
    "commission.name": "R13.1",
    "commission_order.number": "R12.3",
    "commission_order.date": "R12.3",
    "commission_order.agreed_on": "R12.3",
    "bailiff": "R13.1",
    "bailiff.surname": "R13.1",
    "bailiff.given_name": "R13.1",
    "order": "R13.1",
    "order.number": "R13.1",
    "order.date": "R13.1",
    "order.signed_by": "R13.1",
    "order.begins_on": "R13.1",
    "order.ends_on": "R13.1",
    "order.covered_from": "R13.1",
    "order.covered_to": "R13.1",
    "order.agreed_on": "R13.3",
    "acquaintance": "R14.2",
    "acquaintance.signed_on": "R14.2",
    "ended_on": "R15.7",
}
"""What is missing, and the requirement that asks for it."""


@pytest.mark.parametrize("place", WANTED)
def test_what_a_requirement_asks_for_is_its_breach_when_missing(pack, calendar, place):
    dossier = dict(without_each(lawful_dossier()))[place]

    assert WANTED[place] in {breach.requirement for breach in judge(dossier, pack, calendar, Gate.CLOSE)}


FREE = {
    "bailiff.patronymic",
    "bailiff.employees",
    "bailiff.first_enforcement_action_on",
    "schedule.quarter",
    "schedule.agreement_number",
    "order.agreement_number",
    "commission_order",
    "commission.post",
}
"""What may be absent from an inspection that breaks nothing."""


@pytest.mark.parametrize("place", sorted(FREE))
def test_what_no_requirement_asks_for_may_be_missing(pack, calendar, place):
    dossier = dict(without_each(lawful_dossier()))[place]

    assert judge(dossier, pack, calendar, Gate.CLOSE) == ()
