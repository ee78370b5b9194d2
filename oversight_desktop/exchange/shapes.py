"""Objects and lists of the inspection document as tables of keys: one table reads and writes, so both agree."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date as Day
from enum import Enum
from functools import cached_property, partial
from typing import Any, Protocol

from oversight_desktop.exchange.json_text import Doubled
from oversight_desktop.exchange.scalars import Read
from oversight_desktop.exchange.spot import Spot, shown


class Form(Protocol):
    """How one value stands in JSON."""

    def read(self, value: object, spot: Spot) -> object:
        """The value of the record; raises InputProblem."""

    def write(self, value: Any) -> object:
        """The value as JSON has it."""


@dataclass(frozen=True)
class Single:
    """A single value: text, number, day, word of a closed list."""

    read: Read

    def write(self, value: object) -> object:
        """The value as JSON has it."""
        if isinstance(value, Enum):
            return value.value
        return value.isoformat() if isinstance(value, Day) else value


@dataclass(frozen=True)
class Listed:
    """A list of values of one form, kept as a tuple; `label` is the key whose value names an entry to people."""

    form: Form
    label: str = "id"

    def read(self, value: object, spot: Spot) -> tuple[object, ...]:
        """The entries in their order; raises InputProblem."""
        if not isinstance(value, list):
            raise spot.problem("input_list_expected", value=shown(value))
        return tuple(self._entry(entry, self._spot(spot, at, entry)) for at, entry in enumerate(value, 1))

    def write(self, value: Sequence[object]) -> list[object]:
        """The entries as JSON has them."""
        return [self.form.write(entry) for entry in value]

    def _entry(self, entry: object, spot: Spot) -> object:
        """An entry; one that is blank names nothing and would only look like a value."""
        read = None if entry is None else self.form.read(entry, spot)
        if read is None:
            raise spot.problem("input_missing")
        return read

    def _spot(self, spot: Spot, at: int, entry: object) -> Spot:
        return spot.entry(at, entry.get(self.label) if isinstance(entry, dict) else None)


@dataclass(frozen=True)
class Key:
    """One key of an object: its form and the record's attribute, if that has another name.

    `required`: without it the object means nothing, so its absence is no matter for the Rules. `kept`: an empty list
    is written, because the exchange format does not call it optional. `null`: so is null, where the format names it.
    """

    name: str
    form: Form
    attribute: str = ""
    required: bool = False
    kept: bool = False
    null: bool = False

    @property
    def target(self) -> str:
        """The attribute of the record."""
        return self.attribute or self.name


def _unchecked(record: Any, spot: Spot) -> None:
    """Nothing beyond the single keys is asked of the record."""


@dataclass(frozen=True)
class Shape:
    """An object with known keys, and the record made of it; `check` refuses keys that exclude one another."""

    record: Callable[..., Any]
    keys: Sequence[Key]
    check: Callable[[Any, Spot], None] = field(default=_unchecked)

    @cached_property
    def _by_name(self) -> dict[str, Key]:
        return {key.name: key for key in self.keys}

    def read(self, value: object, spot: Spot) -> Any:
        """The record; keys that are absent or null stay as the record has them by default. Raises InputProblem."""
        if not isinstance(value, dict):
            raise spot.problem("input_object_expected", value=shown(value))
        if isinstance(value, Doubled):
            raise spot.inside(shown(value.key)).problem("input_key_twice")
        found: dict[str, object] = {}
        for name, content in value.items():
            key = self._by_name.get(name)
            if key is None:
                raise self._unknown(name, spot)
            if content is not None:
                found[key.target] = key.form.read(content, spot.inside(name))
        for key in self.keys:
            if key.required and found.get(key.target) is None:
                raise spot.inside(key.name).problem("input_missing")
        record = self.record(**{name: content for name, content in found.items() if content is not None})
        self.check(record, spot)
        return record

    def write(self, value: object) -> dict[str, object]:
        """The record as JSON has it."""
        return self.content(partial(getattr, value))

    def content(self, get: Callable[[str], object]) -> dict[str, object]:
        """The object whose values `get` gives by the names of attributes, in the order of the keys."""
        written: dict[str, object] = {}
        for key in self.keys:
            value = get(key.target)
            if value is not None and (key.kept or value != ()):
                written[key.name] = key.form.write(value)
            elif key.null:
                written[key.name] = None
        return written

    def _unknown(self, name: str, spot: Spot) -> Exception:
        from difflib import get_close_matches

        known = tuple(self._by_name)
        near = get_close_matches(name[:50], known, 1, 0.6)
        facts: dict[str, object] = {"key": shown(name)}
        if near:
            return spot.inside(shown(name)).problem("input_unknown_key_near", near=near[0], **facts)
        return spot.inside(shown(name)).problem("input_unknown_key", known=known, **facts)
