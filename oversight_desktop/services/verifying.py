"""Is this certificate as it was printed, and is it the one the store keeps?"""

from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.documents.verify import Finding, Reason, Verdict, verify_pdf
from oversight_desktop.domain.change import digest
from oversight_desktop.domain.kept_document import KeptDocument
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.services import dossiers
from oversight_desktop.services.evidence_keeping import kept_file
from oversight_desktop.services.session import Session

__all__ = ["Finding", "Looked", "Reason", "look", "read"]

LARGEST = 512 * 1024 * 1024
"""Bytes beyond which a file is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """The verdict on the file alone, and what the store says of it: the inspection that keeps these very bytes.

    `stored` is None where the store keeps no such bytes, `kept` whether it does, `asked_store` whether one was asked.
    """

    verdict: Verdict
    stored: str | None = None
    kept: bool = False
    asked_store: bool = False

    @property
    def unaltered(self) -> bool:
        """Whether nothing speaks against it: neither the file nor, where one was asked, the store."""
        return self.verdict.finding is Finding.UNALTERED and (self.kept or not self.asked_store)


def read(path: Path) -> bytes:
    """The bytes of a file the user named; InputProblem if it cannot be read."""
    try:
        with path.open("rb") as source:
            data = source.read(LARGEST + 1)
    except (OSError, ValueError):
        raise InputProblem("file_unreadable", path=str(path)) from None
    if len(data) > LARGEST:
        raise InputProblem("file_unreadable", path=str(path))
    return data


def look(data: bytes, session: Session | None = None) -> Looked:
    """Verify a file by itself and, with a session, against the documents its store keeps."""
    verdict = verify_pdf(data)
    if session is None:
        return Looked(verdict=verdict)
    scope = _keeper(session, digest(data))
    return Looked(verdict=verdict, stored=scope, kept=scope is not None, asked_store=True)


def _keeper(session: Session, sha256: str) -> str | None:
    """The inspection that keeps a document of this hash, with its bytes unharmed."""
    for scope in dossiers.inspections(session):
        for document in dossiers.kept(session, scope, KeptDocument):
            if document.sha256 == sha256:
                kept_file(session.store, scope, sha256)
                return scope
    return None
