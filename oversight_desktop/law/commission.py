"""The commission: how many, from which bodies, by which order, and who is in it on a given day (clause 12)."""

from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.terms import Kind
from oversight_desktop.domain.text import person_key
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.membership import commission_in_force as commission_in_force
from oversight_desktop.law.membership import names, people
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.term import end_in_force
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, warn


@cites("R12.1")
def enough_members(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 12: at least three people in all, the chair included; for an urgent inspection this only warns."""
    return _too_few(dossier, pack, _start(dossier))


@cites("R12.2")
def from_both_bodies(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 12: at least one member from the territorial body and one from the regional collegium."""
    unknown = tuple(member.name or member.id for member in dossier.commission if member.body is None)
    bodiless = (block("R12.2", "members_without_body", members=unknown),) if unknown else ()
    return (*bodiless, *_one_sided(dossier, pack, _start(dossier)))


@cites("R12.1", "R12.2", "R13.1")
def commission_to_the_end(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clauses 12 and 13: after every replacement until the end the commission is what it had to be at the start; what
    was amiss from the start is not told again."""
    start, end = _start(dossier), dossier.ended_on
    if start is None or end is None:
        return ()
    changes = {member.from_ for member in dossier.commission if member.from_}
    changes |= {member.to + timedelta(days=1) for member in dossier.commission if member.to and member.to < Day.max}
    known = {breach.requirement for breach in _faults(dossier, pack, start)}
    breaches: list[Breach] = []
    for day in sorted(day for day in changes if start < day <= end):
        new = [fault for fault in _faults(dossier, pack, day) if fault.requirement not in known]
        known |= {fault.requirement for fault in new}
        breaches += new
    return tuple(breaches)


def _faults(dossier: Dossier, pack: RulePack, on: Day) -> tuple[Breach, ...]:
    return (*_too_few(dossier, pack, on), *_one_sided(dossier, pack, on), *chair_breaches(dossier, pack, on))


def chair_breaches(dossier: Dossier, pack: RulePack, on: Day | None) -> tuple[Breach, ...]:
    """Clause 13: exactly one chair among the members of that day."""
    chairs = people(member for member in commission_in_force(dossier, on) if member.chair)
    if len(chairs) == pack.chairs:
        return ()
    code = "several_chairs" if chairs else "no_chair"
    return (block("R13.1", code, on=on, members=names(chairs)),)


def _too_few(dossier: Dossier, pack: RulePack, on: Day | None) -> tuple[Breach, ...]:
    count = len(people(commission_in_force(dossier, on)))
    if count >= pack.commission_min_members:
        return ()
    weigh = warn if dossier.kind is Kind.URGENT else block
    return (weigh("R12.1", "too_few_members", count=count, least=pack.commission_min_members, on=on),)


def _one_sided(dossier: Dossier, pack: RulePack, on: Day | None) -> tuple[Breach, ...]:
    present = {member.body for member in commission_in_force(dossier, on)}
    return tuple(
        block("R12.2", "body_not_in_commission", body=body, on=on)
        for body in pack.commission_bodies
        if body not in present
    )


def _start(dossier: Dossier) -> Day | None:
    return dossier.order.begins_on if dossier.order else None


@cites("R12.3")
def commission_ordered(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 12: the commission has an order and the collegium's agreement, its own or those of the order on the
    inspection where both are one paper."""
    formed = dossier.commission_order or dossier.order
    if formed is None:
        return (block("R12.3", "commission_order_missing"),)
    breaches: tuple[Breach, ...] = ()
    if missing := absent(formed, "number", "date", "agreed_on"):
        breaches += (block("R12.3", "commission_order_lacks", fields=missing),)
    start = _start(dossier)
    days = [day for day in (formed.date, formed.agreed_on) if day is not None]
    if dossier.commission_order and start and days and max(days) > start:
        breaches += (block("R12.3", "commission_formed_after_start", day=max(days), begins_on=start),)
    return breaches


@cites("R12.4")
def bailiff_is_no_member(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clauses 4 and 12: nobody inspects himself; names are compared as surname, given name, patronymic."""
    bailiff = dossier.bailiff
    inspected = person_key(bailiff.surname, bailiff.given_name, bailiff.patronymic) if bailiff else ""
    return tuple(
        block("R12.4", "bailiff_in_commission", member=member.name)
        for member in people(dossier.commission)
        if inspected and person_key(member.name) == inspected
    )


@cites("R12.5")
def replaced_by_order(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 12: a member who joins or leaves after the order on the inspection does so by an order; the order
    that brought his successor serves for the one who left."""
    breaches: list[Breach] = []
    for member in dossier.commission:
        name = member.name or member.id
        if member.from_ and member.to and member.to < member.from_:
            breaches.append(
                block("R12.5", "member_days_reversed", member=name, joined_on=member.from_, left_on=member.to)
            )
        if not absent(member, "order_number"):
            continue
        if _joined_later(member, dossier):
            breaches.append(block("R12.5", "joined_without_order", member=name, joined_on=member.from_))
        elif _left_early(member, dossier) and not _succeeded(member, dossier.commission):
            breaches.append(block("R12.5", "left_without_order", member=name, left_on=member.to))
    return tuple(breaches)


def _joined_later(member: Member, dossier: Dossier) -> bool:
    named = dossier.order.date if dossier.order else None
    return member.from_ is not None and (named is None or member.from_ > named)


def _left_early(member: Member, dossier: Dossier) -> bool:
    end = end_in_force(dossier)
    return member.to is not None and (end is None or member.to < end)


def _succeeded(member: Member, commission: Sequence[Member]) -> bool:
    return any(
        member.to is not None and other.from_ is not None and other.from_ >= member.to
        for other in commission
        if not absent(other, "order_number")
    )
