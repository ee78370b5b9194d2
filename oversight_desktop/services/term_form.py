"""The changes of the inspection's period (clause 15): what was registered, and the form of a new one."""

from dataclasses import replace
from datetime import date as Day

from oversight_desktop.domain.order import Member, TermChange
from oversight_desktop.domain.terms import TermChangeKind
from oversight_desktop.law.term import Step, end_in_force, steps_of_term, suspended_days
from oversight_desktop.services import dossiers, unfinished
from oversight_desktop.services.session import Session

__all__ = ["Step", "chairs", "end", "forget", "keep", "outlook", "registered", "suspended_days", "typed"]


def registered(session: Session, scope: str) -> tuple[Step, ...]:
    """Every change in force, with the end before and after it."""
    return tuple(steps_of_term(dossiers.dossier(session, scope)))


def end(session: Session, scope: str) -> Day | None:
    """The last day in force; None while the order names none."""
    return end_in_force(dossiers.dossier(session, scope))


def outlook(session: Session, scope: str, change: TermChange) -> tuple[Day | None, Day | None]:
    """The last day in force without this new change, and with it; a suspension moves it by its own days."""
    dossier = dossiers.dossier(session, scope)
    bare = replace(change, new_end=None) if change.kind is TermChangeKind.SUSPENSION else change
    after = replace(dossier, term_changes=(*dossier.term_changes, bare))
    return end_in_force(dossier), end_in_force(after)


def chairs(session: Session, scope: str) -> tuple[Member, ...]:
    """Everybody who is or was the chair: one of them applies."""
    return tuple(member for member in dossiers.kept(session, scope, Member) if member.chair)


def typed(session: Session, scope: str) -> TermChange | None:
    """A new change that was typed and not registered yet."""
    kept = unfinished.kept_form(session, scope, TermChange, {"change": TermChange})
    return next(iter(kept["change"]), None) if kept else None


def keep(session: Session, scope: str, change: TermChange) -> None:
    """Keep what is typed of a new change."""
    unfinished.keep_form(session, scope, TermChange, {"change": (change,)})


def forget(session: Session, scope: str) -> None:
    """Forget what is typed of a new change."""
    unfinished.forget_form(session, scope, TermChange)
