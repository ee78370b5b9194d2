"""One program at a time works on a store; a second one, and a folder that cannot be written, are told apart.

The lock is the operating system's, so that a crash frees it; the empty file that carries it stays where it is,
because removing it would let two programs hold two files of the same name.
"""

import os
import sys
from pathlib import Path
from types import TracebackType

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.whole_files import problem_of

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class StoreLock:
    """A store held by this program until `release` or the end of the program; also a context."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, path: Path) -> "StoreLock":
        """Hold the store at this path, which need not exist yet; its folder must, and must be writable.

        Raises EnvironmentProblem: store_in_use, store_read_only, folder_read_only, folder_missing, not_a_folder, …
        """
        try:
            descriptor = os.open(lock_path(path), os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except OSError as error:
            raise problem_of(error, path.parent) from error
        try:
            _hold(descriptor, path)
            _ensure_writable(path)
        except EnvironmentProblem:
            os.close(descriptor)
            raise
        return cls(path, descriptor)

    def release(self) -> None:
        """Let others open the store; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> "StoreLock":
        """The lock, already held."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release, whatever happened."""
        self.release()


def lock_path(path: Path) -> Path:
    """The file that carries the lock of the store at this path; links to one store lead to one lock."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + ".lock")


def _hold(descriptor: int, path: Path) -> None:
    try:
        _lock(descriptor)
    except (BlockingIOError, PermissionError) as error:
        raise EnvironmentProblem("store_in_use", path=str(path)) from error
    except OSError as error:
        raise problem_of(error, path) from error


def _ensure_writable(path: Path) -> None:
    """A WAL database that may not be written cannot even be opened, and SQLite would not say why.

    The database itself is not opened here: closing it again would drop the locks of a connection beside us.
    """
    for part in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        if part.exists() and not os.access(part, os.W_OK):
            raise EnvironmentProblem("store_read_only", path=str(part))
