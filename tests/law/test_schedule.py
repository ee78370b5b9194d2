"""R8.1, R8.2, R9.2, R9.3, R9.4 and R9.6: the line of the schedule."""

from dataclasses import replace
from datetime import date

import pytest
from examples import lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.ground import LastInspection, ScheduleLine
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law import schedule
from oversight_desktop.law.packs import DeadlineReading
from oversight_desktop.law.schedule import Quarter, parse_quarter, quarter_deadline, quarter_of, year_deadline


def d(text: str) -> date:
    return date.fromisoformat(text)


def with_line(example=lawful_dossier, **changes):
    return example(schedule=replace(example().schedule, **changes))


@pytest.mark.parametrize("example", [lawful_dossier, lawful_periodic_dossier])
def test_r8_1_a_scheduled_inspection_without_a_line_is_refused(found, example):
    assert found(schedule.line_of_schedule, example()) == []
    assert found(schedule.line_of_schedule, example(schedule=None)) == ["block R8.1 schedule_line_missing"]


def test_r8_1_an_urgent_inspection_on_the_schedule_is_refused(found):
    assert found(schedule.line_of_schedule, lawful_urgent_dossier()) == []
    assert found(schedule.line_of_schedule, lawful_urgent_dossier(schedule=ScheduleLine())) == [
        "block R8.1 urgent_in_schedule"
    ]


@pytest.mark.parametrize("field", ["section", "planned_start", "planned_end"])
def test_r8_2_a_line_without_one_of_its_elements_is_refused(pack, calendar, field):
    (breach,) = schedule.line_is_complete(with_line(**{field: None}), pack, calendar)

    assert (breach.requirement, breach.facts["fields"]) == ("R8.2", (field,))


def test_r8_2_a_line_without_a_bailiff_is_refused(pack, calendar):
    (breach,) = schedule.line_is_complete(lawful_dossier(bailiff=None), pack, calendar)

    assert breach.facts["fields"] == ("bailiff",)


@pytest.mark.parametrize(
    ("example", "section", "codes"),
    [
        (lawful_dossier, 1, []),
        (lawful_dossier, 2, ["block R8.2 schedule_section_wrong"]),
        (lawful_dossier, 3, ["block R8.2 schedule_section_wrong"]),
        (lawful_periodic_dossier, 2, []),
        (lawful_periodic_dossier, 1, ["block R8.2 schedule_section_wrong"]),
    ],
)
def test_r8_2_each_kind_has_its_own_of_two_sections(found, example, section, codes):
    assert found(schedule.line_is_complete, with_line(example, section=section)) == codes


@pytest.mark.parametrize(
    ("end", "codes"), [("2026-03-16", []), ("2026-03-15", ["block R8.2 planned_end_before_start"])]
)
def test_r8_2_a_plan_does_not_end_before_it_starts(found, end, codes):
    assert found(schedule.line_is_complete, with_line(planned_end=d(end))) == codes


@pytest.mark.parametrize(("section", "codes"), [(1, []), (2, []), (3, ["block R8.2 schedule_section_wrong"])])
def test_r8_2_without_a_kind_either_section_will_do(found, section, codes):
    dossier = replace(with_line(section=section), kind=None)

    assert found(schedule.line_is_complete, dossier) == codes


@pytest.mark.parametrize(
    ("ordered", "codes"),
    [
        ("2025-12-20", []),
        ("2026-01-10", []),
        ("2026-01-11", ["warn R9.2 quarter_approved_late"]),
        ("2026-01-12", ["warn R9.2 quarter_approved_late"]),
    ],
)
def test_r9_2_the_tenth_is_the_last_day_to_approve_a_quarters_part(found, ordered, codes):
    assert found(schedule.quarter_part_in_time, with_line(order_date=d(ordered))) == codes


@pytest.mark.parametrize(
    ("quarter", "a", "b"),
    [
        ("2026-Q1", "2026-01-10", "2025-12-10"),
        ("2026-Q2", "2026-04-10", "2026-03-10"),
        ("2026-Q3", "2026-07-10", "2026-06-10"),
        ("2026-Q4", "2026-10-10", "2026-09-10"),
    ],
)
def test_clause_9_reads_the_tenth_day_in_two_ways(pack, quarter, a, b):
    cautious = replace(pack, initial_schedule_reading=DeadlineReading.MONTH_BEFORE)

    assert quarter_deadline(parse_quarter(quarter), pack) == d(a)
    assert quarter_deadline(parse_quarter(quarter), cautious) == d(b)


def test_r9_2_a_tenth_on_a_day_off_is_shown_with_the_working_days_around_it(pack, calendar):
    line = replace(
        lawful_dossier().schedule,
        quarter="2027-Q1",
        planned_start=d("2027-03-15"),
        planned_end=d("2027-03-16"),
        order_date=d("2027-01-12"),
    )

    (breach,) = schedule.quarter_part_in_time(lawful_dossier(schedule=line), pack, calendar)

    assert breach.facts["deadline"] == d("2027-01-10")
    assert breach.facts["days_late"] == 2
    assert (breach.facts["moved"], breach.facts["safe"]) == (d("2027-01-11"), d("2027-01-08"))


@pytest.mark.parametrize("quarter", [None, "", "Q1"])
def test_r9_2_without_a_readable_quarter_the_planned_start_tells_it(found, quarter):
    late = with_line(quarter=quarter, order_date=d("2026-01-11"))

    assert found(schedule.quarter_part_in_time, late) == ["warn R9.2 quarter_approved_late"]


def test_r9_2_a_quarter_other_than_the_plans_is_warned_of(found):
    assert found(schedule.quarter_part_in_time, with_line(quarter="2026-Q2")) == ["warn R9.2 quarter_differs_from_plan"]


@pytest.mark.parametrize(
    ("ordered", "codes"),
    [("2025-12-01", []), ("2026-01-20", []), ("2026-01-21", ["warn R9.3 year_approved_late"])],
)
def test_r9_3_section_2_is_approved_by_20_january(found, ordered, codes):
    assert found(schedule.year_part_in_time, with_line(lawful_periodic_dossier, order_date=d(ordered))) == codes


def test_r9_2_and_r9_3_speak_of_their_own_sections(found):
    late = {"order_date": d("2026-03-01")}

    assert found(schedule.year_part_in_time, with_line(**late)) == []
    assert found(schedule.quarter_part_in_time, with_line(lawful_periodic_dossier, **late)) == []


@pytest.mark.parametrize(
    ("agreed", "codes"),
    [("2026-01-09", []), ("2026-01-08", []), ("2026-01-10", ["block R9.4 agreed_after_approval"])],
)
def test_r9_4_the_collegium_agrees_no_later_than_the_order(found, agreed, codes):
    assert found(schedule.agreed_before_approved, with_line(agreed_on=d(agreed))) == codes


@pytest.mark.parametrize(
    ("field", "value"), [("agreed_on", None), ("order_date", None), ("order_number", None), ("order_number", "  ")]
)
def test_r9_4_an_approval_without_agreement_or_order_is_refused(pack, calendar, field, value):
    (breach,) = schedule.agreed_before_approved(with_line(**{field: value}), pack, calendar)

    assert (breach.code, breach.facts["fields"]) == ("approval_lacks", (field,))


def test_r9_4_an_urgent_inspection_has_no_schedule_to_approve(found):
    assert found(schedule.agreed_before_approved, lawful_urgent_dossier(schedule=ScheduleLine())) == []


@pytest.mark.parametrize(
    ("kind", "ended", "codes"),
    [
        (Kind.INITIAL, "2026-01-02", ["block R9.6 second_in_the_year"]),
        (Kind.PERIODIC, "2026-12-31", ["block R9.6 second_in_the_year"]),
        (Kind.INITIAL, "2025-12-31", []),
        (Kind.URGENT, "2026-01-02", []),
    ],
)
def test_r9_6_one_scheduled_inspection_in_a_calendar_year(found, kind, ended, codes):
    last = LastInspection(kind=kind, ended_on=d(ended), covered_to=d(ended))

    assert found(schedule.once_a_year, lawful_dossier(last_inspection=last)) == codes
    assert found(schedule.once_a_year, lawful_urgent_dossier(last_inspection=last)) == []


def test_quarters_are_read_and_told():
    assert quarter_of(d("2026-03-31")) == Quarter(year=2026, number=1)
    assert str(quarter_of(d("2026-10-01"))) == "2026-Q4"
    assert parse_quarter("2026-Q5") is None
    assert parse_quarter("0000-Q1") is None
    assert parse_quarter("٢٠٢٦-Q1") is None


def test_the_year_ends_its_approval_on_20_january(pack):
    assert year_deadline(2027, pack) == d("2027-01-20")
