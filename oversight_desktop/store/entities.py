"""Records in the database: their cells loaded, and signed changes applied to them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from oversight_desktop.store.catalogue import BY_NAME
from oversight_desktop.store.cells import Cells, Head, is_element
from oversight_desktop.store.journal import SignedChange, Write
from oversight_desktop.store.rows import write_rows
from oversight_desktop.store.vault import Connection

Name = tuple[str, str]
"""Kind and key of a record within a scope."""


@dataclass(slots=True)
class Entity:
    """One record of a scope: its number in the database (None before its first change) and its cells."""

    id: int | None = None
    cells: Cells = field(default_factory=Cells)


def load(connection: Connection, scope: str, name: Name) -> Entity:
    """The record as the database holds it; an empty one if there was never any."""
    found = connection.execute(
        "select id, time, hash, place from entity where scope = ? and kind = ? and key = ?", (scope, *name)
    ).fetchone()
    if found is None:
        return Entity()
    cells = Cells(born=(found[1], found[2], found[3]))
    for cell, value, time, hash in connection.execute(
        "select h.cell, h.value, o.time, o.hash from head h join op o on o.id = h.op where h.entity = ?", (found[0],)
    ):
        cells.heads.setdefault(cell, {})[hash] = Head(time, hash, value)
    for cell, time, hash, place in connection.execute(
        "select cell, time, hash, place from element where entity = ?", (found[0],)
    ):
        cells.first[cell] = (time, hash, place)
    return Entity(found[0], cells)


def loader(connection: Connection, scope: str) -> Callable[[Name], Entity]:
    """What loads the records of a scope, each once."""
    loaded: dict[Name, Entity] = {}

    def get(name: Name) -> Entity:
        if name not in loaded:
            loaded[name] = load(connection, scope, name)
        return loaded[name]

    return get


def append(connection: Connection, change: SignedChange, loaded: Callable[[Name], Entity]) -> None:
    """Adds a change to the log and applies it: heads, first writes and typed rows.

    `loaded` gives the entity of a name and is asked once for each record the change touches.
    """
    op = connection.execute(
        "insert into op (hash, scope, device, number, time, author, deed, moment, undoes, body, signature)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            change.hash,
            change.scope,
            change.device,
            change.number,
            change.time,
            change.author,
            change.deed,
            change.moment,
            change.undoes,
            change.body,
            change.signature,
        ),
    ).lastrowid
    apply(connection, change, op, loaded)


def apply(connection: Connection, change: SignedChange, op: int, loaded: Callable[[Name], Entity]) -> None:
    """Applies a change that is in the log already, under the number `op`."""
    touched: dict[Name, Entity] = {}
    for place, write in enumerate(change.writes):
        name = (write.kind, write.key)
        entity = touched.get(name) or touched.setdefault(name, loaded(name))
        _write(connection, entity, change, op, write, place)
    for (kind, _), entity in touched.items():
        if kind in BY_NAME and entity.id is not None:
            write_rows(connection, entity.id, BY_NAME[kind], entity.cells)


def _write(connection: Connection, entity: Entity, change: SignedChange, op: int, write: Write, place: int) -> None:
    cells, stamp = entity.cells, (change.time, change.hash, place)
    if entity.id is None:
        entity.id = connection.execute(
            "insert into entity (scope, kind, key, time, hash, place) values (?, ?, ?, ?, ?, ?)",
            (change.scope, write.kind, write.key, *stamp),
        ).lastrowid
    elif cells.born is None or stamp < cells.born:
        connection.execute("update entity set time = ?, hash = ?, place = ? where id = ?", (*stamp, entity.id))
    for hash in write.replaced:
        connection.execute(
            "delete from head where entity = ? and cell = ? and op = (select id from op where hash = ?)",
            (entity.id, write.cell, hash),
        )
    connection.execute(
        "insert or replace into head (entity, cell, op, value) values (?, ?, ?, ?)",
        (entity.id, write.cell, op, write.value),
    )
    before = cells.first.get(write.cell)
    cells.write(write.cell, write.value, write.replaced, stamp)
    if is_element(write.cell) and cells.first[write.cell] != before:
        connection.execute(
            "insert or replace into element (entity, cell, time, hash, place) values (?, ?, ?, ?, ?)",
            (entity.id, write.cell, *stamp),
        )
