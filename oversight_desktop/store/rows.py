"""The typed tables: what the cells of a record show, as one row and a child row for each element."""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache

from oversight_desktop.store.cells import POSITION, Cells, text_of
from oversight_desktop.store.kind import FieldType, Kind, field_types
from oversight_desktop.store.mapping import Plain, fields_of
from oversight_desktop.store.vault import Connection

Row = tuple[object, ...]

_LARGEST = 2**63 - 1
_ORDER = "e.position is null, e.position, e.time, e.hash, e.place"


def child(kind: Kind, field: str) -> str:
    """The name of the table that holds the elements of a many-valued field."""
    return f"{kind.name}_{field}"


def child_columns(type: FieldType) -> Mapping[str, FieldType]:
    """The columns of an element: the fields of a record, or "value" for a word."""
    if is_dataclass(type.one):
        return field_types(type.one)
    return {"value": FieldType(type.one)}


def tables(kind: Kind) -> dict[str, tuple[str, ...]]:
    """Every table of a kind and its columns, without the reference to the entity."""
    own = {kind.name: tuple(kind.single)}
    return own | {child(kind, field): ("place", *child_columns(type)) for field, type in kind.many.items()}


def rows_of(kind: Kind, values: Plain | None) -> dict[str, list[Row]]:
    """The rows these fields make in each table of the kind; none for a removed record."""
    if values is None:
        return {table: [] for table in tables(kind)}
    rows: dict[str, list[Row]] = {kind.name: [_row(values, kind.single)]}
    for field, type in kind.many.items():
        columns, elements = child_columns(type), values[field]
        rows[child(kind, field)] = [
            (place, *_row(element if isinstance(element, dict) else {"value": element}, columns))
            for place, element in enumerate(elements if isinstance(elements, list) else [])
        ]
    return rows


def write_rows(connection: Connection, entity: int, kind: Kind, cells: Cells) -> None:
    """Makes the rows of one record what its cells show."""
    shown = cells.values()
    rows = rows_of(kind, fields_of(kind, shown, cells.first))
    for table, clear, insert in _statements(kind):
        if rows[table] and table == kind.name:
            connection.execute(insert, (entity, *rows[table][0]))
            continue
        connection.execute(clear, (entity,))
        if rows[table]:
            connection.executemany(insert, [(entity, *row) for row in rows[table]])
    if POSITION in cells.heads:
        connection.execute("update entity set position = ? where id = ?", (position(cells), entity))


def position(cells: Cells) -> int | None:
    """The place of a record among its kind, if somebody has arranged it."""
    place = cells.values().get(POSITION)
    return place if isinstance(place, int) and abs(place) <= _LARGEST else None


def kept_rows(connection: Connection, entity: int, kind: Kind) -> dict[str, list[Row]]:
    """The rows of one record as they stand."""
    return {
        table: [
            tuple(row)
            for row in connection.execute(
                f"select {_listed(columns)} from {quoted(table)} where entity = ? order by 1", (entity,)
            )
        ]
        for table, columns in tables(kind).items()
    }


def read_rows(connection: Connection, kind: Kind, scope: str, key: str | None = None) -> list[tuple[str, Plain]]:
    """Key and fields of every record of a kind in a scope, in order; of one record if a key is given."""
    own, children = _queries(kind, key is not None)
    chosen = (scope, kind.name) if key is None else (scope, kind.name, key)
    found: dict[int, tuple[str, Plain]] = {}
    for entity, name, *columns in connection.execute(own, chosen):
        found[entity] = (name, _plain(columns, kind.single) | {field: [] for field in kind.many})
    for (field, type), query in zip(kind.many.items(), children, strict=True) if found else ():
        columns_of = child_columns(type)
        for entity, *columns in connection.execute(query, chosen):
            _add_element(found[entity][1], field, type, _plain(columns, columns_of))
    return list(found.values())


def read_all_rows(connection: Connection, kind: Kind) -> list[tuple[str, str, Plain]]:
    """Scope, key and fields of every record of a kind in all scopes, the records of each scope in order."""
    own, children = _queries_everywhere(kind)
    found: dict[int, tuple[str, str, Plain]] = {}
    for entity, scope, name, *columns in connection.execute(own, (kind.name,)):
        found[entity] = (scope, name, _plain(columns, kind.single) | {field: [] for field in kind.many})
    for (field, type), query in zip(kind.many.items(), children, strict=True) if found else ():
        columns_of = child_columns(type)
        for entity, *columns in connection.execute(query, (kind.name,)):
            _add_element(found[entity][2], field, type, _plain(columns, columns_of))
    return list(found.values())


def quoted(name: str) -> str:
    """A table or column as SQL takes it: some are called as SQL's own words."""
    return f'"{name}"'


def _listed(names: tuple[str, ...], prefix: str = "") -> str:
    return ", ".join(prefix + quoted(name) for name in names)


@cache
def _statements(kind: Kind) -> tuple[tuple[str, str, str], ...]:
    """For each table: its name, what clears one record's rows, what writes one."""
    return tuple(
        (
            table,
            f"delete from {quoted(table)} where entity = ?",
            f"insert or replace into {quoted(table)} (entity, {_listed(columns)}) values (?{', ?' * len(columns)})",
        )
        for table, columns in tables(kind).items()
    )


@cache
def _queries(kind: Kind, one: bool) -> tuple[str, tuple[str, ...]]:
    """What reads the records of a kind, and the elements of each many-valued field."""
    own, *children = tables(kind).items()
    chosen = "where e.scope = ? and e.kind = ?" + (" and e.key = ?" if one else "")
    return (
        f"select e.id, e.key, {_listed(own[1], 'r.')} from entity e join {quoted(own[0])} r on r.entity = e.id "
        f"{chosen} order by {_ORDER}",
        tuple(
            f"select c.entity, {_listed(columns[1:], 'c.')} from entity e join {quoted(table)} c on c.entity = e.id "
            f"{chosen} order by c.entity, c.place"
            for table, columns in children
        ),
    )


@cache
def _queries_everywhere(kind: Kind) -> tuple[str, tuple[str, ...]]:
    """As `_queries`, for the records of all scopes."""
    own, *children = tables(kind).items()
    return (
        f"select e.id, e.scope, e.key, {_listed(own[1], 'r.')} from entity e "
        f"join {quoted(own[0])} r on r.entity = e.id where e.kind = ? order by e.scope, {_ORDER}",
        tuple(
            f"select c.entity, {_listed(columns[1:], 'c.')} from entity e join {quoted(table)} c on c.entity = e.id "
            "where e.kind = ? order by c.entity, c.place"
            for table, columns in children
        ),
    )


def _add_element(fields_: Plain, field: str, type: FieldType, element: Plain) -> None:
    """Puts an element that was read behind those of its field."""
    elements = fields_[field]
    assert isinstance(elements, list)
    whole = {name: part for name, part in element.items() if part is not None}
    elements.append(whole if is_dataclass(type.one) else element["value"])


def _row(values: Mapping[str, object], columns: Mapping[str, FieldType]) -> Row:
    return tuple(_column(values.get(name), type) for name, type in columns.items())


def _column(value: object, type: FieldType) -> object:
    if value is None:
        return None
    if type.as_json:
        return text_of(value)
    # What a newer program may have put here must not break the table; the cell keeps it as it is.
    if type.column == "integer":
        return value if isinstance(value, int) and abs(value) <= _LARGEST else None
    return value if isinstance(value, str) else None


def _plain(columns: list[object], types: Mapping[str, FieldType]) -> Plain:
    return {name: _value(column, type) for column, (name, type) in zip(columns, types.items(), strict=True)}


def _value(column: object, type: FieldType) -> object:
    if column is None:
        return None
    if type.as_json:
        return json.loads(str(column))
    return bool(column) if type.one is bool else column
