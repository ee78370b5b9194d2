"""Changes signed on other laptops taken into this store: in any order, any part of them, any number of times.

A change is applied once everything it follows or replaces is there; until then it waits. Nothing is ever dropped:
changes of a newer program wait too, and are forwarded.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.store import journal
from oversight_desktop.store.devices import roster
from oversight_desktop.store.entities import append, loader
from oversight_desktop.store.journal import SignedChange
from oversight_desktop.store.replay import follows
from oversight_desktop.store.store import Store
from oversight_desktop.store.vault import Connection, transaction

Signed = tuple[bytes, bytes]
"""The bytes of a change and its signature, as they travel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """How many changes were applied, were here already, and wait for others."""

    new: int
    known: int
    waiting: int


def signed_changes(store: Store, scope: str | None = None) -> Iterator[Signed]:
    """Every change of a scope, or all, also those that wait: what is sent to others, byte for byte."""
    for body, signature, of in store.connection.execute("select body, signature, scope from op order by id"):
        if scope in (None, of):
            yield body, signature
    for body, signature in store.connection.execute("select body, signature from inbox order by hash").fetchall():
        if scope in (None, journal.read(body, signature).scope):
            yield body, signature


def receive(store: Store, changes: Iterable[Signed]) -> Received:
    """Takes in what verifies and is new; all of it or, if one change does not verify, nothing.

    Raises InputProblem "change_unreadable", "change_of_unknown_device", "change_forged" or "change_out_of_chain".
    """
    with transaction(store.connection, store.path):
        return _receive(store.connection, changes)


def _receive(connection: Connection, changes: Iterable[Signed]) -> Received:
    have = {hash for (hash,) in connection.execute("select hash from op")}
    waiting = {
        hash: journal.read(body, signature)
        for hash, body, signature in connection.execute("select hash, body, signature from inbox").fetchall()
    }
    keys, known = roster(connection), 0
    for body, signature in changes:
        if (hash := sha256(body).digest()) in have or hash in waiting:
            known += 1
            continue
        waiting[hash] = journal.read(body, signature)
        _verify(waiting[hash], keys.get(waiting[hash].device))
    new = 0
    for change in _in_order(waiting, have):
        _ensure_follows(connection, change)
        append(connection, change, loader(connection, change.scope))
        del waiting[change.hash]
        new += 1
    connection.execute("delete from inbox")
    connection.executemany(
        "insert into inbox (hash, body, signature) values (?, ?, ?)",
        [(change.hash, change.body, change.signature) for change in waiting.values()],
    )
    return Received(new=new, known=known, waiting=len(waiting))


def _verify(change: SignedChange, public_key: bytes | None) -> None:
    if public_key is None:
        raise InputProblem("change_of_unknown_device", device=change.device)
    if not journal.is_signed(change, public_key):
        raise InputProblem("change_forged", device=change.device, number=change.number)


def _in_order(waiting: dict[bytes, SignedChange], have: set[bytes]) -> list[SignedChange]:
    """Those of the waiting changes that can be applied, each after all it needs."""
    missing = {hash: change.needs - have for hash, change in waiting.items()}
    wanted_by: dict[bytes, list[bytes]] = {}
    for hash, needs in missing.items():
        for need in needs:
            wanted_by.setdefault(need, []).append(hash)
    ready = [hash for hash, needs in missing.items() if not needs]
    ordered: list[SignedChange] = []
    while ready:
        change = waiting[ready.pop()]
        if change.version != journal.VERSION:
            continue  # what a newer program wrote cannot be applied, nor what rests on it
        ordered.append(change)
        for hash in wanted_by.get(change.hash, ()):
            missing[hash].discard(change.hash)
            if not missing[hash]:
                ready.append(hash)
    return ordered


def _ensure_follows(connection: Connection, change: SignedChange) -> None:
    previous = connection.execute("select body, signature from op where hash = ?", (change.previous or b"",)).fetchone()
    if not follows(change, None if previous is None else journal.read(*previous)):
        raise InputProblem("change_out_of_chain", device=change.device, number=change.number)
