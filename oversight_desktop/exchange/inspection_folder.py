"""An inspection document on disk together with the files it names, all inside its folder."""

import hashlib
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.ground import BasisDocument
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind
from oversight_desktop.domain.text import nfc
from oversight_desktop.exchange.inspection_reader import read_inspection
from oversight_desktop.exchange.json_text import LARGEST
from oversight_desktop.exchange.spot import Spot, shown

LARGEST_FILE = 256 * 1024 * 1024
"""Bytes of one named file: scans of whole case files fit, a disk image does not."""
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedInspection:
    """A dossier read from disk; `files` gives where each file it names lies (links resolved), by that name."""

    dossier: Dossier
    files: Mapping[str, Path]


def load_inspection(
    path: Path,
    *,
    known_items: Mapping[str, Kind],
    known_packs: Collection[str],
    known_requirements: Collection[str],
) -> LoadedInspection:
    """The document at `path` and the files beside it; each piece of evidence gets the SHA-256 of its file's bytes.

    Raises InputProblem as read_inspection does, and for a named file that is absent, unreadable, too large, no plain
    file, or outside the folder once links are followed.
    """
    dossier = read_inspection(
        read_whole(path, LARGEST),
        source=path.name,
        known_items=known_items,
        known_packs=known_packs,
        known_requirements=known_requirements,
    )
    folder = path.parent.resolve()
    files = {name: _inside(folder, name, spot) for name, spot in _named(dossier, Spot(path.name))}
    spot = Spot(path.name)
    evidence = tuple(replace(each, sha256=_hash(each.file, files, at)) for each, at in _evidence(dossier, spot))
    documents = tuple(replace(each, sha256=_hash(each.file, files, at)) for each, at in _documents(dossier, spot))
    return LoadedInspection(dossier=replace(dossier, evidence=evidence, basis_documents=documents), files=files)


def read_whole(path: Path, largest: int) -> bytes:
    """The bytes of a file the user named; InputProblem if it is absent, a folder, unreadable or larger than allowed.

    One byte more than allowed is read at most, so that an endless device cannot fill the memory.
    """
    file = shown(path.name or str(path))
    try:
        if path.is_dir():
            raise InputProblem("input_is_a_folder", file=file)
        with path.open("rb") as stream:
            data = stream.read(largest + 1)
    except FileNotFoundError as error:
        raise InputProblem("input_absent", file=file, path=shown(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise InputProblem("input_unreadable", file=file, reason=_reason(error)) from error
    if len(data) > largest:
        raise InputProblem("input_too_large", file=file, limit=largest // (1024 * 1024))
    return data


def _named(dossier: Dossier, spot: Spot) -> Iterator[tuple[str, Spot]]:
    """Every file the dossier names, with the place that names it."""
    for document, place in _documents(dossier, spot):
        if document.file is not None:
            yield document.file, place
    for evidence, place in _evidence(dossier, spot):
        if evidence.file is not None:
            yield evidence.file, place


def _evidence(dossier: Dossier, spot: Spot) -> Iterator[tuple[Evidence, Spot]]:
    for at, evidence in enumerate(dossier.evidence, 1):
        yield evidence, spot.inside("evidence").entry(at, evidence.id).inside("file")


def _documents(dossier: Dossier, spot: Spot) -> Iterator[tuple[BasisDocument, Spot]]:
    for at, document in enumerate(dossier.basis_documents, 1):
        yield document, spot.inside("ground").inside("documents").entry(at, document.number).inside("file")


def _inside(folder: Path, name: str, spot: Spot) -> Path:
    """The plain file of this name inside the folder, links resolved."""
    try:
        found = _spelled(folder, name).resolve(strict=True)
        status = found.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise spot.problem("input_file_absent", value=shown(name)) from error
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead round in a ring, before Python 3.13
        raise spot.problem("input_file_unreadable", value=shown(name), reason=_reason(error)) from error
    if not found.is_relative_to(folder):
        raise spot.problem("input_path_leaves", value=shown(name))
    if not stat.S_ISREG(status.st_mode):
        raise spot.problem("input_not_a_plain_file", value=shown(name))
    if status.st_size > LARGEST_FILE:
        raise spot.problem("input_file_too_large", value=shown(name), limit=LARGEST_FILE // (1024 * 1024))
    return found


def _spelled(folder: Path, name: str) -> Path:
    """The path as the disk spells it: some systems keep names decomposed, the document's are composed."""
    place = folder
    for part in name.split("/"):
        if part not in ("", ".", "..") and not part.isascii() and not os.path.lexists(place / part):
            part = next((each for each in os.listdir(place) if nfc(each) == part), part)
        place /= part
    return place


def _hash(file: str | None, files: Mapping[str, Path], spot: Spot) -> str | None:
    """The hex SHA-256 of a named file's bytes."""
    if file is None:
        return None
    digest = hashlib.sha256()
    try:
        with files[file].open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    except OSError as error:
        raise spot.problem("input_file_unreadable", value=shown(file), reason=_reason(error)) from error
    return digest.hexdigest()


def _reason(error: Exception) -> str:
    """What the system says, without its own naming of the path."""
    return getattr(error, "strerror", None) or type(error).__name__
