"""Where an inspection stands: its stage, the state of every step, and what to show at its head."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Day
from enum import Enum

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Gate, Kind, Severity
from oversight_desktop.services import dossiers, packs
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.deadlines import Deadline, deadlines, next_of
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.stages import Stage, stage_of


class StepState(Enum):
    """The state of one step: nothing left, not begun, begun and not finished, warned of, or unlawful."""

    DONE = "done"
    OPEN = "open"
    UNDER_WAY = "under_way"
    WARNED = "warned"
    BLOCKED = "blocked"


CLAUSES: Mapping[str, tuple[str, ...]] = {
    "order": ("R1.", "R4.1", "R7.", "R8.", "R9.", "R10.", "R11.1", "R11.2", "R12.", "R13.", "R18."),
    "acquaintance": ("R14.",),
    "checklist": ("R6.1", "R11.3", "R11.5", "R16.1", "R16.2", "R16.3", "R19.2"),
    "evidence": (),
    "explanations": ("R4.3", "R17.", "R19.1", "R19.3"),
    "conclusions": ("R6.2", "R15.", "R21."),
    "certificate": ("R20.2", "R20.3"),
    "dispatch": ("R20.1", "R20.4", "R20.5", "R20.7"),
}
"""Which requirements are met on which page."""
STILL_TO_COME = frozenset(
    {
        "area_not_assessed",
        "bailiff_has_not_signed",
        "certificate_part_empty",
        "copies_not_sent",
        "counterpart_not_sent",
        "end_missing",
        "member_has_not_signed",
        "section_missing",
        "section_not_assessed",
        "section_not_concluded",
        "violation_not_supported",
    }
)
"""What is simply not done yet while its step is under way, and no fault of what was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands at the head of an inspection; `steps`, and what each still needs, by the name of the page.

    `due` is what the commission must do next.
    """

    stage: Stage
    steps: Mapping[str, StepState]
    wanting: Mapping[str, tuple[Breach, ...]]
    due: Deadline | None
    bailiff: str
    kind: Kind | None
    order: str | None
    begins: Day | None
    ends: Day | None
    sample: bool
    effective_from: Day
    repealed_on: Day | None
    repealed_by: str | None


def standing(session: Session, scope: str) -> Standing:
    """Where the inspection of this id stands now."""
    head, dossier = dossiers.head(session, scope), dossiers.dossier(session, scope)
    pack = pack_of(session, scope)
    stage = stage_of(head, dossier)
    order = dossier.order
    wanting = _by_page(judgement(dossier, Gate.CLOSE, pack=pack).breaches)
    return Standing(
        stage=stage,
        steps={page: _state(page, breaches, dossier, stage) for page, breaches in wanting.items()},
        wanting=wanting,
        due=next_of(deadlines(dossier, stage, pack, packs.calendar())),
        bailiff=dossier.bailiff.full_name if dossier.bailiff else "",
        kind=dossier.kind,
        order=order.number if order else None,
        begins=order.begins_on if order else None,
        ends=order.ends_on if order else None,
        sample=bool(head.sample),
        effective_from=pack.effective_from,
        repealed_on=pack.repealed_on,
        repealed_by=pack.repealed_by,
    )


def page_of(breach: Breach) -> str:
    """The page on which what a breach asks for is done."""
    if breach.code.startswith("certificate_without"):  # number, date and place are given where it is made
        return "certificate"
    for page, names in CLAUSES.items():
        if any(
            breach.requirement.startswith(name) if name.endswith(".") else breach.requirement == name for name in names
        ):
            return page
    return "certificate"


def _by_page(breaches: Iterable[Breach]) -> Mapping[str, tuple[Breach, ...]]:
    """What stands against each page, the gravest first; a mere note stands against none."""
    found: dict[str, list[Breach]] = {page: [] for page in CLAUSES}
    for breach in breaches:
        if breach.severity is not Severity.NOTE:
            found[page_of(breach)].append(breach)
    return {page: tuple(sorted(of_page, key=_mild)) for page, of_page in found.items()}


def _mild(breach: Breach) -> bool:
    return breach.severity is not Severity.BLOCK


def _state(page: str, breaches: tuple[Breach, ...], dossier: Dossier, stage: Stage) -> StepState:
    begun = {
        "order": dossier.order is not None,
        "acquaintance": dossier.acquaintance is not None,
        "checklist": bool(dossier.answers),
        "evidence": bool(dossier.evidence),
        "explanations": bool(dossier.explanations),
        "conclusions": bool(dossier.sections),
        "certificate": bool(dossier.signatures),
        "dispatch": bool(dossier.dispatches),
    }[page]
    if not begun:
        return StepState.OPEN
    blocking = {breach.code for breach in breaches if breach.severity is Severity.BLOCK}
    if blocking and stage is Stage.PREPARED and page != "order":
        return StepState.OPEN
    if blocking:
        return StepState.UNDER_WAY if blocking <= STILL_TO_COME and stage is not Stage.CLOSED else StepState.BLOCKED
    return StepState.WARNED if breaches else StepState.DONE
