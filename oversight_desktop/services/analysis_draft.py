"""A factual draft of a section's analysis, counted from the answers, for the commission to write on (clause 21)."""

from collections import Counter

from oversight_desktop.domain import text
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Kind, Language, Result
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services.contents_material import Material, or_dash, stopped
from oversight_desktop.services.contents_topics import answers_of, topics
from oversight_desktop.services.wording import Wording


def analysis_draft(dossier: Dossier, pack: RulePack, section: str, language: Language) -> str:
    """How many questions were answered how, the findings, what was cured and what was not checked; no judgement.

    `section` is a section, an area or a contested action of the inspection (KeyError for any other); an analysis the
    commission has written already is not looked at.
    """
    material = Material(dossier=dossier, checklists=pack.checklists, wording=Wording(language, pack.name))
    topic = {topic.id: topic for topic in topics(material)}[section]
    answered = answers_of(dossier, topic)
    answers = [answer for _, _, answer in answered if answer and answer.result]
    if dossier.kind is Kind.URGENT:
        return " ".join(_outcome(material, answer) for answer in answers)
    lines = [material.said("draft.checked", items=len(answered), answered=len(answers))]
    counted = Counter(answer.result for answer in answers)
    lines += [
        material.said("draft.count", result=_capital(material.wording.word(result)), number=counted[result])
        for result in Result
        if counted[result]
    ]
    return "\n".join((" ".join(lines), *_findings(material, answers), *_unseen(material, answers)))


def _outcome(material: Material, answer: Answer) -> str:
    said = [material.said("draft.result", result=material.wording.shown(answer.result))]
    said += [stopped(words) for words in (answer.finding or "", answer.reason or "") if words.strip()]
    return " ".join(said)


def _findings(material: Material, answers: list[Answer]) -> list[str]:
    """The violations word for word, then those that were cured; a plain sentence where there is none."""
    violations = [answer for answer in answers if answer.is_violation]
    if not violations:
        complies = any(answer.result is Result.COMPLIES for answer in answers)
        return [material.said("draft.no_findings")] if complies else []
    lines = [material.said("draft.findings")]
    lines += [
        material.said("draft.finding", item=answer.item, text=stopped(or_dash(answer.finding))) for answer in violations
    ]
    cured = [answer.item for answer in violations if answer.cured_on]
    return [*lines, material.said("draft.cured", items=", ".join(cured))] if cured else lines


def _unseen(material: Material, answers: list[Answer]) -> list[str]:
    unseen = [answer for answer in answers if answer.result is Result.NOT_CHECKED]
    if not unseen:
        return []
    reasons = [
        material.said("draft.finding", item=answer.item, text=stopped(text.said(answer.reason) or or_dash(None)))
        for answer in unseen
    ]
    return [material.said("draft.not_checked"), *reasons]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
