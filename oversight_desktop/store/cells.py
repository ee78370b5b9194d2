"""The cells of one record: every write that nothing has replaced yet, and which of them is shown.

Two laptops may write one cell without knowing of each other. Both values stay until a change replaces them; the one
shown meanwhile is the greatest by (time, hash), which every laptop works out alike.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oversight_desktop.domain.change import canonical

HERE = "here"
"""The cell that says whether the record exists; null marks a removed one."""

POSITION = "@"
"""The cell of a record's place among its kind; before the name of an element's cell, that element's place."""

Stamp = tuple[int, bytes, int]
"""When a write was made, in the order all laptops agree on: time, hash of its change, place within the change."""

NOTHING = "null"


def text_of(value: object) -> str:
    """A JSON value in the one spelling by which values are compared."""
    return canonical(value).decode()


@dataclass(frozen=True, slots=True)
class Head:
    """A write that nothing has replaced: its time, the hash of its change, its value as canonical JSON."""

    time: int
    hash: bytes
    value: str


@dataclass(slots=True)
class Cells:
    """The heads of each cell of one record, and the first write of the record and of each of its elements."""

    heads: dict[str, dict[bytes, Head]] = field(default_factory=dict)
    first: dict[str, Stamp] = field(default_factory=dict)
    born: Stamp | None = None
    _values: dict[str, object] | None = None

    def write(self, cell: str, value: str, replaced: Iterable[bytes], stamp: Stamp) -> None:
        """Takes in one write; what it replaced must have been taken in before."""
        self._values = None
        heads = self.heads.setdefault(cell, {})
        for hash in replaced:
            heads.pop(hash, None)
        heads[stamp[1]] = Head(stamp[0], stamp[1], value)
        self.born = min(self.born or stamp, stamp)
        if is_element(cell):
            self.first[cell] = min(self.first.get(cell, stamp), stamp)

    def shown(self, cell: str) -> str:
        """The value shown, as canonical JSON; NOTHING where there is none."""
        heads = self.heads.get(cell)
        if not heads:
            return NOTHING
        if len(heads) == 1:
            return next(iter(heads.values())).value
        return max(heads.values(), key=lambda head: (head.time, head.hash)).value

    def hashes(self, cell: str) -> tuple[bytes, ...]:
        """The changes whose value of this cell nobody has replaced."""
        return tuple(sorted(self.heads.get(cell, ())))

    def values(self) -> Mapping[str, object]:
        """Every cell that shows something, by its name."""
        if self._values is None:
            shown = {cell: self.shown(cell) for cell in self.heads}
            self._values = {cell: json.loads(value) for cell, value in shown.items() if value != NOTHING}
        return self._values

    @property
    def disputed(self) -> tuple[str, ...]:
        """The cells with more than one value, and HERE if the record was removed while somebody wrote in it."""
        found = {cell for cell, heads in self.heads.items() if len({head.value for head in heads.values()}) > 1}
        if HERE in self.heads and self.shown(HERE) == NOTHING and any(not is_place(cell) for cell in self.values()):
            found.add(HERE)
        return tuple(sorted(cell for cell in found if not is_place(cell)))


def is_element(cell: str) -> bool:
    """Whether a cell holds one element of a many-valued field."""
    return "/" in cell and not is_place(cell)


def is_place(cell: str) -> bool:
    """Whether a cell holds only a place in an order; nobody has to settle a dispute about that."""
    return cell.startswith(POSITION)


def element_order(names: Iterable[str], values: Mapping[str, object], first: Mapping[str, Stamp]) -> list[str]:
    """The elements' cells in the order they are shown: those with a place first, then by their first write."""

    def order(cell: str) -> tuple[bool, int, Stamp]:
        place = values.get(POSITION + cell)
        known = place if isinstance(place, int) else None
        return known is None, known or 0, first[cell]

    return sorted(names, key=order)
