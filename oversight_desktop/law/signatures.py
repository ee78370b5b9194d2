"""Who signs the certificate (clause 20)."""

from collections.abc import Iterable

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import BAILIFF, Signature
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.terms import Addressee
from oversight_desktop.domain.text import is_blank, said
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.membership import commission_in_force
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.term import end_in_force
from oversight_desktop.law.weighing import block, note, warn


@cites("R20.2")
def all_have_signed(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 20: all members in the order in force at the end sign, and the bailiff or the note that he did not."""
    expected = signatories(dossier)
    signed = {signature.by for signature in dossier.signatures if signature.on is not None}
    found = [
        block("R20.2", "member_has_not_signed", member=_name(member)) for member in expected if member.id not in signed
    ]
    if BAILIFF not in signed and not _noted(dossier):
        refused = any(signature.refused_on for signature in _of_bailiff(dossier))
        found.append(block("R20.2", "bailiff_refusal_without_note" if refused else "bailiff_has_not_signed"))
    return (*found, *_strangers(dossier, expected), *_oddities(dossier))


@cites("R20.3")
def refusal_of_the_bailiff(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 20: that the bailiff refused or was absent stands as a note on the certificate, and is recorded."""
    if any(signature.on is not None for signature in _of_bailiff(dossier)):
        return ()
    return tuple(
        note("R20.3", "bailiff_refused_to_sign", refused_on=signature.refused_on, note=said(signature.note))
        for signature in _noted(dossier)
    )


def signatories(dossier: Dossier) -> tuple[Member, ...]:
    """The members who sign beside the bailiff: those in the order in force at the end of the inspection."""
    return commission_in_force(dossier, dossier.ended_on or end_in_force(dossier))


def _strangers(dossier: Dossier, expected: Iterable[Member]) -> tuple[Breach, ...]:
    """Signatures of people who were no members at the end."""
    known = {BAILIFF, *(member.id for member in expected)}
    strangers = dict.fromkeys(signature.by for signature in dossier.signatures if signature.by not in known)
    return tuple(block("R20.2", "signed_by_no_member", member=_name(dossier.member(by)) or by) for by in strangers)


def _oddities(dossier: Dossier) -> tuple[Breach, ...]:
    """Signatures given twice, or before the certificate was written."""
    written = dossier.certificate.date if dossier.certificate else None
    found: list[Breach] = []
    seen: set[str] = set()
    for signature in dossier.signatures:
        if signature.by is None or signature.on is None:
            continue
        who = Addressee.BAILIFF if signature.by == BAILIFF else _name(dossier.member(signature.by)) or signature.by
        if signature.by in seen:
            found.append(warn("R20.2", "signed_twice", signatory=who))
        seen.add(signature.by)
        if written and signature.on < written:
            found.append(
                warn("R20.2", "signed_before_certificate", signatory=who, signed_on=signature.on, date=written)
            )
    return tuple(found)


def _of_bailiff(dossier: Dossier) -> tuple[Signature, ...]:
    return tuple(signature for signature in dossier.signatures if signature.by == BAILIFF)


def _noted(dossier: Dossier) -> tuple[Signature, ...]:
    return tuple(signature for signature in _of_bailiff(dossier) if not is_blank(signature.note))


def _name(member: Member | None) -> str:
    """The member as people know him: his name, else his id."""
    return said(member.name) or member.id if member else ""
