"""What the bailiff said, gave and cured, and what the members studied (clauses 4, 17 and 19)."""

from datetime import date as Day

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Explanation
from oversight_desktop.domain.terms import ExplanationForm, Kind
from oversight_desktop.domain.text import is_blank, said
from oversight_desktop.law.calendar import Calendar, add_working_days
from oversight_desktop.law.citing import cites
from oversight_desktop.law.content import supports
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.term import end_in_force
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, note, warn


@cites("R4.3")
def findings_are_explained(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 4: every negative finding has the bailiff's explanation or the reason why he gave none."""
    return tuple(
        warn("R4.3", "finding_not_explained", item=answer.item)
        for answer in dossier.violations
        if is_blank(answer.no_explanation)
        and all(is_blank(explanation.text) for explanation in dossier.explained(answer.item))
    )


@cites("R17.1")
def register_of_requests(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 17: a request names what was asked, by whom, when and until when; five working days are usual."""
    found: list[Breach] = []
    for request in dossier.requests:
        if missing := absent(request, "what", "asked_by", "asked_on", "due_on"):
            found.append(note("R17.1", "request_incomplete", request=request.id, fields=missing))
        if request.asked_on is None or request.due_on is None:
            continue
        usual = add_working_days(calendar, request.asked_on, pack.request_due_working_days).result
        if request.due_on < usual:
            found.append(
                warn(
                    "R17.1",
                    "request_due_too_soon",
                    request=request.id,
                    what=said(request.what) or request.id,
                    asked_on=request.asked_on,
                    due_on=request.due_on,
                    earliest=usual,
                    days=pack.request_due_working_days,
                )
            )
    return tuple(found)


@cites("R17.2")
def explanations_name_findings(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 17: an explanation is linked to the items it is about."""
    return tuple(
        note("R17.2", "explanation_without_items", explanation=explanation.id)
        for explanation in dossier.explanations
        if not explanation.items
    )


@cites("R17.3")
def outside_documents_are_studied(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 17: a periodic inspection studies court rulings, prosecutor's acts or earlier certificates."""
    if dossier.kind is not Kind.PERIODIC:
        return ()
    if any(not is_blank(document.kind) or not is_blank(document.number) for document in dossier.studied):
        return ()
    return (warn("R17.3", "nothing_studied"),)


@cites("R19.1")
def what_was_not_given(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 19: what the bailiff was asked for and did not give in time is recorded as such."""
    found: list[Breach] = []
    for request in dossier.requests:
        what = said(request.what) or request.id
        if request.received_on is None:
            found.append(warn("R19.1", "request_not_given", request=request.id, what=what, due_on=request.due_on))
        elif request.due_on is not None and request.received_on > request.due_on:
            found.append(
                warn(
                    "R19.1",
                    "request_given_late",
                    request=request.id,
                    what=what,
                    due_on=request.due_on,
                    received_on=request.received_on,
                )
            )
    return tuple(found)


@cites("R19.2")
def what_was_cured(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 19: a violation cured during the inspection keeps its finding, the day of the cure and evidence."""
    begins = dossier.order.begins_on if dossier.order else None
    ends = dossier.ended_on or end_in_force(dossier)
    sound = {evidence.id for evidence in dossier.evidence if supports(evidence)}
    found: list[Breach] = []
    for answer in dossier.answers:
        if answer.cured_on is None and is_blank(answer.cured_evidence):
            continue
        if not answer.is_violation:
            found.append(block("R19.2", "cured_without_violation", item=answer.item))
            continue
        if missing := _lost_in_the_cure(answer, sound):
            found.append(block("R19.2", "cured_violation_not_kept", item=answer.item, fields=missing))
        if answer.cured_on is not None and not _within(answer.cured_on, begins, ends):
            found.append(
                block(
                    "R19.2",
                    "cured_outside_inspection",
                    item=answer.item,
                    cured_on=answer.cured_on,
                    begins_on=begins,
                    ended_on=ends,
                )
            )
    return tuple(found)


@cites("R19.3")
def form_of_explanations(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 19: an explanation is written or oral; an oral one is signed by the bailiff, or his refusal is noted."""
    found: list[Breach] = []
    for explanation in dossier.explanations:
        if explanation.form is None:
            found.append(warn("R19.3", "explanation_without_form", explanation=explanation.id))
        elif explanation.form is ExplanationForm.ORAL and not _attested(explanation):
            found.append(warn("R19.3", "oral_explanation_not_signed", explanation=explanation.id))
    return tuple(found)


def _lost_in_the_cure(answer: Answer, sound: set[str]) -> tuple[str, ...]:
    lost = absent(answer, "finding", "cured_on")
    proven = not is_blank(answer.cured_evidence) or sound.intersection(answer.evidence)
    return lost if proven else (*lost, "evidence")


def _within(day: Day, begins: Day | None, ends: Day | None) -> bool:
    return (begins is None or begins <= day) and (ends is None or day <= ends)


def _attested(explanation: Explanation) -> bool:
    return explanation.signed is True or explanation.refused_on is not None or not is_blank(explanation.note)
