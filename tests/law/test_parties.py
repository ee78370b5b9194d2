"""R1.1, R1.2, R4.1, R4.2, R5.1, R7.1 and R18.1: who inspects, what, and in which kind."""

from dataclasses import replace

import pytest
from examples import COMMISSION, lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.bodies import Body, Names
from oversight_desktop.domain.terms import Kind, Subject
from oversight_desktop.law import parties

UNNAMED = [None, Body(), Body(name=Names()), Body(name=Names(kk=" ", ru=""), head="Б. Басшыев")]


@pytest.mark.parametrize("body", UNNAMED)
@pytest.mark.parametrize("field", ["territorial_body", "collegium"])
def test_r1_1_an_inspection_without_one_of_the_two_bodies_is_refused(found, field, body):
    assert found(parties.both_bodies, lawful_dossier(**{field: body})) == ["block R1.1 body_missing"]


@pytest.mark.parametrize("names", [Names(kk="Департамент"), Names(ru="Департамент")])
def test_r1_1_a_name_in_one_language_names_the_body(found, names):
    assert found(parties.both_bodies, lawful_dossier(territorial_body=Body(name=names))) == []


def test_r1_1_the_missing_body_is_named(pack, calendar):
    (breach,) = parties.both_bodies(lawful_dossier(collegium=None), pack, calendar)

    assert breach.facts == {"field": "collegium"}
    assert breach.clause == 1


@pytest.mark.parametrize(("subjects", "breaches"), [((), ["note R1.2 subject_missing"]), ((Subject.LEGALITY,), [])])
def test_r1_2_a_missing_subject_is_noted(found, subjects, breaches):
    assert found(parties.some_subject, lawful_dossier(subjects=subjects)) == breaches


@pytest.mark.parametrize(
    ("rule", "field", "breach"),
    [
        (parties.no_conflict_stated, "no_conflict_on", "warn R4.1 no_conflict_not_stated"),
        (parties.secrecy_undertaken, "undertaking_on", "warn R18.1 secrecy_not_undertaken"),
    ],
)
@pytest.mark.parametrize("silent", [0, 1, 3])
def test_each_member_without_his_statement_is_warned_of(found, rule, field, breach, silent):
    commission = [replace(member, **{field: None}) for member in COMMISSION[:silent]]

    assert found(rule, lawful_dossier(commission=(*commission, *COMMISSION[silent:]))) == [breach] * silent


@pytest.mark.parametrize(("name", "shown"), [("Нұрова Айгүл", "Нұрова Айгүл"), (None, "m1")])
def test_r4_1_the_member_is_named(pack, calendar, name, shown):
    commission = (replace(COMMISSION[0], no_conflict_on=None, name=name),)

    (breach,) = parties.no_conflict_stated(lawful_dossier(commission=commission), pack, calendar)

    assert breach.facts == {"member": shown}


def test_r4_2_every_violation_takes_the_explanations_the_bailiff_gave():
    dossier = lawful_dossier()

    explained = parties.explanations_by_violation(dossier)

    assert explained == {"I2.4": dossier.explanations, "I7.2": ()}


def test_r5_1_of_four_institutions_two_inspect():
    assert [each.value for each in parties.Institution if parties.inspects(each)] == [
        "territorial_body",
        "regional_collegium",
    ]
    assert len(parties.Institution) == 4


@pytest.mark.parametrize("kind", Kind)
def test_r7_1_each_of_the_three_kinds_is_lawful(found, kind):
    assert found(parties.kind_known, lawful_dossier(kind=kind)) == []


@pytest.mark.parametrize("example", [lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier])
def test_r7_1_an_inspection_of_no_kind_is_refused(found, example):
    assert found(parties.kind_known, example(kind=None)) == ["block R7.1 kind_missing"]
