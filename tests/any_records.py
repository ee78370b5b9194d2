"""Any record of any kind, for property tests."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum

from hypothesis import strategies as some

from oversight_desktop.domain.text import nfc
from oversight_desktop.store.catalogue import KINDS
from oversight_desktop.store.kind import FieldType, Kind, field_type

TEXTS = some.one_of(
    some.sampled_from(["", "E1", "E2", "a/b", "a%2Fb", "E1/2", "@", "here", "null", "ескерту «x»", "x" * 70, "x" * 71]),
    some.text("abәІ/%@ \n", max_size=6),
).map(nfc)
NUMBERS = some.integers(-(2**63) + 1, 2**63 - 1)
WORDS: dict[type, some.SearchStrategy[object]] = {
    str: TEXTS,
    int: NUMBERS,
    bool: some.booleans(),
    date: some.dates(),
    datetime: some.datetimes(timezones=some.just(UTC)),
}
MIXED = some.one_of(NUMBERS, some.booleans(), TEXTS, some.floats(-1e9, 1e9))


def values(type: FieldType, required: bool) -> some.SearchStrategy[object]:
    """Any value of a field."""
    if type.mixed:
        one: some.SearchStrategy[object] = MIXED
    elif issubclass(type.one, Enum):
        one = some.sampled_from(list(type.one))
    elif is_dataclass(type.one):
        one = instances(type.one)
    else:
        one = WORDS[type.one]
    if type.many:
        return some.lists(one, max_size=4).map(tuple)
    return one if required else some.none() | one


def instances(record: type, **fixed: object) -> some.SearchStrategy[object]:
    """Any record of this class, with these fields fixed."""
    given = {name: some.just(value) for name, value in fixed.items()}
    free = {
        item.name: values(field_type(item.type), item.default is not None)
        for item in fields(record)
        if item.name not in fixed
    }
    return some.builds(record, **(free | given))


def records(kind: Kind, key: str) -> some.SearchStrategy[object]:
    """Any record of a kind that can stand under this key."""
    return instances(kind.record, **({} if kind.identity is None else {kind.identity: key}))


def full(kind: Kind, key: str) -> object:
    """A record with a value in every field."""
    arguments: dict[str, object] = {}
    for item in fields(kind.record):
        type = field_type(item.type)
        value = key if item.name == kind.identity else example(type)
        arguments[item.name] = (value,) if type.many else value
    return kind.record(**arguments)


def example(type: FieldType) -> object:
    """One value of a field that is not nothing."""
    if type.mixed:
        return 7
    if issubclass(type.one, Enum):
        return next(iter(type.one))
    if is_dataclass(type.one):
        return type.one(**{item.name: example(field_type(item.type)) for item in fields(type.one)})
    words: dict[object, object] = {str: "мәтін", int: 3, bool: True, date: date(2026, 3, 16)}
    return words.get(type.one, datetime(2026, 3, 16, 9, tzinfo=UTC))


def has_defaults(record: type) -> bool:
    """Whether every field may be left out."""
    return all(item.default is not MISSING for item in fields(record))


ANY_KIND = some.sampled_from(KINDS)
