"""Planning an inspection both ways: from the day of the order to the first lawful start, from a start to its days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Day

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import Order
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.acquaintance import first_lawful_start, last_day_to_acquaint
from oversight_desktop.law.calendar import Calendar, Skipped, next_working_day, working_day_before
from oversight_desktop.law.dispatch import last_day_to_send
from oversight_desktop.law.eligibility import counts_as_scheduled, first_periodic_day, lawful_window
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.term import end_in_force
from oversight_desktop.services import dossiers, packs
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """A day that follows from another, and how it was counted.

    `code` names its sentences ("planning.<code>" what it is, "planning.<code>.how" how it was counted, with `facts`);
    `days_off` are the days passed over, or the day itself where it is one, and `working_day` the nearest working day
    on the safe side of it, if that differs. `is_start` says that an inspection may begin on it.
    """

    code: str
    day: Day
    facts: Mapping[str, object] = field(default_factory=dict)
    days_off: tuple[Skipped, ...] = ()
    working_day: Day | None = None
    unconfirmed: tuple[Day, ...] = ()
    is_start: bool = False


def if_ordered_on(session: Session, scope: str, day: Day) -> Reckoned:
    """Clauses 8, 13 and 14: the first lawful start if the order is signed, and the bailiff acquainted, on this day."""
    pack, calendar = pack_of(session, scope), packs.calendar()
    dossier = dossiers.dossier(session, scope)
    at_once = replace(dossier, order=Order(begins_on=day), acquaintance=Acquaintance(signed_on=day))
    first = first_lawful_start(at_once, pack) or day
    earliest = _earliest_by_clause_8(dossier, pack)
    if earliest is not None and earliest > first:
        facts = {"ordered_on": day, "after_order": first, "earliest": earliest}
        return _from(calendar, "first_start_by_term", earliest, facts)
    return _from(calendar, "first_start", first, {"ordered_on": day, "least": pack.acquaintance_days})


def if_begins_on(session: Session, scope: str, order: Order) -> tuple[Reckoned, ...]:
    """Clauses 8, 14 and 20: the days that follow from the start and the end that this order names."""
    dossier = replace(dossiers.dossier(session, scope), order=order)
    return tuple(_following(dossier, pack_of(session, scope), packs.calendar()))


def last_day(session: Session, scope: str) -> Reckoned | None:
    """Clause 14: the last day to acquaint the bailiff with the order as registered; None while it names no start."""
    order = dossiers.dossier(session, scope).order
    if order is None or order.begins_on is None:
        return None
    return _to_acquaint(order.begins_on, pack_of(session, scope), packs.calendar())


def _following(dossier: Dossier, pack: RulePack, calendar: Calendar) -> Iterator[Reckoned]:
    begins = dossier.order.begins_on if dossier.order else None
    if begins is not None:
        if not calendar.is_working_day(begins):
            yield _from(calendar, "start_on_day_off", begins, {})
        yield _to_acquaint(begins, pack, calendar)
    yield from _terms_of_clause_8(dossier, pack, calendar)
    end = end_in_force(dossier)
    if end is not None:
        count = last_day_to_send(end, pack, calendar)
        yield Reckoned(
            code="last_day_to_send",
            day=count.result,
            facts={"end": end, "days": pack.dispatch_working_days},
            days_off=count.skipped,
            unconfirmed=count.unconfirmed,
        )


def _to_acquaint(begins: Day, pack: RulePack, calendar: Calendar) -> Reckoned:
    day = last_day_to_acquaint(begins, pack)
    safe = working_day_before(calendar, day)
    return Reckoned(
        code="last_day_to_acquaint",
        day=day,
        facts={"begins_on": begins, "least": pack.acquaintance_days},
        days_off=_off(calendar, day),
        working_day=safe if safe != day else None,
        unconfirmed=() if calendar.is_confirmed(day) else (day,),
    )


def _terms_of_clause_8(dossier: Dossier, pack: RulePack, calendar: Calendar) -> Iterator[Reckoned]:
    window = lawful_window(dossier.bailiff, pack) if dossier.bailiff and dossier.kind is Kind.INITIAL else None
    if window is not None and dossier.bailiff is not None:
        facts = {"counted_from": dossier.bailiff.starts_counting_on}
        yield _from(calendar, "window_first", window.from_, facts | {"months": pack.initial_min_months})
        safe = working_day_before(calendar, window.to)
        yield Reckoned(
            code="window_last",
            day=window.to,
            facts=facts | {"months": pack.initial_max_months},
            days_off=_off(calendar, window.to),
            working_day=safe if safe != window.to else None,
        )
    elif (first := _earliest_by_clause_8(dossier, pack)) is not None and dossier.last_inspection is not None:
        yield _from(calendar, "periodic_first", first, {"ended_on": dossier.last_inspection.ended_on})


def _earliest_by_clause_8(dossier: Dossier, pack: RulePack) -> Day | None:
    """The first day on which this kind of inspection may lie; None where clause 8 sets none or its facts lack."""
    if dossier.kind is Kind.INITIAL and dossier.bailiff is not None:
        window = lawful_window(dossier.bailiff, pack)
        return window.from_ if window else None
    last = dossier.last_inspection
    if dossier.kind is Kind.PERIODIC and last is not None and last.ended_on is not None and counts_as_scheduled(last):
        return first_periodic_day(last.ended_on, pack)
    return None


def _from(calendar: Calendar, code: str, day: Day, facts: Mapping[str, object]) -> Reckoned:
    """A day from which on an inspection may begin; the safe side of a day off lies after it."""
    safe = next_working_day(calendar, day)
    return Reckoned(
        code=code,
        day=day,
        facts=facts,
        days_off=_off(calendar, day),
        working_day=safe if safe != day else None,
        unconfirmed=() if calendar.is_confirmed(day) else (day,),
        is_start=True,
    )


def _off(calendar: Calendar, day: Day) -> tuple[Skipped, ...]:
    why = calendar.why_off(day)
    return () if why is None else (Skipped(day=day, why=why),)
