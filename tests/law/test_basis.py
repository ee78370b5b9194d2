"""R11.1 and R11.2: what an urgent inspection rests on."""

from dataclasses import replace

import pytest
from examples import lawful_dossier, lawful_urgent_dossier

from oversight_desktop.domain.terms import AuthorStatus, BasisKind
from oversight_desktop.law.basis import basis_of_urgent, contested_actions_named

COMPLAINT = lawful_urgent_dossier().basis_documents[0]
ACTION = COMPLAINT.contested_actions[0]


def resting_on(**changes):
    return lawful_urgent_dossier(basis_documents=(replace(COMPLAINT, **changes),))


@pytest.mark.parametrize("rule", [basis_of_urgent, contested_actions_named])
def test_a_complete_complaint_of_a_claimant_is_lawful(found, rule):
    assert found(rule, lawful_urgent_dossier()) == []


def test_r11_1_an_urgent_inspection_without_a_document_is_refused(found):
    assert found(basis_of_urgent, lawful_urgent_dossier(basis_documents=())) == ["block R11.1 basis_missing"]


@pytest.mark.parametrize("field", ["kind", "number", "date", "received_on", "author"])
def test_r11_1_a_document_without_one_of_its_elements_is_refused(pack, calendar, field):
    (breach,) = basis_of_urgent(resting_on(**{field: None}), pack, calendar)

    assert (breach.severity.value, breach.code, breach.facts["fields"]) == ("block", "basis_lacks", (field,))
    assert breach.facts["document"] == ("1" if field == "number" else "Ш-15")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"file": None}, "basis_without_file"),
        ({"file": ""}, "basis_without_file"),
        ({"author": "Аноним"}, "complaint_anonymous"),
        ({"author_status": AuthorStatus.DEBTOR}, "complaint_not_of_claimant"),
        ({"author_status": AuthorStatus.THIRD_PARTY}, "complaint_not_of_claimant"),
    ],
)
def test_r11_1_a_doubtful_complaint_is_warned_of(found, changes, code):
    assert found(basis_of_urgent, resting_on(**changes)) == [f"warn R11.1 {code}"]


@pytest.mark.parametrize("kind", [BasisKind.PROSECUTOR_ACT, BasisKind.COURT_PRIVATE_RULING])
@pytest.mark.parametrize("status", [None, AuthorStatus.AUTHORITY, AuthorStatus.THIRD_PARTY])
def test_r11_1_an_act_of_an_authority_needs_no_claimant(found, kind, status):
    assert found(basis_of_urgent, resting_on(kind=kind, author_status=status)) == []


def test_r11_2_a_document_that_names_no_action_is_refused(found):
    assert found(contested_actions_named, resting_on(contested_actions=())) == ["block R11.2 contested_action_missing"]


@pytest.mark.parametrize("field", ["proceeding_number", "action", "date"])
def test_r11_2_an_action_without_one_of_its_elements_is_refused(pack, calendar, field):
    actions = (ACTION, replace(ACTION, id="C2", **{field: None}))

    (breach,) = contested_actions_named(resting_on(contested_actions=actions), pack, calendar)

    assert (breach.facts["action"], breach.facts["fields"]) == ("C2", (field,))


@pytest.mark.parametrize("rule", [basis_of_urgent, contested_actions_named])
def test_scheduled_inspections_need_no_document(found, rule):
    assert found(rule, lawful_dossier()) == []
