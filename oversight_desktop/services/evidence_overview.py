"""What the evidence page shows: every piece, its printed number, who uses it, what was promised and is not there."""

from dataclasses import dataclass

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import Language
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.services import dossiers
from oversight_desktop.services.contents_evidence import photos_in_order
from oversight_desktop.services.evidence_keeping import evidence_of
from oversight_desktop.services.forms import form_material
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One piece: its number among the printed photos (None: no photo), the items that name it, its file's absence."""

    piece: Evidence
    number: int | None
    items: tuple[str, ...]
    file_missing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceOverview:
    """Everything on the page; `promised` pairs items with ids of evidence that is not there."""

    rows: tuple[EvidenceRow, ...]
    promised: tuple[tuple[str, str], ...]

    @property
    def untied(self) -> int:
        """How many pieces no item names."""
        return sum(1 for row in self.rows if not row.items)

    @property
    def missing(self) -> int:
        """How many files are not in their place, and how many pieces are only promised."""
        return sum(1 for row in self.rows if row.file_missing) + len(self.promised)


def evidence_overview(session: Session, scope: str) -> EvidenceOverview:
    """The evidence of one inspection in its order, photos numbered as the certificate numbers them."""
    dossier = dossiers.dossier(session, scope)
    material = form_material(dossier, pack_of(session, scope), Language.KAZAKH)
    numbers = {photo.id: number for number, photo in enumerate(photos_in_order(material), start=1)}
    files = evidence_of(session.store)
    rows = tuple(
        EvidenceRow(
            piece=piece,
            number=numbers.get(piece.id),
            items=tuple(answer.item for answer in dossier.answers if piece.id in answer.evidence),
            file_missing=piece.file is not None and not (piece.sha256 and files.has(scope, piece.sha256)),
        )
        for piece in dossier.evidence
    )
    known = {piece.id for piece in dossier.evidence}
    promised = tuple((answer.item, id) for answer in dossier.answers for id in answer.evidence if id not in known)
    return EvidenceOverview(rows=rows, promised=promised)


def why_locked(session: Session, scope: str) -> tuple[Breach, ...]:
    """Clause 20: why nothing of this inspection may be changed any more (R20.6); nothing while it may."""
    return locked_breaches(dossiers.kept(session, scope, Signature))


def is_evidence(session: Session, scope: str, id: str) -> bool:
    """Whether the inspection has a piece of evidence of this id."""
    return session.store.record(scope, Evidence, id) is not None
