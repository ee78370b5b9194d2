"""A backup becomes a store again: checked wholly first, put in place last, and nothing that was there is deleted."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store import snapshot
from oversight_desktop.store.backup_folder import (
    DATABASE,
    KEYS,
    Manifest,
    Print,
    new_name,
    pool,
    print_of,
    read_manifest,
)
from oversight_desktop.store.devices import become_new_device
from oversight_desktop.store.evidence_files import EvidenceFiles, evidence_path, place
from oversight_desktop.store.keys import KeyFile, key_path, read_keys, subkey
from oversight_desktop.store.lock import StoreLock
from oversight_desktop.store.opening import staging_path
from oversight_desktop.store.space import ensure_room
from oversight_desktop.store.vault import connect, transaction
from oversight_desktop.whole_files import make_folder, problem_of, sync_folder, write_whole, writing_whole

Unlock = Callable[[KeyFile], bytes]
"""Gets the data key out of a key file, by passphrase or recovery key; raises EnvironmentProblem wrong_passphrase, …"""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A store that stands again: `device` is its new id, `aside` where the former files lie (None if there were
    none), `evidence` how many kept files it has, `lost` the names of those the backup could not give back."""

    path: Path
    device: str
    aside: Path | None
    evidence: int
    lost: tuple[str, ...]


def restore(backup: Path, to_path: Path, unlock: Unlock, now: datetime, *, without_lost: bool = False) -> Restored:
    """Put the store of this backup at this path, as a new device; files that lie there are moved aside.

    Refused with nothing changed: EnvironmentProblem backup_missing, backup_damaged, backup_newer, wrong_passphrase,
    store_in_use, disk_nearly_full, folder_read_only, restore_into_backup, and backup_evidence_lost unless
    `without_lost`.
    """
    manifest = read_manifest(backup)
    if to_path.resolve().is_relative_to(backup.resolve()):
        raise EnvironmentProblem("restore_into_backup", path=str(to_path))
    if os.path.isdir(to_path):
        raise EnvironmentProblem("not_a_file", path=str(to_path))
    data_key = _checked(backup, manifest, unlock)
    evidence = pool(backup.parent)
    whole, lost = _evidence(evidence, manifest.evidence, subkey(data_key, "evidence"))
    if lost and not without_lost:
        raise EnvironmentProblem("backup_evidence_lost", number=len(lost), path=str(place(evidence, lost[0])))
    make_folder(to_path.parent)
    with StoreLock.take(to_path):
        staging = staging_path(to_path)
        try:
            staged = _staged(backup, staging / to_path.name, whole, manifest)
            device = _renewed(staged, subkey(data_key, "database"))
            aside = _put_in_place(staged, to_path, now)
        except OSError as error:
            raise problem_of(error, to_path) from error
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    return Restored(path=to_path, device=device, aside=aside, evidence=len(whole), lost=lost)


def _checked(backup: Path, manifest: Manifest, unlock: Unlock) -> bytes:
    """The data key, after database and key file of the backup have been found sound."""
    for name, known in manifest.files.items():
        if not (backup / name).is_file() or print_of(backup / name) != known:
            raise EnvironmentProblem("backup_damaged", path=str(backup / name))
    data_key = unlock(read_keys(backup / KEYS))
    snapshot.ensure_sound(backup / DATABASE, subkey(data_key, "database"))
    return data_key


def _evidence(folder: Path, prints: Mapping[str, Print], key: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the evidence that is whole, each file having been read and opened, and of what is lost."""
    files = EvidenceFiles(folder, key)
    whole = tuple(name for name in prints if files.is_whole(name))
    return whole, tuple(name for name in prints if name not in set(whole))


def _staged(backup: Path, staged: Path, evidence: tuple[str, ...], manifest: Manifest) -> Path:
    """A whole store under its final names in a folder beside its place; returns its path there."""
    if staged.parent.exists():
        shutil.rmtree(staged.parent)
    sizes = [known.size for known in manifest.files.values()] + [manifest.evidence[name].size for name in evidence]
    ensure_room(staged.parent.parent, sum(sizes))
    staged.parent.mkdir(mode=0o700)
    _copy(backup / DATABASE, staged, manifest.files[DATABASE])
    _copy(backup / KEYS, key_path(staged), manifest.files[KEYS])
    for name in evidence:
        target = place(evidence_path(staged), name)
        make_folder(target.parent)
        write_whole(target, place(pool(backup.parent), name).read_bytes())
    return staged


def _copy(source: Path, target: Path, known: Print) -> None:
    with writing_whole(target) as file, source.open("rb") as content:
        shutil.copyfileobj(content, file, _CHUNK)
    if print_of(target) != known:
        raise EnvironmentProblem("backup_damaged", path=str(source))


def _renewed(staged: Path, database_key: bytes) -> str:
    """Give the copy an id and a key of its own: two copies that sign as one would break the chain of both."""
    connection = connect(staged, database_key)
    try:
        with transaction(connection, staged):
            return become_new_device(connection).id
    finally:
        connection.close()


def _put_in_place(staged: Path, to_path: Path, now: datetime) -> Path | None:
    """Move what is there aside and the staged store to its place; put everything back if the system refuses."""
    present = [part for part in _parts(to_path) if part.exists()]
    aside = to_path.with_name(f"{to_path.name}.before-{new_name(now)}") if present else None
    moves = [(part, aside / part.name) for part in present] if aside else []
    # The database comes last: until then nobody can mistake a half-moved store for a whole one.
    moves += [(part, to_path.with_name(part.name)) for part in reversed(list(_parts(staged))) if part.exists()]
    done: list[tuple[Path, Path]] = []
    if aside:
        aside.mkdir(mode=0o700)
    try:
        for source, target in moves:
            source.rename(target)
            done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            target.rename(source)
        if aside:
            aside.rmdir()
        raise
    if aside:
        sync_folder(aside)
    sync_folder(to_path.parent)
    return aside


def _parts(store: Path) -> Iterator[Path]:
    """Everything a store consists of, its database first; a leftover log of the former one must not stay behind."""
    yield store
    yield from (store.with_name(store.name + ending) for ending in ("-wal", "-shm", "-journal"))
    yield key_path(store)
    yield evidence_path(store)
