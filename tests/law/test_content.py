from dataclasses import replace

import pytest
from closed_examples import AREAS, answered, closed_periodic, closed_urgent, concluded, violation, without_section
from examples import figures, lawful_dossier

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Figure
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.ground import ContestedAction
from oversight_desktop.domain.terms import Kind, Result
from oversight_desktop.law.content import (
    figures_of_the_numeric_area,
    only_contested_actions,
    outcomes_of_contested_actions,
    sections_are_assessed,
    the_eight_sections,
    the_six_areas,
    what_a_violation_rests_on,
)

RULES = (
    the_six_areas,
    figures_of_the_numeric_area,
    only_contested_actions,
    outcomes_of_contested_actions,
    the_eight_sections,
    sections_are_assessed,
    what_a_violation_rests_on,
)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("lawful", [lawful_dossier, closed_periodic, closed_urgent])
def test_a_lawful_inspection_of_each_kind_breaks_nothing(found, rule, lawful):
    assert found(rule, lawful()) == []


@pytest.mark.parametrize("area", AREAS)
def test_r6_1_a_periodic_inspection_looks_at_each_of_the_six_areas(found, area):
    dossier = without_section(closed_periodic(), area)

    assert found(the_six_areas, dossier) == ["block R6.1 area_not_assessed"]


@pytest.mark.parametrize("result", [Result.COMPLIES, Result.VIOLATION, Result.NOT_APPLICABLE])
def test_r6_1_one_assessed_item_covers_an_area(found, result):
    assert found(the_six_areas, answered(closed_periodic(), violation("P4.1", result=result))) == []


@pytest.mark.parametrize(("reason", "breaches"), [("Мұрағат жабық болды.", 0), ("  ", 1), (None, 1)])
def test_r6_1_an_area_not_checked_needs_a_reason(found, reason, breaches):
    dossier = answered(closed_periodic(), Answer(item="P4.1", result=Result.NOT_CHECKED, reason=reason))

    assert len(found(the_six_areas, dossier)) == breaches


def test_r6_1_items_of_clause_16_are_allowed_only_where_the_last_inspection_found_something(found):
    dossier = answered(closed_periodic(), Answer(item="I3.5", result=Result.COMPLIES))
    followed = replace(dossier, last_inspection=replace(dossier.last_inspection, sections_with_findings=("I3",)))

    assert found(the_six_areas, dossier) == ["block R6.1 item_outside_periodic"]
    assert found(the_six_areas, followed) == []


def test_r6_1_urgent_items_and_outcomes_do_not_belong_to_a_periodic_inspection(found):
    urgent_item = answered(closed_periodic(), Answer(item="U5", result=Result.COMPLIES))
    urgent_result = answered(closed_periodic(), violation("P3.1", result=Result.CONFIRMED))

    assert found(the_six_areas, urgent_item) == ["block R6.1 item_outside_periodic"]
    assert "block R6.1 result_of_another_list" in found(the_six_areas, urgent_result)


def with_figures(*numbers: Figure) -> Dossier:
    return closed_periodic(sections=tuple(concluded(area, figures=numbers if area == "P2" else ()) for area in AREAS))


@pytest.mark.parametrize(
    ("numbers", "comparable"),
    [
        (figures(), True),
        ((Figure(period="2024", name="Істер", value=0), Figure(period="2025", name=" істер ", value=0.5)), True),
        (figures()[:1], False),
        ((Figure(period="2024", name="Істер", value=1), Figure(period="2024 ", name="Істер", value=2)), False),
        ((Figure(period="2024", name="Істер", value=1), Figure(period="2025", name="Шағымдар", value=2)), False),
        ((Figure(period="2024", name="Істер", value=1), Figure(period="2025", name="Істер", value=None)), False),
        ((Figure(period=None, name="Істер", value=1), Figure(period="2025", name=None, value=2)), False),
        ((), False),
    ],
)
def test_r6_2_dynamics_need_one_figure_for_two_periods(found, numbers, comparable):
    expected = [] if comparable else ["warn R6.2 figures_not_comparable"]

    assert found(figures_of_the_numeric_area, with_figures(*numbers)) == expected


def test_r6_2_figures_of_another_area_do_not_count(found):
    dossier = closed_periodic(sections=tuple(concluded(a, figures=figures() if a == "P5" else ()) for a in AREAS))

    assert found(figures_of_the_numeric_area, dossier) == ["warn R6.2 figures_not_comparable"]


def test_r6_2_an_area_not_looked_at_needs_no_figures(found):
    dossier = answered(with_figures(), Answer(item="P2.1", result=Result.NOT_CHECKED, reason="Есеп жоқ."))

    assert found(figures_of_the_numeric_area, dossier) == []


@pytest.mark.parametrize("item", ["I1.1", "P1.1"])
def test_r11_3_and_r11_4_the_general_lists_are_refused_in_an_urgent_inspection(found, item):
    dossier = answered(closed_urgent(), Answer(item=item, result=Result.COMPLIES))

    assert found(only_contested_actions, dossier) == ["block R11.3 item_not_contested"]


def test_r11_3_the_urgent_list_guides_the_commission_but_carries_no_finding(found):
    guided = answered(closed_urgent(), Answer(item="U1", result=Result.COMPLIES))

    assert found(only_contested_actions, guided) == []
    assert found(only_contested_actions, answered(guided, violation("U5"))) == ["block R11.3 item_not_contested"]


def test_r11_3_nothing_is_contested_when_no_basis_document_says_so(found):
    assert found(only_contested_actions, closed_urgent(basis_documents=())) == [
        "block R11.3 item_not_contested",
        "block R11.3 section_not_contested",
    ]


def test_r11_3_the_certificate_of_an_urgent_inspection_speaks_of_contested_actions_only(found):
    dossier = closed_urgent(sections=(concluded("C1"), concluded("I3")))

    assert found(only_contested_actions, dossier) == ["block R11.3 section_not_contested"]


@pytest.mark.parametrize("result", [result for result in Result if result.is_urgent])
def test_r11_5_each_of_the_four_outcomes_decides_a_contested_action(found, result):
    assert found(outcomes_of_contested_actions, answered(closed_urgent(), violation("C1", result=result))) == []


@pytest.mark.parametrize("result", [None, Result.COMPLIES, Result.VIOLATION, Result.NOT_CHECKED])
def test_r11_5_a_checklist_result_decides_nothing(found, result):
    dossier = answered(closed_urgent(), violation("C1", result=result))

    assert found(outcomes_of_contested_actions, dossier) == ["block R11.5 contested_action_without_outcome"]


def test_r11_5_every_contested_action_of_every_document_is_decided(found):
    document = closed_urgent().basis_documents[0]
    more = replace(document, contested_actions=(ContestedAction(id="C2"), ContestedAction(id="C3")))
    dossier = closed_urgent(basis_documents=(document, more))

    assert found(outcomes_of_contested_actions, dossier) == ["block R11.5 contested_action_without_outcome"] * 2


@pytest.mark.parametrize("section", ["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"])
def test_r16_1_and_r16_2_none_of_the_eight_sections_is_left_out(found, section):
    dossier = without_section(lawful_dossier(), section)

    assert found(the_eight_sections, dossier) == ["block R16.1 section_missing"]
    assert found(sections_are_assessed, dossier) == ["block R16.2 section_not_assessed"]


def test_r16_1_the_areas_of_clause_6_may_be_added_and_the_urgent_list_may_not(found):
    with_area = answered(lawful_dossier(), Answer(item="P1.1", result=Result.COMPLIES))
    with_urgent = answered(lawful_dossier(), Answer(item="U5", result=Result.COMPLIES))

    assert found(the_eight_sections, with_area) == []
    assert found(the_eight_sections, with_urgent) == ["block R16.1 item_outside_initial"]


def section_5(*answers: Answer) -> Dossier:
    return answered(without_section(lawful_dossier(), "I5"), *answers)


@pytest.mark.parametrize(
    ("answers", "assessed"),
    [
        ([Answer(item="I5.1", result=Result.NOT_APPLICABLE)], True),
        ([Answer(item="I5.1", result=Result.COMPLIES), Answer(item="I5.2", result=Result.NOT_CHECKED)], True),
        ([Answer(item="I5.1", result=Result.NOT_CHECKED), Answer(item="I5.2", result=Result.NOT_CHECKED)], False),
        ([Answer(item="I5.1", result=Result.NOT_CHECKED, reason=" \n")], False),
        ([Answer(item="I5.1", result=Result.NOT_CHECKED, reason="Есік жабық.")], True),
        ([Answer(item="I5.1", result=None, reason="Есік жабық.")], False),
    ],
)
def test_r16_2_a_section_is_assessed_or_says_why_it_was_not_checked(found, answers, assessed):
    expected = [] if assessed else ["block R16.2 section_not_assessed"]

    assert found(sections_are_assessed, section_5(*answers)) == expected
    assert found(the_eight_sections, section_5(*answers)) == []


def test_r16_2_an_outcome_of_clause_11_assesses_no_section(found):
    dossier = section_5(violation("I5.1", result=Result.NOT_CONFIRMED))

    assert found(sections_are_assessed, dossier) == [
        "block R16.2 section_not_assessed",
        "block R16.2 result_of_another_list",
    ]


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"finding": None}, ("finding",)),
        ({"finding": " \t"}, ("finding",)),
        ({"legal_basis": ""}, ("legal_basis",)),
        ({"evidence": ()}, ("evidence",)),
        ({"evidence": ("E9",)}, ("evidence",)),
        ({"finding": None, "legal_basis": None, "evidence": ()}, ("finding", "legal_basis", "evidence")),
    ],
)
@pytest.mark.parametrize("kind", Kind)
def test_r16_3_a_violation_of_any_kind_rests_on_text_evidence_and_law(pack, calendar, kind, changes, missing):
    dossier, item, result = {
        Kind.INITIAL: (lawful_dossier(), "I2.4", Result.VIOLATION),
        Kind.PERIODIC: (closed_periodic(), "P3.1", Result.VIOLATION),
        Kind.URGENT: (closed_urgent(), "C1", Result.PARTLY),
    }[kind]

    (breach,) = what_a_violation_rests_on(answered(dossier, violation(item, result=result, **changes)), pack, calendar)

    assert (breach.requirement, breach.facts) == ("R16.3", {"item": item, "fields": missing})


def test_r16_3_only_what_states_a_violation_needs_support(found):
    for result in (Result.COMPLIES, Result.NOT_APPLICABLE, Result.NOT_CHECKED, None):
        assert found(what_a_violation_rests_on, answered(lawful_dossier(), Answer(item="I2.4", result=result))) == []
    for result in (Result.NOT_CONFIRMED, Result.NOT_ESTABLISHED):
        assert found(what_a_violation_rests_on, answered(closed_urgent(), Answer(item="C1", result=result))) == []


@pytest.mark.parametrize(
    ("evidence", "supports"),
    [
        (Evidence(id="E1"), False),
        (Evidence(id="E1", reference="  "), False),
        (Evidence(id="E1", caption="Тек атауы"), False),
        (Evidence(id="E1", reference="Журнал қаралды"), True),
        (Evidence(id="E1", file="E1.jpg"), True),
        (Evidence(id="E1", sha256="ab" * 32), True),
    ],
)
def test_r16_3_evidence_that_holds_nothing_supports_nothing(found, evidence, supports):
    dossier = replace(closed_urgent(), evidence=(evidence,))

    assert (found(what_a_violation_rests_on, dossier) == []) is supports


def test_an_unknown_kind_is_judged_without_lists(found):
    for rule in RULES:
        assert found(rule, lawful_dossier(kind=None)) == []
