"""The order on the inspection: clause 13."""

from datetime import timedelta

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import Order
from oversight_desktop.domain.terms import Kind
from oversight_desktop.domain.text import is_blank
from oversight_desktop.law.acquaintance import last_day_to_acquaint
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.commission import chair_breaches
from oversight_desktop.law.eligibility import counts_as_scheduled
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.schedule import is_scheduled
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, warn

ELEMENTS = ("number", "date", "signed_by", "begins_on", "ends_on", "covered_from", "covered_to")
"""What clause 13 wants in the order itself; members, chair, bailiff and grounds stand elsewhere in the dossier."""


@cites("R13.1")
def order_is_complete(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 13: the order has number, date, signatory, named members, one chair, the bailiff and both periods."""
    order = dossier.order
    breaches: tuple[Breach, ...] = ()
    if order is None:
        breaches += (block("R13.1", "order_missing"),)
    elif missing := absent(order, *ELEMENTS):
        breaches += (block("R13.1", "order_lacks", fields=missing),)
    if nameless := tuple(member.id for member in dossier.commission if is_blank(member.name)):
        breaches += (block("R13.1", "members_without_name", members=nameless),)
    bailiff = dossier.bailiff
    lacking = ("bailiff",) if bailiff is None else absent(bailiff, "surname", "given_name")
    if lacking:
        breaches += (block("R13.1", "bailiff_not_named", fields=lacking),)
    breaches += chair_breaches(dossier, pack, order.begins_on if order else None)
    return breaches + (_periods(order, pack) if order else ())


def _periods(order: Order, pack: RulePack) -> tuple[Breach, ...]:
    breaches: tuple[Breach, ...] = ()
    begins, ends = order.begins_on, order.ends_on
    if begins and ends and ends < begins:
        breaches += (block("R13.1", "order_ends_before_it_begins", begins_on=begins, ends_on=ends),)
    elif begins and ends and (days := (ends - begins).days + 1) > pack.inspection_days_usual:
        breaches += (warn("R13.1", "period_unusually_long", days=days, usual=pack.inspection_days_usual),)
    if order.covered_from and order.covered_to and order.covered_to < order.covered_from:
        facts = {"covered_from": order.covered_from, "covered_to": order.covered_to}
        breaches += (block("R13.1", "covered_period_reversed", **facts),)
    return breaches


@cites("R13.2")
def covered_period_fits(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 13: the period of work covered ends by the start and begins where the last one ended, else with the
    start of practice."""
    order = dossier.order
    if order is None:
        return ()
    breaches: tuple[Breach, ...] = ()
    if order.covered_to and order.begins_on and order.covered_to > order.begins_on:
        breaches += (warn("R13.2", "covered_past_start", covered_to=order.covered_to, begins_on=order.begins_on),)
    return breaches + _covered_from(dossier, order)


def _covered_from(dossier: Dossier, order: Order) -> tuple[Breach, ...]:
    last, bailiff = dossier.last_inspection, dossier.bailiff
    if last is not None and counts_as_scheduled(last):
        if last.covered_to is None:
            return (warn("R13.2", "covered_from_unchecked", field="covered_to"),)
        if order.covered_from and order.covered_from < last.covered_to:
            facts = {"covered_from": order.covered_from, "covered_to": last.covered_to}
            return (warn("R13.2", "covered_again", **facts),)
        return ()
    started = bailiff and (bailiff.practice_started_on or bailiff.first_enforcement_action_on)
    if bailiff and started is None and dossier.kind is not Kind.INITIAL:
        return (warn("R13.2", "covered_from_unchecked", field="practice_started_on"),)
    if order.covered_from and started and order.covered_from < started:
        return (warn("R13.2", "covered_before_practice", covered_from=order.covered_from, started_on=started),)
    return ()


@cites("R13.3")
def chair_agreed(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 13: the collegium's agreement on the chair is recorded, and was given by the start."""
    order = dossier.order
    if order is None or order.agreed_on is None:
        return (block("R13.3", "chair_not_agreed", field="agreed_on"),)
    if order.begins_on and order.agreed_on > order.begins_on:
        facts = {"agreed_on": order.agreed_on, "begins_on": order.begins_on}
        return (block("R13.3", "chair_agreed_after_start", **facts),)
    return ()


@cites("R13.4")
def grounds_given(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 13: the grounds are a line of the schedule (initial, periodic) or a basis document (urgent)."""
    on_schedule, on_documents = dossier.schedule is not None, bool(dossier.basis_documents)
    if is_scheduled(dossier.kind):
        given = on_schedule
    elif dossier.kind is Kind.URGENT:
        given = on_documents
    else:
        given = on_schedule or on_documents
    return () if given else (block("R13.4", "grounds_missing", kind=dossier.kind),)


@cites("R13.5")
def order_leaves_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 13: the order is dated at least ten days before the start, else clause 14 cannot be met."""
    order = dossier.order
    if order is None or order.date is None or order.begins_on is None:
        return ()
    last_day = last_day_to_acquaint(order.begins_on, pack)
    if order.date <= last_day:
        return ()
    first_start = order.date + timedelta(days=pack.acquaintance_days)
    facts = {"order_date": order.date, "begins_on": order.begins_on, "last_day": last_day, "first_start": first_start}
    return (warn("R13.5", "order_too_late", **facts),)
