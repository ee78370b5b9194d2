"""What the dispatch desk shows: the last lawful day with its count, three addressees, why not yet (clause 20)."""

from dataclasses import dataclass, replace

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Dispatch
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.terms import Addressee, Gate, Language, Severity
from oversight_desktop.law.dispatch import last_day_to_send
from oversight_desktop.services import dossiers, packs, steps
from oversight_desktop.services.certificate_overview import signing
from oversight_desktop.services.counting import Count
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session

CLAUSE = ("R20.1", "R20.4", "R20.5", "R20.7")
"""The requirements that speak of dispatches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One addressee: his name in the reader's language, and what is registered of his counterpart."""

    to: Addressee
    name: str
    dispatch: Dispatch


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchDesk:
    """The desk as it stands; `why_not` are the breaches that keep counterparts from being sent (signatures).

    `unsigned` names those whose signature is still to come.
    """

    last_day: Count | None
    rows: tuple[Row, ...]
    why_not: tuple[Breach, ...]
    unsigned: tuple[str, ...]
    why_not_close: tuple[Breach, ...]
    closed: bool


def dispatch_desk(session: Session, scope: str, language: Language) -> DispatchDesk:
    """The dispatch desk of an inspection."""
    dossier, pack = dossiers.dossier(session, scope), pack_of(session, scope)
    head = session.store.record(scope, Inspection, ONLY)
    sent = {each.to: each for each in dossier.dispatches}
    close = steps.judged(pack, dossier, Gate.CLOSE)
    return DispatchDesk(
        last_day=last_day_to_send(dossier.ended_on, pack, packs.calendar()) if dossier.ended_on else None,
        rows=tuple(
            Row(to=to, name=_name(dossier, to, language), dispatch=sent.get(to, Dispatch(to=to, copy=copy)))
            for copy, to in enumerate(pack.certificate_addressees, 1)
        ),
        why_not=tuple(breach for breach in _blocks(close) if breach.requirement == "R20.2"),
        unsigned=tuple(person.name for person in signing(dossier) if person.waiting),
        why_not_close=_blocks(close),
        closed=bool(head and head.closed_on),
    )


def dispatch_breaches(session: Session, scope: str, dispatch: Dispatch) -> tuple[Breach, ...]:
    """What the Rules say of one dispatch as it is being entered: late, a copy sent twice, what is missing."""
    dossier, pack = dossiers.dossier(session, scope), pack_of(session, scope)
    others = tuple(other for other in dossier.dispatches if other.to is not dispatch.to)
    found = steps.judged(pack, replace(dossier, dispatches=(*others, dispatch)), Gate.CLOSE, *CLAUSE)
    return tuple(breach for breach in found if _speaks_of(breach, dispatch))


def _speaks_of(breach: Breach, dispatch: Dispatch) -> bool:
    named = [fact for fact in breach.facts.values() if isinstance(fact, Addressee)]
    return dispatch.to in named or (not named and breach.requirement == "R20.1" and "copy" in breach.facts)


def _blocks(breaches: tuple[Breach, ...]) -> tuple[Breach, ...]:
    return tuple(breach for breach in breaches if breach.severity is Severity.BLOCK)


def _name(dossier: Dossier, to: Addressee, language: Language) -> str:
    """Whom the counterpart goes to, by name; empty where it is not known."""
    if to is Addressee.BAILIFF:
        return dossier.bailiff.full_name if dossier.bailiff else ""
    body = dossier.territorial_body if to is Addressee.TERRITORIAL_BODY else dossier.collegium
    if body is None or body.name is None:
        return ""
    russian = language is Language.RUSSIAN
    return (body.name.ru if russian else body.name.kk) or body.name.kk or body.name.ru or ""
