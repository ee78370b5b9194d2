"""What the page of conclusions shows: sections with their state, drafts, recommendations still wanted (clause 21)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Gate, Kind, Language, Result
from oversight_desktop.domain.text import is_blank, said
from oversight_desktop.services import dossiers
from oversight_desktop.services.analysis_draft import analysis_draft
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.contents_material import Material
from oversight_desktop.services.contents_topics import answers_of, topics
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.wording import Wording

USUAL_DAYS = timedelta(days=30)
"""How long after the last day a drafted recommendation is due; the commission sets its own day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionState:
    """One section: its heading, what was written of it, and the sections whose analysis says the very same."""

    id: str
    heading: str
    conclusion: SectionConclusion
    answered: int
    items: int
    violations: int
    needs_assessment: bool
    same_as: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether analysis and assessment are there."""
        assessed = self.conclusion.assessment is not None or not self.needs_assessment
        return assessed and not is_blank(self.conclusion.analysis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A recommendation and the key it is kept under."""

    key: str
    recommendation: Recommendation


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions:
    """Everything the page shows; `without_recommendation` are uncured violations that none answers."""

    sections: tuple[SectionState, ...]
    assessment: str
    conclusion: str
    recommendations: tuple[Kept, ...]
    without_recommendation: tuple[Answer, ...]
    ended_on: Day | None
    locked: bool
    breaches: tuple[Breach, ...]


def conclusions(session: Session, scope: str, language: Language) -> Conclusions:
    """The conclusions of an inspection as they stand; headings in the reader's language."""
    dossier, pack = dossiers.dossier(session, scope), pack_of(session, scope)
    material = Material(dossier=dossier, checklists=pack.checklists, wording=_document_wording(language))
    kept = session.store.records(scope, Recommendation)
    answered = {item for each in kept for item in each.record.items}
    return Conclusions(
        sections=tuple(_sections(dossier, material, language)),
        assessment=dossier.assessment or "",
        conclusion=dossier.conclusion or "",
        recommendations=tuple(Kept(key=each.key, recommendation=each.record) for each in kept),
        without_recommendation=tuple(
            answer for answer in dossier.violations if answer.cured_on is None and answer.item not in answered
        ),
        ended_on=dossier.ended_on,
        locked=any(signature.on for signature in dossier.signatures),
        breaches=judgement(dossier, Gate.CERTIFICATE, pack=pack).breaches,
    )


def _document_wording(language: Language) -> Wording:
    """Headings of sections exist in the languages of documents; English readers see the Kazakh ones."""
    return Wording(language if language is not Language.ENGLISH else Language.KAZAKH)


def _sections(dossier: Dossier, material: Material, language: Language) -> list[SectionState]:
    titles = {section.id: section.title[language] for section in material.checklists.sections}
    written = {section.section: section for section in dossier.sections}
    texts = Counter(_plain(section.analysis) for section in dossier.sections)
    states = []
    for topic in topics(material):
        answers = [answer for _, _, answer in answers_of(dossier, topic) if answer and answer.result]
        conclusion = written.get(topic.id, SectionConclusion(section=topic.id))
        same = _plain(conclusion.analysis)
        seen = [answer for answer in answers if answer.result not in (Result.NOT_APPLICABLE, Result.NOT_CHECKED)]
        states.append(
            SectionState(
                id=topic.id,
                heading=f"{topic.number}. {titles.get(topic.id, topic.title)}",
                conclusion=conclusion,
                answered=len(answers),
                items=len(answers_of(dossier, topic)),
                violations=sum(answer.is_violation for answer in answers),
                needs_assessment=bool(seen) or not answers,
                same_as=tuple(
                    other.section
                    for other in dossier.sections
                    if same and texts[same] > 1 and other.section != topic.id and _plain(other.analysis) == same
                ),
            )
        )
    return states


def _plain(text: str | None) -> str:
    return " ".join(said(text).casefold().split())


def draft_analysis(session: Session, scope: str, section: str) -> str:
    """A factual draft of a section's analysis from its answers, in the language of the inspection's texts."""
    dossier = dossiers.dossier(session, scope)
    return analysis_draft(dossier, pack_of(session, scope), section, dossier.language)


def draft_recommendations(session: Session, scope: str) -> tuple[Recommendation, ...]:
    """One recommendation for every uncured violation that none answers yet, from the item's standard text.

    Due thirty days after the last day known; contested actions have no standard text.
    """
    dossier, items = dossiers.dossier(session, scope), pack_of(session, scope).checklists.items
    answered = {item for each in dossier.recommendations for item in each.items}
    last = dossier.ended_on or (dossier.order.ends_on if dossier.order else None)
    due = last + USUAL_DAYS if last else None
    return tuple(
        Recommendation(text=items[answer.item].recommendation[dossier.language], items=(answer.item,), due_on=due)
        for answer in dossier.violations
        if answer.cured_on is None
        and answer.item not in answered
        and answer.item in items
        and dossier.kind is not Kind.URGENT
    )
