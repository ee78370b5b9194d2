"""Where in a document a value stands, so that every fault is named with its place."""

from typing import NamedTuple

from oversight_desktop.domain.problems import InputProblem

SHOWN = 60
"""How many characters of a faulty value a sentence repeats."""


class Unusable(NamedTuple):
    """A number of JSON that no field can hold (NaN, Infinity, hundreds of digits), as it was spelled."""

    spelling: str


class Spot(NamedTuple):
    """A place in a file, written as a path: `answers[3] (I1.3).finding`; entries of a list count from 1."""

    file: str
    place: str = ""

    def inside(self, name: str) -> "Spot":
        """The value of this key."""
        return Spot(self.file, f"{self.place}.{name}" if self.place else name)

    def entry(self, number: int, label: object = None) -> "Spot":
        """The entry of a list with this number, counted from 1; `label` is the id it carries, if any."""
        named = f" ({shown(label)})" if isinstance(label, str) and label else ""
        return Spot(self.file, f"{self.place}[{number}]{named}")

    def problem(self, code: str, **facts: object) -> InputProblem:
        """The fault of this code at this place."""
        return InputProblem(code, file=self.file, place=self.place, **facts)


def shown(value: object) -> str:
    """A faulty value as a sentence may repeat it: short, on one line, odd characters by their numbers."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Unusable):
        return shown(value.spelling)
    if isinstance(value, dict):
        return "{…}" if value else "{}"
    if isinstance(value, list):
        return "[…]" if value else "[]"
    if value is None:
        return "null"
    text = "".join(letter if letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in str(value)[:SHOWN])
    return text if len(str(value)) <= SHOWN else f"{text}…"
