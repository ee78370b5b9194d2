"""The period of the inspection, suspended or extended: clause 15."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from itertools import combinations

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import TermChangeKind
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.membership import chairs_in_force
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, warn


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change of the period, its place in the list (from 1), the end in force before it and after it."""

    number: int
    change: TermChange
    end_before: Day | None
    end_after: Day | None

    @property
    def name(self) -> str:
        """How the change is told from others: its order's number, else its place in the list."""
        return (self.change.order_number or "").strip() or str(self.number)


def end_in_force(dossier: Dossier) -> Day | None:
    """Clause 15: the order's end after every change of the period; None while the order names no end.

    A suspension moves it by its own days whatever end its order states, an extension to the end it states, if that
    is later; what is amiss with a change is a breach of its own.
    """
    end = dossier.order.ends_on if dossier.order else None
    for step in steps_of_term(dossier):
        end = step.end_after
    return end


def steps_of_term(dossier: Dossier) -> Iterator[Step]:
    """Clause 15: the changes by the dates of their orders, each with the end in force before and after it; as
    listed while an order has no date."""
    numbered = list(enumerate(dossier.term_changes, start=1))
    dates = [change.order_date for change in dossier.term_changes if change.order_date is not None]
    if len(dates) == len(numbered):
        numbered.sort(key=lambda item: item[1].order_date or Day.min)
    end = dossier.order.ends_on if dossier.order else None
    for number, change in numbered:
        after = end if end is None else _end_after(change, end)
        yield Step(number=number, change=change, end_before=end, end_after=after)
        end = after


def suspended_days(change: TermChange) -> int | None:
    """Clause 15: the calendar days of a suspension, both bounds included; None if they cannot be counted."""
    if change.from_ is None or change.to is None or change.to < change.from_:
        return None
    return (change.to - change.from_).days + 1


def _end_after(change: TermChange, end: Day) -> Day:
    days = suspended_days(change) if change.kind is TermChangeKind.SUSPENSION else None
    if days is not None:
        return _later(end, days)
    return max(end, change.new_end or end)


def _later(end: Day, days: int) -> Day:
    return end + timedelta(days=min(days, (Day.max - end).days))


@cites("R15.1")
def suspension_has_reason(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 15: the period is suspended for illness, family or service circumstances, and it is said whose."""
    breaches: list[Breach] = []
    for step in steps_of_term(dossier):
        change = step.change
        if change.kind is None:
            breaches.append(block("R15.1", "term_change_lacks", change=step.name, fields=("kind",)))
        elif change.kind is TermChangeKind.SUSPENSION:
            if missing := absent(change, "reason", "whose"):
                breaches.append(block("R15.1", "term_change_lacks", change=step.name, fields=missing))
            if change.reason is not None and change.reason not in pack.suspension_reasons:
                breaches.append(block("R15.1", "suspension_reason_unknown", change=step.name, reason=change.reason))
    return tuple(breaches)


@cites("R15.2")
def chair_applied_first(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 15: the chair's written application comes before the order and before the period has run out."""
    return tuple(breach for step in steps_of_term(dossier) for breach in _application(dossier, step))


def _application(dossier: Dossier, step: Step) -> tuple[Breach, ...]:
    change = step.change
    days = ("from_", "to") if change.kind is TermChangeKind.SUSPENSION else ()
    breaches: tuple[Breach, ...] = ()
    if missing := absent(change, "applied_on", "applied_by", *days):
        breaches += (block("R15.2", "application_lacks", change=step.name, fields=missing),)
    chairs = {chair.id for chair in chairs_in_force(dossier, change.applied_on)}
    if change.applied_by is not None and chairs and change.applied_by not in chairs:
        applicant = dossier.member(change.applied_by)
        who = (applicant.name if applicant else None) or change.applied_by
        breaches += (block("R15.2", "applied_by_another", change=step.name, applied_by=who),)
    if change.applied_on and change.order_date and change.applied_on > change.order_date:
        facts = {"applied_on": change.applied_on, "order_date": change.order_date}
        breaches += (block("R15.2", "applied_after_order", change=step.name, **facts),)
    if _applied_late(step):
        late = {"applied_on": change.applied_on, "end": step.end_before}
        breaches += (block("R15.2", "applied_after_end", change=step.name, **late),)
    return breaches


def _applied_late(step: Step) -> bool:
    applied_on, end = step.change.applied_on, step.end_before
    return applied_on is not None and end is not None and applied_on > end


@cites("R15.3")
def head_ordered_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 15: the head orders the change while the period before it still runs."""
    breaches: list[Breach] = []
    for step in steps_of_term(dossier):
        if missing := absent(step.change, "order_number", "order_date"):
            breaches.append(block("R15.3", "term_order_lacks", change=step.name, fields=missing))
        order_date, end = step.change.order_date, step.end_before
        if order_date and end and order_date > end:
            code = "ordered_after_end_applied_late" if _applied_late(step) else "ordered_after_end"
            breaches.append(block("R15.3", code, change=step.name, order_date=order_date, end=end))
    return tuple(breaches)


@cites("R15.4")
def new_end_is_right(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 15: a suspension adds its calendar days to the old end; an extension names a later end."""
    return tuple(breach for step in steps_of_term(dossier) for breach in _new_end(step))


def _new_end(step: Step) -> tuple[Breach, ...]:
    change, old = step.change, step.end_before
    breaches: tuple[Breach, ...] = ()
    days = suspended_days(change)
    is_suspension = change.kind is TermChangeKind.SUSPENSION
    if is_suspension and days is None and change.from_ and change.to:
        facts = {"from_day": change.from_, "to_day": change.to}
        breaches += (block("R15.4", "suspension_days_reversed", change=step.name, **facts),)
    if change.new_end is None:
        breaches += (block("R15.4", "new_end_missing", change=step.name, fields=("new_end",)),)
    elif old is None:
        return breaches
    elif is_suspension and days is not None and change.new_end != (right := _later(old, days)):
        wrong = {"new_end": change.new_end, "old_end": old, "days": days, "right_end": right}
        breaches += (block("R15.4", "suspension_end_wrong", change=step.name, **wrong),)
    elif change.kind is TermChangeKind.EXTENSION and change.new_end <= old:
        breaches += (block("R15.4", "extension_not_later", change=step.name, new_end=change.new_end, old_end=old),)
    return breaches


@cites("R15.5")
def nothing_done_meanwhile(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 15: no findings, explanations or requests are dated inside a suspension."""
    done = [
        *((answer.item, answer.on) for answer in dossier.answers),
        *((explanation.id, explanation.given_on) for explanation in dossier.explanations),
        *((request.id, request.asked_on) for request in dossier.requests),
    ]
    breaches: list[Breach] = []
    for change in _suspensions(dossier):
        from_day, to_day = change.from_, change.to
        inside = tuple(name for name, on in done if on and from_day and to_day and from_day <= on <= to_day)
        if inside:
            breaches.append(warn("R15.5", "work_while_suspended", from_day=from_day, to_day=to_day, items=inside))
    return tuple(breaches)


@cites("R15.6")
def suspensions_fit(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 15: a suspension begins inside the period in force and overlaps no other."""
    breaches: list[Breach] = []
    begins = dossier.order.begins_on if dossier.order else None
    for step in steps_of_term(dossier):
        from_day = step.change.from_ if step.change.kind is TermChangeKind.SUSPENSION else None
        too_early = from_day is not None and begins is not None and from_day < begins
        too_late = from_day is not None and step.end_before is not None and from_day > step.end_before
        if too_early or too_late:
            facts = {"from_day": from_day, "begins_on": begins, "end": step.end_before}
            breaches.append(block("R15.6", "suspension_outside_period", change=step.name, **facts))
    for one, other in combinations(_suspensions(dossier), 2):
        if one.from_ and one.to and other.from_ and other.to and one.from_ <= other.to and other.from_ <= one.to:
            facts = {"from_day": max(one.from_, other.from_), "to_day": min(one.to, other.to)}
            breaches.append(block("R15.6", "suspensions_overlap", **facts))
    return tuple(breaches)


def _suspensions(dossier: Dossier) -> tuple[TermChange, ...]:
    """The suspensions whose days can be counted."""
    return tuple(
        change
        for change in dossier.term_changes
        if change.kind is TermChangeKind.SUSPENSION and suspended_days(change) is not None
    )


@cites("R15.7")
def ended_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 15: the inspection ended, not before it began and not after the end in force."""
    ended = dossier.ended_on
    if ended is None:
        return (block("R15.7", "end_missing", field="ended_on"),)
    begins, end = dossier.order.begins_on if dossier.order else None, end_in_force(dossier)
    if begins and ended < begins:
        return (block("R15.7", "ended_before_it_began", ended_on=ended, begins_on=begins),)
    if end and ended > end:
        return (block("R15.7", "ended_too_late", ended_on=ended, end=end, days_late=(ended - end).days),)
    return ()
