"""Unfinished typing: unsigned rows that survive a kill until the field is left."""

from dataclasses import dataclass
from datetime import datetime

from oversight_desktop.store.catalogue import BY_NAME, BY_RECORD
from oversight_desktop.store.mapping import kept_text
from oversight_desktop.store.problems import told
from oversight_desktop.store.store import Store
from oversight_desktop.store.vault import transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The unfinished text of one field of one record."""

    scope: str
    kind: type
    key: str
    field: str
    text: str
    at: datetime


def put(store: Store, draft: Draft) -> None:
    """Keeps the text in place of an earlier draft of the same field; it is on the disk on return."""
    with transaction(store.connection, store.path):
        store.connection.execute(
            "insert or replace into draft (scope, kind, key, field, text, at) values (?, ?, ?, ?, ?, ?)",
            (
                draft.scope,
                BY_RECORD[draft.kind].name,
                draft.key,
                draft.field,
                kept_text(draft.text),
                draft.at.isoformat(),
            ),
        )


def take(store: Store, scope: str, kind: type, key: str, field: str) -> Draft | None:
    """The draft of one field, if there is one; it stays until `drop` or Writing.clear_draft."""
    return next(
        (draft for draft in kept(store, scope) if (draft.kind, draft.key, draft.field) == (kind, key, field)), None
    )


def kept(store: Store, scope: str | None = None) -> tuple[Draft, ...]:
    """All drafts of a scope, or all, oldest first."""
    where, values = ("", ()) if scope is None else ("where scope = ?", (scope,))
    with told(store.path):
        rows = store.connection.execute(
            f"select scope, kind, key, field, text, at from draft {where}", values
        ).fetchall()
    found = (
        Draft(scope=scope, kind=BY_NAME[kind].record, key=key, field=field, text=text, at=datetime.fromisoformat(at))
        for scope, kind, key, field, text, at in rows
        if kind in BY_NAME
    )
    return tuple(sorted(found, key=lambda draft: draft.at))


def drop(store: Store, scope: str, kind: type, key: str, field: str) -> None:
    """Forgets the draft of one field."""
    with transaction(store.connection, store.path):
        store.connection.execute(
            "delete from draft where scope = ? and kind = ? and key = ? and field = ?",
            (scope, BY_RECORD[kind].name, key, field),
        )
