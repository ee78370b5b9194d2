"""R8.3, R8.4 and R8.6: when a bailiff may be inspected."""

from dataclasses import replace
from datetime import date

import pytest
from examples import lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.ground import LastInspection
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.eligibility import (
    Window,
    first_periodic_day,
    initial_in_time,
    initial_overdue,
    lawful_window,
    periodic_in_time,
)


def d(text: str) -> date:
    return date.fromisoformat(text)


def initial(start: str, end: str, *, ordered: tuple[str, str] | None = None, **bailiff: date | None):
    """An initial inspection planned for these days and ordered for the same, or for others."""
    usual = lawful_dossier()
    begins, ends = ordered or (start, end)
    return replace(
        usual,
        bailiff=replace(usual.bailiff, **bailiff),
        schedule=replace(usual.schedule, planned_start=d(start), planned_end=d(end)),
        order=replace(usual.order, begins_on=d(begins), ends_on=d(ends)),
    )


@pytest.mark.parametrize(
    ("counted_from", "first", "last"),
    [
        ("2025-07-10", "2026-01-10", "2026-07-10"),
        ("2025-08-31", "2026-02-28", "2026-08-31"),
        ("2024-02-29", "2024-08-29", "2025-02-28"),
    ],
)
def test_clause_8_allows_six_to_twelve_months(pack, counted_from, first, last):
    bailiff = Bailiff(practice_started_on=d(counted_from))

    assert lawful_window(bailiff, pack) == Window(from_=d(first), to=d(last))


def test_clause_8_counts_from_the_first_action_if_it_is_known(pack):
    bailiff = Bailiff(practice_started_on=d("2025-07-01"), first_enforcement_action_on=d("2025-07-10"))

    assert lawful_window(bailiff, pack).from_ == d("2026-01-10")
    assert lawful_window(Bailiff(), pack) is None


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        ("2026-01-10", "2026-01-12", []),
        ("2026-01-09", "2026-01-12", ["block R8.3 initial_planned_too_early"]),
        ("2026-07-08", "2026-07-10", []),
        ("2026-07-08", "2026-07-11", ["block R8.3 initial_planned_too_late"]),
        (
            "2026-01-09",
            "2026-07-11",
            ["block R8.3 initial_planned_too_early", "block R8.3 initial_planned_too_late"],
        ),
    ],
)
def test_r8_3_the_plan_lies_six_to_twelve_months_after_the_first_action(found, start, end, codes):
    assert found(initial_in_time, initial(start, end)) == codes


@pytest.mark.parametrize(
    ("begins", "ends", "codes"),
    [
        ("2026-01-10", "2026-07-10", []),
        ("2026-01-09", "2026-01-12", ["block R8.3 initial_ordered_too_early"]),
        ("2026-07-09", "2026-07-11", ["block R8.3 initial_ordered_too_late"]),
    ],
)
def test_r8_3_an_order_that_leaves_the_plan_is_held_to_the_same_months(found, begins, ends, codes):
    assert found(initial_in_time, initial("2026-03-16", "2026-03-18", ordered=(begins, ends))) == codes


def test_r8_3_without_a_first_action_the_start_of_practice_counts(found):
    assert found(initial_in_time, initial("2026-01-02", "2026-01-05")) == ["block R8.3 initial_planned_too_early"]
    assert found(initial_in_time, initial("2026-01-02", "2026-01-05", first_enforcement_action_on=None)) == []


def test_r8_3_the_window_is_shown_with_the_day_it_is_counted_from(pack, calendar):
    (breach,) = initial_in_time(initial("2026-01-09", "2026-01-12"), pack, calendar)

    assert breach.facts == {
        "day": d("2026-01-09"),
        "counted_from": d("2025-07-10"),
        "first_day": d("2026-01-10"),
        "last_day": d("2026-07-10"),
    }


def test_r8_3_an_unknown_start_of_practice_is_refused(found):
    unknown = initial("2026-03-16", "2026-03-18", practice_started_on=None, first_enforcement_action_on=None)

    assert found(initial_in_time, unknown) == ["block R8.3 practice_start_missing"]
    assert found(initial_in_time, replace(unknown, bailiff=None)) == ["block R8.3 practice_start_missing"]


def test_r8_3_speaks_of_initial_inspections_only(found):
    early = initial("2025-08-01", "2025-08-02")

    assert found(initial_in_time, replace(early, kind=Kind.PERIODIC)) == []
    assert found(initial_in_time, lawful_urgent_dossier()) == []


def test_r8_3_missing_dates_are_left_to_those_who_ask_for_them(found):
    assert found(initial_in_time, lawful_dossier(schedule=None, order=None)) == []


@pytest.mark.parametrize(
    ("ended", "first"),
    [("2025-03-15", "2026-03-16"), ("2024-02-29", "2025-03-01"), ("2025-02-28", "2026-03-01")],
)
def test_clause_8_wants_more_than_one_year_between_inspections(pack, ended, first):
    assert first_periodic_day(d(ended), pack) == d(first)


@pytest.mark.parametrize(("ended", "codes"), [("2025-03-15", []), ("2025-03-16", ["block R8.4 periodic_too_early"])])
def test_r8_4_exactly_one_year_is_too_early(found, ended, codes):
    usual = lawful_periodic_dossier()

    dossier = replace(usual, last_inspection=replace(usual.last_inspection, ended_on=d(ended)))

    assert found(periodic_in_time, dossier) == codes


@pytest.mark.parametrize(
    ("last", "code"),
    [
        (None, "never_inspected"),
        (LastInspection(kind=Kind.URGENT, ended_on=date(2024, 3, 1)), "never_inspected"),
        (LastInspection(kind=Kind.INITIAL), "last_inspection_lacks"),
        (LastInspection(ended_on=date(2024, 3, 1)), "last_inspection_lacks"),
    ],
)
def test_r8_4_a_periodic_inspection_needs_a_known_scheduled_one_before(found, last, code):
    assert found(periodic_in_time, lawful_periodic_dossier(last_inspection=last)) == [f"block R8.4 {code}"]


def test_r8_4_speaks_of_periodic_inspections_only(found):
    assert found(periodic_in_time, lawful_dossier(last_inspection=None)) == []
    assert found(periodic_in_time, lawful_periodic_dossier(schedule=None)) == []


@pytest.mark.parametrize(("on", "overdue"), [("2026-07-10", False), ("2026-07-11", True)])
def test_r8_6_past_one_year_an_uninspected_bailiff_is_overdue(pack, on, overdue):
    breaches = initial_overdue(lawful_dossier().bailiff, d(on), pack)

    assert [breach.facts["days"] for breach in breaches] == ([1] if overdue else [])
    assert initial_overdue(Bailiff(), d(on), pack) == ()


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [
        ("2026-01-01", "2026-03-31", ("2026-01-10", "2026-03-31")),
        ("2026-07-10", "2026-09-30", ("2026-07-10", "2026-07-10")),
        ("2026-07-11", "2026-09-30", None),
        ("2025-10-01", "2025-12-31", None),
    ],
)
def test_the_window_is_cut_to_the_period_asked_for(pack, first, last, inside):
    window = lawful_window(lawful_dossier().bailiff, pack).within(d(first), d(last))

    assert window == (inside and Window(from_=d(inside[0]), to=d(inside[1])))
