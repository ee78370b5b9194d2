"""R14.1 to R14.4: how the bailiff learns of the order."""

from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, lawful_dossier

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.law.acquaintance import (
    acquainted_in_time,
    first_lawful_start,
    last_day_to_acquaint,
    refused_in_time,
    signed_or_refused,
)

REFUSAL = Acquaintance(refused_on=date(2026, 3, 6), protocol_number="2", signed_by=("m1", "m2", "m3"))


def d(text: str) -> date:
    return date.fromisoformat(text)


def refused(**changes):
    return lawful_dossier(acquaintance=replace(REFUSAL, **changes))


@pytest.mark.parametrize(
    ("begins", "last"),
    [
        ("2026-03-16", "2026-03-06"),
        ("2026-03-30", "2026-03-20"),
        ("2026-05-18", "2026-05-08"),
        ("2027-01-11", "2027-01-01"),
        ("2028-03-05", "2028-02-24"),
    ],
)
def test_clause_14_counts_ten_calendar_days_back_without_moving_days_off(pack, begins, last):
    assert last_day_to_acquaint(d(begins), pack) == d(last)


@pytest.mark.parametrize(("days", "last"), [(10, "2026-03-06"), (11, "2026-03-05")])
def test_clause_14_has_a_cautious_reading_of_eleven_days(pack, calendar, days, last):
    cautious = replace(pack, acquaintance_days=days)
    dossier = lawful_dossier(acquaintance=Acquaintance(signed_on=d("2026-03-06")))

    assert last_day_to_acquaint(d("2026-03-16"), cautious) == d(last)
    assert bool(acquainted_in_time(dossier, cautious, calendar)) is (days == 11)


@pytest.mark.parametrize(
    ("signed", "codes"),
    [
        ("2026-03-05", []),
        ("2026-03-06", []),
        ("2026-03-07", ["block R14.1 acquainted_too_late"]),
        ("2026-03-17", ["block R14.1 acquainted_too_late"]),
    ],
)
def test_r14_1_the_bailiff_signs_ten_days_before_the_start(found, signed, codes):
    dossier = lawful_dossier(acquaintance=Acquaintance(signed_on=d(signed)))

    assert found(acquainted_in_time, dossier) == codes
    assert found(signed_or_refused, dossier) == []


def test_r14_1_the_last_day_and_a_safe_working_day_are_shown(pack, calendar):
    usual = lawful_dossier(acquaintance=Acquaintance(signed_on=d("2027-01-02")))
    dossier = replace(usual, order=replace(usual.order, begins_on=d("2027-01-11")))

    (breach,) = acquainted_in_time(dossier, pack, calendar)

    assert (breach.facts["last_day"], breach.facts["safe_day"]) == (d("2027-01-01"), d("2026-12-31"))
    assert (breach.facts["days"], breach.facts["least"]) == (9, 10)


@pytest.mark.parametrize("acquaintance", [None, Acquaintance(), Acquaintance(delivery="пошта")])
def test_r14_2_neither_signature_nor_refusal_is_refused(found, acquaintance):
    dossier = lawful_dossier(acquaintance=acquaintance)

    assert found(signed_or_refused, dossier) == ["block R14.2 not_acquainted"]
    assert found(acquainted_in_time, dossier) == []


def test_r14_2_a_bailiff_who_was_not_found_is_reported_until_he_signs_or_refuses(found):
    absent = Acquaintance(not_found_on=d("2026-03-05"), delivery="тапсырыс хат")

    assert found(signed_or_refused, lawful_dossier(acquaintance=absent)) == ["block R14.2 bailiff_not_found"]
    later = replace(absent, signed_on=d("2026-03-06"))
    assert found(signed_or_refused, lawful_dossier(acquaintance=later)) == []


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, []),
        ({"signed_by": ("m1", "m3")}, ["warn R14.2 refusal_not_signed_by_all"]),
        ({"signed_by": ("m1",)}, ["block R14.2 refusal_signed_by_too_few"]),
        ({"signed_by": ("m1", "m1")}, ["block R14.2 refusal_signed_by_too_few"]),
        ({"signed_by": ("m1", "m7")}, ["block R14.2 refusal_signed_by_too_few"]),
        ({"signed_by": ("m2", "m3")}, ["block R14.2 refusal_without_chair"]),
        ({"signed_by": ()}, ["block R14.2 refusal_without_chair"]),
        ({"protocol_number": None}, ["block R14.2 refusal_protocol_lacks"]),
        ({"protocol_number": "  "}, ["block R14.2 refusal_protocol_lacks"]),
    ],
)
def test_r14_2_the_chair_and_one_more_sign_a_numbered_protocol(found, changes, codes):
    assert found(signed_or_refused, refused(**changes)) == codes


def test_r14_2_two_ids_of_one_person_are_one_signature(found):
    again = replace(COMMISSION[0], id="m9", chair=False)
    dossier = replace(refused(signed_by=("m1", "m9")), commission=(*COMMISSION, again))

    assert found(signed_or_refused, dossier) == ["block R14.2 refusal_signed_by_too_few"]


def test_r14_2_who_joined_later_need_not_have_signed(found):
    joiner = replace(COMMISSION[1], id="m4", name="Омаров Нұрлан", from_=d("2026-03-10"), order_number="50")

    assert found(signed_or_refused, replace(refused(), commission=(*COMMISSION, joiner))) == []


def test_r14_3_a_refusal_postpones_nothing(pack):
    assert first_lawful_start(refused(), pack) == d("2026-03-16")
    assert first_lawful_start(refused(refused_on=d("2026-03-15")), pack) == d("2026-03-16")


@pytest.mark.parametrize(
    ("acquaintance", "start"),
    [
        (Acquaintance(signed_on=date(2026, 3, 6)), "2026-03-16"),
        (Acquaintance(signed_on=date(2026, 3, 9)), "2026-03-19"),
        (Acquaintance(not_found_on=date(2026, 3, 5)), None),
        (None, None),
    ],
)
def test_r14_3_a_late_signature_moves_the_first_lawful_start(pack, acquaintance, start):
    assert first_lawful_start(lawful_dossier(acquaintance=acquaintance), pack) == (start and d(start))


@pytest.mark.parametrize(("on", "codes"), [("2026-03-06", []), ("2026-03-07", ["warn R14.4 refused_too_late"])])
def test_r14_4_a_late_refusal_warns_and_does_not_block(found, on, codes):
    dossier = refused(refused_on=d(on))

    assert found(refused_in_time, dossier) == codes
    assert found(acquainted_in_time, dossier) == []


def test_a_timely_signature_makes_a_refusal_beside_it_idle(found):
    dossier = refused(signed_on=d("2026-03-06"), refused_on=d("2026-03-09"), protocol_number=None)

    for rule in (acquainted_in_time, signed_or_refused, refused_in_time):
        assert found(rule, dossier) == []


def test_a_late_signature_beside_a_refusal_leaves_the_protocol_to_decide(found):
    dossier = refused(signed_on=d("2026-03-09"))

    for rule in (acquainted_in_time, signed_or_refused, refused_in_time):
        assert found(rule, dossier) == []
    assert found(signed_or_refused, replace(dossier, acquaintance=replace(dossier.acquaintance, signed_by=()))) == [
        "block R14.2 refusal_without_chair"
    ]


def test_without_a_start_only_the_signature_is_asked_for(found):
    dossier = lawful_dossier(order=None, acquaintance=Acquaintance(signed_on=d("2026-03-15")))

    for rule in (acquainted_in_time, signed_or_refused, refused_in_time):
        assert found(rule, dossier) == []
