"""What every step does alike: hold the dossier it would leave against the law, then write once."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date as Day
from typing import Any

from oversight_desktop.domain.breach import Breach, RuleBroken
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate, Severity
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import dossiers
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.session import Session


def judged(pack: RulePack, dossier: Dossier, gate: Gate, *requirements: str) -> tuple[Breach, ...]:
    """What the law finds in the dossier at this gate of these requirements (of all, if none is named).

    A name that ends in a dot stands for all requirements of that clause ("R15."). `pack` is the one the inspection
    was begun under (office_checklists.pack_of).
    """
    found = judgement(dossier, gate, pack=pack).breaches
    return tuple(breach for breach in found if not requirements or _among(breach, requirements))


def refuse(pack: RulePack, dossier: Dossier, gate: Gate, *requirements: str) -> None:
    """Raise RuleBroken if a requirement among these (all, if none is named) blocks the dossier at this gate."""
    stop(judged(pack, dossier, gate, *requirements))


def stop(breaches: Iterable[Breach]) -> None:
    """Raise RuleBroken for those that block."""
    if blocking := tuple(breach for breach in breaches if breach.severity is Severity.BLOCK):
        raise RuleBroken(*blocking)


def _among(breach: Breach, requirements: tuple[str, ...]) -> bool:
    return any(
        breach.requirement.startswith(name) if name.endswith(".") else breach.requirement == name
        for name in requirements
    )


def refuse_if_locked(session: Session, scope: str) -> None:
    """Clause 20: after the first signature nothing of the certificate changes but by a new version (R20.6)."""
    if breaches := locked_breaches(dossiers.kept(session, scope, Signature)):
        raise RuleBroken(*breaches)


def known_member(session: Session, scope: str, id: str | None) -> None:
    """Raise InputProblem if a member is named who is not of the commission."""
    if id is not None and session.store.record(scope, Member, id) is None:
        known = tuple(member.id for member in dossiers.kept(session, scope, Member))
        raise InputProblem("member_unknown", member=id, known=known)


def keep(session: Session, scope: str, deed: str, key: str, record: object) -> Change:
    """Write one record as one step; returns what the step replaced."""
    with session.store.writing(scope, deed, author=session.author, at=session.now()) as step:
        step.save(key, record)
    return step.change


def keep_new(session: Session, scope: str, deed: str, record: object) -> Change:
    """Write a record that has no place of its own yet."""
    return keep(session, scope, deed, dossiers.key_of(record, session.now()), record)


def keep_head(session: Session, scope: str, deed: str, **facts: Any) -> Change:
    """Write facts of the inspection's head as one step."""
    return keep(session, scope, deed, ONLY, replace(dossiers.head(session, scope), **facts))


def remove(session: Session, scope: str, deed: str, kind: type, key: str) -> Change:
    """Mark one record as removed, as one step; the log keeps it."""
    with session.store.writing(scope, deed, author=session.author, at=session.now()) as step:
        step.remove(kind, key)
    return step.change


def put_back(session: Session, removal: Change, deeds: Mapping[type, str]) -> Change:
    """Bring back the record that this change took out, as it was, under the deed by which its kind is recorded."""
    refuse_if_locked(session, removal.scope)
    edit = next(edit for edit in removal.edits if edit.kind in deeds)
    return keep(session, removal.scope, deeds[edit.kind], edit.key, edit.before)


def today(session: Session) -> Day:
    """The session's day."""
    return session.now().date()
