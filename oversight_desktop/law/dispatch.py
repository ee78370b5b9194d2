"""Where the three counterparts of the certificate go, and when (clause 20)."""

from datetime import date as Day

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.law.calendar import Calendar, Count, add_working_days
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, note, warn


@cites("R20.1")
def three_numbered_copies(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 20: three counterparts, numbered 1 to 3, each sent once; idle while nothing was sent."""
    lawful = range(1, pack.certificate_copies + 1)
    copies = [dispatch.copy for dispatch in dossier.dispatches]
    found: list[Breach] = []
    for dispatch in dossier.dispatches:
        if dispatch.copy is None:
            found.append(block("R20.1", "copy_without_number", to=dispatch.to))
        elif dispatch.copy not in lawful:
            found.append(block("R20.1", "copy_number_unknown", copy=dispatch.copy, copies=len(lawful)))
    found.extend(block("R20.1", "copy_sent_twice", copy=copy) for copy in lawful if copies.count(copy) > 1)
    missing = tuple(copy for copy in lawful if copy not in copies)
    if copies and missing:
        found.append(block("R20.1", "copies_not_sent", missing=missing, copies=len(lawful)))
    return tuple(found)


@cites("R20.4")
def three_addressees(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 20: bailiff, territorial body and collegium each receive one counterpart, by a registered dispatch."""
    receivers = [dispatch.to for dispatch in dossier.dispatches]
    found = [block("R20.4", "counterpart_not_sent", to=to) for to in pack.certificate_addressees if to not in receivers]
    found.extend(
        block("R20.4", "counterpart_sent_twice", to=to) for to in pack.certificate_addressees if receivers.count(to) > 1
    )
    for dispatch in dossier.dispatches:
        if dispatch.to is None:
            found.append(block("R20.4", "dispatch_without_addressee", copy=dispatch.copy))
        if missing := absent(dispatch, "sent_on", "way", "outgoing_number"):
            found.append(block("R20.4", "dispatch_incomplete", to=dispatch.to, copy=dispatch.copy, fields=missing))
    return (*found, *_sent_too_early(dossier))


@cites("R20.5")
def sent_in_time(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 20: sent within five working days of the end, whose own day is not counted; late by calendar days."""
    if dossier.ended_on is None or not dossier.dispatches:
        return ()
    count = last_day_to_send(dossier.ended_on, pack, calendar)
    found: list[Breach] = []
    if count.unconfirmed:
        found.append(
            note("R20.5", "last_day_to_send_unconfirmed", last_day=count.result, unconfirmed=count.unconfirmed)
        )
    for dispatch in dossier.dispatches:
        if dispatch.sent_on is not None and dispatch.sent_on > count.result:
            found.append(
                warn(
                    "R20.5",
                    "counterpart_sent_late",
                    to=dispatch.to,
                    sent_on=dispatch.sent_on,
                    last_day=count.result,
                    days_late=(dispatch.sent_on - count.result).days,
                )
            )
    return tuple(found)


@cites("R20.7")
def receipt_is_proven(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 20: of each dispatch the day it was received and the proof are recorded."""
    found: list[Breach] = []
    for dispatch in dossier.dispatches:
        if missing := absent(dispatch, "received_on", "proof"):
            found.append(note("R20.7", "receipt_not_proven", to=dispatch.to, fields=missing))
    return tuple(found)


def last_day_to_send(ended_on: Day, pack: RulePack, calendar: Calendar) -> Count:
    """Clause 20: the fifth working day after the inspection ended, with the days counted."""
    return add_working_days(calendar, ended_on, pack.dispatch_working_days)


def _sent_too_early(dossier: Dossier) -> tuple[Breach, ...]:
    """Counterparts that left before the inspection had ended or the certificate was written and signed."""
    days = [dossier.ended_on, dossier.certificate.date if dossier.certificate else None]
    days.extend(signature.on or signature.refused_on for signature in dossier.signatures)
    known = [day for day in days if day is not None]
    if not known:
        return ()
    ready = max(known)
    return tuple(
        warn("R20.4", "counterpart_sent_too_early", to=dispatch.to, sent_on=dispatch.sent_on, ready_on=ready)
        for dispatch in dossier.dispatches
        if dispatch.sent_on is not None and dispatch.sent_on < ready
    )
