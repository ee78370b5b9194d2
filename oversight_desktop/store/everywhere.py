"""The records of one kind in all scopes at once: lists of a hundred inspections cannot ask each of them by itself."""

from collections.abc import Mapping
from typing import TypeVar, cast

from oversight_desktop.store.catalogue import BY_RECORD
from oversight_desktop.store.mapping import record_of
from oversight_desktop.store.problems import told
from oversight_desktop.store.rows import read_all_rows
from oversight_desktop.store.store import Kept, Store

T = TypeVar("T")


def records_everywhere(store: Store, kind: type[T]) -> Mapping[str, tuple[Kept[T], ...]]:
    """The records of a kind by scope, each scope's in order, without removed ones; scopes without any are left out."""
    laid_out = BY_RECORD[kind]
    with told(store.path):
        rows = read_all_rows(store.connection, laid_out)
    found: dict[str, list[Kept[T]]] = {}
    for scope, key, values in rows:
        found.setdefault(scope, []).append(Kept(key, cast(T, record_of(laid_out, key, values))))
    return {scope: tuple(records) for scope, records in found.items()}


def scopes_with(store: Store, kind: type) -> frozenset[str]:
    """The scopes that hold a record of a kind, without reading any."""
    name = BY_RECORD[kind].name
    with told(store.path):
        rows = store.connection.execute(
            f'select distinct e.scope from entity e join "{name}" r on r.entity = e.id where e.kind = ?', (name,)
        ).fetchall()
    return frozenset(scope for (scope,) in rows)


def heads_of_log(store: Store) -> Mapping[str, str]:
    """For each scope the hash of its newest change (hex): what was worked out of it stands while this does."""
    with told(store.path):
        rows = store.connection.execute("select scope, hash, max(id) from op group by scope").fetchall()
    return {scope: hash.hex() for scope, hash, _ in rows}
