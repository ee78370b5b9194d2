"""Photos, papers and printed documents on their way into the store and back; the original is never touched."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.kept_document import KeptDocument
from oversight_desktop.domain.problems import EnvironmentProblem

if TYPE_CHECKING:
    from oversight_desktop.store.evidence_files import EvidenceFiles
    from oversight_desktop.store.store import Store

PRINT_SETTINGS = "print 220 dpi, 1"
"""How print copies are made; they are made anew when this changes, so it changes whenever the making does."""

MakeCopy = Callable[[bytes], bytes]
"""Makes the print copy of an original (documents.photos); raises InputProblem for a photo that is none."""


def keep_photo(store: "Store", scope: str, original: bytes, make_copy: MakeCopy | None = None) -> str:
    """Keep an original and, if it is to be printed, its print copy; returns the original's SHA-256 (hex).

    What `make_copy` refuses is not kept. Raises InputProblem evidence_too_large and what the disk refuses.
    """
    copy = make_copy(original) if make_copy else None
    files = evidence_of(store)
    sha256 = files.put(scope, original)
    if copy is not None:
        files.put_copy(scope, sha256, PRINT_SETTINGS, copy)
    return sha256


def print_copy_of(store: "Store", scope: str, sha256: str, make_copy: MakeCopy) -> bytes:
    """The print copy of a kept photo; made once more from the original if it is absent or damaged.

    Raises EnvironmentProblem evidence_missing or evidence_damaged, naming the original.
    """
    return working_copy(evidence_of(store), scope, sha256, PRINT_SETTINGS, make_copy)


def working_copy(files: "EvidenceFiles", scope: str, sha256: str, settings: str, make_copy: MakeCopy) -> bytes:
    """A copy of a kept original made with these settings, as `print_copy_of`; needs no store, so a job may ask."""
    try:
        return files.get(scope, sha256, settings)
    except EnvironmentProblem as problem:
        if problem.code not in ("evidence_missing", "evidence_damaged"):
            raise
    copy = make_copy(files.get(scope, sha256))
    files.put_copy(scope, sha256, settings, copy)
    return copy


def keep_document(store: "Store", scope: str, document: bytes) -> str:
    """Keep the bytes of a printed document; returns their SHA-256 (hex)."""
    return evidence_of(store).put(scope, document)


def kept_file(store: "Store", scope: str, sha256: str) -> bytes:
    """The bytes of a kept original or document. Raises EnvironmentProblem evidence_missing or evidence_damaged."""
    return evidence_of(store).get(scope, sha256)


def discard_files(store: "Store", scope: str, hashes: Iterable[str]) -> None:
    """Remove originals and print copies that no record names: for who put them and gives up before the step."""
    files = evidence_of(store)
    for sha256 in hashes:
        files.discard(scope, sha256)
        files.discard(scope, sha256, PRINT_SETTINGS)


def missing_files(store: "Store") -> tuple[tuple[str, str], ...]:
    """The scope and SHA-256 of every file that the records name and that is not in its place."""
    files = evidence_of(store)
    return tuple((scope, sha256) for scope, sha256 in _named(store) if not files.has(scope, sha256))


def orphans(store: "Store") -> tuple[Path, ...]:
    """Encrypted files that no record names, as a kill between file and step leaves them; listed, never removed."""
    return evidence_of(store).orphans(_named(store))


def evidence_of(store: "Store") -> "EvidenceFiles":
    """The encrypted files of a store."""
    # Imported when needed: the cryptography behind it is slow to load, and the window's first paint does not need it.
    from oversight_desktop.store.evidence_files import EvidenceFiles, evidence_path

    return EvidenceFiles(evidence_path(store.path), store.subkey("evidence"))


def _named(store: "Store") -> Iterator[tuple[str, str]]:
    """Every file the records name, as scope and hash."""
    for scope in store.scopes():
        hashes = [kept.record.sha256 for kept in store.records(scope, Evidence)]
        hashes += [kept.record.sha256 for kept in store.records(scope, KeptDocument)]
        yield from ((scope, sha256) for sha256 in hashes if sha256 is not None)
