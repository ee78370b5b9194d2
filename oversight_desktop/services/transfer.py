"""Files in and out of the store: inspection documents, registers of bailiffs, an office's own checklists."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.domain.change import OFFICE, Change, digest
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.ground import BasisDocument
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.domain.progress import Progress, unobserved
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.exchange.inspection_folder import LoadedInspection
from oversight_desktop.exchange.inspection_writer import write_inspection
from oversight_desktop.exchange.registry import COLUMNS, RegistryReading, completed
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import dossiers, inspections
from oversight_desktop.services.evidence import keep_file
from oversight_desktop.services.evidence_keeping import discard_files, kept_file
from oversight_desktop.services.office_checklists import OfficeFile, adopt, in_force
from oversight_desktop.services.session import Session
from oversight_desktop.whole_files import make_folder, problem_of, write_all_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """An inspection that came from a file by this change; `new` is False when the store had this very document."""

    scope: str
    source: Path
    new: bool
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryImported:
    """What a register brought: bailiffs added, changed, and already as the register says."""

    source: Path
    added: int
    changed: int
    same: int
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistsAdopted:
    """An office's own checklists and their hash; `new` is False when they were in force already."""

    source: Path
    hash: str
    new: bool


Content = LoadedInspection | RegistryReading | OfficeFile


def keep(
    session: Session, path: Path, content: Content, pack: RulePack | None = None, progress: Progress = unobserved
) -> Imported | RegistryImported | ChecklistsAdopted:
    """Keep what was read from a file, as one step; `pack` holds the checklists an inspection was written under.

    What `progress` raises stops it before the step.
    """
    if isinstance(content, LoadedInspection):
        return keep_loaded(session, path, content, pack or in_force(session, content.dossier.rule_pack), progress)
    if isinstance(content, OfficeFile):
        change = adopt(session, content)
        return ChecklistsAdopted(source=path, hash=content.pack.checklists.hash, new=change is not None)
    return keep_register(session, path, content.entries, content.columns, progress)


def keep_loaded(
    session: Session, path: Path, loaded: LoadedInspection, pack: RulePack, progress: Progress = unobserved
) -> Imported:
    """Keep a document that was read; its files are on disk before the one step that names them."""
    dossier = loaded.dossier
    for scope in dossiers.inspections(session):
        kept = dossiers.dossier(session, scope)
        if kept == dossier and kept.blanks == dossier.blanks:
            return Imported(scope=scope, source=path, new=False)
    change = inspections.take_over(
        session, dossier, pack=pack, before=lambda scope: _keep_files(session, scope, loaded, progress)
    )
    return Imported(scope=change.scope, source=path, new=True, change=change)


def _keep_files(session: Session, scope: str, loaded: LoadedInspection, progress: Progress) -> None:
    """Put every file of the document into the store, the very bytes its records were made from; all of them or none.

    The scope is new: whatever lies in it was put there by this import, so it can go when one file is refused.
    """
    pieces = {piece.file: piece for piece in loaded.dossier.evidence if piece.file}
    hashes = {each.file: each.sha256 for each in _naming_files(loaded.dossier)}
    tried: list[str] = []
    try:
        for name, path in loaded.files.items():
            progress(len(tried), len(loaded.files))
            data = _read_again(name, path, hashes[name])
            tried.append(digest(data))
            keep_file(session, scope, pieces.get(name, Evidence(id=name)), data)
        progress(len(tried), len(loaded.files))
    except BaseException:
        discard_files(session.store, scope, tried)
        raise


def _read_again(name: str, path: Path, sha256: str | None) -> bytes:
    """The bytes of a file that was read before; they must be the same."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputProblem("import_file_changed", file=name) from error
    if digest(data) != sha256:
        raise InputProblem("import_file_changed", file=name)
    return data


def export_inspection(session: Session, scope: str, path: Path, progress: Progress = unobserved) -> int:
    """Write an inspection document and its files beside it, all whole or none; returns how many files it has.

    Raises EnvironmentProblem("export_would_overwrite") for a file that is there with other contents, or that would
    take the document's own name.
    """
    dossier = dossiers.dossier(session, scope)
    files = {path.parent / name: data for name, data in _files(session, scope, dossier).items()}
    for target, data in files.items():
        if target == path or _holds_other(target, data):
            raise EnvironmentProblem("export_would_overwrite", path=str(target))
    for target in (*files, path):
        make_folder(target.parent)
    write_all_whole({**files, path: write_inspection(dossier)}, progress=progress)
    return len(files)


def _holds_other(target: Path, data: bytes) -> bool:
    """Whether something else than these bytes lies at this place."""
    try:
        return target.read_bytes() != data
    except FileNotFoundError:
        return False
    except OSError as error:
        raise problem_of(error, target) from error


def _files(session: Session, scope: str, dossier: Dossier) -> Mapping[str, bytes]:
    named = _naming_files(dossier)
    return {each.file: kept_file(session.store, scope, each.sha256) for each in named if each.file and each.sha256}


def _naming_files(dossier: Dossier) -> tuple[Evidence | BasisDocument, ...]:
    """The records that may name a file and its hash."""
    return (*dossier.evidence, *dossier.basis_documents)


def keep_register(
    session: Session,
    path: Path,
    entries: tuple[RegistryEntry, ...],
    columns: Collection[str] = COLUMNS,
    progress: Progress = unobserved,
) -> RegistryImported:
    """Keep the rows of a register in the office's scope, as one step; a bailiff is found by his IIN.

    What the register has no column for stays as it is known here; an empty cell empties it.
    """
    known = {kept.key: kept.record for kept in session.store.records(OFFICE, RegistryEntry)}
    added = changed = same = 0
    with session.store.writing(OFFICE, "registry_imported", author=session.author, at=session.now()) as step:
        for number, entry in enumerate(entries):
            progress(number, len(entries))
            key = entry.bailiff.iin or ""
            if key in known:
                entry = completed(entry, known[key], columns)
            if key in known and known[key] == entry:
                same += 1
                continue
            changed, added = (changed + 1, added) if key in known else (changed, added + 1)
            step.save(key, entry)
        progress(len(entries), len(entries))
    return RegistryImported(source=path, added=added, changed=changed, same=same, change=step.change)
