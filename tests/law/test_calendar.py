"""Counting days by the shipped calendar; the vectors are those the office knows by heart."""

import json
from datetime import date, timedelta

import holidays
import pytest
from examples import RESOURCES

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.law.calendar import (
    LONGEST_COUNT,
    add_calendar_days,
    add_months,
    add_working_days,
    months_after,
    next_working_day,
    parse_calendar,
    working_day_before,
)

DATA = (RESOURCES / "calendars" / "kz.json").read_bytes()


def d(text: str) -> date:
    return date.fromisoformat(text)


def corrections(*days: dict, years: tuple = ()) -> bytes:
    document = {"format": "oversight-calendar-corrections", "version": 1, "days": days, "confirmed_years": years}
    return json.dumps(document, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("ended", "last"),
    [
        ("2010-12-14", "2010-12-23"),
        ("2011-03-04", "2011-03-14"),
        ("2018-12-27", "2019-01-08"),
        ("2024-04-29", "2024-05-06"),
        ("2024-12-30", "2025-01-09"),
        ("2025-03-05", "2025-03-13"),
        ("2025-12-12", "2025-12-22"),
        ("2025-12-30", "2026-01-09"),
        ("2026-03-18", "2026-03-30"),
        ("2026-03-19", "2026-03-31"),
        ("2026-04-29", "2026-05-08"),
        ("2027-03-11", "2027-03-19"),
    ],
)
def test_clause_20_counts_five_working_days_after_the_end(calendar, ended, last):
    count = add_working_days(calendar, d(ended), 5)

    assert count.result == d(last)
    assert len(count.days) == 5
    assert count.days[-1] == count.result


@pytest.mark.parametrize(
    ("begins", "last"),
    [("2026-03-30", "2026-03-20"), ("2026-05-18", "2026-05-08"), ("2027-01-11", "2027-01-01")],
)
def test_clause_14_counts_ten_calendar_days_back(calendar, begins, last):
    count = add_calendar_days(calendar, d(begins), -10)

    assert count.result == d(last)
    assert count.days[0] == d(begins) - timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "n", "result"),
    [
        ("2025-08-31", 6, "2026-02-28"),
        ("2025-08-31", 12, "2026-08-31"),
        ("2024-02-29", 6, "2024-08-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-01-15", 0, "2026-01-15"),
    ],
)
def test_months_end_on_the_same_number_or_the_months_last_day(calendar, day, n, result):
    assert add_months(calendar, d(day), n).result == months_after(d(day), n) == d(result)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2010-01-10", True),
        ("2010-01-08", False),
        ("2011-03-05", True),
        ("2013-12-28", True),
        ("2014-12-28", False),
        ("2018-03-03", True),
        ("2018-12-31", False),
        ("2025-01-05", True),
        ("2025-01-03", False),
        ("2026-08-31", True),
        ("2026-10-26", False),
        ("2027-03-15", False),
        ("2027-08-30", True),
    ],
)
def test_surprising_days_are_known(calendar, day, works):
    assert calendar.is_working_day(d(day)) is works
    assert (calendar.why_off(d(day)) is None) is works


def test_the_shipped_days_are_those_of_the_package_year_by_year(calendar):
    differing = []
    for year in range(calendar.first.year, calendar.last.year + 1):
        known = holidays.KZ(years=year, language="kk")
        day = date(year, 1, 1)
        while day.year == year:
            if known.is_working_day(day) != calendar.is_working_day(day):
                differing.append(day)
            day += timedelta(days=1)

    assert differing == []


def test_every_day_off_is_named_in_three_languages(calendar):
    for day, names in calendar.days_off.items():
        assert all(names[language].strip() for language in Language), day
    assert calendar.days_off[d("2026-03-22")][Language.RUSSIAN] == "Наурыз мейрамы"


def test_counting_back_undoes_counting_forth_from_a_working_day(calendar):
    forth = add_working_days(calendar, d("2026-03-18"), 5)
    back = add_working_days(calendar, forth.result, -5)

    assert back.result == d("2026-03-18")
    assert back.days[0] == d("2026-03-27")


def test_days_passed_over_are_shown_with_the_reason(calendar):
    count = add_working_days(calendar, d("2026-03-18"), 5)

    why = {skipped.day: skipped.why[Language.ENGLISH] for skipped in count.skipped}
    assert why[d("2026-03-24")].startswith("Nowruz Holiday")
    assert why[d("2026-03-28")] == "Weekend"
    assert [day.day for day in count.days] == [19, 20, 26, 27, 30]


def test_no_days_counted_is_the_day_itself(calendar):
    count = add_working_days(calendar, d("2026-03-18"), 0)

    assert (count.result, count.days, count.skipped) == (d("2026-03-18"), (), ())


@pytest.mark.parametrize(
    ("day", "n", "unconfirmed"),
    [
        ("2026-03-18", 5, False),
        ("2026-12-25", 3, False),
        ("2026-12-25", 8, True),
        ("2026-05-25", 2, True),
        ("2028-02-01", 5, True),
        ("2009-06-01", 5, True),
    ],
)
def test_a_count_that_touches_unconfirmed_days_says_so(calendar, day, n, unconfirmed):
    assert bool(add_working_days(calendar, d(day), n).unconfirmed) is unconfirmed


def test_beyond_the_calendar_monday_to_friday_are_counted_and_named_unconfirmed(calendar):
    count = add_working_days(calendar, d("2030-01-04"), 1)

    assert count.result == d("2030-01-07")
    assert count.unconfirmed == (d("2030-01-05"), d("2030-01-06"), d("2030-01-07"))


def test_a_calendar_day_beyond_the_calendar_is_named_unconfirmed(calendar):
    assert add_calendar_days(calendar, d("2027-12-30"), 5).unconfirmed == (d("2028-01-04"),)
    assert add_months(calendar, d("2027-12-30"), 1).unconfirmed == (d("2028-01-30"),)
    assert add_calendar_days(calendar, d("2026-03-01"), 5).unconfirmed == ()


@pytest.mark.parametrize(("day", "after", "before"), [("2027-01-10", "2027-01-11", "2027-01-08")])
def test_a_day_off_has_a_working_day_on_each_side(calendar, day, after, before):
    assert next_working_day(calendar, d(day)) == d(after)
    assert working_day_before(calendar, d(day)) == d(before)
    assert next_working_day(calendar, d(after)) == d(after)


def test_an_office_corrects_days_with_a_ground():
    ground = "Үкіметтің 2026 жылғы 1 қарашадағы № 1 қаулысы"
    file = corrections(
        {"date": "2027-01-05", "day": "off", "ground": ground},
        {"date": "2027-01-09", "day": "working", "ground": ground},
    )
    corrected = parse_calendar(DATA, file)

    assert not corrected.is_working_day(d("2027-01-05"))
    assert corrected.why_off(d("2027-01-05")) == dict.fromkeys(Language, ground)
    assert corrected.is_working_day(d("2027-01-09"))
    assert corrected.is_confirmed(d("2027-01-09"))
    assert not corrected.is_confirmed(d("2027-01-06"))
    assert corrected.version != parse_calendar(DATA).version


def test_an_office_may_take_a_day_off_away_and_confirm_a_year():
    file = corrections(
        {"date": "2027-05-16", "day": "working", "ground": "Діни басқарма"},
        {"date": "2027-05-17", "day": "off", "ground": "Діни басқарма", "kk": "Құрбан айт"},
        years=({"year": 2027, "ground": "Қаулы"}, {"year": 2028, "ground": "Қаулы"}),
    )
    corrected = parse_calendar(DATA, file)

    assert corrected.is_working_day(d("2027-05-16"))
    assert corrected.why_off(d("2027-05-17"))[Language.KAZAKH] == "Құрбан айт"
    assert add_working_days(corrected, d("2027-03-11"), 5).unconfirmed == ()
    assert corrected.is_confirmed(d("2028-03-01"))
    assert not corrected.is_confirmed(d("2029-03-01"))


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"{", "calendar_unreadable"),
        (b"[]", "calendar_unreadable"),
        (b'{"format": "oversight-calendar", "version": 1}', "calendar_unreadable"),
        (corrections({"date": "2027-01-32", "day": "off", "ground": "x"}), "calendar_value_wrong"),
        (corrections({"date": "20270105", "day": "off", "ground": "x"}), "calendar_value_wrong"),
        (corrections({"date": "2027-01-05", "day": "half", "ground": "x"}), "calendar_value_wrong"),
        (corrections({"date": "2027-01-05", "day": "off", "ground": " "}), "correction_without_ground"),
        (corrections(years=({"year": 2027},)), "correction_without_ground"),
        (corrections(years=({"year": "2027", "ground": "x"},)), "calendar_value_wrong"),
        (corrections(5), "calendar_value_wrong"),
        (
            corrections(*({"date": "2027-01-05", "day": day, "ground": "x"} for day in ("off", "working"))),
            "correction_twice",
        ),
    ],
)
def test_a_bad_corrections_file_is_refused(file, code):
    with pytest.raises(InputProblem) as refused:
        parse_calendar(DATA, file)

    assert refused.value.code == code


@pytest.mark.parametrize(
    "count",
    [
        lambda calendar: add_working_days(calendar, date.max - timedelta(days=2), 5),
        lambda calendar: add_calendar_days(calendar, date.min, -1),
        lambda calendar: add_months(calendar, date.max, 1),
        lambda calendar: add_working_days(calendar, date(2026, 1, 1), LONGEST_COUNT + 1),
    ],
)
def test_a_count_out_of_all_bounds_is_refused(calendar, count):
    with pytest.raises(InputProblem):
        count(calendar)
