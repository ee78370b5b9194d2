"""One inspection with everything that belongs to it: what the law judges and a certificate prints."""

from dataclasses import dataclass, field
from datetime import date as Day

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.bodies import Body
from oversight_desktop.domain.certificate import Certificate, Dispatch, Dissent, Override, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.evidence import Evidence, Explanation, IncidentalNote, Request, StudiedDocument
from oversight_desktop.domain.ground import BasisDocument, LastInspection, ScheduleLine
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.terms import Kind, Language, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The inspection document of interchange.md §2 as records; what is not known yet is None or empty.

    `language` is the language its free texts are written in. `has_ground_documents` tells a ground of documents
    (urgent) with an empty list from no ground at all. `blanks` notes how the document it came from spelt what it
    leaves out (exchange.blanks): no part of what the inspection is, so dossiers are equal without it.
    """

    rule_pack: str
    language: Language
    territorial_body: Body | None = None
    collegium: Body | None = None
    bailiff: Bailiff | None = None
    kind: Kind | None = None
    schedule: ScheduleLine | None = None
    basis_documents: tuple[BasisDocument, ...] = ()
    has_ground_documents: bool = False
    last_inspection: LastInspection | None = None
    order: Order | None = None
    commission: tuple[Member, ...] = ()
    commission_order: CommissionOrder | None = None
    acquaintance: Acquaintance | None = None
    term_changes: tuple[TermChange, ...] = ()
    answers: tuple[Answer, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    requests: tuple[Request, ...] = ()
    studied: tuple[StudiedDocument, ...] = ()
    subjects: tuple[Subject, ...] = ()
    incidental_notes: tuple[IncidentalNote, ...] = ()
    sections: tuple[SectionConclusion, ...] = ()
    assessment: str | None = None
    conclusion: str | None = None
    recommendations: tuple[Recommendation, ...] = ()
    ended_on: Day | None = None
    certificate: Certificate | None = None
    dissents: tuple[Dissent, ...] = ()
    signatures: tuple[Signature, ...] = ()
    dispatches: tuple[Dispatch, ...] = ()
    overrides: tuple[Override, ...] = ()
    blanks: str | None = field(default=None, compare=False)

    @property
    def chairs(self) -> tuple[Member, ...]:
        """The members marked as chair; a lawful commission has exactly one (clause 13)."""
        return tuple(member for member in self.commission if member.chair)

    @property
    def violations(self) -> tuple[Answer, ...]:
        """The answers that state a violation, cured or not."""
        return tuple(answer for answer in self.answers if answer.is_violation)

    def member(self, id: str | None) -> Member | None:
        """The member with this id, if the commission has one."""
        return next((member for member in self.commission if member.id == id), None)

    def explained(self, item: str) -> tuple[Explanation, ...]:
        """The explanations the bailiff gave on this item."""
        return tuple(explanation for explanation in self.explanations if item in explanation.items)
