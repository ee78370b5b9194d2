"""Photos and papers beside the database: encrypted files, written once and never changed."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.store.evidence_seals import HEAD, Label, SealBroken, Seals, is_evidence_name
from oversight_desktop.store.space import ensure_room
from oversight_desktop.whole_files import make_folder, problem_of, sweep, write_whole

LARGEST = 64_000_000
"""Bytes of the largest file that is kept; it is held in memory twice while it is sealed."""

_MEGABYTE = 1_000_000


class EvidenceFiles:
    """The evidence of a store or of a copy of it: the key is the store's ("evidence"), the folder may be any."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._seals = Seals(key)

    def put(self, scope: str, data: bytes) -> str:
        """Keep a file for a scope and return its SHA-256 (hex); the same bytes are kept once in a scope.

        Raises InputProblem(evidence_too_large), EnvironmentProblem(disk_nearly_full, disk_full, folder_read_only, …).
        """
        label = Label(scope=scope, sha256=hashlib.sha256(data).hexdigest())
        self._keep(label, data)
        return label.sha256

    def get(self, scope: str, sha256: str, settings: str = "") -> bytes:
        """The bytes as they were put or, by its settings, a working copy of them.

        Raises EnvironmentProblem evidence_missing or evidence_damaged.
        """
        label = Label(scope=scope, sha256=sha256.lower(), settings=settings)
        return self._opened(self._seals.name(label))[1]

    def has(self, scope: str, sha256: str) -> bool:
        """Whether the file lies in its place; its content is not read."""
        return os.path.isfile(self.path_of(scope, sha256))

    def missing(self, scope: str, hashes: Iterable[str]) -> tuple[str, ...]:
        """Those of the hashes whose files do not lie in their places, in the order given."""
        return tuple(sha256 for sha256 in hashes if not self.has(scope, sha256))

    def put_copy(self, scope: str, sha256: str, settings: str, data: bytes) -> None:
        """Keep a working copy of an original, made with these settings; a damaged one of the same is replaced."""
        self._keep(Label(scope=scope, sha256=sha256.lower(), settings=settings), data)

    def path_of(self, scope: str, sha256: str) -> Path:
        """Where the original of this hash lies or would lie."""
        return place(self.folder, self._seals.name(Label(scope=scope, sha256=sha256.lower())))

    def verified(self, name: str) -> Label:
        """What the file of this name holds, after reading it wholly.

        Raises EnvironmentProblem evidence_missing or evidence_damaged.
        """
        return self._opened(name)[0]

    def is_whole(self, name: str) -> bool:
        """Whether the file of this name is there and undamaged; raises where the disk itself fails."""
        try:
            self._opened(name)
        except EnvironmentProblem as problem:
            if problem.code in ("evidence_missing", "evidence_damaged"):
                return False
            raise
        return True

    def orphans(self, known: Iterable[tuple[str, str]]) -> tuple[Path, ...]:
        """Files that belong to none of the known (scope, sha256); listed, never removed, for they are evidence."""
        pairs = {(scope, sha256.lower()) for scope, sha256 in known}
        expected = {self.path_of(scope, sha256).name for scope, sha256 in pairs}
        return tuple(
            path for path in evidence_in(self.folder) if path.name not in expected and self._pair(path) not in pairs
        )

    def discard(self, scope: str, sha256: str, settings: str = "") -> None:
        """Remove a file that no record has ever named, for who put it there and gives up; nothing if it is not there.

        Trouble is not told: what stays is an orphan, as after a kill.
        """
        label = Label(scope=scope, sha256=sha256.lower(), settings=settings)
        with suppress(OSError):
            place(self.folder, self._seals.name(label)).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what killed writings left; nothing else."""
        for folder in _inner(self.folder):
            sweep(folder)

    def _keep(self, label: Label, data: bytes) -> None:
        if len(data) > LARGEST:
            raise InputProblem("evidence_too_large", size_mb=-(-len(data) // _MEGABYTE), limit_mb=LARGEST // _MEGABYTE)
        name = self._seals.name(label)
        if self.is_whole(name):
            return
        path = place(self.folder, name)
        make_folder(path.parent)
        ensure_room(path.parent, len(data))
        write_whole(path, self._seals.sealed(label, data))

    def _opened(self, name: str) -> tuple[Label, bytes]:
        path = place(self.folder, name)
        try:
            return self._seals.opened(name, _bytes_of(path))
        except SealBroken as error:
            raise EnvironmentProblem("evidence_damaged", path=str(path)) from error

    def _pair(self, path: Path) -> tuple[str, str] | None:
        """Which original a file is or was made from, as its label says; None if the label cannot be read."""
        try:
            label, _ = self._seals.label(path.name, _bytes_of(path, HEAD))
        except SealBroken:
            return None
        return label.scope, label.sha256


def evidence_path(store: Path) -> Path:
    """Where the evidence of a store lies: in a folder beside its file."""
    return store.with_name(store.name + ".evidence")


def place(folder: Path, name: str) -> Path:
    """Where the file of this name lies in a folder of evidence."""
    return folder / name[:2] / name


def evidence_in(folder: Path) -> Iterator[Path]:
    """Every file under a folder that is named and placed as evidence is, in order; no key is needed."""
    for inner in _inner(folder):
        for path in sorted(inner.iterdir()):
            if is_evidence_name(path.name) and path.name.startswith(inner.name) and path.is_file():
                yield path


def _inner(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(inner for inner in folder.iterdir() if len(inner.name) == 2 and inner.is_dir())


def _bytes_of(path: Path, most: int = -1) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise EnvironmentProblem("evidence_missing", path=str(path)) from error
    except OSError as error:
        raise problem_of(error, path) from error
