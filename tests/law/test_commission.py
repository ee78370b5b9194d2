"""R12.1 to R12.5: the commission."""

from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, lawful_dossier, lawful_urgent_dossier, member

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.order import CommissionOrder
from oversight_desktop.domain.terms import BodyKind
from oversight_desktop.law import commission
from oversight_desktop.law.membership import commission_in_force

CHAIR, SECOND, THIRD = COMMISSION
TERRITORIAL, COLLEGIUM = BodyKind.TERRITORIAL_BODY, BodyKind.REGIONAL_COLLEGIUM
NEW = member("m4", "Омаров Нұрлан", TERRITORIAL, from_=date(2026, 3, 17), order_number="01-05/50")


def d(day: int) -> date:
    return date(2026, 3, day)


def test_r12_1_three_members_with_the_chair_are_enough(found):
    assert found(commission.enough_members, lawful_dossier()) == []
    assert found(commission.enough_members, lawful_dossier(commission=(CHAIR, THIRD))) == [
        "block R12.1 too_few_members"
    ]


@pytest.mark.parametrize("few", [(), (CHAIR,), (CHAIR, THIRD)])
def test_r12_1_fewer_than_three_in_an_urgent_inspection_only_warn(found, few):
    dossier = lawful_urgent_dossier(commission=few)

    assert found(commission.enough_members, dossier) == ["warn R12.1 too_few_members"]


@pytest.mark.parametrize("name", [SECOND.name, SECOND.name.upper(), "Тасболатов  Ержан Маратұлы "])
def test_r12_1_one_person_under_two_ids_counts_once(pack, calendar, name):
    again = member("m9", name, COLLEGIUM)

    (breach,) = commission.enough_members(lawful_dossier(commission=(CHAIR, SECOND, again)), pack, calendar)

    assert breach.facts["count"] == 2


@pytest.mark.parametrize(("left", "codes"), [(d(16), []), (d(15), ["block R12.1 too_few_members"])])
def test_r12_1_who_left_before_the_start_does_not_count(found, left, codes):
    assert (
        found(commission.enough_members, lawful_dossier(commission=(CHAIR, replace(SECOND, to=left), THIRD))) == codes
    )


@pytest.mark.parametrize(("joined", "codes"), [(d(16), []), (d(17), ["block R12.1 too_few_members"])])
def test_r12_1_who_joins_after_the_start_does_not_count_yet(found, joined, codes):
    joiner = replace(THIRD, from_=joined, order_number="01-05/50")

    assert found(commission.enough_members, lawful_dossier(commission=(CHAIR, SECOND, joiner))) == codes


@pytest.mark.parametrize("example", [lawful_dossier, lawful_urgent_dossier])
@pytest.mark.parametrize(("body", "missing"), [(TERRITORIAL, COLLEGIUM), (COLLEGIUM, TERRITORIAL)])
def test_r12_2_members_of_one_body_alone_are_refused(pack, calendar, example, body, missing):
    alone = tuple(replace(each, body=body) for each in COMMISSION)

    (breach,) = commission.from_both_bodies(example(commission=alone), pack, calendar)

    assert (breach.requirement, breach.severity.value, breach.facts["body"]) == ("R12.2", "block", missing)


def test_r12_2_a_member_of_no_body_is_refused(found):
    assert found(commission.from_both_bodies, lawful_dossier()) == []
    dossier = lawful_dossier(commission=(*COMMISSION, replace(NEW, body=None)))
    assert found(commission.from_both_bodies, dossier) == ["block R12.2 members_without_body"]


@pytest.mark.parametrize("field", ["number", "date", "agreed_on"])
def test_r12_3_a_commission_order_without_one_of_its_elements_is_refused(pack, calendar, field):
    order = replace(lawful_dossier().commission_order, **{field: None})

    (breach,) = commission.commission_ordered(lawful_dossier(commission_order=order), pack, calendar)

    assert (breach.requirement, breach.facts["fields"]) == ("R12.3", (field,))


def test_r12_3_the_order_on_the_inspection_may_form_the_commission(found):
    merged = lawful_dossier(commission_order=None)

    assert found(commission.commission_ordered, merged) == []
    unagreed = replace(merged, order=replace(merged.order, agreed_on=None))
    assert found(commission.commission_ordered, unagreed) == ["block R12.3 commission_order_lacks"]
    assert found(commission.commission_ordered, replace(merged, order=None)) == ["block R12.3 commission_order_missing"]


@pytest.mark.parametrize(("agreed", "codes"), [(d(16), []), (d(17), ["block R12.3 commission_formed_after_start"])])
def test_r12_3_a_commission_agreed_after_the_start_is_refused(found, agreed, codes):
    order = CommissionOrder(number="01-05/7", date=date(2026, 1, 12), agreed_on=agreed)

    assert found(commission.commission_ordered, lawful_dossier(commission_order=order)) == codes


@pytest.mark.parametrize(
    "name",
    ["Әбдіров Қайрат Үсенұлы", "ӘБДІРОВ ҚАЙРАТ ҮСЕНҰЛЫ", " Әбдіров   Қайрат Үсенұлы", "Әбдіров Кайрат Үсенұлы"],
)
def test_r12_4_the_bailiff_does_not_inspect_himself(found, name):
    himself = (*COMMISSION, member("m4", name, COLLEGIUM))
    codes = [] if "Кайрат" in name else ["block R12.4 bailiff_in_commission"]

    assert found(commission.bailiff_is_no_member, lawful_dossier(commission=himself)) == codes


def test_r12_4_a_decomposed_name_is_the_same_name(found):
    bailiff = Bailiff(surname="Ким", given_name="Андрей")
    decomposed = member("m4", "Ким Андреи\u0306", TERRITORIAL)

    dossier = lawful_dossier(bailiff=bailiff, commission=(*COMMISSION, decomposed))

    assert found(commission.bailiff_is_no_member, dossier) == ["block R12.4 bailiff_in_commission"]


def test_r12_4_nameless_people_are_not_the_same_person(found):
    nameless = (*COMMISSION, member("m4", None, TERRITORIAL))

    assert found(commission.bailiff_is_no_member, lawful_dossier(bailiff=Bailiff(), commission=nameless)) == []
    assert found(commission.bailiff_is_no_member, lawful_dossier(bailiff=None, commission=nameless)) == []


REPLACED = (CHAIR, replace(SECOND, to=d(16), order_number="01-05/50"), THIRD, NEW)


def test_r12_5_a_replacement_by_order_is_lawful(found):
    assert found(commission.replaced_by_order, lawful_dossier(commission=REPLACED)) == []
    assert found(commission.commission_to_the_end, lawful_dossier(commission=REPLACED)) == []


def test_r12_5_the_successors_order_serves_for_the_one_who_left(found):
    commission_ = (CHAIR, replace(SECOND, to=d(16)), THIRD, NEW)

    assert found(commission.replaced_by_order, lawful_dossier(commission=commission_)) == []


@pytest.mark.parametrize("number", [None, " "])
def test_r12_5_joining_or_leaving_without_an_order_is_refused(found, number):
    joined = (*REPLACED[:3], replace(NEW, order_number=number))
    left = (CHAIR, replace(SECOND, to=d(16), order_number=number), THIRD, member("m4", "Омаров Нұрлан", TERRITORIAL))

    assert found(commission.replaced_by_order, lawful_dossier(commission=joined)) == [
        "block R12.5 joined_without_order"
    ]
    assert found(commission.replaced_by_order, lawful_dossier(commission=left)) == ["block R12.5 left_without_order"]


def test_r12_5_days_that_only_repeat_the_order_need_no_other(found):
    from_the_order_to_the_end = replace(SECOND, from_=d(2), to=d(18))

    dossier = lawful_dossier(commission=(CHAIR, from_the_order_to_the_end, THIRD))

    assert found(commission.replaced_by_order, dossier) == []


def test_r12_5_nobody_leaves_before_he_joins(found):
    reversed_days = replace(NEW, to=d(16))

    dossier = lawful_dossier(commission=(*COMMISSION, reversed_days))

    assert found(commission.replaced_by_order, dossier) == ["block R12.5 member_days_reversed"]


@pytest.mark.parametrize(("on", "ids"), [(15, "m1 m2 m3"), (16, "m1 m2 m3"), (17, "m1 m3 m4"), (18, "m1 m3 m4")])
def test_the_commission_in_force_changes_at_midnight(on, ids):
    members = commission_in_force(lawful_dossier(commission=REPLACED), d(on))

    assert " ".join(each.id for each in members) == ids


@pytest.mark.parametrize(
    ("members", "codes"),
    [
        ((CHAIR, replace(SECOND, to=d(16), order_number="50"), THIRD), ["block R12.1 too_few_members"]),
        ((CHAIR, replace(SECOND, to=d(18), order_number="50"), THIRD), []),
        ((*COMMISSION[:2], replace(THIRD, to=d(16), order_number="50"), NEW), ["block R12.2 body_not_in_commission"]),
        ((replace(CHAIR, to=d(16), order_number="50"), SECOND, THIRD, NEW), ["block R13.1 no_chair"]),
        ((*COMMISSION, replace(NEW, chair=True)), ["block R13.1 several_chairs"]),
    ],
)
def test_the_commission_stays_lawful_to_the_end(found, members, codes):
    assert found(commission.commission_to_the_end, lawful_dossier(commission=members)) == codes


def test_a_chair_replaced_by_another_is_one_chair_at_a_time(found):
    handed_over = (replace(CHAIR, to=d(16), order_number="50"), SECOND, THIRD, replace(NEW, chair=True))

    assert found(commission.commission_to_the_end, lawful_dossier(commission=handed_over)) == []


def test_what_was_amiss_from_the_start_is_told_once(found):
    two = (CHAIR, replace(THIRD, to=d(16), order_number="50"), replace(THIRD, id="m5", from_=d(17), order_number="50"))

    assert found(commission.enough_members, lawful_dossier(commission=two)) == ["block R12.1 too_few_members"]
    assert found(commission.commission_to_the_end, lawful_dossier(commission=two)) == []
