"""How the bailiff learns of the order: clause 14."""

from datetime import date as Day
from datetime import timedelta

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.text import is_blank
from oversight_desktop.law.calendar import Calendar, working_day_before
from oversight_desktop.law.citing import cites
from oversight_desktop.law.membership import chairs_in_force, commission_in_force, names, people
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.weighing import block, warn


def last_day_to_acquaint(begins: Day, pack: RulePack) -> Day:
    """Clause 14: ten calendar days before it begins (eleven in the pack's cautious reading); no shift for days off."""
    return begins - timedelta(days=pack.acquaintance_days)


@cites("R14.1")
def acquainted_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 14: the bailiff signs no later than ten calendar days before the start, or his refusal is recorded."""
    acquainted, begins = dossier.acquaintance, _begins(dossier)
    if acquainted is None or acquainted.signed_on is None or begins is None or acquainted.refused_on is not None:
        return ()
    last_day = last_day_to_acquaint(begins, pack)
    if acquainted.signed_on <= last_day:
        return ()
    facts = {
        "signed_on": acquainted.signed_on,
        "begins_on": begins,
        "last_day": last_day,
        "safe_day": working_day_before(calendar, last_day),
        "days": (begins - acquainted.signed_on).days,
        "least": pack.acquaintance_days,
    }
    return (block("R14.1", "acquainted_too_late", **facts),)


@cites("R14.2")
def signed_or_refused(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 14: without a signature there is a protocol of refusal, signed by the commission: by the chair and one
    more member at the least."""
    acquainted = dossier.acquaintance
    if _signed_in_time(dossier, pack):
        return ()
    if acquainted is not None and acquainted.refused_on is not None:
        return _protocol(dossier, acquainted, acquainted.refused_on, pack)
    if acquainted is not None and acquainted.signed_on is not None:
        return ()
    if acquainted is not None and acquainted.not_found_on is not None:
        return (block("R14.2", "bailiff_not_found", not_found_on=acquainted.not_found_on),)
    return (block("R14.2", "not_acquainted"),)


def _protocol(dossier: Dossier, acquainted: Acquaintance, refused_on: Day, pack: RulePack) -> tuple[Breach, ...]:
    breaches: tuple[Breach, ...] = ()
    if is_blank(acquainted.protocol_number):
        breaches += (block("R14.2", "refusal_protocol_lacks", field="protocol_number"),)
    present = people(commission_in_force(dossier, refused_on))
    signed = tuple(member for member in present if member.id in acquainted.signed_by)
    chairs = {chair.id for chair in chairs_in_force(dossier, refused_on)}
    if chairs and not chairs & {member.id for member in signed}:
        breaches += (block("R14.2", "refusal_without_chair", signed_by=names(signed)),)
    elif len(signed) < pack.refusal_protocol_signatures:
        least = pack.refusal_protocol_signatures
        breaches += (block("R14.2", "refusal_signed_by_too_few", signed_by=names(signed), least=least),)
    elif len(signed) < len(present):
        unsigned = names(member for member in present if member not in signed)
        breaches += (warn("R14.2", "refusal_not_signed_by_all", members=unsigned),)
    return breaches


@cites("R14.3")
def first_lawful_start(dossier: Dossier, pack: RulePack) -> Day | None:
    """Clause 14: a refusal postpones nothing, the planned day stands; after a late signature the first day that
    keeps the ten days; None while the bailiff neither signed nor refused, or no day is planned."""
    acquainted, begins = dossier.acquaintance, _begins(dossier)
    if acquainted is None or begins is None:
        return None
    if acquainted.refused_on is not None:
        return begins
    if acquainted.signed_on is None:
        return None
    return max(begins, acquainted.signed_on + timedelta(days=pack.acquaintance_days))


@cites("R14.4")
def refused_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 14: the protocol of refusal, too, is dated no later than ten calendar days before the start."""
    acquainted, begins = dossier.acquaintance, _begins(dossier)
    if acquainted is None or acquainted.refused_on is None or begins is None or _signed_in_time(dossier, pack):
        return ()
    last_day = last_day_to_acquaint(begins, pack)
    if acquainted.refused_on <= last_day:
        return ()
    facts = {"refused_on": acquainted.refused_on, "begins_on": begins, "last_day": last_day}
    return (warn("R14.4", "refused_too_late", **facts),)


def _signed_in_time(dossier: Dossier, pack: RulePack) -> bool:
    """Whether a timely signature makes any refusal beside it idle; without a start a signature is enough."""
    signed_on = dossier.acquaintance.signed_on if dossier.acquaintance else None
    begins = _begins(dossier)
    return signed_on is not None and (begins is None or signed_on <= last_day_to_acquaint(begins, pack))


def _begins(dossier: Dossier) -> Day | None:
    return dossier.order.begins_on if dossier.order else None
