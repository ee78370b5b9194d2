"""Undo and redo of drafting steps; what is registered is annulled with a reason instead."""

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.services.session import Session
from oversight_desktop.services.steps import refuse_if_locked

DRAFTING = frozenset(
    {
        "answer_recorded",
        "answer_withdrawn",
        "evidence_added",
        "evidence_described",
        "evidence_put_aside",
        "evidence_put_back",
        "evidence_arranged",
        "explanation_recorded",
        "explanation_withdrawn",
        "document_studied",
        "request_recorded",
        "request_withdrawn",
        "studied_struck",
        "incident_noted",
        "section_concluded",
        "assessment_recorded",
        "conclusion_recorded",
        "recommendation_recorded",
        "recommendation_withdrawn",
    }
)
"""The deeds that may be undone; all others are registered facts."""


def next_to_undo(session: Session, scope: str) -> str | None:
    """The deed `undo` would undo, or None if there is none or it is a registered fact."""
    from oversight_desktop.store.stepping import stacks

    done, _ = stacks(session.store, scope, session.author)
    return done[-1].deed if done and done[-1].deed in DRAFTING else None


def next_to_redo(session: Session, scope: str) -> str | None:
    """The deed `redo` would do again, or None."""
    from oversight_desktop.store.stepping import stacks

    _, undone = stacks(session.store, scope, session.author)
    return undone[-1].deed if undone else None


def undo(session: Session, scope: str) -> Change:
    """Undo the last step of the session's author in this inspection; it stays in the history, and so does this.

    Raises InputProblem "nothing_to_undo", "undo_registered" or "undo_changed_since", RuleBroken (R20.6) once the
    certificate is signed.
    """
    from oversight_desktop.store.stepping import UNDO, changed_since, stacks, write_back

    refuse_if_locked(session, scope)
    done, _ = stacks(session.store, scope, session.author)
    if not done:
        raise InputProblem("nothing_to_undo")
    step = done[-1]
    if step.deed not in DRAFTING:
        raise InputProblem("undo_registered", deed=step.deed)
    with session.store.writing(
        scope, UNDO + step.deed, author=session.author, at=session.now(), undoes=step.hash
    ) as writing:
        if author := changed_since(session.store, step, was_done=True):
            raise InputProblem("undo_changed_since", deed=step.deed, author=author)
        write_back(session.store, step, writing)
    return writing.change


def redo(session: Session, scope: str) -> Change:
    """Do again what the session's author undid last in this inspection, if he did nothing else since.

    Raises InputProblem "nothing_to_redo" or "redo_changed_since", RuleBroken (R20.6) once the certificate is signed.
    """
    from oversight_desktop.store.stepping import REDO, changed_since, stacks, write_again

    refuse_if_locked(session, scope)
    _, undone = stacks(session.store, scope, session.author)
    if not undone:
        raise InputProblem("nothing_to_redo")
    step = undone[-1]
    with session.store.writing(
        scope, REDO + step.deed, author=session.author, at=session.now(), undoes=step.hash
    ) as writing:
        if author := changed_since(session.store, step, was_done=False):
            raise InputProblem("redo_changed_since", deed=step.deed, author=author)
        write_again(session.store, step, writing)
    return writing.change
