from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, lawful_dossier, member

from oversight_desktop.domain.certificate import BAILIFF, Signature
from oversight_desktop.domain.terms import BodyKind
from oversight_desktop.law.signatures import all_have_signed, refusal_of_the_bailiff, signatories

END = date(2026, 3, 18)
MEMBERS = tuple(Signature(by=by, on=END) for by in ("m1", "m2", "m3"))
SIGNED = (*MEMBERS, Signature(by=BAILIFF, on=END))
REFUSED = Signature(by=BAILIFF, refused_on=END, note="Қол қоюдан бас тартты.")
NEWCOMER = member("m4", "Сейітов Бауыржан", BodyKind.REGIONAL_COLLEGIUM, from_=date(2026, 3, 17), order_number="9")


def test_r20_2_all_members_and_the_bailiff_have_signed(found):
    assert found(all_have_signed, lawful_dossier(signatures=SIGNED)) == []
    assert found(refusal_of_the_bailiff, lawful_dossier(signatures=SIGNED)) == []


@pytest.mark.parametrize("absent", ["m1", "m2", "m3"])
def test_r20_2_no_member_may_be_missing(found, absent):
    signatures = tuple(each for each in SIGNED if each.by != absent)

    assert found(all_have_signed, lawful_dossier(signatures=signatures)) == ["block R20.2 member_has_not_signed"]


def test_r20_2_a_signature_without_a_day_is_none(found):
    for by in ("m1", BAILIFF):
        signatures = tuple(replace(each, on=None) if each.by == by else each for each in SIGNED)
        assert len(found(all_have_signed, lawful_dossier(signatures=signatures))) == 1


def test_r20_2_a_member_cannot_refuse_by_a_note(found):
    refused = Signature(by="m2", refused_on=END, note="Келіспеймін.")

    assert found(all_have_signed, lawful_dossier(signatures=(SIGNED[0], refused, *SIGNED[2:]))) == [
        "block R20.2 member_has_not_signed"
    ]


@pytest.mark.parametrize(
    ("bailiff", "breaches"),
    [
        ((), ["block R20.2 bailiff_has_not_signed"]),
        ((Signature(by=BAILIFF),), ["block R20.2 bailiff_has_not_signed"]),
        ((Signature(by=BAILIFF, refused_on=END),), ["block R20.2 bailiff_refusal_without_note"]),
        ((Signature(by=BAILIFF, refused_on=END, note="  "),), ["block R20.2 bailiff_refusal_without_note"]),
        ((REFUSED,), []),
    ],
)
def test_r20_2_the_bailiff_signs_or_a_note_says_that_he_did_not(found, bailiff, breaches):
    assert found(all_have_signed, lawful_dossier(signatures=(*MEMBERS, *bailiff))) == breaches


def test_r20_3_the_note_of_his_refusal_is_recorded(found, pack, calendar):
    dossier = lawful_dossier(signatures=(*MEMBERS, REFUSED))

    (breach,) = refusal_of_the_bailiff(dossier, pack, calendar)

    assert (breach.severity.value, breach.requirement) == ("note", "R20.3")
    assert breach.facts == {"refused_on": END, "note": "Қол қоюдан бас тартты."}
    assert found(refusal_of_the_bailiff, lawful_dossier(signatures=(*SIGNED, REFUSED))) == []


def test_r20_2_those_sign_who_are_in_the_order_when_the_inspection_ends(found):
    commission = (*COMMISSION[:2], replace(COMMISSION[2], to=date(2026, 3, 16)), NEWCOMER)
    dossier = lawful_dossier(commission=commission)
    replaced = tuple(replace(each, by="m4") if each.by == "m3" else each for each in SIGNED)

    assert [each.id for each in signatories(dossier)] == ["m1", "m2", "m4"]
    assert found(all_have_signed, dossier) == [
        "block R20.2 member_has_not_signed",
        "block R20.2 signed_by_no_member",
    ]
    assert found(all_have_signed, replace(dossier, signatures=replaced)) == []


@pytest.mark.parametrize(("left_on", "signs"), [(END, True), (date(2026, 3, 17), False)])
def test_r20_2_the_last_day_of_membership_still_counts(left_on, signs):
    dossier = lawful_dossier(commission=(*COMMISSION[:2], replace(COMMISSION[2], to=left_on)))

    assert ("m3" in [each.id for each in signatories(dossier)]) is signs


def test_r20_2_without_the_actual_end_the_end_in_force_decides():
    commission = (*COMMISSION, replace(NEWCOMER, from_=date(2026, 3, 19)))

    assert [each.id for each in signatories(lawful_dossier(commission=commission, ended_on=None))] == ["m1", "m2", "m3"]


@pytest.mark.parametrize("by", ["m9", None, "head"])
def test_r20_2_nobody_else_signs(found, by):
    dossier = lawful_dossier(signatures=(*SIGNED, Signature(by=by, on=END)))

    assert found(all_have_signed, dossier) == ["block R20.2 signed_by_no_member"]


def test_r20_2_a_signature_given_twice_or_before_the_certificate_is_shown(found):
    early = (replace(SIGNED[0], on=date(2026, 3, 17)), *SIGNED[1:])

    assert found(all_have_signed, lawful_dossier(signatures=(*SIGNED, SIGNED[3]))) == ["warn R20.2 signed_twice"]
    assert found(all_have_signed, lawful_dossier(signatures=early)) == ["warn R20.2 signed_before_certificate"]
    late = tuple(replace(each, on=date(2026, 3, 19)) for each in SIGNED)
    assert found(all_have_signed, lawful_dossier(signatures=late)) == []


def test_signatures_survive_an_inspection_of_which_nothing_is_known(found):
    empty = lawful_dossier(commission=(), order=None, ended_on=None, certificate=None, signatures=())

    assert found(all_have_signed, empty) == ["block R20.2 bailiff_has_not_signed"]
