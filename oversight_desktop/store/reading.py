"""The history: what each step changed."""

from dataclasses import dataclass
from datetime import datetime

from oversight_desktop.domain.change import Change, Edit
from oversight_desktop.store import journal
from oversight_desktop.store.catalogue import BY_NAME, BY_RECORD
from oversight_desktop.store.cells import Cells
from oversight_desktop.store.journal import SignedChange
from oversight_desktop.store.mapping import fields_of, record_of
from oversight_desktop.store.replay import Place, log, replay
from oversight_desktop.store.vault import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """One step of the log without its records; `undoes` is the change it undid or did again."""

    hash: bytes
    scope: str
    device: str
    author: str
    deed: str
    at: datetime
    undoes: bytes | None


def headers(connection: Connection, scope: str | None = None) -> tuple[Header, ...]:
    """The steps of a scope, or all, in the order they were taken in."""
    where, values = ("", ()) if scope is None else ("where scope = ?", (scope,))
    rows = connection.execute(
        f"select hash, scope, device, author, deed, moment, undoes from op {where} order by id", values
    )
    return tuple(
        Header(
            hash=hash,
            scope=scope,
            device=device,
            author=author,
            deed=deed,
            at=datetime.fromisoformat(moment),
            undoes=undoes,
        )
        for hash, scope, device, author, deed, moment, undoes in rows
    )


def keys(connection: Connection, scope: str, kind: type) -> tuple[str, ...]:
    """Every key that records of a kind were ever kept under in a scope, removed ones included."""
    rows = connection.execute("select key from entity where scope = ? and kind = ?", (scope, BY_RECORD[kind].name))
    return tuple(key for (key,) in rows)


def last_moment(connection: Connection) -> datetime | None:
    """The moment of the step taken in last, or None."""
    found = connection.execute("select moment from op order by id desc limit 1").fetchone()
    return None if found is None else datetime.fromisoformat(found[0])


def signed_change(connection: Connection, hash: bytes) -> SignedChange:
    """One change of the log by its hash; KeyError if there is none."""
    found = connection.execute("select body, signature from op where hash = ?", (hash,)).fetchone()
    if found is None:
        raise KeyError(hash.hex())
    return journal.read(*found)


def changes(connection: Connection, scope: str | None = None) -> tuple[Change, ...]:
    """The steps of a scope, or all, with the records before and after each."""
    records: dict[Place, Cells] = {}
    return tuple(_change(records, change) for change in log(connection, scope))


def _change(records: dict[Place, Cells], change: SignedChange) -> Change:
    touched = {
        (write.kind, write.key): _record(records, (change.scope, write.kind, write.key)) for write in change.writes
    }
    replay(records, change)
    return Change(
        scope=change.scope,
        deed=change.deed,
        author=change.author,
        at=datetime.fromisoformat(change.moment),
        hash=change.hash.hex(),
        edits=tuple(
            Edit(kind=BY_NAME[kind].record, key=key, before=before, after=_record(records, (change.scope, kind, key)))
            for (kind, key), before in touched.items()
            if kind in BY_NAME
        ),
    )


def _record(records: dict[Place, Cells], place: Place) -> object | None:
    kind, cells = BY_NAME.get(place[1]), records.get(place)
    if kind is None or cells is None:
        return None
    fields = fields_of(kind, cells.values(), cells.first)
    return None if fields is None else record_of(kind, place[2], fields)
