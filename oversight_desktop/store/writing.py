"""One step: what it saves becomes one signed change in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from oversight_desktop.domain.change import Change, Edit
from oversight_desktop.store import journal
from oversight_desktop.store.catalogue import BY_NAME, BY_RECORD
from oversight_desktop.store.cells import POSITION, element_order, is_element, text_of
from oversight_desktop.store.devices import Device
from oversight_desktop.store.entities import Name, append, loader
from oversight_desktop.store.journal import SignedChange, Write
from oversight_desktop.store.kind import Kind
from oversight_desktop.store.mapping import cells_of, element_cells, fields_of, plain, record_of
from oversight_desktop.store.vault import Connection

_FARTHEST = 24 * 3_600_000 << 16
"""Clocks more than a day ahead of ours are not believed: our own time does not follow them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Who does what when, in which scope; `undoes` is the change it undoes or does again."""

    scope: str
    deed: str
    author: str
    at: datetime
    undoes: bytes | None = None


class Writing:
    """What one step has saved so far; it becomes a change when the step ends, and nothing if it fails.

    Records are read as they were before the step until it has ended. `change` is there afterwards.
    """

    def __init__(self, connection: Connection, device: Device, step: Step) -> None:
        if step.at.tzinfo is None:
            raise ValueError("a moment without an offset")
        self.change = Change(scope=step.scope, deed=step.deed, author=step.author, at=step.at, hash="", edits=())
        self._connection, self._device, self._step = connection, device, step
        self._time = next_time(connection, device.id, step.at)
        self._entity = loader(connection, step.scope)
        self._pending: dict[Name, dict[str, str]] = {}
        self._after: dict[Name, dict[str, object]] = {}
        self._forced: set[tuple[Name, str]] = set()

    def save(self, key: str, record: object) -> None:
        """Keeps this record under its key: the cells that differ from what is kept are written."""
        kind = BY_RECORD[type(record)]
        if kind.identity is not None and getattr(record, kind.identity) != key:
            raise ValueError(f"{kind.name} {key!r} names itself {getattr(record, kind.identity)!r}")
        values, before = plain(kind, record), self._values((kind.name, key))
        for cell, value in cells_of(kind, values, before).items():
            self._set((kind.name, key), cell, value)
        for field in kind.many:
            elements = values[field]
            assert isinstance(elements, list)
            self._save_elements(kind, key, field, elements)

    def remove(self, kind: type, key: str) -> None:
        """Marks a record as removed and empties its cells; nothing happens if there is none."""
        name = (BY_RECORD[kind].name, key)
        for cell in tuple(self._values(name)):
            if not cell.startswith(POSITION):
                self._set(name, cell, None)

    def arrange(self, kind: type, keys: tuple[str, ...]) -> None:
        """Puts the records of a kind in this order; those not named follow as before."""
        for place, key in enumerate(keys):
            self._set((BY_RECORD[kind].name, key), POSITION, place)

    def put(self, kind: str, key: str, cell: str, value: object) -> None:
        """Writes one cell (None empties it) even if it shows this value already: settles it where two values stand."""
        self._set((kind, key), cell, value)
        self._pending[(kind, key)][cell] = text_of(value)
        self._forced.add(((kind, key), cell))

    def clear_draft(self, kind: type, key: str, field: str) -> None:
        """Drops the unfinished text of a field together with this step."""
        self._connection.execute(
            "delete from draft where scope = ? and kind = ? and key = ? and field = ?",
            (self._step.scope, BY_RECORD[kind].name, key, field),
        )

    def finish(self) -> SignedChange | None:
        """Signs and applies what the step wrote; None if it changed nothing. Called by the store."""
        writes = [
            Write(*name, cell, value, self._entity(name).cells.hashes(cell))
            for name, cells in self._pending.items()
            for cell, value in cells.items()
            if value != self._entity(name).cells.shown(cell) or (name, cell) in self._forced
        ]
        if not writes:
            return None
        names = {(write.kind, write.key): None for write in writes}
        before = {name: self._record(name) for name in names}
        signed = journal.sign(self._content(), writes, self._device.key)
        append(self._connection, signed, self._entity)
        self.change = Change(
            scope=signed.scope,
            deed=signed.deed,
            author=signed.author,
            at=self._step.at,
            hash=signed.hash.hex(),
            edits=tuple(
                Edit(kind=BY_NAME[name[0]].record, key=name[1], before=before[name], after=self._record(name))
                for name in names
                if name[0] in BY_NAME
            ),
        )
        return signed

    def _content(self) -> dict[str, object]:
        tip = self._connection.execute(
            "select number, hash from op where scope = ? and device = ? order by number desc, hash limit 1",
            (self._step.scope, self._device.id),
        ).fetchone()
        content: dict[str, object] = {
            "s": self._step.scope,
            "d": self._device.id,
            "n": tip[0] + 1 if tip else 1,
            "p": tip[1].hex() if tip else "",
            "t": self._time,
            "m": self._step.at.isoformat(),
            "a": self._step.author,
            "o": self._step.deed,
        }
        return content if self._step.undoes is None else content | {"u": self._step.undoes.hex()}

    def _record(self, name: Name) -> object | None:
        kind, cells = BY_NAME.get(name[0]), self._entity(name).cells
        fields = None if kind is None else fields_of(kind, cells.values(), cells.first)
        return None if kind is None or fields is None else record_of(kind, name[1], fields)

    def _values(self, name: Name) -> dict[str, object]:
        """What the cells of a record will show after what was saved so far."""
        if name not in self._after:
            self._after[name] = dict(self._entity(name).cells.values())
        return self._after[name]

    def _set(self, name: Name, cell: str, value: object) -> None:
        values = self._values(name)
        if value is None:
            values.pop(cell, None)
        else:
            values[cell] = value
        text = text_of(value)
        pending = self._pending.setdefault(name, {})
        if cell in pending or text != self._entity(name).cells.shown(cell):
            pending[cell] = text

    def _save_elements(self, kind: Kind, key: str, field: str, elements: list[object]) -> None:
        name, wanted = (kind.name, key), element_cells(kind, field, elements)
        names = [cell for cell, _ in wanted]
        for cell in tuple(self._values(name)):
            if is_element(cell) and cell.split("/", 1)[0] == field and cell not in names:
                self._set(name, cell, None)
        for cell, value in wanted:
            self._set(name, cell, value)
        new = {cell: (self._time, b"", place) for place, cell in enumerate(self._pending.get(name, ()))}
        if element_order(names, self._values(name), new | self._entity(name).cells.first) != names:
            for place, cell in enumerate(names):
                self._set(name, POSITION + cell, place)


def next_time(connection: Connection, device: str, at: datetime) -> int:
    """The time of the next change: after all we have seen, but not led astray by a clock a day ahead of ours."""
    now = int(at.timestamp() * 1000) << 16
    own = connection.execute("select max(time) from op where device = ?", (device,)).fetchone()[0]
    seen = connection.execute("select max(time) from op where time < ?", (now + _FARTHEST,)).fetchone()[0]
    return int(max(now, (own or 0) + 1, (seen or 0) + 1))
