"""Closed periodic and urgent inspections that break nothing, built on the lawful initial one."""

from dataclasses import replace
from datetime import date

from examples import figures, lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation, SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Explanation
from oversight_desktop.domain.terms import Assessment, ExplanationForm, Result

AREAS = ("P1", "P2", "P3", "P4", "P5", "P6")
DAY = date(2026, 3, 16)
KEPT = ("evidence", "studied", "assessment", "conclusion", "ended_on", "certificate", "signatures", "dispatches")


def violation(item: str, **changes: object) -> Answer:
    """A violation with all that it must rest on."""
    usual = Answer(
        item=item,
        result=Result.VIOLATION,
        finding="Талап орындалмаған.",
        legal_basis="Ереже, 6-тармақ",
        evidence=("E1",),
        no_explanation="Түсініктеме берілмеді.",
        member="m2",
        on=DAY,
    )
    return replace(usual, **changes)


def concluded(section: str, **changes: object) -> SectionConclusion:
    """A section that was analysed and assessed."""
    usual = SectionConclusion(section=section, analysis="Құжаттар қаралды.", assessment=Assessment.COMPLIES)
    return replace(usual, **changes)


def recommended(*items: str, **changes: object) -> Recommendation:
    """A recommendation for these items, due in April."""
    return replace(Recommendation(text="Кемшілікті жойсын.", items=items, due_on=date(2026, 4, 30)), **changes)


def closed_periodic(**changes: object) -> Dossier:
    """A periodic inspection that looked at one item of each area and found a violation in P3."""
    usual = lawful_dossier()
    answers = [Answer(item=f"{area}.1", result=Result.COMPLIES, member="m1", on=DAY) for area in AREAS]
    answers[2] = violation("P3.1")
    sections = tuple(concluded(area, figures=figures() if area == "P2" else ()) for area in AREAS)
    conduct = {name: getattr(usual, name) for name in KEPT}
    conduct |= {"answers": tuple(answers), "sections": sections, "recommendations": (recommended("P3.1"),)}
    return lawful_periodic_dossier(**conduct | changes)


def closed_urgent(**changes: object) -> Dossier:
    """An urgent inspection that confirmed its one contested action."""
    usual = lawful_dossier()
    conduct = {name: getattr(usual, name) for name in KEPT}
    conduct |= {
        "answers": (violation("C1", result=Result.CONFIRMED, no_explanation=None),),
        "sections": (concluded("C1", assessment=Assessment.DOES_NOT_COMPLY),),
        "recommendations": (recommended("C1"),),
        "explanations": (
            Explanation(
                id="X1",
                form=ExplanationForm.WRITTEN,
                given_on=DAY,
                items=("C1",),
                text="Қателестім.",
                signed=True,
                signed_on=DAY,
            ),
        ),
    }
    return lawful_urgent_dossier(**conduct | changes)


def answered(dossier: Dossier, *answers: Answer) -> Dossier:
    """The dossier with these answers in place of those to the same items, or beside the others."""
    items = {answer.item for answer in answers}
    return replace(dossier, answers=(*(each for each in dossier.answers if each.item not in items), *answers))


def without_section(dossier: Dossier, section: str) -> Dossier:
    """The dossier without the answers of one section."""
    kept = tuple(each for each in dossier.answers if not each.item.startswith(f"{section}."))
    return replace(dossier, answers=kept)
