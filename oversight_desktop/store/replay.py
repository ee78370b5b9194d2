"""The log read again from its beginning: what it says the records are, independent of the derived tables."""

from collections.abc import Iterator

from oversight_desktop.store import journal
from oversight_desktop.store.cells import Cells
from oversight_desktop.store.journal import SignedChange
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
