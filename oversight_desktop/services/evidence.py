"""Steps: evidence is kept, described, put aside (clauses 16 and 17)."""

from collections.abc import Callable
from dataclasses import replace

from oversight_desktop.documents.photos import print_copy
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.evidence_keeping import keep_photo
from oversight_desktop.services.session import Session


def add_evidence(session: Session, scope: str, piece: Evidence, data: bytes | None = None) -> Change:
    """Keep a piece of evidence and, if it has a file, its bytes: encrypted, untouched, found by their hash.

    The file is safe on disk before the step that names it. Raises InputProblem for a photo that is none.
    """
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, piece.member)
    if data is not None:
        piece = replace(piece, sha256=keep_file(session, scope, piece, data))
    return steps.keep(session, scope, "evidence_added", piece.id, piece)


def keep_file(session: Session, scope: str, piece: Evidence, data: bytes) -> str:
    """Put the bytes of a piece of evidence into the store; returns their hex SHA-256."""
    return keep_photo(session.store, scope, data, print_copy_maker(piece))


def print_copy_maker(piece: Evidence) -> Callable[[bytes], bytes] | None:
    """What makes the print copy of this piece; None for papers that are only referred to."""
    return print_copy if is_photo(piece) else None


def is_photo(piece: Evidence) -> bool:
    """Whether the piece is printed as a picture."""
    return piece.file is not None and piece.file.lower().endswith((".jpg", ".jpeg", ".png"))


def describe_evidence(session: Session, scope: str, piece: Evidence) -> Change:
    """Change caption, date or kind of a piece; its file stays what it is."""
    dossier = dossiers.dossier(session, scope)
    steps.refuse_if_locked(session, scope)
    known = next((other for other in dossier.evidence if other.id == piece.id), None)
    if known is None:
        raise InputProblem("evidence_unknown", evidence=(piece.id,))
    same_file = replace(piece, file=known.file, sha256=known.sha256)
    return steps.keep(session, scope, "evidence_described", piece.id, same_file)


def put_aside(session: Session, scope: str, id: str) -> Change:
    """Take a piece out of the inspection; log and file stay, so that it can be put back."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "evidence_put_aside", Evidence, id)
