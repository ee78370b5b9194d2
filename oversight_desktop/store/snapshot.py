"""A copy of the encrypted database that is whole in itself, and the proof that one is sound."""

import os
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store.problems import told
from oversight_desktop.store.vault import connect


def take(database: Path, key: bytes, target: Path) -> None:
    """Write a compact copy under the same key, as of one moment; the store may be in use meanwhile.

    It opens a connection of its own, so any thread may call it. Raises EnvironmentProblem disk_full, store_damaged, …
    """
    connection = connect(database, key)
    try:
        with told(target):
            connection.execute("vacuum into ?", (str(target.absolute()),))
    finally:
        connection.close()
    with told(target), target.open("r+b") as file:
        os.fsync(file.fileno())
        if os.name != "nt":
            target.chmod(0o600)


def ensure_sound(copy: Path, key: bytes) -> None:
    """Reopen a copy made by `take` for reading and check every page and record; nothing is written beside it.

    Raises EnvironmentProblem backup_damaged.
    """
    connection = sqlcipher.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        connection.execute("pragma cipher_log_level = none")
        connection.set_key(f"x'{key.hex()}'")
        pages = connection.execute("pragma cipher_integrity_check").fetchall()
        records = connection.execute("pragma quick_check").fetchone()
    except sqlcipher.DatabaseError as error:
        raise EnvironmentProblem("backup_damaged", path=str(copy)) from error
    finally:
        connection.close()
    if pages or records != ("ok",):
        raise EnvironmentProblem("backup_damaged", path=str(copy))
