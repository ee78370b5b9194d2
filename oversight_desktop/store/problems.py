"""The refusals of the database told apart, each as one EnvironmentProblem."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from oversight_desktop.domain.problems import EnvironmentProblem

_BY_NAME = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_BUSY": "store_busy",
    "SQLITE_LOCKED": "store_busy",
    "SQLITE_READONLY": "folder_read_only",
    "SQLITE_CANTOPEN": "folder_read_only",
    "SQLITE_PERM": "folder_read_only",
    "SQLITE_NOTADB": "store_damaged",
    "SQLITE_CORRUPT": "store_damaged",
    "SQLITE_IOERR": "disk_failing",
}
_LEAST = 1 << 17
"""Bytes without which SQLite cannot lay out what it shares between connections; it calls that a failing disk."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns the errors of SQLite into the EnvironmentProblem a person can act on.

    What is none of them (a wrong statement, a broken constraint) is a bug and passes unchanged.
    """
    try:
        yield
    except sqlcipher.Error as error:
        name = "_".join(str(getattr(error, "sqlite_errorname", "")).split("_")[:2])
        if name not in _BY_NAME:
            raise
        code = "disk_full" if _BY_NAME[name] == "disk_failing" and _is_full(path) else _BY_NAME[name]
        raise EnvironmentProblem(code, path=str(path)) from error


def _is_full(path: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(path.parent).free < _LEAST
    return False
