"""Composes the checklist sheet: empty to take along, or with the answers given so far (documents.md D12)."""

from collections.abc import Iterable

from oversight_desktop.domain import text
from oversight_desktop.domain.certificate_contents import Signatory
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.forms_contents import ChecklistSheetContents, SheetRow, SheetSection
from oversight_desktop.domain.terms import Kind, Language, Result
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services.contents_closing import member_line
from oversight_desktop.services.contents_evidence import EvidenceLabels
from oversight_desktop.services.contents_material import Material, initials
from oversight_desktop.services.contents_topics import Topic, answers_of, topics
from oversight_desktop.services.forms import form_facts, form_head, form_material, legal_basis

SCHEDULED = (Result.COMPLIES, Result.VIOLATION, Result.NOT_APPLICABLE, Result.NOT_CHECKED)
URGENT = (Result.CONFIRMED, Result.NOT_CONFIRMED, Result.PARTLY, Result.NOT_ESTABLISHED)


def checklist_sheet(
    dossier: Dossier, pack: RulePack, language: Language, *, filled: bool, sections: Iterable[str] | None = None
) -> ChecklistSheetContents:
    """D12 for the sections named, by default for all of the inspection; `filled` prints the answers given so far."""
    material = form_material(dossier, pack, language)
    named = None if sections is None else set(sections)
    chosen = [topic for topic in topics(material) if named is None or topic.id in named]
    labels = EvidenceLabels(material)
    results = URGENT if dossier.kind is Kind.URGENT else SCHEDULED
    names = "; ".join(material.wording.word(result) for result in results)
    return ChecklistSheetContents(
        head=form_head(material, pack, "list.title", _subject(dossier), day=None),
        facts=form_facts(material),
        statements=(legal_basis(material, pack), material.said("list.results", results=names)),
        columns=(
            material.said("list.item"),
            material.said("list.question"),
            material.said("list.result"),
            material.said("list.finding"),
            material.said("list.member"),
        ),
        sections=tuple(_section(material, topic, labels, filled=filled) for topic in chosen),
    )


def _subject(dossier: Dossier) -> str:
    return f"list.subject.{dossier.kind.value}" if dossier.kind else "list.subject.none"


def _section(material: Material, topic: Topic, labels: EvidenceLabels, *, filled: bool) -> SheetSection:
    answered = answers_of(material.dossier, topic)
    rows = tuple(
        _row(material, item, question, answer if filled else None, labels) for item, question, answer in answered
    )
    heading = topic.title if topic.title.startswith(topic.id) else f"{topic.id}. {topic.title}"
    return SheetSection(
        heading=heading, rows=rows, signatories=_responsible(material, topic) if filled else _blank(material)
    )


def _row(material: Material, item: str, question: str, answer: Answer | None, labels: EvidenceLabels) -> SheetRow:
    if answer is None:
        return SheetRow(item=item, question=question, result="", finding="", member="")
    member = material.dossier.member(answer.member)
    who = initials(member.name) if member else ""
    when = material.short(answer.on) if answer.on else ""
    return SheetRow(
        item=item,
        question=question,
        result=material.wording.word(answer.result) if answer.result else "",
        finding=_finding(material, answer, labels),
        member="\n".join(part for part in (who, when) if part),
    )


def _finding(material: Material, answer: Answer, labels: EvidenceLabels) -> str:
    parts = [text.said(answer.finding), text.said(answer.reason)]
    if answer.evidence:
        parts.append(material.said("row.evidence", labels="; ".join(labels.label(id) for id in answer.evidence)))
    if answer.cured_on:
        parts.append(material.said("answer.cured", date=material.short(answer.cured_on)))
    return "\n".join(part for part in parts if part)


def _responsible(material: Material, topic: Topic) -> tuple[Signatory, ...]:
    """The members who answered in this section, in the order of the commission; all of them where nobody has yet."""
    named = {answer.member for _, _, answer in answers_of(material.dossier, topic) if answer}
    members = [member for member in material.dossier.commission if member.id in named]
    return tuple(member_line(material, member) for member in members) or _blank(material)


def _blank(material: Material) -> tuple[Signatory, ...]:
    """One line for whoever fills the sheet in."""
    return (Signatory(post=material.said("member.member"), name=material.said("blank_short")),)
