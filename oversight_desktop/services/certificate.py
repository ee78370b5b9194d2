"""Steps: the certificate is numbered, made in three counterparts, signed, reopened, sent (clauses 20 and 21)."""

from dataclasses import replace
from datetime import date as Day

from oversight_desktop.domain.certificate import BAILIFF, Certificate, Dispatch, Reopening, Signature
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate, Language
from oversight_desktop.domain.text import is_blank
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.certificate_kept import changed_since_made, current_version, made_of, made_versions
from oversight_desktop.services.certificate_making import WHAT, contents, keep, lay_out, prepare
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.evidence_keeping import kept_file
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session

__all__ = ["WHAT", "contents", "counterparts", "date_of", "make", "number", "reopen", "send", "sign"]


def number(session: Session, scope: str, certificate: Certificate) -> Change:
    """Clause 20: give the certificate its number, date and place; its version is never counted back."""
    steps.refuse_if_locked(session, scope)
    known = session.store.record(scope, Certificate, ONLY)
    if known is not None and (known.version or 0) > (certificate.version or 0):
        certificate = replace(certificate, version=known.version)
    return steps.keep(session, scope, "certificate_numbered", ONLY, certificate)


def date_of(session: Session, scope: str, day: Day | None) -> Change:
    """Clause 21: the date of the certificate; number, place and version stay."""
    known = session.store.record(scope, Certificate, ONLY) or Certificate()
    return number(session, scope, replace(known, date=day))


def make(session: Session, scope: str, language: Language) -> Change:
    """Make the three counterparts and keep their bytes; refused while the Rules block the certificate.

    What is printed, sent or verified later are these bytes. Files are on disk before the step that names them.
    """
    prepared = prepare(session, scope, language)
    return keep(session, prepared, lay_out(prepared))


def counterparts(session: Session, scope: str, version: int | None = None) -> tuple[bytes, ...]:
    """The kept bytes of the three counterparts of a version (by default the newest); empty if none was made."""
    wanted = version or max(made_versions(session, scope), default=0)
    return tuple(kept_file(session.store, scope, document.sha256 or "") for document in made_of(session, scope, wanted))


def sign(session: Session, scope: str, signature: Signature) -> Change:
    """Clause 20: a member or the bailiff has signed, or the bailiff refused, which wants a note.

    What is signed are the counterparts of the version in force (certificate_not_made), and at the first signature
    they say what the record says (certificate_changed_since_made).
    """
    if signature.by != BAILIFF:
        steps.known_member(session, scope, signature.by)
    if signature.by is None or (signature.on is None) == (signature.refused_on is None):
        raise InputProblem("signature_incomplete")
    if signature.refused_on is not None and is_blank(signature.note):
        raise InputProblem("refusal_without_note")
    if not made_of(session, scope, current_version(session, scope)):
        raise InputProblem("certificate_not_made")
    # A refusal alone locks nothing: until somebody has signed, the record may still have outrun the counterparts.
    if not locked_breaches(dossiers.kept(session, scope, Signature)) and changed_since_made(session, scope):
        raise InputProblem("certificate_changed_since_made")
    return steps.keep(session, scope, "signature_recorded", signature.by, signature)


def reopen(session: Session, scope: str, reason: str) -> Change:
    """Clause 20: reopen a signed certificate for a written reason, as a new version; the old one is kept."""
    dossier = dossiers.dossier(session, scope)
    if is_blank(reason):
        raise InputProblem("reopening_without_reason")
    if dossier.certificate is None or not dossier.signatures:
        raise InputProblem("certificate_not_signed")
    if dossier.dispatches:
        raise InputProblem("certificate_already_sent")
    next_version = replace(dossier.certificate, version=(dossier.certificate.version or 1) + 1)
    at = session.now()
    reopening = Reopening(version=next_version.version, reason=reason.strip(), on=at.date())
    with session.store.writing(scope, "certificate_reopened", author=session.author, at=at) as step:
        step.save(str(next_version.version), reopening)
        step.save(ONLY, next_version)
        for signature in session.store.records(scope, Signature):
            step.remove(Signature, signature.key)
    return step.change


def send(session: Session, scope: str, dispatch: Dispatch) -> Change:
    """Clause 20: a counterpart went to its addressee; refused while a signature is missing (R20.2)."""
    dossier = dossiers.dossier(session, scope)
    others = tuple(other for other in dossier.dispatches if other.to is not dispatch.to)
    steps.refuse(pack_of(session, scope), dossier, Gate.CLOSE, "R20.2")
    if any(other.copy == dispatch.copy for other in others):
        steps.refuse(pack_of(session, scope), replace(dossier, dispatches=(*others, dispatch)), Gate.CLOSE, "R20.1")
    return steps.keep_new(session, scope, "counterpart_sent", dispatch)
