"""The encrypted file ⇄ a connection; nothing else opens the database."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, cast

import sqlcipher3
import sqlcipher3.dbapi2 as sqlcipher

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store.problems import told
from oversight_desktop.whole_files import is_file, write_whole

# sqlite-utils catches errors by the classes of the module it finds under this name; SQLCipher's are others.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher)

WAIT_SECONDS = 5
"""How long a write waits for another connection of this program."""

_PRAGMAS = (
    "cipher_log_level = none",
    "journal_mode = wal",
    "synchronous = full",
    "foreign_keys = on",
    "recursive_triggers = on",  # without it REPLACE would pass by the guards of the log
    "trusted_schema = off",
    "cell_size_check = on",
    "temp_store = memory",
    "cache_size = -65536",
)


class Rows(Protocol):
    """What a statement answered."""

    lastrowid: int

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All rows that are left."""

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """The part of a DB-API connection the store uses."""

    in_transaction: bool

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Rows:
        """Runs one statement."""

    def executemany(self, sql: str, values: Sequence[Sequence[object]], /) -> Rows:
        """Runs one statement for each row of values."""

    def close(self) -> None:
        """Ends the connection."""


def connect(path: Path, key: bytes, *, create: bool = False) -> Connection:
    """A connection to the encrypted file, for the calling thread alone.

    `key` is the 32-byte key of the purpose "database". Raises EnvironmentProblem: "store_missing", "store_damaged",
    "folder_read_only", "store_busy" or "disk_full".
    """
    if create:
        write_whole(path, b"")
    if not is_file(path):
        raise EnvironmentProblem("store_missing", path=str(path))
    with told(path):
        address = f"{path.absolute().as_uri()}?mode=rw"
        connection = sqlcipher.connect(address, uri=True, isolation_level=None, timeout=WAIT_SECONDS)
        try:
            connection.set_key(f"x'{key.hex()}'")  # text in this form is the raw key; bytes would run PBKDF2
            for pragma in _PRAGMAS:
                connection.execute("pragma " + pragma)
            connection.execute("select count(*) from sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
    return cast(Connection, connection)


@contextmanager
def transaction(connection: Connection, path: Path) -> Iterator[None]:
    """One transaction that holds the write lock from its beginning: kept whole, or nothing of it.

    Raises the EnvironmentProblem of `told` where disk or lock fail.
    """
    with told(path):
        connection.execute("begin immediate")
        try:
            yield
            connection.execute("commit")
        except BaseException:
            # A full disk has rolled back already; a second rollback would hide the first error.
            if connection.in_transaction:
                connection.execute("rollback")
            raise
