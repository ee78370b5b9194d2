"""The built-in sample: an invented initial inspection that goes through every step, as a person would."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import Language
from oversight_desktop.exchange.inspection_folder import LoadedInspection
from oversight_desktop.paths import resource
from oversight_desktop.services import (
    acquaintance,
    certificate,
    checking,
    checklist,
    conclusions,
    evidence,
    explanations,
    inspections,
    order,
)
from oversight_desktop.services.session import Session


def sample_path() -> Path:
    """The inspection document of the sample; its photos lie beside it."""
    return resource("sample", "sample.json")


def carry_out(session: Session, loaded: LoadedInspection, language: Language) -> Iterator[Change]:
    """Take a complete lawful inspection through every step, one signed change each, up to the closed file.

    The scope of the first change is the inspection's id. Raises RuleBroken where the law stops a step.
    """
    dossier = loaded.dossier
    assert dossier.ended_on is not None
    scope = ""
    for change in carry_to_the_last_day(session, loaded):
        scope = change.scope
        yield change
    yield inspections.end(session, scope, dossier.ended_on)
    yield from _certify(session, scope, dossier, language)


def _prepare(session: Session, scope: str, dossier: Dossier) -> Iterator[Change]:
    """Clauses 12 to 14: order and commission, undertakings, acquaintance, start."""
    assert dossier.order is not None
    assert dossier.acquaintance is not None
    assert dossier.order.begins_on is not None
    unsworn = tuple(replace(member, undertaking_on=None, no_conflict_on=None) for member in dossier.commission)
    yield order.record_order(session, scope, dossier.order, unsworn, dossier.commission_order)
    for member in dossier.commission:
        sworn, free = member.undertaking_on, member.no_conflict_on
        yield order.record_undertaking(session, scope, member.id, undertaking_on=sworn, no_conflict_on=free)
    for override in dossier.overrides:
        yield order.set_aside(session, scope, override)
    yield acquaintance.record(session, scope, dossier.acquaintance)
    yield inspections.start(session, scope, dossier.order.begins_on)


def _on_site(session: Session, scope: str, loaded: LoadedInspection) -> Iterator[Change]:
    """Clauses 15 to 19: requests, evidence, answers, explanations, changes of the period."""
    dossier = loaded.dossier
    for request in dossier.requests:
        yield explanations.record_request(session, scope, request)
    for document in dossier.studied:
        yield explanations.record_studied(session, scope, document)
    for piece in dossier.evidence:
        yield evidence.add_evidence(session, scope, piece, _bytes(loaded, piece))
    for answer in dossier.answers:
        yield checklist.record_answer(session, scope, answer)
    for explanation in dossier.explanations:
        yield explanations.record_explanation(session, scope, explanation)
    for change in dossier.term_changes:
        yield order.record_term_change(session, scope, change)


def _bytes(loaded: LoadedInspection, piece: Evidence) -> bytes | None:
    return loaded.files[piece.file].read_bytes() if piece.file else None


def _conclude(session: Session, scope: str, dossier: Dossier) -> Iterator[Change]:
    """Clause 21: analysis, assessments, conclusion, recommendations."""
    for section in dossier.sections:
        yield conclusions.record_section(session, scope, section)
    yield conclusions.record_assessment(session, scope, dossier.assessment)
    yield conclusions.record_conclusion(session, scope, dossier.conclusion)
    for recommendation in dossier.recommendations:
        yield conclusions.record_recommendation(session, scope, recommendation)
    for dissent in dossier.dissents:
        yield conclusions.record_dissent(session, scope, dissent)


def _certify(session: Session, scope: str, dossier: Dossier, language: Language) -> Iterator[Change]:
    """Clause 20: number, three counterparts, signatures, dispatches, the closed file."""
    assert dossier.certificate is not None
    yield certificate.number(session, scope, dossier.certificate)
    yield certificate.make(session, scope, language)
    for signature in dossier.signatures:
        yield certificate.sign(session, scope, signature)
    for dispatch in dossier.dispatches:
        yield certificate.send(session, scope, dispatch)
    yield inspections.close(session, scope)


def load_sample() -> LoadedInspection:
    """The sample as it came with the program."""
    return checking.load(sample_path())


def carry_to_the_last_day(session: Session, loaded: LoadedInspection) -> Iterator[Change]:
    """Take it to the day before it ends, where everything can be tried: one signed change each, as `carry_out`."""
    opened = inspections.begin(session, loaded.dossier, sample=True)
    yield opened
    yield from _prepare(session, opened.scope, loaded.dossier)
    yield from _on_site(session, opened.scope, loaded)
    yield from _conclude(session, opened.scope, loaded.dossier)
