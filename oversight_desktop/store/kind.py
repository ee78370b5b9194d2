"""How a record is laid out in cells and columns, read from the dataclass itself."""

import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache, cached_property


@dataclass(frozen=True)
class FieldType:
    """The type of one field: `one` is what it holds, `many` whether it is a tuple of that, `mixed` a union of types."""

    one: type
    many: bool = False
    mixed: bool = False

    @property
    def column(self) -> str:
        """The type of its SQL column; what SQL has no type for is kept as JSON text."""
        return "integer" if not self.mixed and self.one in (int, bool) else "text"

    @property
    def as_json(self) -> bool:
        """Whether its column holds JSON text."""
        return self.mixed or is_dataclass(self.one)


def field_type(annotation: object) -> FieldType:
    """What an annotation such as `str | None` or `tuple[Figure, ...]` means here; TypeError for other shapes."""
    if typing.get_origin(annotation) is tuple:
        inner = field_type(typing.get_args(annotation)[0])
        return FieldType(inner.one, many=True, mixed=inner.mixed)
    if isinstance(annotation, types.UnionType):
        parts = [part for part in typing.get_args(annotation) if part is not type(None)]
        return field_type(parts[0]) if len(parts) == 1 else FieldType(object, mixed=True)
    if isinstance(annotation, type) and (
        annotation in (str, int, bool, float, date, datetime)
        or issubclass(annotation, Enum)
        or is_dataclass(annotation)
    ):
        return FieldType(annotation)
    raise TypeError(annotation)


@cache
def field_types(record: type) -> Mapping[str, FieldType]:
    """The type of each field of a record; found once, a register of 3,000 bailiffs asks for the same few again."""
    return {item.name: field_type(item.type) for item in fields(record)}


@dataclass(frozen=True, eq=False)
class Kind:
    """One kind of record.

    `name` is its stable name in the log and of its table; `identity` the field that repeats the record's key;
    `together` the fields that mean something only together, by the name of their common cell; `named_by` the fields
    that name an element of a many-valued field (for words: the word itself).
    """

    record: type
    name: str
    identity: str | None = None
    together: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    named_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def types(self) -> Mapping[str, FieldType]:
        """The type of each field, in the order of the record, without the identity."""
        return {name: type for name, type in field_types(self.record).items() if name != self.identity}

    @cached_property
    def many(self) -> Mapping[str, FieldType]:
        """The many-valued fields."""
        return {name: type for name, type in self.types.items() if type.many}

    @cached_property
    def single(self) -> Mapping[str, FieldType]:
        """The single-valued fields: the columns of its table."""
        return {name: type for name, type in self.types.items() if not type.many}

    @cached_property
    def alone(self) -> tuple[str, ...]:
        """The single-valued fields that are a cell of their own."""
        grouped = {name for names in self.together.values() for name in names}
        return tuple(name for name in self.single if name not in grouped)
