"""Whether the store is what its log says, and the log what was signed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.store import journal
from oversight_desktop.store.catalogue import BY_NAME
from oversight_desktop.store.cells import Cells
from oversight_desktop.store.devices import roster
from oversight_desktop.store.entities import load
from oversight_desktop.store.journal import SignedChange
from oversight_desktop.store.mapping import fields_of
from oversight_desktop.store.replay import Place, follows, replay
from oversight_desktop.store.rows import kept_rows, position, rows_of
from oversight_desktop.store.vault import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong; `code` names its sentence, `facts` say where."""

    code: str
    facts: Mapping[str, object]


def check(connection: Connection) -> tuple[Fault, ...]:
    """Every fault found: pages, then the chains of the log, then the tables that must follow from it."""
    pages = tuple(
        Fault(code="pages_damaged", facts={"detail": str(row[0])})
        for row in connection.execute("pragma cipher_integrity_check")
    )
    records: dict[Place, Cells] = {}
    return pages + tuple(_log_faults(connection, records)) + tuple(_table_faults(connection, records))


def _log_faults(connection: Connection, records: dict[Place, Cells]) -> Iterator[Fault]:
    keys = roster(connection)
    known: dict[bytes | None, SignedChange] = {}
    seen: set[tuple[str, str, int]] = set()
    for id, public_key in keys.items():
        if journal.device_name(public_key) != id:
            yield Fault(code="device_forged", facts={"device": id})
    rows = connection.execute(
        "select hash, body, signature, scope, device, number, time, author, deed, moment, undoes from op order by id"
    )
    for hash, body, signature, *columns in rows:
        place = {"scope": columns[0], "device": columns[1], "number": columns[2]}
        try:
            change = journal.read(body, signature)
        except InputProblem:
            yield Fault(code="change_unreadable_in_log", facts=place)
            continue
        if change.hash != hash or columns != _columns(change):
            yield Fault(code="change_altered", facts=place)
        if change.device not in keys or not journal.is_signed(change, keys[change.device]):
            yield Fault(code="change_not_signed", facts=place)
        if not follows(change, known.get(change.previous)) or not change.needs <= known.keys():
            yield Fault(code="chain_broken", facts=place)
        if (change.scope, change.device, change.number) in seen:
            yield Fault(code="chain_forked", facts=place)
        seen.add((change.scope, change.device, change.number))
        known[change.hash] = change
        replay(records, change)


def _columns(change: SignedChange) -> list[object]:
    chain: list[object] = [change.scope, change.device, change.number, change.time]
    return [*chain, change.author, change.deed, change.moment, change.undoes]


def _table_faults(connection: Connection, records: Mapping[Place, Cells]) -> Iterator[Fault]:
    kept = connection.execute("select scope, kind, key, position from entity").fetchall()
    for scope, kind, key in records.keys() - {tuple(row[:3]) for row in kept}:
        yield Fault(code="rows_differ", facts={"scope": scope, "kind": kind, "key": key})
    for scope, kind, key, place in kept:
        entity, wanted = load(connection, scope, (kind, key)), records.get((scope, kind, key), Cells())
        shown = wanted.values()
        same = _live(entity.cells) == _live(wanted) and place == position(wanted)
        if same and kind in BY_NAME and entity.id is not None:
            rows = rows_of(BY_NAME[kind], fields_of(BY_NAME[kind], shown, wanted.first))
            same = rows == kept_rows(connection, entity.id, BY_NAME[kind])
        if not same:
            yield Fault(code="rows_differ", facts={"scope": scope, "kind": kind, "key": key})


def _live(cells: Cells) -> tuple[object, ...]:
    return {cell: heads for cell, heads in cells.heads.items() if heads}, cells.first, cells.born
