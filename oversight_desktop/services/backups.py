"""When a backup is due, making it in one or two folders, and whether one has left this disk lately."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.progress import Progress, unobserved
from oversight_desktop.whole_files import problem_of, write_whole

if TYPE_CHECKING:
    from oversight_desktop.store.backup import Copied, Source
    from oversight_desktop.store.store import Store

EVERY = timedelta(minutes=30)
"""How long work goes on without a backup."""

AWAY_AT_LEAST_EVERY = 7
"""Days after which the user is told that no backup has left this disk."""

_AWAY = "elsewhere.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What became of a backup in one folder: it was made, or a problem says why not.

    `same_disk` tells that the folder lies on the store's own disk, so that its loss takes both.
    """

    folder: Path
    made: "Copied | None" = None
    problem: EnvironmentProblem | None = None
    same_disk: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupReport:
    """The backup beside the store and, if a second folder was named, the one there."""

    at: datetime
    beside: Place
    second: Place | None = None

    @property
    def problems(self) -> tuple[EnvironmentProblem, ...]:
        """What failed; empty if every backup was made."""
        return tuple(place.problem for place in (self.beside, self.second) if place and place.problem)


def due(last_backup_at: datetime | None, last_change_at: datetime | None, now: datetime) -> bool:
    """Whether work of thirty minutes is without a backup; a moment after `now` comes from a wrong clock."""
    if not due_on_closing(last_backup_at, last_change_at):
        return False
    return last_backup_at is None or not now - EVERY < last_backup_at <= now


def due_on_closing(last_backup_at: datetime | None, last_change_at: datetime | None) -> bool:
    """Whether anything was changed since the last backup."""
    return last_change_at is not None and (last_backup_at is None or last_backup_at <= last_change_at)


def last_change_at(store: "Store") -> datetime | None:
    """When the last step was taken, whoever took it; None in a store nobody has worked in."""
    from oversight_desktop.store.reading import last_moment

    return last_moment(store.connection)


def last_backup_at(store_path: Path, now: datetime | None = None) -> datetime | None:
    """When the newest readable backup beside the store was made; None if there is none.

    One that was made after `now` comes from a clock that was wrong: counted, it would hold back every other backup
    until that day comes.
    """
    from oversight_desktop.store.backup import backups_path
    from oversight_desktop.store.backup_folder import backups_in, read_manifest

    for backup in reversed(backups_in(backups_path(store_path))):
        with suppress(EnvironmentProblem):
            made_at = read_manifest(backup.folder).made_at
            if now is None or made_at <= now:
                return made_at
    return None


def back_up(
    store: "Store", now: datetime, second_folder: Path | None = None, progress: Progress = unobserved
) -> BackupReport:
    """Back the store up beside itself and into a second folder, each whole or not at all; any thread may call it.

    `progress` is told the files done and their number, for each folder anew; an EnvironmentProblem it raises stops
    the backup. What fails stands in the report with its reason and does not hinder the other. Raises
    EnvironmentProblem only if no backup at all was made.
    """
    from oversight_desktop.store.backup import Source, backups_path

    source = Source(path=store.path, database_key=store.subkey("database"), evidence_key=store.subkey("evidence"))
    beside = _try(source, backups_path(store.path), now, progress)
    second = None
    if second_folder is not None:
        second = _second(source, second_folder / _name_of(store), second_folder, now, progress)
    report = BackupReport(at=now, beside=beside, second=second)
    if beside.problem and not (second and second.made):
        raise beside.problem
    _remember(store.path, report)
    return report


def days_since_left_this_disk(store_path: Path, now: datetime) -> int | None:
    """Whole days since a backup went to another disk or, if none ever did, since the first backup; None before it."""
    remembered = _remembered(store_path)
    since = remembered.get("away_at") or remembered.get("first_at")
    return None if since is None else max(0, (now - since).days)


def must_leave_this_disk(store_path: Path, now: datetime) -> bool:
    """Whether the user is to be told that no backup has left this disk for seven days."""
    days = days_since_left_this_disk(store_path, now)
    return days is not None and days >= AWAY_AT_LEAST_EVERY


def _second(source: "Source", root: Path, chosen: Path, now: datetime, progress: Progress) -> Place:
    """A backup in the chosen folder, which is never made: an unplugged stick must not become a folder of this disk."""
    if not os.path.isdir(chosen):  # a closed folder or a dying disk is none either
        return Place(folder=root, problem=EnvironmentProblem("backup_folder_missing", path=str(chosen)))
    return _try(source, root, now, progress)


def _try(source: "Source", root: Path, now: datetime, progress: Progress) -> Place:
    from oversight_desktop.store.backup import back_up_to

    try:
        made = back_up_to(root, source, now, progress)
        return Place(folder=root, made=made, same_disk=_disk(root) == _disk(source.path))
    except EnvironmentProblem as problem:
        return Place(folder=root, problem=problem)


def _disk(path: Path) -> int:
    """The number by which the system tells one disk (or partition) from another."""
    try:
        return path.stat().st_dev
    except OSError as error:
        raise problem_of(error, path) from error


def _name_of(store: "Store") -> str:
    """The folder of this store's backups on a stick that may hold those of others of the same name."""
    return f"{store.path.name}-{store.subkey('backup folder')[:4].hex()}.backups"


def _remember(store_path: Path, report: BackupReport) -> None:
    """Note when a backup went to another disk, for the day the stick is not plugged in."""
    remembered = {"first_at": report.at} | _remembered(store_path)
    if report.second and report.second.made and not report.second.same_disk:
        remembered["away_at"] = report.at
    content = json.dumps({name: moment.isoformat() for name, moment in remembered.items()}).encode()
    # The backup itself is safe; if only this note cannot be written, the user is reminded once too often.
    with suppress(EnvironmentProblem):
        write_whole(_note(store_path), content)


def _remembered(store_path: Path) -> dict[str, datetime]:
    try:
        content = json.loads(_note(store_path).read_bytes())
        moments = {name: datetime.fromisoformat(content[name]) for name in ("first_at", "away_at") if name in content}
    except (OSError, ValueError, TypeError):
        return {}
    return {name: moment for name, moment in moments.items() if moment.tzinfo is not None}


def _note(store_path: Path) -> Path:
    from oversight_desktop.store.backup import backups_path

    return backups_path(store_path) / _AWAY
