"""Who inspects, what, and in which kind: clauses 1, 4, 5, 7 and 18."""

from collections.abc import Mapping
from enum import Enum

from oversight_desktop.domain.bodies import Body
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Explanation
from oversight_desktop.domain.text import is_blank
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.weighing import block, note, warn


class Institution(Enum):
    """The four kinds of institutions that control private bailiffs (clause 5)."""

    AUTHORISED_BODY = "authorised_body"
    TERRITORIAL_BODY = "territorial_body"
    REPUBLICAN_COLLEGIUM = "republican_collegium"
    REGIONAL_COLLEGIUM = "regional_collegium"


@cites("R5.1")
def inspects(institution: Institution) -> bool:
    """Clause 5: whether it carries out inspections itself; the authorised body and the Republican collegium are
    addressees only, since clauses 9, 12, 13 and 15 give a procedure to the other two alone."""
    return institution in (Institution.TERRITORIAL_BODY, Institution.REGIONAL_COLLEGIUM)


@cites("R1.1")
def both_bodies(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 1: an inspection belongs to one territorial body and one regional collegium, each named."""
    bodies = {"territorial_body": dossier.territorial_body, "collegium": dossier.collegium}
    return tuple(block("R1.1", "body_missing", field=field) for field, body in bodies.items() if _nameless(body))


def _nameless(body: Body | None) -> bool:
    return body is None or body.name is None or (is_blank(body.name.kk) and is_blank(body.name.ru))


@cites("R1.2")
def some_subject(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 1: an inspection looks at the legality of enforcement actions, at record-keeping, or at both."""
    return () if dossier.subjects else (note("R1.2", "subject_missing"),)


@cites("R4.1")
def no_conflict_stated(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 4: every member has stated that he has no conflict of interest with this bailiff."""
    return tuple(
        warn("R4.1", "no_conflict_not_stated", member=member.name or member.id)
        for member in dossier.commission
        if member.no_conflict_on is None
    )


@cites("R18.1")
def secrecy_undertaken(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 18: every member has undertaken, for this inspection, not to disclose what he learns."""
    return tuple(
        warn("R18.1", "secrecy_not_undertaken", member=member.name or member.id)
        for member in dossier.commission
        if member.undertaking_on is None
    )


@cites("R4.2")
def explanations_by_violation(dossier: Dossier) -> Mapping[str, tuple[Explanation, ...]]:
    """Clause 4: every violation, by its item, with the bailiff's own explanations of it, as many as he gave."""
    return {violation.item: dossier.explained(violation.item) for violation in dossier.violations}


@cites("R7.1")
def kind_known(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 7: an inspection is initial, periodic or urgent."""
    return (block("R7.1", "kind_missing"),) if dossier.kind is None else ()
