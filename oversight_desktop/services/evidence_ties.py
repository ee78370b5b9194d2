"""Steps: evidence is tied to the items it speaks of, and taken from them (clause 16)."""

from dataclasses import replace

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.checklist import record_answer, refuse_outside
from oversight_desktop.services.session import Session


def is_tied(session: Session, scope: str, id: str, item: str) -> bool:
    """Whether the answer to this item names the piece."""
    return id in _answer(session, scope, item).evidence


def tie(session: Session, scope: str, id: str, item: str) -> Change:
    """Let the answer to an item name this piece; an item not answered yet stays unanswered.

    Raises InputProblem for an unknown piece or item, RuleBroken where this kind of inspection does not look at it.
    """
    answer = _answer(session, scope, item)
    named = answer.evidence if id in answer.evidence else (*answer.evidence, id)
    return record_answer(session, scope, replace(answer, evidence=named))


def untie(session: Session, scope: str, id: str, item: str) -> Change:
    """Let the answer to an item name this piece no longer."""
    answer = _answer(session, scope, item)
    return record_answer(
        session, scope, replace(answer, evidence=tuple(other for other in answer.evidence if other != id))
    )


def add_tied(session: Session, scope: str, piece: Evidence, item: str) -> Change:
    """Keep a new piece and, if an item is named, tie it to the item: one step, undone as one."""
    answer = _answer(session, scope, item) if item else None
    if answer is not None:
        answer = replace(answer, evidence=(*answer.evidence, piece.id))
        refuse_outside(session, scope, dossiers.head(session, scope), answer)
    steps.refuse_if_locked(session, scope)
    with session.store.writing(scope, "evidence_added", author=session.author, at=session.now()) as step:
        step.save(piece.id, piece)
        if answer is not None:
            step.save(answer.item, answer)
    return step.change


def _answer(session: Session, scope: str, item: str) -> Answer:
    return session.store.record(scope, Answer, item) or Answer(item=item)
