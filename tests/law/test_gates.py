from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest
from closed_examples import closed_periodic, closed_urgent
from examples import before_answers, lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Certificate, Dispatch, Override, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence, Explanation, Request, StudiedDocument
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import Gate, Language, Severity
from oversight_desktop.law.gates import furthest_gate, judge

LAWFUL = (lawful_dossier, closed_periodic, closed_urgent)
EMPTY = Dossier(rule_pack="kz-2010-244", language=Language.KAZAKH)
LATER = {
    "term_changes": (TermChange(),),
    "answers": (Answer(item="U9"), Answer(item="I1.1")),
    "evidence": (Evidence(id="E1"),),
    "explanations": (Explanation(id="X1"),),
    "requests": (Request(id="Q1"),),
    "studied": (StudiedDocument(),),
    "sections": (SectionConclusion(section="I1"),),
    "assessment": " ",
    "recommendations": (Recommendation(),),
    "ended_on": date(1999, 1, 1),
    "certificate": Certificate(),
}
LAST = {"signatures": (Signature(),), "dispatches": (Dispatch(),)}


def requirements(breaches: tuple[Breach, ...]) -> list[str]:
    return [breach.requirement for breach in breaches]


@pytest.mark.parametrize("gate", Gate)
@pytest.mark.parametrize("lawful", LAWFUL)
def test_a_lawful_inspection_of_each_kind_passes_every_gate(pack, calendar, lawful, gate):
    assert judge(lawful(), pack, calendar, gate) == ()


@pytest.mark.parametrize(
    "lawful", [lambda: before_answers(lawful_dossier()), lawful_periodic_dossier, lawful_urgent_dossier]
)
def test_an_inspection_that_only_begins_passes_the_start_and_no_further(pack, calendar, lawful):
    assert judge(lawful(), pack, calendar, Gate.START) == ()
    assert any(each.severity is Severity.BLOCK for each in judge(lawful(), pack, calendar, Gate.CERTIFICATE))


@pytest.mark.parametrize("lawful", LAWFUL)
def test_the_start_ignores_what_comes_later(pack, calendar, lawful):
    assert judge(lawful(**LATER, **LAST), pack, calendar, Gate.START) == ()


@pytest.mark.parametrize("lawful", LAWFUL)
def test_the_certificate_ignores_signatures_and_dispatches(pack, calendar, lawful):
    assert judge(lawful(**LAST), pack, calendar, Gate.CERTIFICATE) == ()
    assert judge(lawful(signatures=(), dispatches=()), pack, calendar, Gate.CERTIFICATE) == ()
    assert set(requirements(judge(lawful(**LAST), pack, calendar, Gate.CLOSE))) >= {"R20.1", "R20.2", "R20.4"}


def test_gates_are_cumulative(pack, calendar):
    spoilt = lawful_dossier(order=None, conclusion=None, dispatches=())

    start, certificate, close = (requirements(judge(spoilt, pack, calendar, gate)) for gate in Gate)

    assert "R13.1" in start
    assert "R21.1" not in start
    assert {"R13.1", "R21.1"} <= set(certificate)
    assert "R20.4" not in certificate
    assert {"R13.1", "R21.1", "R20.4"} <= set(close)


def test_breaches_stand_in_the_order_of_the_clauses(pack, calendar):
    found = requirements(judge(EMPTY, pack, calendar, Gate.CLOSE))

    numbers = [tuple(int(part) for part in each[1:].split(".")) for each in found]
    assert numbers == sorted(numbers)
    assert {clause for clause, _ in numbers} >= {1, 7, 12, 13, 14, 15, 20, 21}
    assert judge(EMPTY, pack, calendar, Gate.CLOSE) == judge(EMPTY, pack, calendar, Gate.CLOSE)


def test_breaches_of_one_requirement_stand_in_the_order_of_occurrence(pack, calendar):
    dossier = lawful_dossier()
    bare = tuple(replace(each, finding=None) for each in dossier.answers)

    found = judge(replace(dossier, answers=bare), pack, calendar, Gate.CERTIFICATE)

    assert [each.facts["item"] for each in found if each.requirement == "R16.3"] == ["I2.4", "I7.2"]


@pytest.mark.parametrize(
    ("changes", "gate"),
    [
        ({}, Gate.START),
        ({"ended_on": date(2026, 3, 18)}, Gate.CERTIFICATE),
        ({"certificate": Certificate()}, Gate.CERTIFICATE),
        ({"signatures": (Signature(by="m1"),)}, Gate.CLOSE),
        ({"dispatches": (Dispatch(),)}, Gate.CLOSE),
        ({"ended_on": date(2026, 3, 18), "dispatches": (Dispatch(),)}, Gate.CLOSE),
    ],
)
def test_the_data_tells_how_far_an_inspection_has_come(changes, gate):
    assert furthest_gate(before_answers(lawful_dossier())) is Gate.START
    assert furthest_gate(replace(before_answers(lawful_dossier()), **changes)) is gate


NEVER_NONE = {"id", "item", "section", "rule_pack", "language", "has_ground_documents", "chair"}


def thinner(record: object) -> list[object]:
    """The record once for each of its fields, that field left out."""
    if not is_dataclass(record):
        return []
    names = [each.name for each in fields(record) if each.name not in NEVER_NONE]
    return [replace(record, **{name: () if isinstance(getattr(record, name), tuple) else None}) for name in names]


def thinner_dossiers(dossier: Dossier) -> list[Dossier]:
    """The dossier with one value left out, in itself, in a record of it or in the first records of a list."""
    found = list(thinner(dossier))
    for name in (each.name for each in fields(dossier)):
        value = getattr(dossier, name)
        if not isinstance(value, tuple):
            found += [replace(dossier, **{name: thin}) for thin in thinner(value)]
        for at, part in enumerate(value[:3] if isinstance(value, tuple) else ()):
            found += [replace(dossier, **{name: (*value[:at], thin, *value[at + 1 :])}) for thin in thinner(part)]
    return found


@pytest.mark.parametrize("lawful", LAWFUL)
def test_whatever_is_left_out_of_an_inspection_it_can_be_judged(pack, calendar, lawful):
    dossier = lawful(term_changes=(TermChange(),), requests=(Request(id="Q1"),), overrides=(Override(),))

    poorer = thinner_dossiers(dossier)

    assert len(poorer) > 150
    for thin in poorer:
        for breach in judge(thin, pack, calendar, Gate.CLOSE):
            assert breach.clause in range(1, 23)
