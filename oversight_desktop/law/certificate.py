"""What the certificate says: analysis, assessments, conclusion, recommendations (clause 21)."""

from datetime import date as Day

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Result
from oversight_desktop.domain.text import is_blank
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.scope import answers_by_section, required_sections
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, warn

NOT_TO_BE_ASSESSED = frozenset({Result.NOT_APPLICABLE, Result.NOT_CHECKED, Result.NOT_ESTABLISHED})
"""Where all of a section is one of these, it needs no assessment."""


@cites("R21.1")
def parts_of_the_certificate(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 21: analysis and assessment of every section, overall assessment, conclusion; a number to name it by.

    A section looked at beyond the required ones should be spoken of too, which is no more than a warning.
    """
    answered = answers_by_section(dossier, pack)
    concluded = {section.section: section for section in dossier.sections}
    required = required_sections(dossier, pack)
    found: list[Breach] = []
    for section in (*required, *(extra for extra in answered if extra not in required)):
        if missing := _unsaid_of(concluded.get(section), answered.get(section, ())):
            weigh = block if section in required else warn
            found.append(weigh("R21.1", "section_not_concluded", section=section, fields=missing))
    for name, text in (("assessment", dossier.assessment), ("conclusion", dossier.conclusion)):
        if is_blank(text):
            found.append(block("R21.1", "certificate_part_empty", field=name))
    certificate = dossier.certificate
    if certificate is None or is_blank(certificate.number):
        found.append(block("R21.1", "certificate_without_number"))
    if certificate is None or is_blank(certificate.place):
        found.append(warn("R21.1", "certificate_without_place"))
    return tuple(found)


@cites("R21.2")
def recommendations_have_a_due_date(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 21: every recommendation is concrete and due on a day after the certificate's, which must be known."""
    written = dossier.certificate.date if dossier.certificate else None
    found = [] if written else [block("R21.2", "certificate_without_date")]
    for number, recommendation in enumerate(dossier.recommendations, start=1):
        found.extend(_flaws_of(number, recommendation, written))
    return tuple(found)


@cites("R21.3")
def recommendations_answer_violations(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 21: every uncured violation has a recommendation, every recommendation points to a finding."""
    named = {item for recommendation in dossier.recommendations for item in recommendation.items}
    violations = {answer.item for answer in dossier.violations}
    return (
        *(
            warn("R21.3", "violation_without_recommendation", item=answer.item)
            for answer in uncured(dossier)
            if answer.item not in named
        ),
        *(
            warn("R21.3", "recommendation_without_finding", number=number)
            for number, recommendation in enumerate(dossier.recommendations, start=1)
            if not violations.intersection(recommendation.items)
        ),
    )


@cites("R21.4")
def no_recommendations_at_all(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 21: only where no violation is left uncured may there be no recommendation."""
    left = tuple(answer.item for answer in uncured(dossier))
    if dossier.recommendations or not left:
        return ()
    return (warn("R21.4", "no_recommendations", items=left),)


def uncured(dossier: Dossier) -> tuple[Answer, ...]:
    """The violations that were not cured during the inspection."""
    return tuple(answer for answer in dossier.violations if answer.cured_on is None)


def _unsaid_of(section: SectionConclusion | None, answers: tuple[Answer, ...]) -> tuple[str, ...]:
    """What the certificate does not say of a section."""
    needs_assessment = any(answer.result not in NOT_TO_BE_ASSESSED for answer in answers)
    needed = ("analysis", "assessment") if needs_assessment else ("analysis",)
    return absent(section, *needed) if section else needed


def _flaws_of(number: int, recommendation: Recommendation, written: Day | None) -> list[Breach]:
    found: list[Breach] = []
    if is_blank(recommendation.text):
        found.append(block("R21.2", "recommendation_without_text", number=number))
    if recommendation.due_on is None:
        found.append(block("R21.2", "recommendation_without_due_date", number=number))
    elif written and recommendation.due_on <= written:
        found.append(
            block(
                "R21.2",
                "recommendation_due_too_early",
                number=number,
                due_on=recommendation.due_on,
                certificate_date=written,
            )
        )
    return found
