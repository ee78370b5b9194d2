"""Steps found again in the log, to be undone or done again; they work after a restart, for the log is all they need."""

import json

from oversight_desktop.store.cells import NOTHING
from oversight_desktop.store.entities import load
from oversight_desktop.store.journal import SignedChange, Write
from oversight_desktop.store.reading import Header, signed_change
from oversight_desktop.store.store import Store
from oversight_desktop.store.writing import Writing

UNDO, REDO = "undo:", "redo:"
"""What the deed of a step begins with that undoes another or does it again."""


def stacks(store: Store, scope: str, author: str) -> tuple[list[Header], list[Header]]:
    """The steps this author did here on this laptop, and those he undid; the last of each is the next to go.

    As in any editor, a new step forgets what was undone before it.
    """
    done: list[Header] = []
    undone: list[Header] = []
    for header in store.headers(scope):
        if (header.author, header.device) != (author, store.device):
            continue
        if header.undoes is None:
            done.append(header)
            undone.clear()
        elif header.deed.startswith(UNDO):
            _move(header.undoes, done, undone)
        else:
            _move(header.undoes, undone, done)
    return done, undone


def changed_since(store: Store, step: Header, *, was_done: bool) -> str | None:
    """Who has changed a cell of this step since it was done (or undone), or None if all stand as it left them."""
    change = signed_change(store.connection, step.hash)
    for write in change.writes:
        expected = {change.hash} if was_done else _meant(store, write, write.replaced)
        heads = load(store.connection, change.scope, (write.kind, write.key)).cells.hashes(write.cell)
        for head in heads:
            if not _meant(store, write, (head,)) <= expected:
                return signed_change(store.connection, head).author
        if _meant(store, write, heads) != expected:
            return change.author
    return None


def write_back(store: Store, step: Header, writing: Writing) -> None:
    """Puts every cell of the step back to what it showed before."""
    for write in signed_change(store.connection, step.hash).writes:
        earlier = [signed_change(store.connection, hash) for hash in write.replaced]
        shown = max(
            ((change.time, change.hash, _value(change, write)) for change in earlier), default=(0, b"", NOTHING)
        )
        writing.put(write.kind, write.key, write.cell, json.loads(shown[2]))


def write_again(store: Store, step: Header, writing: Writing) -> None:
    """Puts every cell of the step to what it wrote."""
    for write in signed_change(store.connection, step.hash).writes:
        writing.put(write.kind, write.key, write.cell, json.loads(write.value))


def _move(hash: bytes, source: list[Header], target: list[Header]) -> None:
    for header in source:
        if header.hash == hash:
            source.remove(header)
            target.append(header)
            return


def _meant(store: Store, write: Write, hashes: tuple[bytes, ...]) -> set[bytes]:
    """The steps these changes of a cell stand for: one that undid another stands for what was there before that."""
    found: set[bytes] = set()
    pending = list(hashes)
    while pending:
        change = signed_change(store.connection, pending.pop())
        if change.undoes is None:
            found.add(change.hash)
        elif change.deed.startswith(REDO):
            found.add(change.undoes)
        else:
            undone = signed_change(store.connection, change.undoes)
            pending += [hash for other in undone.writes if _same_cell(other, write) for hash in other.replaced]
    return found


def _value(change: SignedChange, write: Write) -> str:
    return next((other.value for other in change.writes if _same_cell(other, write)), NOTHING)


def _same_cell(one: Write, other: Write) -> bool:
    return (one.kind, one.key, one.cell) == (other.kind, other.key, other.cell)
