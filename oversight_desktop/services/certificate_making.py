"""The certificate on its way to paper: composed from the store, laid out away from it, kept by one step.

`prepare` and `keep` use the store; `lay_out` takes and gives values, so a job may do it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from oversight_desktop.domain.certificate_contents import CertificateContents
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.kept_document import KeptDocument
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate, Language
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import dossiers, printing, steps
from oversight_desktop.services.contents import printed_photos
from oversight_desktop.services.evidence_keeping import PRINT_SETTINGS, evidence_of, keep_document, working_copy
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.printing import Made
from oversight_desktop.services.session import Session

if TYPE_CHECKING:
    from oversight_desktop.store.evidence_files import EvidenceFiles

WHAT = "certificate"
"""How a counterpart of a certificate is named among the kept documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What is to be laid out: the contents, and where its photos lie (by their SHA-256)."""

    scope: str
    contents: CertificateContents
    photos: tuple[str, ...]
    files: "EvidenceFiles"


def contents(session: Session, scope: str, language: Language) -> CertificateContents:
    """What the certificate prints as the inspection stands."""
    sample = bool(dossiers.head(session, scope).sample)
    pack = pack_of(session, scope)
    return printing.contents(dossiers.dossier(session, scope), language, pack=pack, sample=sample)


def prepare(session: Session, scope: str, language: Language) -> Prepared:
    """What the three counterparts are made of; refused while the Rules block the certificate or it is signed."""
    dossier, pack = dossiers.dossier(session, scope), pack_of(session, scope)
    steps.refuse_if_locked(session, scope)
    steps.refuse(pack, dossier, Gate.CERTIFICATE)
    return _prepared(session, scope, dossier, pack, language)


def prepare_draft(session: Session, scope: str, language: Language) -> Prepared:
    """What a draft is made of, at any time: nothing is judged, what is missing stands as a line or a dash."""
    return _prepared(session, scope, dossiers.dossier(session, scope), pack_of(session, scope), language)


def lay_out(prepared: Prepared) -> Made:
    """The three counterparts. Raises what a missing or damaged photo, or a letter that cannot be printed, makes."""
    return printing.counterparts(prepared.contents, _photos(prepared))


def lay_out_draft(prepared: Prepared) -> bytes:
    """One sheet set marked as a draft on every page."""
    from oversight_desktop.documents.certificate import certificate_pdf

    return certificate_pdf(prepared.contents, {}, _photos(prepared), draft=True)


def keep(session: Session, prepared: Prepared, made: Made) -> Change:
    """Keep the three counterparts, as one step; the files are on the disk before the step that names them.

    Refused as `prepare` is; InputProblem certificate_changed_meanwhile if the record is no longer what was laid out.
    """
    scope, printed = prepared.scope, prepared.contents
    language = printed.language
    if prepare(session, scope, language).contents != printed:
        raise InputProblem("certificate_changed_meanwhile")
    at = session.now()
    kept = [(copy, keep_document(session.store, scope, pdf)) for copy, pdf in enumerate(made.pdfs, 1)]
    with session.store.writing(scope, "certificate_made", author=session.author, at=at) as step:
        for copy, sha256 in kept:
            document = KeptDocument(
                what=WHAT,
                number=printed.number,
                version=printed.version,
                copy=copy,
                language=language,
                sha256=sha256,
                contents_hash=made.contents_hash,
                made_at=at,
            )
            step.save(f"{WHAT}/{printed.version}/{copy}", document)
    return step.change


def _prepared(session: Session, scope: str, dossier: Dossier, pack: RulePack, language: Language) -> Prepared:
    pieces = printed_photos(dossier, pack.checklists)
    return Prepared(
        scope=scope,
        contents=contents(session, scope, language),
        photos=tuple(piece.sha256 for piece in pieces if piece.sha256),
        files=evidence_of(session.store),
    )


def _photos(prepared: Prepared) -> Mapping[str, bytes]:
    from oversight_desktop.documents.photos import print_copy

    files, scope = prepared.files, prepared.scope
    return {sha256: working_copy(files, scope, sha256, PRINT_SETTINGS, print_copy) for sha256 in prepared.photos}
