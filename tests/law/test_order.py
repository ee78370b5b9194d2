"""R13.1 to R13.5: the order on the inspection."""

from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law import order


def d(text: str) -> date:
    return date.fromisoformat(text)


def ordered(example=lawful_dossier, **changes):
    return example(order=replace(example().order, **changes))


@pytest.mark.parametrize("example", [lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier])
@pytest.mark.parametrize(
    "rule",
    [
        order.order_is_complete,
        order.covered_period_fits,
        order.chair_agreed,
        order.grounds_given,
        order.order_leaves_time,
    ],
)
def test_a_lawful_order_breaks_nothing(found, example, rule):
    assert found(rule, example()) == []


@pytest.mark.parametrize("field", order.ELEMENTS)
def test_r13_1_an_order_without_one_of_its_elements_is_refused(pack, calendar, field):
    (breach,) = order.order_is_complete(ordered(**{field: None}), pack, calendar)

    assert (breach.requirement, breach.severity.value, breach.facts["fields"]) == ("R13.1", "block", (field,))


@pytest.mark.parametrize("field", ["number", "signed_by"])
def test_r13_1_blanks_are_nothing(found, field):
    assert found(order.order_is_complete, ordered(**{field: " \u00a0"})) == ["block R13.1 order_lacks"]


def test_r13_1_no_order_at_all_is_refused(found):
    assert found(order.order_is_complete, lawful_dossier(order=None)) == ["block R13.1 order_missing"]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"ends_on": d("2026-03-16")}, []),
        ({"ends_on": d("2026-03-15")}, ["block R13.1 order_ends_before_it_begins"]),
        ({"ends_on": d("2026-04-14")}, []),
        ({"ends_on": d("2026-04-15")}, ["warn R13.1 period_unusually_long"]),
        ({"covered_to": d("2025-07-10")}, []),
        ({"covered_to": d("2025-07-09")}, ["block R13.1 covered_period_reversed"]),
    ],
)
def test_r13_1_the_periods_run_forward(found, changes, codes):
    assert found(order.order_is_complete, ordered(**changes)) == codes


def test_r13_1_exactly_one_chair(found):
    chairless = tuple(replace(member, chair=False) for member in COMMISSION)
    two = (COMMISSION[0], replace(COMMISSION[1], chair=True), COMMISSION[2])

    assert found(order.order_is_complete, lawful_dossier(commission=chairless)) == ["block R13.1 no_chair"]
    assert found(order.order_is_complete, lawful_dossier(commission=two)) == ["block R13.1 several_chairs"]


def test_r13_1_a_chair_who_comes_after_the_start_is_no_second_chair(found):
    later = replace(COMMISSION[1], id="m4", name="Омаров Нұрлан", chair=True, from_=d("2026-03-17"), order_number="50")

    assert found(order.order_is_complete, lawful_dossier(commission=(*COMMISSION, later))) == []


@pytest.mark.parametrize("name", [None, "", "  "])
def test_r13_1_members_are_named(found, name):
    unnamed = (*COMMISSION[:2], replace(COMMISSION[2], name=name))

    assert found(order.order_is_complete, lawful_dossier(commission=unnamed)) == ["block R13.1 members_without_name"]


@pytest.mark.parametrize(
    ("bailiff", "fields"),
    [
        (None, ("bailiff",)),
        (Bailiff(given_name="Қайрат"), ("surname",)),
        (Bailiff(surname="Әбдіров", given_name=" "), ("given_name",)),
        (Bailiff(surname="Әбдіров", given_name="Қайрат"), None),
    ],
)
def test_r13_1_the_bailiff_is_named_in_full_but_may_have_no_patronymic(pack, calendar, bailiff, fields):
    breaches = order.order_is_complete(lawful_dossier(bailiff=bailiff), pack, calendar)

    assert [breach.facts["fields"] for breach in breaches] == ([fields] if fields else [])


@pytest.mark.parametrize(
    ("covered_to", "codes"), [("2026-03-16", []), ("2026-03-17", ["warn R13.2 covered_past_start"])]
)
def test_r13_2_the_period_covered_ends_by_the_start(found, covered_to, codes):
    assert found(order.covered_period_fits, ordered(covered_to=d(covered_to))) == codes


@pytest.mark.parametrize(
    ("covered_from", "codes"), [("2025-07-01", []), ("2025-06-30", ["warn R13.2 covered_before_practice"])]
)
def test_r13_2_the_first_period_covered_begins_with_the_practice(found, covered_from, codes):
    assert found(order.covered_period_fits, ordered(covered_from=d(covered_from))) == codes


@pytest.mark.parametrize(("covered_from", "codes"), [("2025-03-01", []), ("2025-02-28", ["warn R13.2 covered_again"])])
def test_r13_2_a_later_period_begins_where_the_last_one_ended(found, covered_from, codes):
    assert found(order.covered_period_fits, ordered(lawful_periodic_dossier, covered_from=d(covered_from))) == codes


def test_r13_2_what_cannot_be_compared_is_said(pack, calendar):
    last = replace(lawful_periodic_dossier().last_inspection, covered_to=None)
    unknown = replace(lawful_urgent_dossier().bailiff, practice_started_on=None, first_enforcement_action_on=None)

    for dossier, field in (
        (lawful_periodic_dossier(last_inspection=last), "covered_to"),
        (lawful_urgent_dossier(bailiff=unknown), "practice_started_on"),
    ):
        (breach,) = order.covered_period_fits(dossier, pack, calendar)
        assert (breach.code, breach.facts["field"]) == ("covered_from_unchecked", field)


@pytest.mark.parametrize(
    ("agreed", "codes"),
    [
        (d("2026-03-16"), []),
        (d("2026-03-17"), ["block R13.3 chair_agreed_after_start"]),
        (None, ["block R13.3 chair_not_agreed"]),
    ],
)
def test_r13_3_the_collegium_has_agreed_on_the_chair_by_the_start(found, agreed, codes):
    assert found(order.chair_agreed, ordered(agreed_on=agreed)) == codes


def test_r13_3_without_an_order_nobody_agreed_on_a_chair(found):
    assert found(order.chair_agreed, lawful_dossier(order=None)) == ["block R13.3 chair_not_agreed"]


def test_r13_4_grounds_are_of_the_right_sort(found):
    documents = lawful_urgent_dossier().basis_documents
    missing = ["block R13.4 grounds_missing"]

    assert found(order.grounds_given, lawful_dossier(schedule=None)) == missing
    assert found(order.grounds_given, lawful_dossier(schedule=None, basis_documents=documents)) == missing
    assert found(order.grounds_given, lawful_urgent_dossier(basis_documents=())) == missing
    assert found(order.grounds_given, replace(lawful_dossier(), kind=Kind.URGENT)) == missing
    assert found(order.grounds_given, lawful_dossier(kind=None)) == []
    assert found(order.grounds_given, lawful_dossier(kind=None, schedule=None)) == missing


@pytest.mark.parametrize(("dated", "codes"), [("2026-03-06", []), ("2026-03-07", ["warn R13.5 order_too_late"])])
def test_r13_5_an_order_of_the_last_ten_days_is_warned_of(found, dated, codes):
    assert found(order.order_leaves_time, ordered(date=d(dated))) == codes


def test_r13_5_the_earliest_start_is_shown(pack, calendar):
    (breach,) = order.order_leaves_time(ordered(date=d("2026-03-10")), pack, calendar)

    assert breach.facts["last_day"] == d("2026-03-06")
    assert breach.facts["first_start"] == d("2026-03-20")
