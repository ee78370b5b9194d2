"""The gate before the certificate, in four lists, each line with the place where it is put right."""

from collections.abc import Iterable
from dataclasses import dataclass

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.terms import Gate, Kind, Language, Result, Severity
from oversight_desktop.domain.text import is_blank
from oversight_desktop.law.membership import chairs_in_force
from oversight_desktop.law.overrides import NEVER_SET_ASIDE
from oversight_desktop.law.scope import contested_actions
from oversight_desktop.services import dossiers
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.checklist import items
from oversight_desktop.services.contents import texts_in_other_language
from oversight_desktop.services.evidence_keeping import evidence_of
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.standing import page_of

OF_CERTIFICATE = {
    "certificate_without_number": "number",
    "certificate_without_date": "date",
    "certificate_without_place": "place",
}
"""Which field of the certificate itself a breach asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing to put right: on which page (services.standing), at which item, and the breach if it is one.

    `item` is a checklist item, a contested action, a piece of evidence, a section or a field of the certificate; empty
    where the page is enough. `evidence` is the id of the piece whose file is not there.
    """

    page: str
    item: str
    breach: Breach | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateLists:
    """What stands before the certificate; `other_language` counts texts not written in the language printed.

    `set_aside` are the requirements the chair set aside with a reason: they stop nothing and are printed.
    """

    blocking: tuple[Line, ...]
    warnings: tuple[Line, ...]
    unanswered: tuple[Line, ...]
    missing_evidence: tuple[Line, ...]
    set_aside: tuple[Line, ...]
    other_language: int

    @property
    def open(self) -> bool:
        """Whether the certificate may be made: nothing blocks it, and no promised file is missing."""
        return not self.blocking and not self.missing_evidence


def gate(session: Session, scope: str, language: Language) -> GateLists:
    """The four lists for the inspection as it stands, judged under the lists it was begun under."""
    dossier = dossiers.dossier(session, scope)
    found = judgement(dossier, Gate.CERTIFICATE, pack=pack_of(session, scope)).breaches
    return GateLists(
        blocking=lines(dossier, found, Severity.BLOCK),
        warnings=(*lines(dossier, found, Severity.WARN), *_without_reason(dossier)),
        unanswered=_unanswered(session, scope, dossier),
        missing_evidence=_missing(session, scope, dossier),
        set_aside=lines(dossier, found, Severity.OVERRIDDEN),
        other_language=texts_in_other_language(dossier, language),
    )


def lines(dossier: Dossier, breaches: Iterable[Breach], severity: Severity) -> tuple[Line, ...]:
    """The breaches of one weight as lines that know their place."""
    return tuple(
        Line(page=page_of(breach), item=_item_of(dossier, breach), breach=breach)
        for breach in breaches
        if breach.severity is severity
    )


def _item_of(dossier: Dossier, breach: Breach) -> str:
    """What a breach speaks of, if it names one thing."""
    if breach.code in OF_CERTIFICATE:
        return OF_CERTIFICATE[breach.code]
    for name in ("item", "section", "evidence", "explanation", "member"):
        if isinstance(found := breach.facts.get(name), str):
            return found
    return ""


def _unanswered(session: Session, scope: str, dossier: Dossier) -> tuple[Line, ...]:
    """The items of the inspection's own list, or the contested actions, that nobody answered."""
    given = {answer.item for answer in dossier.answers if answer.result is not None}
    urgent = dossier.kind is Kind.URGENT
    own = [action.id for action in contested_actions(dossier)] if urgent else _own_items(session, scope, dossier)
    return tuple(Line(page="checklist", item=item) for item in own if item not in given)


def _own_items(session: Session, scope: str, dossier: Dossier) -> Iterable[str]:
    letter = {Kind.INITIAL: "I", Kind.PERIODIC: "P"}.get(dossier.kind) if dossier.kind else None
    return [item for item in items(session, scope) if letter and item.startswith(letter)]


def _without_reason(dossier: Dossier) -> tuple[Line, ...]:
    """Answers that want a reason and have none: asked for softly, printed as a gap."""
    wants = (Result.NOT_APPLICABLE, Result.NOT_CHECKED)
    return tuple(
        Line(page="checklist", item=answer.item)
        for answer in dossier.answers
        if answer.result in wants and is_blank(answer.reason)
    )


def _missing(session: Session, scope: str, dossier: Dossier) -> tuple[Line, ...]:
    """Evidence whose file is named and not in its place, or that an answer names and nobody registered."""
    files = evidence_of(session.store)
    lost = [piece.id for piece in dossier.evidence if piece.sha256 and not files.has(scope, piece.sha256)]
    lost += [piece.id for piece in dossier.evidence if piece.file and not piece.sha256]
    known = {piece.id for piece in dossier.evidence}
    named = [(answer.item, id) for answer in dossier.answers for id in answer.evidence if id not in known]
    return (
        *(Line(page="evidence", item=id, evidence=id) for id in lost),
        *(Line(page="checklist", item=item, evidence=id) for item, id in named),
    )


def may_be_set_aside(line: Line) -> bool:
    """Whether the chair may set the requirement of this line aside with a written reason."""
    breach = line.breach
    return breach is not None and breach.severity is Severity.BLOCK and breach.code not in NEVER_SET_ASIDE


def chair(session: Session, scope: str) -> Member | None:
    """Who may set a requirement aside today; None while no chair is in office."""
    return next(iter(chairs_in_force(dossiers.dossier(session, scope), session.now().date())), None)


def question(session: Session, scope: str, item: str, language: Language) -> str:
    """What an item asks, or what a contested action is; the empty text for anything else."""
    asked = pack_of(session, scope).checklists.items.get(item)
    if asked is not None:
        return asked.question[language]
    actions = contested_actions(dossiers.dossier(session, scope))
    return next((action.action or "" for action in actions if action.id == item), "")
