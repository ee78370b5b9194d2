"""What the explanations page shows: violations and how they stand, explanations, requests, studied documents."""

from dataclasses import dataclass, replace
from enum import Enum

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Explanation, Request, StudiedDocument
from oversight_desktop.domain.terms import Gate
from oversight_desktop.domain.text import is_blank
from oversight_desktop.services import dossiers
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.numbering import shown_id
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


class Said(Enum):
    """What is known of the bailiff's words on a violation."""

    EXPLAINED = "explained"
    REASONED = "reasoned"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ViolationRow:
    """A violation, the explanations that speak of it, and how it stands (clause 4, R4.3)."""

    answer: Answer
    explained_by: tuple[str, ...]
    state: Said
    breaches: tuple[Breach, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationOverview:
    """Everything on the page; breaches by the id of the explanation or request they speak of, "" for none."""

    violations: tuple[ViolationRow, ...]
    explanations: tuple[Explanation, ...]
    requests: tuple[Request, ...]
    studied: tuple[tuple[str, StudiedDocument], ...]
    breaches: dict[str, tuple[Breach, ...]]


def explanation_overview(session: Session, scope: str) -> ExplanationOverview:
    """Clauses 4, 17 and 19 on one page."""
    dossier = dossiers.dossier(session, scope)
    found = judgement(dossier, Gate.CERTIFICATE, pack=pack_of(session, scope)).breaches
    speaking = [breach for breach in found if breach.requirement.startswith(("R4.3", "R17.", "R19.1", "R19.3"))]
    by_id: dict[str, tuple[Breach, ...]] = {}
    for breach in speaking:
        id = str(breach.facts.get("explanation") or breach.facts.get("request") or breach.facts.get("item") or "")
        by_id[id] = (*by_id.get(id, ()), _as_said(breach))
    return ExplanationOverview(
        violations=tuple(_violation(dossier, answer, by_id.get(answer.item, ())) for answer in dossier.violations),
        explanations=dossier.explanations,
        requests=dossier.requests,
        studied=tuple((kept.key, kept.record) for kept in session.store.records(scope, StudiedDocument)),
        breaches=by_id,
    )


def _as_said(breach: Breach) -> Breach:
    """The same, naming explanations and requests as people do."""
    facts = {name: shown_id(fact) if isinstance(fact, str) else fact for name, fact in breach.facts.items()}
    return replace(breach, facts=facts)


def _violation(dossier: Dossier, answer: Answer, breaches: tuple[Breach, ...]) -> ViolationRow:
    by = tuple(given.id for given in dossier.explained(answer.item))
    said = any(not is_blank(given.text) for given in dossier.explained(answer.item))
    state = Said.EXPLAINED if said else Said.OPEN if is_blank(answer.no_explanation) else Said.REASONED
    return ViolationRow(answer=answer, explained_by=by, state=state, breaches=breaches)


STUDIED = (
    "court_ruling",
    "prosecutor_act",
    "court_private_ruling",
    "earlier_certificate",
    "earlier_act",
)
"""The kinds of outside documents that have a word of their own in print (clause 17)."""
