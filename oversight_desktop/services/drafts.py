"""Unfinished typing: kept as it grows, one change when the field is left."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import Evidence, Explanation, Request, StudiedDocument
from oversight_desktop.domain.ids import is_id
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.services.session import Session, Unwritten
from oversight_desktop.services.steps import refuse_if_locked

if TYPE_CHECKING:
    from oversight_desktop.store.drafts import Draft

BEGUN_BY_A_STEP = (Evidence, Explanation, Request, StudiedDocument)
"""Records that a step of their own begins: words alone would make a photo without its file, a request of nobody."""


def keep_typing(session: Session, scope: str, kind: type, key: str, field: str, text: str) -> None:
    """Keep what has been typed into a field so far; it survives a kill and is no change yet.

    What the store refuses stays in `session.unwritten`.
    """
    from oversight_desktop.store import drafts

    session.given_up.discard((scope, kind, key, field))
    session.unwritten[scope, kind, key, field] = text
    drafts.put(session.store, drafts.Draft(scope=scope, kind=kind, key=key, field=field, text=text, at=session.now()))
    del session.unwritten[scope, kind, key, field]
    for place in tuple(session.given_up):  # the disk takes something again
        give_up(session, *place)


def write_down(session: Session, unwritten: Unwritten) -> None:
    """Keep what another session of this store could not write, as typing that is not finished."""
    session.unwritten.update(unwritten)
    for place, text in tuple(unwritten.items()):  # each goes from `session.unwritten`, which may be this
        keep_typing(session, *place, text)


def unfinished(session: Session, scope: str, kind: type, key: str, field: str) -> str | None:
    """The text typed into a field and not yet kept as a change, or None."""
    from oversight_desktop.store import drafts

    refused = session.unwritten.get((scope, kind, key, field))
    if refused is not None:
        return refused
    if (scope, kind, key, field) in session.given_up:
        return None
    draft = drafts.take(session.store, scope, kind, key, field)
    return None if draft is None else draft.text


def unfinished_keys(session: Session, scope: str, kind: type) -> tuple[str, ...]:
    """The records of a kind that wait with unfinished typing, the one typed in last first."""
    kept = _wanted(session, scope)
    return tuple(dict.fromkeys(draft.key for draft in reversed(kept) if draft.kind is kind))


def orphan(session: Session, scope: str, kind: type, field: str) -> tuple[str, str] | None:
    """Key and text of what was typed last into a record that is there no longer, as after an undo; or None."""
    found = [
        (draft.key, draft.text)
        for draft in _wanted(session, scope)
        if (draft.kind, draft.field) == (kind, field)
        and is_id(draft.key)
        and session.store.record(scope, kind, draft.key) is None
    ]
    return found[-1] if found else None


def give_up(session: Session, scope: str, kind: type, key: str, field: str) -> None:
    """Forget what was typed into a field.

    Nothing is lost where the store refuses to let go of it, so no deed fails by that: it counts as forgotten, and goes
    with the next draft that is kept.
    """
    from oversight_desktop.store import drafts

    place = (scope, kind, key, field)
    session.unwritten.pop(place, None)
    session.given_up.add(place)
    with suppress(EnvironmentProblem):
        drafts.drop(session.store, scope, kind, key, field)
        session.given_up.discard(place)


def _wanted(session: Session, scope: str) -> "list[Draft]":
    """The drafts of a scope that nobody gave up, oldest first."""
    from oversight_desktop.store import drafts

    kept = drafts.kept(session.store, scope)
    return [each for each in kept if (scope, each.kind, each.key, each.field) not in session.given_up]


def leave_field(
    session: Session, scope: str, key: str, field: str, deed: str, *, new: Callable[[], Any]
) -> Change | None:
    """Turn the typed text into one change of the record and forget the draft, both or neither; None without a draft.

    `new` gives the record as it is if there is none under this key yet; an empty text empties the field. The draft
    of a record that was taken out meanwhile (BEGUN_BY_A_STEP, or one known by an id that was given to it) stays a
    draft, for the day it is put back: None. Raises RuleBroken (R20.6) once the certificate is signed; the draft stays.
    """
    from oversight_desktop.store import drafts

    refuse_if_locked(session, scope)
    blank = new()
    draft = drafts.take(session.store, scope, type(blank), key, field)
    if draft is None:
        return None
    record = session.store.record(scope, type(blank), key)
    if record is None and (isinstance(blank, BEGUN_BY_A_STEP) or is_id(key)):
        return None
    with session.store.writing(scope, deed, author=session.author, at=session.now()) as step:
        step.save(key, replace(record or blank, **{field: draft.text or None}))
        step.clear_draft(type(blank), key, field)
    return step.change
