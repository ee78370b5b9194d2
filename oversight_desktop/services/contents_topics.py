"""What the analysis is divided into: sections of clause 16, areas of clause 6, or contested actions of clause 11."""

from dataclasses import dataclass

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.checklists import ChecklistSection
from oversight_desktop.domain.conclusions import SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import ContestedAction
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.scope import contested_actions
from oversight_desktop.services.contents_material import Material, or_dash, or_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One sub-part of the analysis with its questions: pairs of an item's id and its words."""

    id: str
    number: int
    title: str
    questions: tuple[tuple[str, str], ...]


def topics(material: Material) -> tuple[Topic, ...]:
    """The sub-parts in printing order.

    The sections of the kind come first, then those of the other scheduled kind that were looked at (clauses 6, 16);
    an urgent inspection has its contested actions only (clause 11).
    """
    if material.dossier.kind is Kind.URGENT:
        actions = contested_actions(material.dossier)
        return tuple(_of_action(material, number, action) for number, action in enumerate(actions, start=1))
    sections = printed_sections(material)
    return tuple(_of_section(material, number, section) for number, section in enumerate(sections, start=1))


def printed_sections(material: Material) -> tuple[ChecklistSection, ...]:
    """The checklist sections that the certificate shows; none for an urgent inspection."""
    kind = material.dossier.kind
    if kind is None or kind is Kind.URGENT:
        return ()
    other = Kind.PERIODIC if kind is Kind.INITIAL else Kind.INITIAL
    looked_at = {answer.item for answer in material.dossier.answers}
    concluded = {conclusion.section for conclusion in material.dossier.sections}
    added = tuple(
        section
        for section in material.checklists.of(other)
        if section.id in concluded or any(item.id in looked_at for item in section.items)
    )
    return material.checklists.of(kind) + added


def answers_of(dossier: Dossier, topic: Topic) -> tuple[tuple[str, str, Answer | None], ...]:
    """Each question of the topic with its answer: item, words, answer or None."""
    answers = {answer.item: answer for answer in dossier.answers}
    return tuple((item, question, answers.get(item)) for item, question in topic.questions)


def conclusion_of(dossier: Dossier, topic: Topic) -> SectionConclusion | None:
    """What the commission concluded on this topic, if it has."""
    return next((conclusion for conclusion in dossier.sections if conclusion.section == topic.id), None)


def _of_section(material: Material, number: int, section: ChecklistSection) -> Topic:
    language = material.language
    questions = tuple((item.id, item.question[language]) for item in section.items)
    return Topic(id=section.id, number=number, title=section.title[language], questions=questions)


def _of_action(material: Material, number: int, action: ContestedAction) -> Topic:
    title = material.said(
        "section.contested",
        number=or_line(action.proceeding_number, material.language),
        date=material.short(action.date),
        action=or_dash(action.action),
    )
    return Topic(id=action.id, number=number, title=title, questions=((action.id, or_dash(action.action)),))
