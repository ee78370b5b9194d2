from dataclasses import replace
from datetime import date

import pytest
from closed_examples import (
    AREAS,
    answered,
    closed_periodic,
    closed_urgent,
    concluded,
    recommended,
    violation,
    without_section,
)
from examples import INITIAL_ITEMS, lawful_dossier

from oversight_desktop.domain.certificate import Certificate
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Assessment, Result
from oversight_desktop.law.certificate import (
    no_recommendations_at_all,
    parts_of_the_certificate,
    recommendations_answer_violations,
    recommendations_have_a_due_date,
)

RULES = (
    no_recommendations_at_all,
    parts_of_the_certificate,
    recommendations_answer_violations,
    recommendations_have_a_due_date,
)
NOT_CONCLUDED = "block R21.1 section_not_concluded"


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("lawful", [lawful_dossier, closed_periodic, closed_urgent])
def test_a_lawful_inspection_of_each_kind_breaks_nothing(found, rule, lawful):
    assert found(rule, lawful()) == []


def with_conclusion(section: str, **changes: object) -> Dossier:
    """The lawful dossier with one section's conclusion changed."""
    dossier = lawful_dossier()
    sections = (replace(each, **changes) if each.section == section else each for each in dossier.sections)
    return replace(dossier, sections=tuple(sections))


@pytest.mark.parametrize("section", INITIAL_ITEMS)
@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"analysis": None}, ("analysis",)),
        ({"analysis": " \n"}, ("analysis",)),
        ({"assessment": None}, ("assessment",)),
        ({"analysis": "", "assessment": None}, ("analysis", "assessment")),
    ],
)
def test_r21_1_every_section_is_analysed_and_assessed(pack, calendar, section, changes, missing):
    (breach,) = parts_of_the_certificate(with_conclusion(section, **changes), pack, calendar)

    assert (breach.requirement, breach.facts) == ("R21.1", {"section": section, "fields": missing})


def test_r21_1_a_section_left_out_of_the_certificate_is_missed(found):
    dossier = lawful_dossier()

    assert found(parts_of_the_certificate, replace(dossier, sections=dossier.sections[1:])) == [NOT_CONCLUDED]
    assert found(parts_of_the_certificate, replace(dossier, sections=())) == [NOT_CONCLUDED] * 8
    assert found(parts_of_the_certificate, closed_periodic(sections=())) == [NOT_CONCLUDED] * 6
    assert found(parts_of_the_certificate, closed_urgent(sections=())) == [NOT_CONCLUDED]


@pytest.mark.parametrize(
    ("results", "needed"),
    [
        ((Result.NOT_APPLICABLE, Result.NOT_CHECKED), False),
        ((Result.NOT_APPLICABLE, Result.COMPLIES), True),
        ((Result.VIOLATION,), True),
    ],
)
def test_r21_1_a_section_that_was_not_looked_at_needs_no_assessment_but_an_analysis(found, results, needed):
    given = (Answer(item=f"I5.{number}", result=result) for number, result in enumerate(results, start=1))
    dossier = answered(without_section(with_conclusion("I5", assessment=None), "I5"), *given)

    assert found(parts_of_the_certificate, dossier) == ([NOT_CONCLUDED] if needed else [])
    silent = replace(dossier, sections=tuple(each for each in dossier.sections if each.section != "I5"))
    assert found(parts_of_the_certificate, silent) == [NOT_CONCLUDED]


def test_r21_1_a_contested_action_that_could_not_be_established_needs_no_assessment(found):
    dossier = closed_urgent(sections=(concluded("C1", assessment=None),))

    assert found(parts_of_the_certificate, dossier) == [NOT_CONCLUDED]
    unknown = answered(dossier, Answer(item="C1", result=Result.NOT_ESTABLISHED))
    assert found(parts_of_the_certificate, unknown) == []


def test_r21_1_areas_added_to_an_initial_inspection_should_be_spoken_of(found):
    dossier = answered(lawful_dossier(), Answer(item="P2.1", result=Result.COMPLIES))

    assert found(parts_of_the_certificate, dossier) == ["warn R21.1 section_not_concluded"]
    spoken = replace(dossier, sections=(*dossier.sections, concluded("P2")))
    assert found(parts_of_the_certificate, spoken) == []


@pytest.mark.parametrize("part", ["assessment", "conclusion"])
@pytest.mark.parametrize("text", [None, "", "   "])
def test_r21_1_overall_assessment_and_conclusion_are_not_empty(pack, calendar, part, text):
    (breach,) = parts_of_the_certificate(lawful_dossier(**{part: text}), pack, calendar)

    assert (breach.requirement, breach.severity.value, breach.facts) == ("R21.1", "block", {"field": part})


@pytest.mark.parametrize("number", [None, " "])
def test_r21_1_a_certificate_has_a_number(found, number):
    certificate = Certificate(number=number, date=date(2026, 3, 18), place="Үлгі қ.")

    assert found(parts_of_the_certificate, lawful_dossier(certificate=certificate)) == [
        "block R21.1 certificate_without_number"
    ]


def test_r21_1_a_certificate_should_say_where_it_was_written(found):
    certificate = Certificate(number="7", date=date(2026, 3, 18), place="")

    assert found(parts_of_the_certificate, lawful_dossier(certificate=certificate)) == [
        "warn R21.1 certificate_without_place"
    ]


@pytest.mark.parametrize(
    ("due_on", "breaches"),
    [
        (date(2026, 3, 17), ["block R21.2 recommendation_due_too_early"]),
        (date(2026, 3, 18), ["block R21.2 recommendation_due_too_early"]),
        (date(2026, 3, 19), []),
        (None, ["block R21.2 recommendation_without_due_date"]),
    ],
)
def test_r21_2_a_recommendation_is_due_after_the_day_of_the_certificate(found, due_on, breaches):
    dossier = lawful_dossier(recommendations=(recommended("I2.4", due_on=due_on),))

    assert found(recommendations_have_a_due_date, dossier) == breaches


@pytest.mark.parametrize("certificate", [None, Certificate(number="7")])
def test_r21_2_without_the_day_of_the_certificate_no_due_date_can_be_judged(found, certificate):
    assert found(recommendations_have_a_due_date, lawful_dossier(certificate=certificate)) == [
        "block R21.2 certificate_without_date"
    ]


@pytest.mark.parametrize("text", [None, "\t"])
def test_r21_2_a_recommendation_says_what_to_do(found, text):
    dossier = lawful_dossier(recommendations=(recommended("I2.4", text=text),))

    assert found(recommendations_have_a_due_date, dossier) == ["block R21.2 recommendation_without_text"]


@pytest.mark.parametrize(
    ("recommendations", "breaches"),
    [
        ((recommended("I2.4"),), []),
        ((recommended("I2.4"), recommended("I7.2")), []),  # a cured violation may still be recommended on
        ((recommended("I1.1", "I2.4"),), []),
        ((recommended("I7.2"),), ["warn R21.3 violation_without_recommendation"]),
        ((recommended("I2.4"), recommended()), ["warn R21.3 recommendation_without_finding"]),
        ((recommended("I2.4"), recommended("I1.1")), ["warn R21.3 recommendation_without_finding"]),
        (
            (recommended(),),
            ["warn R21.3 violation_without_recommendation", "warn R21.3 recommendation_without_finding"],
        ),
    ],
)
def test_r21_3_violations_and_recommendations_answer_one_another(found, recommendations, breaches):
    dossier = lawful_dossier(recommendations=recommendations)

    assert found(recommendations_answer_violations, dossier) == breaches


@pytest.mark.parametrize("result", [Result.CONFIRMED, Result.PARTLY])
def test_r21_3_and_r21_4_count_confirmed_actions_as_violations(found, result):
    dossier = answered(closed_urgent(recommendations=()), violation("C1", result=result))

    assert found(recommendations_answer_violations, dossier) == ["warn R21.3 violation_without_recommendation"]
    assert found(no_recommendations_at_all, dossier) == ["warn R21.4 no_recommendations"]


def test_r21_4_no_recommendation_is_needed_when_nothing_is_left_uncured(found):
    cured = violation("I2.4", cured_on=date(2026, 3, 17))
    dossier = lawful_dossier(recommendations=())

    assert found(no_recommendations_at_all, dossier) == ["warn R21.4 no_recommendations"]
    assert found(no_recommendations_at_all, answered(dossier, cured)) == []
    assert found(no_recommendations_at_all, lawful_dossier(answers=(), recommendations=())) == []
    assert found(no_recommendations_at_all, lawful_dossier(recommendations=(recommended(),))) == []


def test_the_assessment_of_a_section_is_the_commissions_own_judgement(found):
    """The Rules know no scale: a violation may stand beside a section that complies."""
    for assessment in Assessment:
        assert found(parts_of_the_certificate, with_conclusion("I2", assessment=assessment)) == []


def test_sections_followed_up_in_a_periodic_inspection_should_be_spoken_of(found):
    usual = closed_periodic()
    last = replace(usual.last_inspection, sections_with_findings=("I3",))
    dossier = answered(replace(usual, last_inspection=last), Answer(item="I3.1", result=Result.COMPLIES))

    assert found(parts_of_the_certificate, dossier) == ["warn R21.1 section_not_concluded"]
    spoken = replace(dossier, sections=tuple(concluded(section) for section in (*AREAS, "I3")))
    assert found(parts_of_the_certificate, spoken) == []
