"""Counting days: working days by the office's calendar, calendar days, months (Civil Code 173-175).

The day of the event is not counted; months end on the same number or on the month's last day.
"""

import calendar as months
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import timedelta
from typing import Any, NamedTuple

from oversight_desktop.domain.checklists import Texts
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.domain.text import is_blank, nfc

LONGEST_COUNT = 100_000
"""The most days or months one call counts; more is a slip of the keyboard."""

ONE_DAY = timedelta(days=1)


class Skipped(NamedTuple):
    """A day that was passed over in a count, and why it does not work."""

    day: Day
    why: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The result of counting: the days counted in their order, those skipped, and which of all these (or the result
    itself) the calendar does not vouch for. `days` of a count in months is empty."""

    result: Day
    days: tuple[Day, ...]
    skipped: tuple[Skipped, ...] = ()
    unconfirmed: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Days off and working weekends from `first` to `last`; `version` is the hex SHA-256 of the data they came from.

    Outside that span, in `unconfirmed_years` and on `unconfirmed_days` nobody has confirmed which days work;
    `confirmed_years` are those an office has vouched for, also outside the span.
    """

    version: str
    first: Day
    last: Day
    weekend: Texts
    days_off: Mapping[Day, Texts]
    working_weekends: frozenset[Day]
    unconfirmed_years: frozenset[int]
    unconfirmed_days: frozenset[Day]
    confirmed_years: frozenset[int] = frozenset()

    def is_working_day(self, day: Day) -> bool:
        """Monday to Friday not off, or a weekend that works; outside the calendar's span Monday to Friday."""
        if day in self.working_weekends:
            return True
        return day.weekday() < 5 and day not in self.days_off

    def is_confirmed(self, day: Day) -> bool:
        """Whether it is known for sure if this day works."""
        if day in self.unconfirmed_days:
            return False
        if day in self.days_off or day in self.working_weekends or day.year in self.confirmed_years:
            return True
        return self.first <= day <= self.last and day.year not in self.unconfirmed_years

    def why_off(self, day: Day) -> Texts | None:
        """Why this day does not work, in the three languages; None for a working day."""
        if self.is_working_day(day):
            return None
        return self.days_off.get(day, self.weekend)


def add_working_days(calendar: Calendar, day: Day, n: int) -> Count:
    """The n-th working day after `day` (before it, if n is negative)."""
    _check(n)
    counted: list[Day] = []
    skipped: list[Skipped] = []
    walk = _walk(day, n)
    while len(counted) < abs(n):
        passed = next(walk)
        if why := calendar.why_off(passed):
            skipped.append(Skipped(day=passed, why=why))
        else:
            counted.append(passed)
    result = counted[-1] if counted else day
    seen = {result, *counted, *(each.day for each in skipped)}
    return Count(result=result, days=tuple(counted), skipped=tuple(skipped), unconfirmed=_doubtful(calendar, seen))


def add_calendar_days(calendar: Calendar, day: Day, n: int) -> Count:
    """The n-th day after `day` (before it, if n is negative); whether the result works may be unconfirmed."""
    _check(n)
    walk = _walk(day, n)
    days = tuple(next(walk) for _ in range(abs(n)))
    result = days[-1] if days else day
    return Count(result=result, days=days, unconfirmed=_doubtful(calendar, {result}))


def add_months(calendar: Calendar, day: Day, n: int) -> Count:
    """The same number n months later (earlier, if n is negative), or that month's last day (Civil Code 174(3))."""
    result = months_after(day, n)
    return Count(result=result, days=(), unconfirmed=_doubtful(calendar, {result}))


def months_after(day: Day, n: int) -> Day:
    """The same number n months later, or that month's last day."""
    _check(n)
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    if not Day.min.year <= year <= Day.max.year:
        raise InputProblem("count_leaves_calendar", day=day)
    return Day(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def next_working_day(calendar: Calendar, day: Day) -> Day:
    """This day, or the nearest working day after it (Civil Code 175)."""
    return _first(calendar.is_working_day, day, ONE_DAY)


def working_day_before(calendar: Calendar, day: Day) -> Day:
    """This day, or the nearest working day before it: the safe day."""
    return _first(calendar.is_working_day, day, -ONE_DAY)


def _first(fits: Callable[[Day], bool], day: Day, step: timedelta) -> Day:
    while not fits(day):
        day = _stepped(day, step)
    return day


def _walk(day: Day, n: int) -> Iterator[Day]:
    step = ONE_DAY if n > 0 else -ONE_DAY
    while True:
        day = _stepped(day, step)
        yield day


def _stepped(day: Day, step: timedelta) -> Day:
    try:
        return day + step
    except OverflowError as error:
        raise InputProblem("count_leaves_calendar", day=day) from error


def _check(n: int) -> None:
    if abs(n) > LONGEST_COUNT:
        raise InputProblem("count_too_long", limit=LONGEST_COUNT)


def _doubtful(calendar: Calendar, days: set[Day]) -> tuple[Day, ...]:
    return tuple(sorted(day for day in days if not calendar.is_confirmed(day)))


def parse_calendar(data: bytes, corrections: bytes | None = None) -> Calendar:
    """The calendar that a file of resources/calendars describes, with an office's corrections laid over it.

    Corrections: {"format": "oversight-calendar-corrections", "version": 1, "days": [{"date", "day": "off" or
    "working", "ground", "kk"?, "ru"?, "en"?}], "confirmed_years": [{"year", "ground"}]}. A corrected day counts as
    confirmed. Raises InputProblem: calendar_unreadable, calendar_value_wrong, correction_without_ground,
    correction_twice.
    """
    version = hashlib.sha256(data + (corrections or b"")).hexdigest()
    calendar = _shipped(_document(data, "oversight-calendar"), version)
    if corrections is None:
        return calendar
    return _corrected(calendar, _document(corrections, "oversight-calendar-corrections"))


def _document(data: bytes, format: str) -> dict[str, Any]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputProblem("calendar_unreadable", format=format) from error
    if not isinstance(document, dict) or document.get("format") != format or document.get("version") != 1:
        raise InputProblem("calendar_unreadable", format=format)
    return document


def _shipped(document: dict[str, Any], version: str) -> Calendar:
    entries = _list(document, "days_off")
    return Calendar(
        version=version,
        first=_day(document, "from"),
        last=_day(document, "to"),
        weekend=_texts(document.get("weekend"), "weekend"),
        days_off={_day(entry, "date"): _texts(entry, "days_off") for entry in entries},
        working_weekends=frozenset(_day({"date": day}, "date") for day in _list(document, "working_weekends")),
        unconfirmed_years=frozenset(_year({"year": year}) for year in _list(document, "unconfirmed_years")),
        unconfirmed_days=frozenset(_day(entry, "date") for entry in entries if entry.get("confirmed") is not True),
    )


def _corrected(calendar: Calendar, document: dict[str, Any]) -> Calendar:
    days_off, working = dict(calendar.days_off), set(calendar.working_weekends)
    settled: set[Day] = set()
    for entry in _list(document, "days"):
        day, kind = _day(entry, "date"), entry.get("day")
        if kind not in ("off", "working"):
            raise InputProblem("calendar_value_wrong", place=f"days / {day} / day")
        if day in settled:
            raise InputProblem("correction_twice", day=day)
        settled.add(day)
        ground = _ground(entry, str(day))
        working.discard(day)
        days_off.pop(day, None)
        if kind == "off":
            days_off[day] = {language: nfc(str(entry.get(language.value) or ground)) for language in Language}
        else:
            working.add(day)
    years = {_year(entry) for entry in _list(document, "confirmed_years") if _ground(entry, str(entry.get("year")))}
    return replace(
        calendar,
        days_off=days_off,
        working_weekends=frozenset(working),
        unconfirmed_years=calendar.unconfirmed_years - years,
        confirmed_years=frozenset(years),
        unconfirmed_days=frozenset(
            day for day in calendar.unconfirmed_days if day not in settled and day.year not in years
        ),
    )


def _list(document: dict[str, Any], name: str) -> list[Any]:
    entries = document.get(name, [])
    if not isinstance(entries, list):
        raise InputProblem("calendar_value_wrong", place=name)
    return entries


def _day(entry: object, name: str) -> Day:
    text = entry.get(name) if isinstance(entry, dict) else None
    try:
        if not isinstance(text, str) or len(text) != len("2026-01-31"):
            raise ValueError(text)
        return Day.fromisoformat(text)
    except ValueError as error:
        raise InputProblem("calendar_value_wrong", place=f"{name}: {text}") from error


def _year(entry: object) -> int:
    year = entry.get("year") if isinstance(entry, dict) else None
    if type(year) is not int or not Day.min.year <= year <= Day.max.year:
        raise InputProblem("calendar_value_wrong", place=f"year: {year}")
    return year


def _ground(entry: object, place: str) -> str:
    ground = entry.get("ground") if isinstance(entry, dict) else None
    if not isinstance(ground, str) or is_blank(ground):
        raise InputProblem("correction_without_ground", place=place)
    return nfc(ground)


def _texts(entry: object, place: str) -> Texts:
    if not isinstance(entry, dict) or not all(isinstance(entry.get(language.value), str) for language in Language):
        raise InputProblem("calendar_value_wrong", place=place)
    return {language: nfc(entry[language.value]) for language in Language}
