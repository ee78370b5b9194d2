"""When a bailiff may be inspected: the terms of clause 8."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import LastInspection
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.calendar import ONE_DAY, Calendar, months_after
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.weighing import block, warn

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days between which an inspection may lie, both included."""

    from_: Day
    to: Day

    def within(self, first: Day, last: Day) -> "Window | None":
        """The part of it that lies between these days, or None."""
        window = Window(from_=max(self.from_, first), to=min(self.to, last))
        return window if window.from_ <= window.to else None


def initial_window(counted_from: Day, pack: RulePack) -> Window:
    """Clause 8(1): from six months to one year after the first enforcement action, else the start of practice."""
    return Window(
        from_=months_after(counted_from, pack.initial_min_months),
        to=months_after(counted_from, pack.initial_max_months),
    )


def lawful_window(bailiff: Bailiff, pack: RulePack) -> Window | None:
    """Clause 8(1): when this bailiff's initial inspection may lie; None while no start of practice is known."""
    counted_from = bailiff.starts_counting_on
    return None if counted_from is None else initial_window(counted_from, pack)


def first_periodic_day(last_ended_on: Day, pack: RulePack) -> Day:
    """Clause 8(2): the first day more than one year after the end of the last scheduled inspection."""
    return months_after(last_ended_on, pack.periodic_min_gap_years * MONTHS_A_YEAR) + ONE_DAY


def counts_as_scheduled(last: LastInspection | None) -> bool:
    """Clause 8: whether this is an earlier scheduled inspection; an urgent one saw only what was complained of."""
    return last is not None and last.kind is not Kind.URGENT


@cites("R8.3")
def initial_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 8: an initial inspection lies six to twelve months after the start, as planned and as ordered."""
    if dossier.kind is not Kind.INITIAL:
        return ()
    window = None if dossier.bailiff is None else lawful_window(dossier.bailiff, pack)
    if window is None:
        return (block("R8.3", "practice_start_missing", field="practice_started_on"),)
    line, order = dossier.schedule, dossier.order
    planned = (line.planned_start, line.planned_end) if line else (None, None)
    ordered = (order.begins_on, order.ends_on) if order else (None, None)
    breaches = _outside(window, planned, "planned", dossier)
    if ordered != planned:
        breaches += _outside(window, ordered, "ordered", dossier)
    return breaches


def _outside(window: Window, dates: tuple[Day | None, Day | None], how: str, dossier: Dossier) -> tuple[Breach, ...]:
    known = [day for day in dates if day is not None]
    counted_from = dossier.bailiff and dossier.bailiff.starts_counting_on
    facts = {"counted_from": counted_from, "first_day": window.from_, "last_day": window.to}
    breaches: tuple[Breach, ...] = ()
    if known and min(known) < window.from_:
        breaches += (block("R8.3", f"initial_{how}_too_early", day=min(known), **facts),)
    if known and max(known) > window.to:
        breaches += (block("R8.3", f"initial_{how}_too_late", day=max(known), **facts),)
    return breaches


@cites("R8.4")
def periodic_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 8: a periodic inspection starts more than one year after the last scheduled one ended."""
    if dossier.kind is not Kind.PERIODIC:
        return ()
    last = dossier.last_inspection
    if last is None or not counts_as_scheduled(last):
        return (block("R8.4", "never_inspected"),)
    missing = tuple(field for field in ("kind", "ended_on") if getattr(last, field) is None)
    if missing:
        return (block("R8.4", "last_inspection_lacks", fields=missing),)
    start = dossier.schedule.planned_start if dossier.schedule else None
    if start is None or last.ended_on is None:
        return ()
    first_day = first_periodic_day(last.ended_on, pack)
    if start >= first_day:
        return ()
    return (block("R8.4", "periodic_too_early", planned_start=start, ended_on=last.ended_on, first_day=first_day),)


@cites("R8.6")
def initial_overdue(bailiff: Bailiff, on: Day, pack: RulePack) -> tuple[Breach, ...]:
    """Clause 8: a bailiff never inspected and past one year of practice on that day fits neither section."""
    window = lawful_window(bailiff, pack)
    if window is None or on <= window.to:
        return ()
    return (warn("R8.6", "initial_overdue", bailiff=bailiff.full_name, last_day=window.to, days=(on - window.to).days),)
