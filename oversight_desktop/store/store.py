"""An open store: its records, its history, and the steps that change them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Generic, TypeVar, cast

from oversight_desktop.domain.change import Change
from oversight_desktop.store import checking, devices, reading, replay
from oversight_desktop.store.catalogue import BY_RECORD
from oversight_desktop.store.checking import Fault
from oversight_desktop.store.keys import subkey
from oversight_desktop.store.lock import StoreLock
from oversight_desktop.store.mapping import record_of
from oversight_desktop.store.problems import told
from oversight_desktop.store.reading import Header
from oversight_desktop.store.rows import read_rows
from oversight_desktop.store.vault import Connection, connect, transaction
from oversight_desktop.store.writing import Step, Writing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """A record and the key it is kept under."""

    key: str
    record: T


class Store:
    """One store, opened by `store.opening`, for the thread that opened it; also a context that closes it.

    Every method raises EnvironmentProblem where the disk or the database fail.
    """

    def __init__(self, path: Path, data_key: bytes, connection: Connection, lock: StoreLock | None) -> None:
        self.path = path
        self.connection = connection
        self._data_key, self._lock, self._writing = data_key, lock, False
        self._own = devices.own(connection)

    @property
    def device(self) -> str:
        """The id of this copy of the store in the log; a restored copy gets a new one."""
        return self._own.id

    @property
    def public_key(self) -> bytes:
        """The Ed25519 key by which others verify what this copy signs."""
        return self._own.key.public_key().public_bytes_raw()

    def subkey(self, purpose: str) -> bytes:
        """The 32-byte key for one purpose ("evidence", …), the same in every copy of this store."""
        return subkey(self._data_key, purpose)

    def second_connection(self) -> "Store":
        """The same store for another thread (call it there); closing it leaves this one open."""
        return Store(self.path, self._data_key, connect(self.path, self.subkey("database")), None)

    def records(self, scope: str, kind: type[T]) -> tuple[Kept[T], ...]:
        """The records of a kind in a scope, in order, without removed ones."""
        laid_out = BY_RECORD[kind]
        with told(self.path):
            rows = read_rows(self.connection, laid_out, scope)
        return tuple(Kept(key, cast(T, record_of(laid_out, key, values))) for key, values in rows)

    def record(self, scope: str, kind: type[T], key: str = "") -> T | None:
        """One record, or None if there is none or it was removed."""
        laid_out = BY_RECORD[kind]
        with told(self.path):
            rows = read_rows(self.connection, laid_out, scope, key)
        return cast(T, record_of(laid_out, key, rows[0][1])) if rows else None

    def scopes(self) -> tuple[str, ...]:
        """Every scope anything was ever kept in, in the order they began."""
        with told(self.path):
            found = self.connection.execute("select scope from op group by scope order by min(id)").fetchall()
        return tuple(scope for (scope,) in found)

    @contextmanager
    def writing(
        self, scope: str, deed: str, *, author: str, at: datetime, undoes: bytes | None = None
    ) -> Iterator[Writing]:
        """One step: what the block saves is kept as one signed change when it ends, and nothing if it fails."""
        if self._writing:
            raise RuntimeError("a step within a step")
        self._writing = True
        try:
            with transaction(self.connection, self.path):
                step = Step(scope=scope, deed=deed, author=author, at=at, undoes=undoes)
                writing = Writing(self.connection, self._own, step)
                yield writing
                writing.finish()
        finally:
            self._writing = False

    def headers(self, scope: str | None = None) -> tuple[Header, ...]:
        """Who did what when, oldest first, without the records: cheap."""
        with told(self.path):
            return reading.headers(self.connection, scope)

    def changes(self, scope: str | None = None) -> tuple[Change, ...]:
        """The whole history, oldest first, with every record before and after each step."""
        with told(self.path):
            return reading.changes(self.connection, scope)

    def check(self) -> tuple[Fault, ...]:
        """What is wrong with the store: chains, hashes, signatures, rows that do not follow from the log, pages."""
        with told(self.path):
            return checking.check(self.connection)

    def close(self) -> None:
        """Ends the connection and lets others open the store; a second call does nothing."""
        self.connection.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "Store":
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes it, whatever happened."""
        self.close()


def rebuild_rows(store: Store) -> None:
    """Makes every table that follows from the log again, in one transaction."""
    with transaction(store.connection, store.path):
        replay.rebuild(store.connection)


def renew_device(store: Store) -> None:
    """Gives this copy a new id and key; needed once after a restore, before anything is written."""
    with transaction(store.connection, store.path):
        store._own = devices.become_new_device(store.connection)


def trust(store: Store, public_key: bytes) -> str:
    """Adds another laptop's key to those whose changes are taken in; returns its id."""
    with transaction(store.connection, store.path):
        return devices.trust(store.connection, public_key)


@contextmanager
def still(store: Store) -> Iterator[Store]:
    """The same store to read from in another thread: all of it as it is now, whatever is written meanwhile."""
    with store.second_connection() as second:
        with told(store.path):
            second.connection.execute("begin")
            second.connection.execute("select 1 from op limit 1").fetchone()  # the first look fixes what is seen
        yield second
