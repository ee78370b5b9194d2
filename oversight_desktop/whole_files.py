"""Files that are written whole or not at all, for every layer: only the standard library and the kinds of trouble.

A file is written beside its place under a random name, flushed to the disk and then renamed; a power cut, a full
disk or a kill leaves the former file or none, and at worst a stray `.part` that `sweep` removes.
"""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.progress import Progress, unobserved

_STRAY = re.compile(r"\.[0-9a-f]{16}\.part")
_SAYING = {
    "disk_full": ("ENOSPC", "EDQUOT", "EFBIG"),
    "folder_read_only": ("EROFS", "EACCES", "EPERM"),
    "folder_missing": ("ENOENT",),
    "not_a_folder": ("ENOTDIR",),
    "not_a_file": ("EISDIR",),
    "name_not_allowed": ("ENAMETOOLONG", "EINVAL", "EILSEQ"),
    "file_in_use": ("ETXTBSY", "EBUSY"),
    "disk_failing": ("EIO",),
    "disk_gone": ("ENODEV", "ENXIO", "ESTALE"),
}
_CODES = {getattr(errno, name): code for code, names in _SAYING.items() for name in names if hasattr(errno, name)}
_SHARING_VIOLATION = 32
"""Windows: another program holds the file open; its errno would say "permission denied"."""
_PART = 1 << 20
"""Bytes brought to the disk at a time where somebody watches: a slow stick is to show how far it is."""


def problem_of(error: OSError, path: Path) -> EnvironmentProblem:
    """What the system's refusal means for this path, as a problem with a sentence of its own."""
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return EnvironmentProblem("file_in_use", path=_shown(path))
    code = _CODES.get(error.errno or 0)
    if code is None:
        reason = errno.errorcode.get(error.errno or 0, str(error))
        return EnvironmentProblem("path_unusable", path=_shown(path), reason=reason)
    return EnvironmentProblem(code, path=_shown(path))


def write_whole(path: Path, data: bytes, mode: int = 0o600, progress: Progress = unobserved) -> None:
    """Put these bytes at this path, whole and on the disk, or leave what was there.

    Raises EnvironmentProblem (disk_full, folder_read_only, folder_missing, not_a_folder, not_a_file, …), and what
    `progress` raises.
    """
    parts = _Parts(progress, (data,))
    with writing_whole(path, mode) as file:
        parts.write(file, data)


@contextmanager
def writing_whole(path: Path, mode: int = 0o600) -> Iterator[BinaryIO]:
    """A file to write piece by piece; it appears at its path when the block ends well, and not otherwise."""
    target = _target(path)
    with _told(path):
        temporary, file = _opened(target, mode)
        try:
            with file:
                yield file
                _to_disk(file)
            temporary.replace(target)
        except BaseException:
            _discard(temporary)
            raise
        sync_folder(target.parent)


def write_all_whole(files: Mapping[Path, bytes], mode: int = 0o600, progress: Progress = unobserved) -> None:
    """Put several files in place, all or none: every one is on the disk before the first takes its name.

    A power cut between two renames can still part them; a refusal puts the former files back. `progress` is asked for
    the last time before the first takes its name.
    """
    targets = {path: _target(path) for path in files}
    temporaries: dict[Path, Path] = {}
    parts = _Parts(progress, files.values())
    try:
        for path, data in files.items():
            with _told(path):
                temporaries[path], file = _opened(targets[path], mode)
                with file:
                    parts.write(file, data)
                    _to_disk(file)
        _place_all(targets, temporaries)
    finally:
        for temporary in temporaries.values():
            _discard(temporary)


def is_file(path: Path) -> bool:
    """Whether a file lies there; raises EnvironmentProblem where the system does not let us look.

    `Path.is_file` says "no" to what is not there and fails on what is behind a closed folder or a dying disk.
    """
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the path
        return False
    except PermissionError as error:
        raise EnvironmentProblem("reading_not_allowed", path=_shown(path)) from error
    except OSError as error:
        raise problem_of(error, path) from error


def sweep(folder: Path) -> None:
    """Remove what a killed writing left in this folder; files of other names are not touched."""
    with _told(folder):
        for entry in folder.iterdir():
            if _STRAY.fullmatch(entry.name) and entry.is_file():
                entry.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder only its owner reads, with those above it that are missing; it is on the disk on return."""
    with _told(folder):
        for step in reversed([step for step in (folder, *folder.parents) if not step.exists()]):
            step.mkdir(mode=0o700, exist_ok=True)
            sync_folder(step.parent)
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can (Windows does so by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems have no such call for folders; the file itself is on the disk already.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn the system's refusals into problems that name this path."""
    try:
        yield
    except OSError as error:
        raise problem_of(error, path) from error


def _shown(path: Path) -> str:
    """A path as it can be printed: names that are no text, and NUL, are replaced."""
    text = str(path).encode("utf-8", "replace" if os.name == "nt" else "surrogateescape").decode("utf-8", "replace")
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _target(path: Path) -> Path:
    """Where a path leads; a link is followed as by any program, a device or a folder is never replaced."""
    if "\0" in str(path) or path.name in ("", ".."):
        raise EnvironmentProblem("name_not_allowed", path=_shown(path))
    with _told(path):
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        try:
            found = target.stat()
        except FileNotFoundError:
            return target
        if not stat.S_ISREG(found.st_mode):
            raise EnvironmentProblem("not_a_file", path=_shown(path))
    return target


def _opened(target: Path, mode: int) -> tuple[Path, BinaryIO]:
    """A new empty file beside the target; it is ours alone, whatever link somebody may have laid there."""
    temporary = target.with_name(f".{secrets.token_hex(8)}.part")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return temporary, os.fdopen(os.open(temporary, flags, mode), "r+b")


class _Parts:
    """Counts what is written, and brings it to the disk part by part while somebody watches."""

    def __init__(self, progress: Progress, contents: Iterable[bytes]) -> None:
        self._progress, self._done = progress, 0
        self._of = sum(self._number(content) for content in contents)

    def write(self, file: BinaryIO, content: bytes) -> None:
        """Write one of the contents; what the progress raises goes through."""
        if self._progress is unobserved:
            file.write(content)
            return
        for start in range(0, len(content) or 1, _PART):
            self._progress(self._done, self._of)
            file.write(content[start : start + _PART])
            _to_disk(file)
            self._done += 1
        self._progress(self._done, self._of)

    def _number(self, content: bytes) -> int:
        return max(1, -(-len(content) // _PART))


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _discard(temporary: Path) -> None:
    """Remove a temporary file; the trouble that led here matters more than that it could not be removed."""
    with suppress(OSError):
        temporary.unlink(missing_ok=True)


def _place_all(targets: Mapping[Path, Path], temporaries: Mapping[Path, Path]) -> None:
    """Rename every temporary file to its target; put the former files back if one cannot be renamed."""
    absent = [target for target in targets.values() if not target.exists()]
    held: dict[Path, Path] = {}
    try:
        for path, target in targets.items():
            with _told(path):
                if target not in absent:
                    _hold(target, held)
                temporaries[path].replace(target)
        for folder in {target.parent for target in targets.values()}:
            with _told(folder):
                sync_folder(folder)
    except BaseException:
        for target in absent:
            _discard(target)
        for target, second in held.items():
            with suppress(OSError):
                second.replace(target)
        raise
    finally:
        for second in held.values():
            _discard(second)


def _hold(target: Path, held: dict[Path, Path]) -> None:
    """Note a second name for the file at the target, so that it can come back."""
    second = target.with_name(f".{secrets.token_hex(8)}.part")
    # Sticks with FAT know no second names; there the former file cannot come back.
    with suppress(OSError):
        os.link(target, second)
        held[target] = second
