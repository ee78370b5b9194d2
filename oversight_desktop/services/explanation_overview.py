"""What the explanations page shows: violations and how they stand, explanations, requests, studied documents."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date as Day
from enum import Enum
from functools import partial

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Explanation, Request, StudiedDocument
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate, Language
from oversight_desktop.domain.text import is_blank
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.checklist import record_answer
from oversight_desktop.services.counting import Unit, count
from oversight_desktop.services.forms import explanation_sheet, oral_protocol
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
        by_id[id] = (*by_id.get(id, ()), breach)
    return ExplanationOverview(
        violations=tuple(_violation(dossier, answer, by_id.get(answer.item, ())) for answer in dossier.violations),
        explanations=dossier.explanations,
        requests=dossier.requests,
        studied=tuple((kept.key, kept.record) for kept in session.store.records(scope, StudiedDocument)),
        breaches=by_id,
    )


def _violation(dossier: Dossier, answer: Answer, breaches: tuple[Breach, ...]) -> ViolationRow:
    by = tuple(given.id for given in dossier.explained(answer.item))
    said = any(not is_blank(given.text) for given in dossier.explained(answer.item))
    state = Said.EXPLAINED if said else Said.OPEN if is_blank(answer.no_explanation) else Said.REASONED
    return ViolationRow(answer=answer, explained_by=by, state=state, breaches=breaches)


def give_reason(session: Session, scope: str, item: str, reason: str) -> Change:
    """Clause 4: record why the bailiff gave no explanation of this violation; blanks take the reason back."""
    answer = session.store.record(scope, Answer, item)
    if answer is None:
        raise InputProblem("item_unknown", item=item)
    return record_answer(session, scope, replace(answer, no_explanation=reason.strip() or None))


def usual_due(asked_on: Day, rule_days: int) -> Day:
    """The day by which something asked for is usually given: so many working days after it was asked."""
    return count(asked_on, Unit.WORKING_DAYS, rule_days).result


def usual_days(session: Session, scope: str) -> int:
    """How many working days the rule pack usually leaves for a request (clause 17)."""
    return pack_of(session, scope).request_due_working_days


def sheet_maker(session: Session, scope: str, items: tuple[str, ...]) -> Callable[[], bytes]:
    """What makes the explanation sheet (D10) on these violations, or on all that are open if none is named."""
    from oversight_desktop.documents.explanation_sheet import explanation_sheet_pdf

    dossier, head = dossiers.dossier(session, scope), dossiers.head(session, scope)
    form = explanation_sheet(dossier, pack_of(session, scope), _printed(head), items=items or None)
    return partial(explanation_sheet_pdf, replace(form, head=replace(form.head, sample=bool(head.sample))))


def protocol_maker(session: Session, scope: str, explanation: str | None) -> Callable[[], bytes]:
    """What makes the protocol of an oral explanation (D11); None: a blank one on what nobody has explained yet."""
    from oversight_desktop.documents.oral_protocol import oral_protocol_pdf

    dossier, head = dossiers.dossier(session, scope), dossiers.head(session, scope)
    form = oral_protocol(dossier, pack_of(session, scope), _printed(head), explanation=explanation)
    return partial(oral_protocol_pdf, replace(form, head=replace(form.head, sample=bool(head.sample))))


def _printed(head: Inspection) -> Language:
    """The language forms are printed in; they exist in Kazakh and Russian only."""
    return Language.RUSSIAN if head.language is Language.RUSSIAN else Language.KAZAKH


def withdraw_request(session: Session, scope: str, id: str) -> Change:
    """Take out a request that was entered by mistake; the log keeps it."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "request_withdrawn", Request, id)


def strike_studied(session: Session, scope: str, key: str) -> Change:
    """Take out a studied document that was entered by mistake; the log keeps it."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "studied_struck", StudiedDocument, key)
