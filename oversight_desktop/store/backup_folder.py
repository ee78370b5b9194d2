"""A folder of backups: one folder for each, a pool of evidence they share, and what a backup says of itself.

<root>/evidence/aa/…                     encrypted files, each once for all backups
<root>/20261122T123000Z-1a2b/store.db    the database, its key file, manifest.json
"""

import hashlib
import json
import re
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store.evidence_seals import is_evidence_name
from oversight_desktop.whole_files import problem_of, sync_folder, write_whole

DATABASE, KEYS, MANIFEST = "store.db", "store.keys", "manifest.json"
PART = ".part"

_VERSION = 1
_FORM = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{4}")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """By what a file is known again: its size in bytes and its SHA-256 (hex)."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup consists of: its two files by name, and the evidence it needs from the pool."""

    made_at: datetime
    store: str
    files: Mapping[str, Print]
    evidence: Mapping[str, Print]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One whole backup: when it was made (to the second) and its folder."""

    made_at: datetime
    folder: Path


def pool(root: Path) -> Path:
    """Where the backups of a folder keep their evidence."""
    return root / "evidence"


def new_name(at: datetime) -> str:
    """A name for a backup of this moment; the end tells two of one second apart."""
    return f"{at.astimezone(UTC):{_FORM}}-{secrets.token_hex(2)}"


def backups_in(root: Path) -> tuple[Backup, ...]:
    """The backups in a folder, oldest first; unfinished ones and other things are not among them."""
    try:
        entries = sorted(root.iterdir()) if root.is_dir() else []
    except OSError as error:
        raise problem_of(error, root) from error
    return tuple(
        Backup(made_at=datetime.strptime(entry.name[:16], _FORM).replace(tzinfo=UTC), folder=entry)
        for entry in entries
        if _is_backup_name(entry.name) and entry.is_dir()
    )


def sweep_unfinished(root: Path) -> None:
    """Remove the folders that a killed backup or a killed removal left."""
    for entry in root.iterdir():
        if entry.name.endswith(PART) and _is_backup_name(entry.name.removesuffix(PART)):
            shutil.rmtree(entry)


def drop(backup: Backup) -> None:
    """Remove a backup; from the first moment on it is no longer counted as one."""
    dying = backup.folder.with_name(backup.folder.name + PART)
    backup.folder.rename(dying)
    sync_folder(dying.parent)
    shutil.rmtree(dying)


def print_of(path: Path) -> Print:
    """Size and hash of a file, read piece by piece."""
    try:
        with path.open("rb") as file:
            return Print(sha256=hashlib.file_digest(file, "sha256").hexdigest(), size=file.tell())
    except OSError as error:
        raise problem_of(error, path) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put the manifest into a backup's folder, whole."""
    content = {
        "v": _VERSION,
        "made_at": manifest.made_at.isoformat(),
        "store": manifest.store,
        "files": {name: [known.size, known.sha256] for name, known in manifest.files.items()},
        "evidence": {name: [known.size, known.sha256] for name, known in manifest.evidence.items()},
    }
    write_whole(folder / MANIFEST, json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode())


def read_manifest(folder: Path) -> Manifest:
    """What a backup says of itself.

    Raises EnvironmentProblem backup_missing, backup_newer, backup_damaged.
    """
    path = folder / MANIFEST
    try:
        content = json.loads(path.read_bytes())
        if content["v"] > _VERSION:
            raise EnvironmentProblem("backup_newer", path=str(folder))
        manifest = Manifest(
            made_at=datetime.fromisoformat(content["made_at"]),
            store=str(content["store"]),
            files=_prints(content["files"]),
            evidence=_prints(content["evidence"]),
        )
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EnvironmentProblem("backup_missing", path=str(folder)) from error
    except OSError as error:
        raise problem_of(error, path) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise EnvironmentProblem("backup_damaged", path=str(path)) from error
    # Names become paths: only those this program gives are followed.
    if manifest.files.keys() != {DATABASE, KEYS} or not all(is_evidence_name(name) for name in manifest.evidence):
        raise EnvironmentProblem("backup_damaged", path=str(path))
    return manifest


def _prints(content: Mapping[str, tuple[int, str]]) -> dict[str, Print]:
    prints = {name: Print(size=size, sha256=sha256) for name, (size, sha256) in content.items()}
    if not all(type(known.size) is int and _HASH.fullmatch(known.sha256) for known in prints.values()):
        raise ValueError(content)
    return prints


def _is_backup_name(name: str) -> bool:
    if not _NAME.fullmatch(name):
        return False
    try:
        datetime.strptime(name[:16], _FORM).replace(tzinfo=UTC)
    except ValueError:
        return False
    return True
