"""Steps: answers to the items of the checklist (clauses 6, 11 and 16)."""

from collections.abc import Mapping

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.checklists import ChecklistItem
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.ground import BasisDocument, LastInspection
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate, Kind, Language
from oversight_desktop.law.scope import answerable
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.office_checklists import pack_of, pinned
from oversight_desktop.services.session import Session

SCOPE = ("R6.1", "R11.3", "R16.1")
"""The requirements that say which items a kind of inspection looks at."""


def items(session: Session, scope: str) -> Mapping[str, ChecklistItem]:
    """The checklist items this inspection may answer, by id, in their order, as it was begun under them."""
    pack = pack_of(session, scope)
    allowed = answerable(dossiers.dossier(session, scope), pack)
    return {id: item for id, item in pack.checklists.items.items() if id in allowed}


def record_answer(session: Session, scope: str, answer: Answer) -> Change:
    """Keep an answer as it stands while the commission walks through the office.

    What a violation still lacks is asked for at the certificate, not here; an item outside the inspection's kind is
    refused at once (R16.1, R11.3, R6.1). Raises InputProblem for an unknown item, member or piece of evidence.
    Reads no more than it needs: an answer must be safe before the next key is pressed.
    """
    head = dossiers.head(session, scope)
    steps.refuse_if_locked(session, scope)
    _check_references(session, scope, head, answer)
    refuse_outside(session, scope, head, answer)
    return steps.keep(session, scope, "answer_recorded", answer.item, answer)


def withdraw_answer(session: Session, scope: str, item: str) -> Change:
    """Take an answer back; the item is unanswered again, the log keeps what was said."""
    steps.refuse_if_locked(session, scope)
    return steps.remove(session, scope, "answer_withdrawn", Answer, item)


def _check_references(session: Session, scope: str, head: Inspection, answer: Answer) -> None:
    steps.known_member(session, scope, answer.member)
    if missing := tuple(id for id in answer.evidence if session.store.record(scope, Evidence, id) is None):
        raise InputProblem("evidence_unknown", evidence=missing)
    if answer.result is not None and answer.result.is_urgent != (head.kind is Kind.URGENT):
        raise InputProblem("result_of_another_kind", item=answer.item, result=answer.result)


def refuse_outside(session: Session, scope: str, head: Inspection, answer: Answer) -> None:
    """Clauses 6, 11 and 16: an item that this kind of inspection does not look at is not answered."""
    pack = pinned(session, head).pack
    bare = Dossier(
        rule_pack=pack.name,
        language=head.language or Language.KAZAKH,
        kind=head.kind,
        basis_documents=dossiers.kept(session, scope, BasisDocument),
        last_inspection=session.store.record(scope, LastInspection, ONLY),
        answers=(answer,),
    )
    if answer.item in answerable(bare, pack):
        return
    if answer.item not in pack.checklists.items:
        raise InputProblem("item_unknown", item=answer.item)
    found = judgement(bare, Gate.CERTIFICATE, pack=pack).breaches
    raise RuleBroken(*(each for each in found if each.requirement in SCOPE and each.facts.get("item") == answer.item))
