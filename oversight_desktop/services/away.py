"""Long imports and exports for a thread of their own: on a second connection, with progress, whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.domain.progress import Progress
from oversight_desktop.services import transfer
from oversight_desktop.services.bailiffs import Preview
from oversight_desktop.services.intake import read_all, settled
from oversight_desktop.services.session import Session, apart
from oversight_desktop.services.transfer import ChecklistsAdopted, Imported, RegistryImported


@dataclass(frozen=True, slots=True, kw_only=True)
class CameIn:
    """What came from files, each by a step of its own; `trouble` is what stopped it before the others came."""

    kept: tuple[Imported | RegistryImported | ChecklistsAdopted, ...]
    trouble: KnownProblem | None = None


def import_files(session: Session, paths: Sequence[Path], progress: Progress) -> CameIn:
    """Read every file, then keep one after the other; nothing is kept if one cannot be read (InputProblem).

    What is refused, or what `progress` raises, keeps nothing of its file and stops before the next one.
    """
    kept: list[Imported | RegistryImported | ChecklistsAdopted] = []
    progress(0, 0)
    read = read_all(paths, store_may_know=True)
    with apart(session) as own:
        for file in settled(own, read):
            assert file.content is not None
            try:
                kept.append(transfer.keep(own, file.source, file.content, file.pack, progress))
            except KnownProblem as trouble:
                if not kept:
                    raise
                return CameIn(kept=tuple(kept), trouble=trouble)
    return CameIn(kept=tuple(kept))


def export_inspection(session: Session, scope: str, path: Path, progress: Progress) -> int:
    """As `transfer.export_inspection`."""
    progress(0, 0)
    with apart(session) as own:
        return transfer.export_inspection(own, scope, path, progress)


def keep_register(session: Session, preview: Preview, progress: Progress) -> RegistryImported:
    """Keep the rows of a register that was looked at, as `transfer.keep_register`."""
    with apart(session) as own:
        return transfer.keep_register(own, preview.path, preview.entries, preview.columns, progress)
