"""Steps: evidence is kept, described, put aside (clauses 16 and 17)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from oversight_desktop.documents.photos import print_copy
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
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


def correct_evidence(session: Session, scope: str, id: str, **facts: Any) -> Change:
    """Change single facts of a piece as it stands now (kind, taken_on, member, …); its file stays what it is."""
    piece = session.store.record(scope, Evidence, id)
    if piece is None:
        raise InputProblem("evidence_unknown", evidence=(id,))
    steps.known_member(session, scope, facts.get("member"))
    return describe_evidence(session, scope, replace(piece, **facts))


def put_aside(session: Session, scope: str, id: str) -> Change:
    """Take a piece out of the inspection and out of the answers that point at it; log and file stay."""
    steps.refuse_if_locked(session, scope)
    with session.store.writing(scope, "evidence_put_aside", author=session.author, at=session.now()) as step:
        for answer in dossiers.kept(session, scope, Answer):
            left = tuple(other for other in answer.evidence if other != id)
            cured = None if answer.cured_evidence == id else answer.cured_evidence
            if (left, cured) != (answer.evidence, answer.cured_evidence):
                step.save(answer.item, replace(answer, evidence=left, cured_evidence=cured))
        step.remove(Evidence, id)
    return step.change


def put_back(session: Session, change: Change) -> Change:
    """Bring a piece back that this change put aside, and point the answers at it again as they stand now."""
    scope = change.scope
    steps.refuse_if_locked(session, scope)
    with session.store.writing(scope, "evidence_put_back", author=session.author, at=session.now()) as step:
        pieces = [edit.before for edit in change.edits if isinstance(edit.before, Evidence)]
        for piece in pieces:
            step.save(piece.id, piece)
        for former in (edit.before for edit in change.edits if isinstance(edit.before, Answer)):
            answer = session.store.record(scope, Answer, former.item)
            if answer is not None:
                step.save(answer.item, _pointing(answer, former, {piece.id for piece in pieces}))
    return step.change


def arrange(session: Session, scope: str, ids: tuple[str, ...]) -> Change:
    """Put the pieces in this order, those not named behind; answers name their evidence in the same order.

    Raises InputProblem evidence_unknown for an id the inspection does not have.
    """
    steps.refuse_if_locked(session, scope)
    known = {piece.id: piece for piece in dossiers.kept(session, scope, Evidence)}
    if missing := tuple(id for id in ids if id not in known):
        raise InputProblem("evidence_unknown", evidence=missing)
    order = tuple(dict.fromkeys([*ids, *known]))
    places = {id: place for place, id in enumerate(order)}
    with session.store.writing(scope, "evidence_arranged", author=session.author, at=session.now()) as step:
        step.arrange(Evidence, order)
        for answer in dossiers.kept(session, scope, Answer):
            sorted_ids = tuple(sorted(answer.evidence, key=lambda piece: places.get(piece, len(places))))
            if sorted_ids != answer.evidence:
                step.save(answer.item, replace(answer, evidence=sorted_ids))
    return step.change


def _pointing(answer: Answer, former: Answer, ids: set[str]) -> Answer:
    """The answer as it stands, pointing again at those of the ids that it pointed at formerly."""
    again = tuple(id for id in former.evidence if id in ids and id not in answer.evidence)
    cured = answer.cured_evidence or (former.cured_evidence if former.cured_evidence in ids else None)
    return replace(answer, evidence=answer.evidence + again, cured_evidence=cured)
