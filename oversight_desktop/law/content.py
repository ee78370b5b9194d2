"""What an inspection must look at, and what a violation must rest on (clauses 6, 11 and 16)."""

from collections.abc import Iterable

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.domain.terms import Kind, Result
from oversight_desktop.domain.text import is_blank, said
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.citing import cites
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.scope import answerable, answers_by_section, contested_actions, required_sections
from oversight_desktop.law.wanting import absent
from oversight_desktop.law.weighing import block, warn

ASSESSED = frozenset({Result.COMPLIES, Result.VIOLATION, Result.NOT_APPLICABLE})
"""The results that count as having looked (clause 16)."""

NUMERIC_AREA = "P2"
"""The area of clause 6(2): dynamics, structure and nature of enforcement actions."""


@cites("R6.1")
def the_six_areas(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 6: a periodic inspection looks at all six areas, or says why it did not, and at nothing foreign."""
    if dossier.kind is not Kind.PERIODIC:
        return ()
    given = answers_by_section(dossier, pack)
    return (
        *(
            block("R6.1", "area_not_assessed", section=area)
            for area in required_sections(dossier, pack)
            if not _is_covered(given.get(area, ()))
        ),
        *(block("R6.1", "item_outside_periodic", item=item) for item in _foreign_items(dossier, pack)),
        *_results_of_another_list("R6.1", dossier),
    )


@cites("R6.2")
def figures_of_the_numeric_area(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 6(2): dynamics need the same figure for at least two periods; idle where the area was not looked at."""
    if dossier.kind is not Kind.PERIODIC:
        return ()
    given = answers_by_section(dossier, pack).get(NUMERIC_AREA, ())
    if given and all(answer.result in (Result.NOT_APPLICABLE, Result.NOT_CHECKED) for answer in given):
        return ()
    periods: dict[str, set[str]] = {}
    for section in dossier.sections:
        for figure in section.figures if section.section == NUMERIC_AREA else ():
            if not is_blank(figure.name) and not is_blank(figure.period) and figure.value is not None:
                periods.setdefault(said(figure.name).casefold(), set()).add(said(figure.period).casefold())
    if any(len(compared) > 1 for compared in periods.values()):
        return ()
    return (warn("R6.2", "figures_not_comparable", section=NUMERIC_AREA),)


@cites("R11.3", "R11.4")
def only_contested_actions(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 11: an urgent inspection answers, concludes and finds on the contested actions only."""
    if dossier.kind is not Kind.URGENT:
        return ()
    contested = {action.id for action in contested_actions(dossier)}
    foreign = set(_foreign_items(dossier, pack))
    return (
        *(
            block("R11.3", "item_not_contested", item=answer.item)
            for answer in dossier.answers
            if answer.item in foreign or (answer.is_violation and answer.item not in contested)
        ),
        *(
            block("R11.3", "section_not_contested", section=section.section)
            for section in dossier.sections
            if section.section not in contested
        ),
    )


@cites("R11.5")
def outcomes_of_contested_actions(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 11: every contested action is confirmed, partly confirmed, not confirmed or not to be established."""
    if dossier.kind is not Kind.URGENT:
        return ()
    decided = {answer.item for answer in dossier.answers if answer.result is not None and answer.result.is_urgent}
    return tuple(
        block("R11.5", "contested_action_without_outcome", item=action.id, action=said(action.action) or action.id)
        for action in contested_actions(dossier)
        if action.id not in decided
    )


@cites("R16.1")
def the_eight_sections(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 16: an initial inspection has the eight sections, besides at most the areas of clause 6."""
    if dossier.kind is not Kind.INITIAL:
        return ()
    given = answers_by_section(dossier, pack)
    return (
        *(
            block("R16.1", "section_missing", section=section)
            for section in required_sections(dossier, pack)
            if section not in given
        ),
        *(block("R16.1", "item_outside_initial", item=item) for item in _foreign_items(dossier, pack)),
    )


@cites("R16.2")
def sections_are_assessed(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 16: in each section at least one item has a result; a section wholly not checked needs a reason."""
    if dossier.kind is not Kind.INITIAL:
        return ()
    given = answers_by_section(dossier, pack)
    return (
        *(
            block("R16.2", "section_not_assessed", section=section)
            for section in required_sections(dossier, pack)
            if not _is_covered(given.get(section, ()))
        ),
        *_results_of_another_list("R16.2", dossier),
    )


@cites("R16.3")
def what_a_violation_rests_on(dossier: Dossier, pack: RulePack, calendar: Calendar) -> tuple[Breach, ...]:
    """Clause 16: a violation of any kind has the text of the finding, evidence and a legal basis."""
    sound = {evidence.id for evidence in dossier.evidence if supports(evidence)}
    found: list[Breach] = []
    for answer in dossier.violations:
        missing = absent(answer, "finding", "legal_basis")
        if not sound.intersection(answer.evidence):
            missing = (*missing, "evidence")
        if missing:
            found.append(block("R16.3", "violation_not_supported", item=answer.item, fields=missing))
    return tuple(found)


def supports(evidence: Evidence) -> bool:
    """Whether it holds anything: a file, its kept bytes, or words on what was seen."""
    return len(absent(evidence, "file", "sha256", "reference")) < 3


def _is_covered(answers: Iterable[Answer]) -> bool:
    """One item looked at, or a reason why the section was not checked."""
    return any(
        answer.result in ASSESSED or (answer.result is Result.NOT_CHECKED and not is_blank(answer.reason))
        for answer in answers
    )


def _foreign_items(dossier: Dossier, pack: RulePack) -> tuple[str, ...]:
    own = answerable(dossier, pack)
    return tuple(answer.item for answer in dossier.answers if answer.item not in own)


def _results_of_another_list(requirement: str, dossier: Dossier) -> tuple[Breach, ...]:
    """Outcomes of contested actions that were given to checklist items."""
    return tuple(
        block(requirement, "result_of_another_list", item=answer.item, result=answer.result)
        for answer in dossier.answers
        if answer.result is not None and answer.result.is_urgent
    )
