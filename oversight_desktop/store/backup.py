"""A backup of a store: database, key file and evidence, reopened and checked, whole or absent.

Nothing here touches a connection of the store: a worker's thread calls it with values (`Source`).
"""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from shutil import rmtree

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.progress import Progress, unobserved
from oversight_desktop.store import evidence_pool, snapshot
from oversight_desktop.store.backup_folder import (
    DATABASE,
    KEYS,
    PART,
    Manifest,
    backups_in,
    drop,
    new_name,
    pool,
    print_of,
    read_manifest,
    sweep_unfinished,
    write_manifest,
)
from oversight_desktop.store.evidence_files import EvidenceFiles, evidence_in, evidence_path, place
from oversight_desktop.store.evidence_pool import Pooled
from oversight_desktop.store.keys import key_path, read_keys
from oversight_desktop.store.rotation import to_keep
from oversight_desktop.store.space import ensure_room
from oversight_desktop.whole_files import make_folder, problem_of, sync_folder, write_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The store to copy: its path and its keys of the purposes "database" and "evidence"."""

    path: Path
    database_key: bytes = field(repr=False)
    evidence_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A backup that was made and checked.

    `evidence` files belong to it, `copied` of them were new in this folder; `damaged` names files of the store that
    are damaged and have no whole copy here; `dropped` older backups were removed.
    """

    folder: Path
    made_at: datetime
    evidence: int
    copied: int
    damaged: tuple[str, ...]
    dropped: int


def backups_path(store: Path) -> Path:
    """The folder of backups beside a store."""
    return store.with_name(store.name + ".backups")


def back_up_to(root: Path, source: Source, now: datetime, progress: Progress = unobserved) -> Copied:
    """Make one backup in this folder (made if missing), check it, and remove the older ones nobody needs.

    What `progress` raises stops it, as if it had never begun.
    Raises EnvironmentProblem: disk_nearly_full, disk_full, folder_read_only, key_file_damaged, backup_damaged, …
    """
    make_folder(root)
    copies = EvidenceFiles(pool(root), source.evidence_key)
    try:
        sweep_unfinished(root)
        copies.sweep()
        _ensure_room(root, source)
        folder, pooled = _whole_or_absent(root, source, copies, now, progress)
        dropped = _rotate(root, now)
    except OSError as error:
        raise problem_of(error, root) from error
    return Copied(
        folder=folder,
        made_at=now,
        evidence=len(pooled.prints),
        copied=pooled.copied,
        damaged=pooled.damaged,
        dropped=dropped,
    )


def _whole_or_absent(
    root: Path, source: Source, copies: EvidenceFiles, now: datetime, progress: Progress
) -> tuple[Path, Pooled]:
    """Fill a folder under another name; it takes its own when everything in it is checked and on the disk."""
    folder = root / new_name(now)
    part = folder.with_name(folder.name + PART)
    part.mkdir(mode=0o700)
    try:
        # The database first: whatever file it speaks of is there when the evidence is copied.
        snapshot.take(source.path, source.database_key, part / DATABASE)
        snapshot.ensure_sound(part / DATABASE, source.database_key)
        _copy_keys(source.path, part / KEYS)
        live = EvidenceFiles(evidence_path(source.path), source.evidence_key)
        last = _last(root)
        read_today = last is not None and last.made_at.astimezone(now.tzinfo).date() == now.date()
        earlier = last.evidence if last else {}
        progress(0, 1)
        pooled = evidence_pool.fill(live, copies, earlier, None if read_today else now.date(), progress)
        files = {name: print_of(part / name) for name in (DATABASE, KEYS)}
        write_manifest(part, Manifest(made_at=now, store=source.path.name, files=files, evidence=pooled.prints))
        part.rename(folder)
        sync_folder(root)
    except BaseException:
        with suppress(OSError):
            rmtree(part)
        raise
    return folder, pooled


def _copy_keys(store: Path, target: Path) -> None:
    """Copy the key file byte for byte; a damaged one is told now, not when the backup is needed."""
    read_keys(key_path(store))
    content = key_path(store).read_bytes()
    write_whole(target, content)
    if target.read_bytes() != content:
        raise EnvironmentProblem("backup_damaged", path=str(target))
    read_keys(target)


def _last(root: Path) -> Manifest | None:
    """What the newest readable backup of the folder says of itself."""
    for backup in reversed(backups_in(root)):
        with suppress(EnvironmentProblem):
            return read_manifest(backup.folder)
    return None


def _ensure_room(root: Path, source: Source) -> None:
    """Refuse before anything is copied; the copy of the database is at most as large as database and log."""
    database = sum(path.stat().st_size for path in (source.path, _beside(source.path, "-wal")) if path.exists())
    new = (path for path in evidence_in(evidence_path(source.path)) if not place(pool(root), path.name).exists())
    ensure_room(root, database + sum(path.stat().st_size for path in new))


def _beside(store: Path, ending: str) -> Path:
    return store.with_name(store.name + ending)


def _rotate(root: Path, now: datetime) -> int:
    """Remove the backups that `to_keep` does not name; returns how many."""
    backups = backups_in(root)
    kept = to_keep((backup.made_at for backup in backups), now)
    old = [backup for backup in backups if backup.made_at not in kept]
    for backup in old:
        drop(backup)
    return len(old)
