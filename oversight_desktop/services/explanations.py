"""Steps: what the bailiff explains, what is asked of him, what is studied (clauses 17 and 19)."""

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import Explanation, IncidentalNote, Request, StudiedDocument
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.law.scope import answerable
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


def record_explanation(session: Session, scope: str, explanation: Explanation) -> Change:
    """Clause 19: keep a written or oral explanation, word for word, tied to the items it answers."""
    dossier = dossiers.dossier(session, scope)
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, explanation.recorded_by)
    known = {answer.item for answer in dossier.answers} | set(answerable(dossier, pack_of(session, scope)))
    if missing := tuple(item for item in explanation.items if item not in known):
        raise InputProblem("item_unknown", item=missing)
    return steps.keep(session, scope, "explanation_recorded", explanation.id, explanation)


def withdraw_explanation(session: Session, scope: str, id: str) -> Change:
    """Take out an explanation that was entered by mistake; the log keeps it."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "explanation_withdrawn", Explanation, id)


def record_request(session: Session, scope: str, request: Request) -> Change:
    """Clauses 17 and 19: keep what was asked of the bailiff, and when it came."""
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, request.asked_by)
    return steps.keep(session, scope, "request_recorded", request.id, request)


def record_studied(session: Session, scope: str, document: StudiedDocument) -> Change:
    """Clause 17: keep which outside document the members studied."""
    steps.refuse_if_locked(session, scope)
    return steps.keep_new(session, scope, "document_studied", document)


def note_incident(session: Session, scope: str, note: IncidentalNote) -> Change:
    """Clause 11: note something seen outside an urgent inspection's scope, for the head alone."""
    steps.known_member(session, scope, note.by)
    return steps.keep_new(session, scope, "incident_noted", note)
