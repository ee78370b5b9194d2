"""The line of the single schedule that an inspection rests on: clauses 8 and 9."""

import re
from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import ScheduleLine
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.calendar import Calendar, months_after, next_working_day, working_day_before
from oversight_desktop.law.citing import cites
from oversight_desktop.law.eligibility import counts_as_scheduled
from oversight_desktop.law.packs import DeadlineReading, RulePack
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, warn

SECTIONS = {Kind.INITIAL: 1, Kind.PERIODIC: 2}
"""The section of the schedule that lists each kind (clause 8)."""

MONTHS_A_QUARTER = 3


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quarter:
    """A quarter of a calendar year."""

    year: int
    number: int

    @property
    def first_day(self) -> Day:
        """The first day of its first month."""
        return Day(self.year, (self.number - 1) * MONTHS_A_QUARTER + 1, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-Q{self.number}"


def quarter_of(day: Day) -> Quarter:
    """The quarter in which a day lies."""
    return Quarter(year=day.year, number=(day.month - 1) // MONTHS_A_QUARTER + 1)


def parse_quarter(text: str | None) -> Quarter | None:
    """The quarter that "2026-Q1" names; None if it names none."""
    found = re.fullmatch(r"([0-9]{4})-Q([1-4])", (text or "").strip())
    if found is None or int(found[1]) < Day.min.year:
        return None
    return Quarter(year=int(found[1]), number=int(found[2]))


def is_scheduled(kind: Kind | None) -> bool:
    """Clause 8: initial and periodic inspections follow the schedule."""
    return kind in SECTIONS


@cites("R8.1")
def line_of_schedule(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 8: an initial or periodic inspection has a line of the schedule, an urgent one has none."""
    if dossier.kind is Kind.URGENT and dossier.schedule is not None:
        return (block("R8.1", "urgent_in_schedule"),)
    if is_scheduled(dossier.kind) and dossier.schedule is None:
        return (block("R8.1", "schedule_line_missing", kind=dossier.kind),)
    return ()


@cites("R8.2")
def line_is_complete(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 8: a line names the bailiff, the planned start and end, and one of two sections, that of its kind."""
    line = dossier.schedule
    if line is None or dossier.kind is Kind.URGENT:
        return ()
    breaches: tuple[Breach, ...] = ()
    missing = absent(line, "section", "planned_start", "planned_end")
    if dossier.bailiff is None:
        missing = ("bailiff", *missing)
    if missing:
        breaches += (block("R8.2", "schedule_line_lacks", fields=missing),)
    section = SECTIONS[dossier.kind] if dossier.kind else None
    if line.section is not None and line.section not in ((section,) if section else tuple(SECTIONS.values())):
        breaches += (
            block("R8.2", "schedule_section_wrong", section=line.section, kind=dossier.kind, right_section=section),
        )
    if line.planned_start and line.planned_end and line.planned_end < line.planned_start:
        facts = {"planned_start": line.planned_start, "planned_end": line.planned_end}
        breaches += (block("R8.2", "planned_end_before_start", **facts),)
    return breaches


@cites("R9.2")
def quarter_part_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 9: the quarter's part of section 1 is approved by the 10th of the quarter's first month (reading A)."""
    line = dossier.schedule
    if line is None or dossier.kind is not Kind.INITIAL:
        return ()
    planned = quarter_of(line.planned_start) if line.planned_start else None
    named = parse_quarter(line.quarter)
    quarter = named or planned
    breaches: tuple[Breach, ...] = ()
    if named and planned and named != planned:
        facts = {"quarter": str(named), "planned_start": line.planned_start, "right_quarter": str(planned)}
        breaches += (warn("R9.2", "quarter_differs_from_plan", **facts),)
    if quarter is None or line.order_date is None:
        return breaches
    deadline = quarter_deadline(quarter, pack)
    if line.order_date > deadline:
        breaches += (
            warn("R9.2", "quarter_approved_late", quarter=str(quarter), **_late(line.order_date, deadline, calendar)),
        )
    return breaches


def quarter_deadline(quarter: Quarter, pack: RulePack) -> Day:
    """Clause 9: the last day to approve a quarter's part: the 10th of its first month (A) or of the month before
    the quarter (B), whatever the pack's reading is."""
    day = quarter.first_day.replace(day=pack.initial_schedule_day)
    return months_after(day, -1) if pack.initial_schedule_reading is DeadlineReading.MONTH_BEFORE else day


@cites("R9.3")
def year_part_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 9: section 2 of a year is approved no later than 20 January of that year."""
    line = dossier.schedule
    if line is None or dossier.kind is not Kind.PERIODIC or line.planned_start is None or line.order_date is None:
        return ()
    deadline = year_deadline(line.planned_start.year, pack)
    if line.order_date <= deadline:
        return ()
    year = str(line.planned_start.year)
    return (warn("R9.3", "year_approved_late", year=year, **_late(line.order_date, deadline, calendar)),)


def year_deadline(year: int, pack: RulePack) -> Day:
    """Clause 9: the last day to approve section 2 of this year."""
    return Day(year, pack.annual_schedule_month, pack.annual_schedule_day)


def _late(order_date: Day, deadline: Day, calendar: Calendar) -> dict[str, object]:
    """Civil Code 175 would move a term that ends on a day off, so both the moved and the safe day are shown."""
    return {
        "order_date": order_date,
        "deadline": deadline,
        "days_late": (order_date - deadline).days,
        "moved": next_working_day(calendar, deadline),
        "safe": working_day_before(calendar, deadline),
    }


@cites("R9.4")
def agreed_before_approved(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 9: the schedule is approved by an order, after the regional collegium has agreed to it."""
    line = dossier.schedule
    if line is None or dossier.kind is Kind.URGENT:
        return ()
    breaches: tuple[Breach, ...] = ()
    if missing := absent(line, "order_number", "order_date", "agreed_on"):
        breaches += (block("R9.4", "approval_lacks", fields=missing),)
    if line.agreed_on and line.order_date and line.agreed_on > line.order_date:
        breaches += (block("R9.4", "agreed_after_approval", agreed_on=line.agreed_on, order_date=line.order_date),)
    return breaches


@cites("R9.6")
def once_a_year(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 9: a bailiff has at most one scheduled inspection in a calendar year; urgent ones do not count."""
    last = dossier.last_inspection
    if not is_scheduled(dossier.kind) or last is None or last.ended_on is None or not counts_as_scheduled(last):
        return ()
    begins = _begins(dossier.schedule, dossier)
    if begins is None or begins.year != last.ended_on.year:
        return ()
    facts = {"year": str(begins.year), "ended_on": last.ended_on, "begins_on": begins}
    return (block("R9.6", "second_in_the_year", **facts),)


def _begins(line: ScheduleLine | None, dossier: Dossier) -> Day | None:
    """The earlier of the planned and the ordered start: neither may fall into the year of the last inspection."""
    days = [line.planned_start if line else None, dossier.order.begins_on if dossier.order else None]
    return min((day for day in days if day is not None), default=None)
