"""The evidence that all backups of a folder share: copied once, checked when copied and again from time to time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day
from pathlib import Path

from oversight_desktop.domain.progress import Progress, unobserved
from oversight_desktop.store.backup_folder import Print, print_of
from oversight_desktop.store.evidence_files import EvidenceFiles, evidence_in, place
from oversight_desktop.whole_files import make_folder, problem_of, write_whole

SHARES = 16
"""The pool is read again wholly in this many days, one share each day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """The evidence a backup rests on, how many files were new, and the names that are damaged in the store itself."""

    prints: Mapping[str, Print]
    copied: int
    damaged: tuple[str, ...]


def fill(
    live: EvidenceFiles,
    copies: EvidenceFiles,
    earlier: Mapping[str, Print],
    reread_on: Day | None,
    progress: Progress = unobserved,
) -> Pooled:
    """Bring every file of the store into the pool that is not there yet.

    `earlier` is what the last backup rested on; it stays part of this one, so that a file lost from the store can
    still come back. The share of the day `reread_on` is read again; None if it was today already. Raises
    EnvironmentProblem disk_full, disk_gone, … but not for damage of single files.
    """
    prints = {name: known for name, known in earlier.items() if _size(place(copies.folder, name)) == known.size}
    copied, damaged = 0, []
    names = sorted(earlier.keys() | {path.name for path in evidence_in(live.folder)})
    for number, name in enumerate(names):
        progress(number, len(names))
        if name in prints and not (reread_on and _is_due(name, reread_on)):
            continue
        if copies.is_whole(name):
            prints[name] = print_of(place(copies.folder, name))
        elif live.is_whole(name):
            _copy(live.folder, copies, name)
            prints[name] = print_of(place(copies.folder, name))
            copied += 1
        else:
            prints.pop(name, None)
            damaged.append(name)
    return Pooled(prints=prints, copied=copied, damaged=tuple(damaged))


def _is_due(name: str, today: Day) -> bool:
    return int(name[:2], 16) % SHARES == today.toordinal() % SHARES


def _copy(folder: Path, copies: EvidenceFiles, name: str) -> None:
    source, target = place(folder, name), place(copies.folder, name)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise problem_of(error, source) from error
    make_folder(target.parent)
    write_whole(target, data)
    copies.verified(name)


def _size(path: Path) -> int:
    """The size of a file in bytes, -1 where there is none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return -1
    except OSError as error:
        raise problem_of(error, path) from error
