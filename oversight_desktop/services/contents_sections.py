"""The analysis, section by section: findings, what was not checked, the assessment (clauses 16, 19 and 21)."""

from collections.abc import Mapping

from oversight_desktop.domain import text
from oversight_desktop.domain.certificate_contents import (
    ChecklistPart,
    ChecklistRow,
    FindingPart,
    Noted,
    SectionPart,
)
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import SectionConclusion
from oversight_desktop.domain.terms import Kind, Result
from oversight_desktop.services.contents_evidence import EvidenceLabels
from oversight_desktop.services.contents_material import Material, or_dash, stopped
from oversight_desktop.services.contents_topics import Topic, answers_of, conclusion_of, topics
from oversight_desktop.services.wording import NOTHING

NOTED = (Result.NOT_CHECKED, Result.NOT_APPLICABLE, Result.NOT_CONFIRMED, Result.NOT_ESTABLISHED)


def section_parts(material: Material, labels: EvidenceLabels) -> tuple[SectionPart, ...]:
    """Every sub-part of the analysis."""
    explained = explanation_numbers(material)
    return tuple(_section(material, topic, labels, explained) for topic in topics(material))


def explanation_numbers(material: Material) -> Mapping[str, tuple[str, ...]]:
    """Under which numbers of part 3 the bailiff explains an item."""
    numbers: dict[str, tuple[str, ...]] = {}
    for number, explanation in enumerate(material.dossier.explanations, start=1):
        for item in explanation.items:
            numbers[item] = (*numbers.get(item, ()), f"3.{number}")
    return numbers


def checklist_parts(material: Material, labels: EvidenceLabels) -> tuple[ChecklistPart, ...]:
    """Annex 1: every question of the printed sections with its answer; nothing for an urgent inspection."""
    if material.dossier.kind is Kind.URGENT:
        return ()
    return tuple(_checklist(material, topic, labels) for topic in topics(material))


def _section(
    material: Material, topic: Topic, labels: EvidenceLabels, explained: Mapping[str, tuple[str, ...]]
) -> SectionPart:
    answered = answers_of(material.dossier, topic)
    conclusion = conclusion_of(material.dossier, topic)
    return SectionPart(
        heading=material.said("section.heading", number=topic.number, title=topic.title),
        analysis=text.said(conclusion.analysis) if conclusion else "",
        figures=_figures(material, conclusion),
        findings=tuple(
            _finding(material, question, answer, labels, explained.get(item, ()))
            for item, question, answer in answered
            if answer and answer.is_violation
        ),
        noted=tuple(
            Noted(
                item=item,
                question=question,
                result=material.wording.word(answer.result),
                reason=text.said(answer.reason) or or_dash(answer.finding),
            )
            for item, question, answer in answered
            if answer and answer.result in NOTED
        ),
        assessment=_assessment(material, conclusion, [answer for _, _, answer in answered if answer]),
        no_findings=_no_findings(material, [answer for _, _, answer in answered if answer]),
    )


def _finding(
    material: Material, question: str, answer: Answer, labels: EvidenceLabels, explained: tuple[str, ...]
) -> FindingPart:
    return FindingPart(
        item=answer.item,
        question=question,
        text=or_dash(answer.finding),
        legal_basis=or_dash(answer.legal_basis),
        evidence=tuple(labels.label(id) for id in answer.evidence),
        remarks=_remarks(material, answer, labels, explained),
    )


def _remarks(material: Material, answer: Answer, labels: EvidenceLabels, explained: tuple[str, ...]) -> tuple[str, ...]:
    said = material.said
    remarks = []
    if answer.result in (Result.CONFIRMED, Result.PARTLY):
        remarks.append(said("answer.outcome", result=material.wording.word(answer.result)))
    if answer.files:
        remarks.append(said("answer.files", files=", ".join(answer.files)))
    if answer.cured_on:
        remarks.append(said("answer.cured", date=material.date(answer.cured_on)))
    if not text.is_blank(answer.cured_evidence):
        remarks.append(said("answer.cured_evidence", evidence=labels.said(answer.cured_evidence).rstrip(".")))
    if explained:
        remarks.append(said("answer.explained", numbers=", ".join(explained)))
    if not text.is_blank(answer.reason):
        remarks.append(stopped(answer.reason or ""))
    return tuple(remarks)


def _figures(material: Material, conclusion: SectionConclusion | None) -> tuple[tuple[str, str, str], ...]:
    figures = conclusion.figures if conclusion else ()
    return tuple(
        (or_dash(figure.period), or_dash(figure.name), material.wording.shown(figure.value)) for figure in figures
    )


def _assessment(material: Material, conclusion: SectionConclusion | None, answers: list[Answer]) -> str:
    if conclusion and conclusion.assessment:
        return material.wording.word(conclusion.assessment)
    if answers and all(answer.result in (Result.NOT_APPLICABLE, Result.NOT_CHECKED) for answer in answers):
        return material.said("section.not_assessed")
    return NOTHING


def _no_findings(material: Material, answers: list[Answer]) -> str:
    """What is said where no violation was found: never that there is none where nothing was looked at."""
    if any(answer.is_violation for answer in answers):
        return ""
    outcome = next((answer.result for answer in answers if answer.result and answer.result.is_urgent), None)
    if outcome:
        return material.said("answer.outcome", result=material.wording.word(outcome))
    complies = any(answer.result is Result.COMPLIES for answer in answers)
    return material.said("certificate.no_findings" if complies else "section.unchecked")


def _checklist(material: Material, topic: Topic, labels: EvidenceLabels) -> ChecklistPart:
    rows = tuple(
        ChecklistRow(
            item=item,
            question=question,
            result=_result(material, answer),
            remark=_row_remark(material, topic, answer, labels),
        )
        for item, question, answer in answers_of(material.dossier, topic)
    )
    return ChecklistPart(heading=f"{topic.id}. {topic.title}", rows=rows)


def _result(material: Material, answer: Answer | None) -> str:
    if answer is None or answer.result is None:
        return material.said("answer.unanswered")
    return material.wording.word(answer.result)


def _row_remark(material: Material, topic: Topic, answer: Answer | None, labels: EvidenceLabels) -> str:
    if answer is None:
        return ""
    said = material.said
    if answer.is_violation:
        place = said("row.finding", heading=f"2.{topic.number}")
        cured = said("row.cured", date=material.short(answer.cured_on)) if answer.cured_on else ""
        return "; ".join(part for part in (place, cured) if part)
    parts = [text.said(answer.reason)]
    if answer.files:
        parts.append(said("answer.files", files=", ".join(answer.files)))
    if answer.evidence:
        parts.append(said("row.evidence", labels="; ".join(labels.label(id) for id in answer.evidence)))
    return " ".join(part for part in parts if part)
