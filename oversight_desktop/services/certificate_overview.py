"""How far the certificate has come: made or not, who has signed, which versions are kept (clause 20)."""

from dataclasses import dataclass, replace
from datetime import date as Day
from datetime import datetime
from enum import Enum

from oversight_desktop.domain.certificate import BAILIFF, Certificate, Reopening, Signature
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.forms_contents import Refusal
from oversight_desktop.domain.terms import Language
from oversight_desktop.law.signatures import signatories
from oversight_desktop.services import dossiers
from oversight_desktop.services.certificate_kept import changed_since_made, current_version, made_of, made_versions
from oversight_desktop.services.forms import refusal_protocol
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


class CertificateState(Enum):
    """How far the certificate of the version in force is: CHANGED means made, but the record says something else."""

    NOT_MADE = "not_made"
    CHANGED = "changed"
    SIGNING = "signing"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One who signs: `by` is a member's id or BAILIFF; `signature` is None while he neither signed nor refused."""

    by: str
    name: str
    post: str
    chair: bool = False
    signature: Signature | None = None

    @property
    def waiting(self) -> bool:
        """Whether his signature, or for the bailiff the note of his refusal, is still to come."""
        given = self.signature
        return given is None or (given.on is None and (self.by != BAILIFF or not given.note))


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version that was made; `reopened` says why it became necessary, None for the first."""

    version: int
    number: str
    language: Language
    made_at: datetime
    contents_hash: str
    in_force: bool
    reopened: Reopening | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateOverview:
    """What the page of the certificate shows. `signed_on` is the day of the first signature: since then it is locked.

    `language` is that of the counterparts in force, or of the texts while none are made. `versions`: newest first.
    """

    state: CertificateState
    certificate: Certificate
    version: int
    language: Language
    signatories: tuple[Signatory, ...]
    versions: tuple[Version, ...]
    signed_on: Day | None
    sent: bool
    ended_on: Day | None

    @property
    def waiting(self) -> int:
        """How many signatures are still to come."""
        return sum(signatory.waiting for signatory in self.signatories)

    @property
    def made(self) -> bool:
        """Whether the counterparts of the version in force are there."""
        return self.state is not CertificateState.NOT_MADE


def overview(session: Session, scope: str) -> CertificateOverview:
    """How far the certificate of this inspection is."""
    dossier = dossiers.dossier(session, scope)
    version = current_version(session, scope)
    made = made_of(session, scope, version)
    people = signing(dossier)
    dates = sorted(signature.on for signature in dossier.signatures if signature.on is not None)
    return CertificateOverview(
        state=_state(session, scope, people, made=bool(made), signed=bool(dates)),
        certificate=dossier.certificate or Certificate(),
        version=version,
        language=(made[0].language if made else None) or _printable(dossier.language),
        signatories=people,
        versions=_versions(session, scope, version),
        signed_on=dates[0] if dates else None,
        sent=bool(dossier.dispatches),
        ended_on=dossier.ended_on,
    )


def refusal_of_certificate(session: Session, scope: str, language: Language) -> bytes:
    """D6: the protocol that the bailiff refused to sign the certificate, as PDF."""
    from oversight_desktop.documents.refusal_protocol import refusal_protocol_pdf

    dossier, pack = dossiers.dossier(session, scope), pack_of(session, scope)
    protocol = refusal_protocol(dossier, pack, language, of=Refusal.CERTIFICATE)
    sample = bool(dossiers.head(session, scope).sample)
    return refusal_protocol_pdf(replace(protocol, head=replace(protocol.head, sample=sample)))


def _state(
    session: Session, scope: str, people: tuple[Signatory, ...], *, made: bool, signed: bool
) -> CertificateState:
    if not made:
        return CertificateState.NOT_MADE
    if people and not any(person.waiting for person in people):
        return CertificateState.SIGNED
    if not signed and changed_since_made(session, scope):
        return CertificateState.CHANGED
    return CertificateState.SIGNING


def signing(dossier: Dossier) -> tuple[Signatory, ...]:
    """The members in the order in force at the end, the chair first, then the bailiff."""
    given = {signature.by: signature for signature in dossier.signatures}
    members = sorted(signatories(dossier), key=lambda member: not member.chair)
    people = [
        Signatory(
            by=member.id,
            name=member.name or member.id,
            post=member.post or "",
            chair=bool(member.chair),
            signature=given.get(member.id),
        )
        for member in members
    ]
    bailiff = dossier.bailiff.full_name if dossier.bailiff else ""
    return (*people, Signatory(by=BAILIFF, name=bailiff, post="", signature=given.get(BAILIFF)))


def _versions(session: Session, scope: str, in_force: int) -> tuple[Version, ...]:
    why = {reopening.version: reopening for reopening in dossiers.kept(session, scope, Reopening)}
    found = []
    for number in reversed(made_versions(session, scope)):
        first = made_of(session, scope, number)[0]
        assert first.made_at is not None
        found.append(
            Version(
                version=number,
                number=first.number or "",
                language=first.language or Language.KAZAKH,
                made_at=first.made_at,
                contents_hash=first.contents_hash or "",
                in_force=number == in_force,
                reopened=why.get(number),
            )
        )
    return tuple(found)


def _printable(language: Language) -> Language:
    """Documents are printed in Kazakh or Russian only."""
    return language if language is Language.RUSSIAN else Language.KAZAKH
