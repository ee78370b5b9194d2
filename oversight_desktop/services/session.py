"""An open store, who works in it, and what time it is: everything a step needs from its surroundings."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oversight_desktop.store.store import Store

FieldOf = tuple[str, type, str, str]
"""Scope, kind of record, key and field."""
Unwritten = dict[FieldOf, str]


def clock() -> datetime:
    """This moment with its offset; the only place that asks the machine's clock."""
    return datetime.now().astimezone()  # noqa: TID251


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One person at work in one store. `author` is the name that every change of the session carries.

    `unwritten` holds what was typed and the store has refused so far, not even as a draft; `given_up` the drafts that
    nobody wants any more and the store has not let go of yet.
    """

    store: "Store"
    author: str
    now: Callable[[], datetime] = clock
    unwritten: Unwritten = field(default_factory=dict, compare=False, repr=False)
    given_up: set[FieldOf] = field(default_factory=set, compare=False, repr=False)


@contextmanager
def apart(session: Session) -> Iterator[Session]:
    """The same person in the same store for another thread (call it there), on a connection of its own.

    A step taken there waits until one of the window is written, and the other way round.
    """
    with session.store.second_connection() as store:
        yield replace(session, store=store)
