"""An inspection in the store ⇄ the dossier that the law judges and a certificate prints."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, TypeVar

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.bodies import Body
from oversight_desktop.domain.certificate import Certificate, Dispatch, Dissent, Override, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence, Explanation, IncidentalNote, Request, StudiedDocument
from oversight_desktop.domain.ground import BasisDocument, LastInspection, ScheduleLine
from oversight_desktop.domain.ids import new_id
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.services.session import Session

Record = TypeVar("Record")
ONLY = ""
"""The key of a record that an inspection has once."""
BODIES = ("territorial_body", "collegium")
SINGLE: dict[str, type] = {
    "bailiff": Bailiff,
    "schedule": ScheduleLine,
    "last_inspection": LastInspection,
    "order": Order,
    "commission_order": CommissionOrder,
    "acquaintance": Acquaintance,
    "certificate": Certificate,
}
MANY: dict[str, type] = {
    "basis_documents": BasisDocument,
    "commission": Member,
    "term_changes": TermChange,
    "answers": Answer,
    "evidence": Evidence,
    "explanations": Explanation,
    "requests": Request,
    "studied": StudiedDocument,
    "incidental_notes": IncidentalNote,
    "sections": SectionConclusion,
    "recommendations": Recommendation,
    "dissents": Dissent,
    "signatures": Signature,
    "dispatches": Dispatch,
    "overrides": Override,
}
NATURAL = {
    Member: "id",
    Answer: "item",
    Evidence: "id",
    Explanation: "id",
    Request: "id",
    SectionConclusion: "section",
    Signature: "by",
    Override: "requirement",
    Dispatch: "to",
}


def key_of(record: object, at: datetime) -> str:
    """The key a record is kept under: its natural one, so that two laptops' records of one thing meet, or a new id."""
    field = NATURAL.get(type(record))
    given = getattr(record, field) if field else None
    return str(getattr(given, "value", given)) if given else str(new_id(at))


def head_of(dossier: Dossier, *, checklists_hash: str, sample: bool = False) -> Inspection:
    """The head of an inspection that this dossier describes."""
    return Inspection(
        rule_pack=dossier.rule_pack,
        checklists_hash=checklists_hash,
        language=dossier.language,
        kind=dossier.kind,
        subjects=dossier.subjects,
        has_ground_documents=dossier.has_ground_documents or None,
        ended_on=dossier.ended_on,
        assessment=dossier.assessment,
        conclusion=dossier.conclusion,
        sample=sample or None,
        blanks=dossier.blanks,
    )


def parts_of(dossier: Dossier, at: datetime) -> Iterator[tuple[str, object]]:
    """Every record of a dossier but its head, with the key it is kept under, in the order of the file."""
    for name in BODIES:
        if (body := getattr(dossier, name)) is not None:
            yield name, body
    for name in SINGLE:
        if (record := getattr(dossier, name)) is not None:
            yield ONLY, record
    for name in MANY:
        taken: set[str] = set()
        for record in getattr(dossier, name):
            key = key_of(record, at)
            if key in taken:  # a file may hold what the Rules forbid; import judges no law and loses nothing
                key = str(new_id(at))
            taken.add(key)
            yield key, record


def inspections(session: Session) -> tuple[str, ...]:
    """The scopes of the store that hold an inspection, oldest first."""
    from oversight_desktop.store.everywhere import scopes_with  # the command line starts without the store's packages

    holding = scopes_with(session.store, Inspection)
    return tuple(scope for scope in session.store.scopes() if scope in holding)


def head(session: Session, scope: str) -> Inspection:
    """The head of an inspection; InputProblem("inspection_unknown") if the store has none of this id."""
    found = session.store.record(scope, Inspection, ONLY)
    if found is None:
        raise InputProblem("inspection_unknown", inspection=scope)
    return found


def kept(session: Session, scope: str, kind: type[Record]) -> tuple[Record, ...]:
    """The records of one kind, in their order."""
    return tuple(entry.record for entry in session.store.records(scope, kind))


def dossier(session: Session, scope: str) -> Dossier:
    """The whole inspection as the law judges it."""
    top = head(session, scope)
    assert top.rule_pack is not None, "an inspection is opened with its pack"
    assert top.language is not None, "an inspection is opened with its language"
    store = session.store
    parts: dict[str, Any] = {name: store.record(scope, Body, name) for name in BODIES}
    parts |= {name: store.record(scope, kind, ONLY) for name, kind in SINGLE.items()}
    parts |= {name: kept(session, scope, kind) for name, kind in MANY.items()}
    return Dossier(
        rule_pack=top.rule_pack,
        language=top.language,
        kind=top.kind,
        subjects=top.subjects,
        has_ground_documents=bool(top.has_ground_documents),
        ended_on=top.ended_on,
        assessment=top.assessment,
        conclusion=top.conclusion,
        blanks=top.blanks,
        **parts,
    )
