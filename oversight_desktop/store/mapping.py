"""Records ⇄ cells: one mapper for every kind.

Between the two stand a record's plain fields: JSON values by field name, a list for a many-valued field.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import cast

from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.domain.text import nfc
from oversight_desktop.store.cells import HERE, Stamp, element_order, is_element
from oversight_desktop.store.kind import FieldType, Kind, field_types

Plain = dict[str, object]
"""A record's fields as JSON values; None stands for nothing."""

_LONGEST_NAME = 60
_LARGEST = 2**63 - 1


def plain(kind: Kind, record: object) -> Plain:
    """The fields of a record as JSON values; raises InputProblem for text or numbers that cannot be kept."""
    return {
        name: [_to_json(element) for element in getattr(record, name)] if type.many else _to_json(getattr(record, name))
        for name, type in kind.types.items()
    }


def record_of(kind: Kind, key: str, values: Mapping[str, object]) -> object:
    """The record with these fields; raises EnvironmentProblem "record_newer" if a value is of a newer program."""
    arguments: dict[str, object] = {} if kind.identity is None else {kind.identity: key}
    try:
        for name, type in kind.types.items():
            value = values.get(name)
            if type.many:
                arguments[name] = tuple(_from_json(element, type) for element in cast(list[object], value or []))
            elif value is not None:
                arguments[name] = _from_json(value, type)
        return kind.record(**arguments)
    except (ValueError, TypeError) as error:
        raise EnvironmentProblem("record_newer", kind=kind.name, key=key) from error


def cells_of(kind: Kind, values: Plain, before: Mapping[str, object]) -> Plain:
    """The single-valued cells of a record's fields; None empties a cell.

    `before` are the cells as they are: fields a newer program put into a common cell stay in it.
    """
    cells: Plain = {HERE: True} | {name: values[name] for name in kind.alone}
    for cell, names in kind.together.items():
        kept = before.get(cell)
        foreign = {name: value for name, value in kept.items() if name not in names} if isinstance(kept, dict) else {}
        cells[cell] = foreign | {name: values[name] for name in names if values[name] is not None} or None
    return cells


def element_cells(kind: Kind, field: str, elements: Sequence[object]) -> list[tuple[str, object]]:
    """The cells of the elements of a many-valued field: name and value, in order; equal elements are numbered."""
    named: list[tuple[str, object]] = []
    copies: dict[str, int] = {}
    for element in elements:
        name = f"{field}/{_element_name(kind, field, element)}"
        copies[name] = copies.get(name, 0) + 1
        named.append((name if copies[name] == 1 else f"{name}/{copies[name]}", element))
    return named


def fields_of(kind: Kind, cells: Mapping[str, object], first: Mapping[str, Stamp]) -> Plain | None:
    """The fields shown by these cells, or None if the record does not exist or was removed."""
    if cells.get(HERE) is not True:
        return None
    values: Plain = {name: cells.get(name) for name in kind.alone}
    for cell, names in kind.together.items():
        group = cells.get(cell)
        values |= {name: group.get(name) if isinstance(group, dict) else None for name in names}
    elements: dict[str, list[str]] = {field: [] for field in kind.many}
    for cell in cells:
        if is_element(cell) and (field := cell.split("/", 1)[0]) in elements:
            elements[field].append(cell)
    for field, names_of_cells in elements.items():
        values[field] = [cells[cell] for cell in element_order(names_of_cells, cells, first)]
    return values


def _element_name(kind: Kind, field: str, element: object) -> str:
    parts = [element.get(name) for name in kind.named_by[field]] if isinstance(element, dict) else [element]
    return "/".join(_name_part("" if part is None else str(part)) for part in parts)


def _name_part(text: str) -> str:
    if len(text) > _LONGEST_NAME:
        return "sha256:" + hashlib.sha256(text.encode()).hexdigest()[:32]
    return text.replace("%", "%25").replace("/", "%2F")


def _to_json(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, str):
        return kept_text(value)
    if is_dataclass(value):
        parts = {item.name: _to_json(getattr(value, item.name)) for item in fields(value)}
        return {name: part for name, part in parts.items() if part is not None}
    if isinstance(value, int | float) and not abs(value) <= _LARGEST:  # not a number is not smaller either
        raise InputProblem("number_unkeepable")
    if value is None or isinstance(value, int | float):
        return value
    raise TypeError(value)


def kept_text(text: str) -> str:
    """The text as it is kept (NFC); raises InputProblem "text_unkeepable" for one that is no Unicode text."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputProblem("text_unkeepable", text=ascii(text)[:40]) from error
    return nfc(text)


def _from_json(value: object, type: FieldType) -> object:
    one = type.one
    if type.mixed:
        return value
    if one is date or one is datetime:
        return one.fromisoformat(cast(str, value))
    if issubclass(one, Enum):
        return one(value)
    if is_dataclass(one):
        given = cast(dict[str, object], value)
        return one(
            **{name: _from_json(given[name], inner) for name, inner in field_types(one).items() if name in given}
        )
    if not isinstance(value, one):
        raise TypeError(value)
    return value
