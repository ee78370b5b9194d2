from dataclasses import replace
from datetime import date

import pytest
from closed_examples import answered, closed_periodic, closed_urgent, violation
from examples import lawful_dossier

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Explanation, Request, StudiedDocument
from oversight_desktop.domain.terms import ExplanationForm, Result
from oversight_desktop.law.explanations import (
    explanations_name_findings,
    findings_are_explained,
    form_of_explanations,
    outside_documents_are_studied,
    register_of_requests,
    what_was_cured,
    what_was_not_given,
)

RULES = (
    explanations_name_findings,
    findings_are_explained,
    form_of_explanations,
    outside_documents_are_studied,
    register_of_requests,
    what_was_cured,
    what_was_not_given,
)


def explanation(**changes: object) -> Explanation:
    usual = Explanation(id="X9", form=ExplanationForm.ORAL, items=("I2.4",), text="Түзетемін.", signed=True)
    return replace(usual, **changes)


def request(**changes: object) -> Request:
    usual = Request(
        id="Q1",
        what="2025 жылғы есеп",
        asked_by="m1",
        asked_on=date(2026, 3, 16),
        due_on=date(2026, 3, 27),
        received_on=date(2026, 3, 17),
    )
    return replace(usual, **changes)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("lawful", [lawful_dossier, closed_periodic, closed_urgent])
def test_a_lawful_inspection_of_each_kind_breaks_nothing(found, rule, lawful):
    assert found(rule, lawful()) == []


@pytest.mark.parametrize(
    ("explanations", "reason", "breaches"),
    [
        ((), None, 1),
        ((), " \n ", 1),
        ((), "Бас тартты.", 0),
        ((explanation(),), None, 0),
        ((explanation(text="  "),), None, 1),
        ((explanation(items=("I7.2",)),), None, 1),
        ((explanation(text=None), explanation(id="X8", items=("I1.1", "I2.4"))), None, 0),
    ],
)
def test_r4_3_a_negative_finding_has_an_explanation_or_the_reason_why_not(found, explanations, reason, breaches):
    dossier = answered(lawful_dossier(explanations=explanations), violation("I2.4", no_explanation=reason))

    assert found(findings_are_explained, dossier) == ["warn R4.3 finding_not_explained"] * breaches


def test_r4_3_asks_of_cured_findings_and_of_confirmed_actions_too(found):
    cured = answered(lawful_dossier(), violation("I7.2", cured_on=date(2026, 3, 17), no_explanation=None))

    assert found(findings_are_explained, cured) == ["warn R4.3 finding_not_explained"]
    assert found(findings_are_explained, closed_urgent(explanations=())) == ["warn R4.3 finding_not_explained"]


@pytest.mark.parametrize(
    ("due_on", "breaches"),
    [
        (date(2026, 3, 26), []),  # 21-25 March are days off: the fifth working day is the 26th
        (date(2026, 3, 25), ["warn R17.1 request_due_too_soon"]),
        (date(2026, 3, 16), ["warn R17.1 request_due_too_soon"]),
        (date(2026, 5, 1), []),
    ],
)
def test_r17_1_a_request_gives_five_working_days(found, due_on, breaches):
    assert found(register_of_requests, lawful_dossier(requests=(request(due_on=due_on),))) == breaches


@pytest.mark.parametrize("field", ["what", "asked_by", "asked_on", "due_on"])
def test_r17_1_the_register_notes_what_a_request_does_not_say(pack, calendar, field):
    dossier = lawful_dossier(requests=(request(**{field: None}),))

    (breach,) = register_of_requests(dossier, pack, calendar)

    assert (breach.severity.value, breach.facts["fields"]) == ("note", (field,))


def test_r17_2_an_explanation_names_what_it_is_about(found):
    dossier = lawful_dossier(explanations=(explanation(items=()),))

    assert found(explanations_name_findings, dossier) == ["note R17.2 explanation_without_items"]


@pytest.mark.parametrize("studied", [(), (StudiedDocument(date=date(2025, 1, 1)),), (StudiedDocument(kind=" "),)])
def test_r17_3_a_periodic_inspection_studies_outside_documents(found, studied):
    assert found(outside_documents_are_studied, closed_periodic(studied=studied)) == ["warn R17.3 nothing_studied"]
    assert found(outside_documents_are_studied, lawful_dossier(studied=studied)) == []


@pytest.mark.parametrize(
    ("changes", "breaches"),
    [
        ({"received_on": None}, ["warn R19.1 request_not_given"]),
        ({"received_on": None, "due_on": None}, ["warn R19.1 request_not_given"]),
        ({"received_on": date(2026, 3, 28)}, ["warn R19.1 request_given_late"]),
        ({"received_on": date(2026, 3, 27)}, []),
        ({"received_on": date(2026, 3, 28), "due_on": None}, []),
    ],
)
def test_r19_1_what_was_asked_and_not_given_in_time_is_recorded(found, changes, breaches):
    assert found(what_was_not_given, lawful_dossier(requests=(request(**changes),))) == breaches


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ({"finding": None}, ("finding",)),
        ({"evidence": ()}, ("evidence",)),
        ({"evidence": ("E404",), "cured_evidence": "  "}, ("evidence",)),
        ({"cured_on": None, "cured_evidence": "Фотосурет"}, ("cured_on",)),
    ],
)
def test_r19_2_a_cured_violation_keeps_its_finding_and_evidence(pack, calendar, changes, lost):
    dossier = answered(lawful_dossier(), violation("I7.2", **({"cured_on": date(2026, 3, 17)} | changes)))

    (breach,) = what_was_cured(dossier, pack, calendar)

    assert (breach.severity.value, breach.requirement, breach.facts["fields"]) == ("block", "R19.2", lost)


def test_r19_2_words_on_the_cure_are_evidence_of_it(found):
    cured = violation("I7.2", cured_on=date(2026, 3, 17), evidence=(), cured_evidence="Кесте ілінді, көрдік.")

    assert found(what_was_cured, answered(lawful_dossier(), cured)) == []


@pytest.mark.parametrize("result", [Result.COMPLIES, Result.NOT_APPLICABLE, Result.NOT_CHECKED, None])
def test_r19_2_curing_a_violation_does_not_delete_it(found, result):
    deleted = Answer(item="I7.2", result=result, cured_on=date(2026, 3, 17))

    assert found(what_was_cured, answered(lawful_dossier(), deleted)) == ["block R19.2 cured_without_violation"]


@pytest.mark.parametrize(
    ("cured_on", "ended_on", "within"),
    [
        (date(2026, 3, 15), date(2026, 3, 18), False),
        (date(2026, 3, 16), date(2026, 3, 18), True),
        (date(2026, 3, 18), date(2026, 3, 18), True),
        (date(2026, 3, 19), date(2026, 3, 18), False),
        (date(2026, 3, 18), date(2026, 3, 17), False),
        (date(2026, 3, 18), None, True),
        (date(2026, 3, 19), None, False),  # the order's last day counts while the actual one is not known
    ],
)
def test_r19_2_a_cure_lies_within_the_inspection(found, cured_on, ended_on, within):
    dossier = answered(lawful_dossier(ended_on=ended_on), violation("I7.2", cured_on=cured_on))

    expected = [] if within else ["block R19.2 cured_outside_inspection"]
    assert found(what_was_cured, dossier) == expected


def test_r19_2_without_an_order_the_days_are_not_compared(found):
    dossier = answered(lawful_dossier(order=None, ended_on=None), violation("I7.2", cured_on=date(2020, 1, 1)))

    assert found(what_was_cured, dossier) == []


@pytest.mark.parametrize(
    ("changes", "breaches"),
    [
        ({}, []),
        ({"form": None}, ["warn R19.3 explanation_without_form"]),
        ({"signed": False}, ["warn R19.3 oral_explanation_not_signed"]),
        ({"signed": None, "note": " "}, ["warn R19.3 oral_explanation_not_signed"]),
        ({"signed": False, "refused_on": date(2026, 3, 17)}, []),
        ({"signed": False, "note": "Қол қоюдан бас тартты."}, []),
        ({"signed": False, "form": ExplanationForm.WRITTEN}, []),
    ],
)
def test_r19_3_an_oral_explanation_is_signed_or_its_refusal_noted(found, changes, breaches):
    assert found(form_of_explanations, lawful_dossier(explanations=(explanation(**changes),))) == breaches
