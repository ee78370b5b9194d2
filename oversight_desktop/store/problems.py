"""The refusals of the database told apart, each as one EnvironmentProblem."""

from collections.abc import Iterator
from contextlib import contextmanager
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
        raise EnvironmentProblem(_BY_NAME[name], path=str(path)) from error
