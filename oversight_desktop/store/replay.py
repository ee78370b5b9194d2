"""The log read again from its beginning: what it says the records are, independent of the derived tables."""

from collections.abc import Iterator

from oversight_desktop.store import journal
from oversight_desktop.store.catalogue import BY_NAME
from oversight_desktop.store.cells import Cells
from oversight_desktop.store.entities import apply, loader
from oversight_desktop.store.journal import SignedChange
from oversight_desktop.store.rows import quoted, tables
from oversight_desktop.store.vault import Connection

Place = tuple[str, str, str]
"""Scope, kind and key of a record."""


def log(connection: Connection, scope: str | None = None) -> Iterator[SignedChange]:
    """Every applied change, or those of one scope, each after all it needs."""
    where, values = ("", ()) if scope is None else ("where scope = ?", (scope,))
    for body, signature in connection.execute(f"select body, signature from op {where} order by id", values):
        yield journal.read(body, signature)


def replay(records: dict[Place, Cells], change: SignedChange) -> None:
    """Takes one change into the records, as `entities.apply` does in the database."""
    for place, write in enumerate(change.writes):
        cells = records.setdefault((change.scope, write.kind, write.key), Cells())
        cells.write(write.cell, write.value, write.replaced, (change.time, change.hash, place))


def follows(change: SignedChange, previous: SignedChange | None) -> bool:
    """Whether a change continues the chain of its scope and device after this one; None: whether it begins it."""
    if previous is None:
        return change.number == 1 and change.previous is None
    same_chain = (previous.scope, previous.device) == (change.scope, change.device)
    return same_chain and change.number == previous.number + 1


def rebuild(connection: Connection) -> None:
    """Drops everything that follows from the log and makes it again, within the caller's transaction."""
    for kind in BY_NAME.values():
        for table in tables(kind):
            connection.execute(f"delete from {quoted(table)}")
    for table in ("head", "element", "entity"):
        connection.execute(f"delete from {table}")
    for op, body, signature in connection.execute("select id, body, signature from op order by id").fetchall():
        change = journal.read(body, signature)
        apply(connection, change, op, loader(connection, change.scope))
