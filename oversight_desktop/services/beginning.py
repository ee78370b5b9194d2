"""What an inspection is begun from: judged while it is typed, offered from what is known, corrected later."""

from dataclasses import dataclass, fields, replace
from datetime import date as Day

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.bodies import Body
from oversight_desktop.domain.breach import Breach, RuleBroken
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.change import OFFICE, Change
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import Factor, Factors, ScheduleLine
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Gate, Kind, Language, Severity, Subject
from oversight_desktop.law.factors import NO_DATA
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.law.schedule import SECTIONS, quarter_of
from oversight_desktop.services import dossiers, inspections, packs, steps
from oversight_desktop.services.bailiffs import faults_of, record_bailiff
from oversight_desktop.services.checking import judgement
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.inspections import GROUND
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session

SHOWN = (*GROUND, "R8.3", "R9.2", "R10.1")
"""The requirements that are told while the beginning is typed."""


def beginning_breaches(beginning: Dossier) -> tuple[Breach, ...]:
    """Clauses 1 and 7 to 10: what is amiss with the bodies, bailiff, kind and ground of an inspection."""
    return tuple(breach for breach in judgement(beginning, Gate.START).breaches if breach.requirement in SHOWN)


def why_not_begin(beginning: Dossier) -> tuple[Breach, ...]:
    """The breaches for which `inspections.begin` and `correct_beginning` refuse it; empty: it may be begun."""
    return tuple(
        breach
        for breach in beginning_breaches(beginning)
        if breach.severity is Severity.BLOCK and breach.requirement in GROUND
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacles:
    """What stands in the way of a beginning: faults of the bailiff's own fields, then breaches of the Rules."""

    faults: tuple[InputProblem, ...]
    breaches: tuple[Breach, ...]

    def __bool__(self) -> bool:
        """Whether anything does."""
        return bool(self.faults or self.breaches)


def obstacles(beginning: Dossier) -> Obstacles:
    """What `begin` and `correct` refuse a beginning for: the state of their button and their refusal are the same."""
    bailiff = beginning.bailiff or Bailiff()
    return Obstacles(faults=faults_of(RegistryEntry(bailiff=bailiff)), breaches=why_not_begin(beginning))


def begin(session: Session, beginning: Dossier, *, into_register: bool = False) -> Change:
    """Open an inspection; with `into_register` its bailiff is first recorded in the office's list, if he is not in it.

    Raises InputProblem (bailiff_…) and RuleBroken for the obstacles; nothing is kept then.
    """
    _refuse(beginning)
    who = beginning.bailiff
    if into_register and who is not None:
        # List and inspection are two steps: where the second failed, the first must not hinder another try.
        listed = session.store.record(OFFICE, RegistryEntry, who.iin or "")
        if listed is None or listed.bailiff != who:
            record_bailiff(session, RegistryEntry(bailiff=who))
    return inspections.begin(session, beginning)


def correct(session: Session, scope: str, beginning: Dossier) -> Change:
    """As `correct_beginning`, refused for the bailiff's own fields too."""
    _refuse(beginning)
    return correct_beginning(session, scope, beginning)


def _refuse(beginning: Dossier) -> None:
    found = obstacles(beginning)
    if found.faults:
        raise found.faults[0]
    if found.breaches:
        raise RuleBroken(*found.breaches)


def correct_beginning(session: Session, scope: str, beginning: Dossier) -> Change:
    """Correct bodies, bailiff, kind, subjects, ground and language of an inspection, as one step; its pack stays.

    Refused like the beginning itself (`why_not_begin`), and once the certificate is signed (R20.6).
    """
    steps.refuse_if_locked(session, scope)
    top, before = dossiers.head(session, scope), dossiers.dossier(session, scope)
    after = replace(
        before,
        kind=beginning.kind,
        subjects=beginning.subjects,
        language=beginning.language,
        territorial_body=beginning.territorial_body,
        collegium=beginning.collegium,
        bailiff=beginning.bailiff,
        schedule=beginning.schedule,
    )
    steps.refuse(pack_of(session, scope), after, Gate.START, *GROUND)
    head = replace(top, kind=after.kind, subjects=after.subjects, language=after.language)
    with session.store.writing(scope, "ground_recorded", author=session.author, at=session.now()) as step:
        step.save(ONLY, head)
        for name in dossiers.BODIES:
            if (body := getattr(after, name)) is not None:
                step.save(name, body)
        if after.bailiff is not None:
            step.save(ONLY, after.bailiff)
        if after.schedule is not None:
            step.save(ONLY, after.schedule)
    return step.change


def is_locked(session: Session, scope: str) -> tuple[Breach, ...]:
    """Why nothing of this inspection may be corrected any more (R20.6); empty while it may."""
    return locked_breaches(dossiers.kept(session, scope, Signature))


def blank_beginning(session: Session) -> Dossier:
    """A new beginning: initial, both subjects of clause 1, bodies and language of the last inspection."""
    last = _last(session)
    body, collegium = (session.store.record(last, Body, name) if last else None for name in dossiers.BODIES)
    language = dossiers.head(session, last).language if last else None
    return Dossier(
        rule_pack=packs.DEFAULT_PACK,
        language=language or Language.KAZAKH,
        kind=Kind.INITIAL,
        subjects=tuple(Subject),
        schedule=ScheduleLine(section=SECTIONS[Kind.INITIAL]),
        territorial_body=body,
        collegium=collegium,
    )


def known_packs() -> tuple[str, ...]:
    """The names of the rule packs an inspection may be begun under."""
    return packs.known_packs()


def quarter_named(planned_start: Day | None) -> str | None:
    """The quarter of the schedule in which a planned start lies ("2026-Q1")."""
    return None if planned_start is None else str(quarter_of(planned_start))


def factors_of(entry: RegistryEntry, on: Day) -> Factors:
    """Clause 10: the seven factors as the register of bailiffs knows them; what it does not know is "no data".

    The length of service is counted in whole months up to `on`.
    """
    began = entry.bailiff.practice_started_on
    months = None if began is None or on < began else _months(began, on)
    return Factors(
        service_length=_known(months),
        previous_results=_known(entry.previous_results),
        recommendations_open=_known(entry.recommendations_open),
        complaints=_known(entry.complaints),
        cancelled_actions_and_rulings=_known(_sum(entry.cancelled_actions, entry.private_rulings)),
        criminal_case=_known(entry.criminal_case),
        prosecutor_acts=_known(entry.prosecutor_acts),
    )


def no_factors() -> Factors:
    """Clause 10: of none of the seven factors anything is known, which is itself recorded."""
    return replace(Factors(), **dict.fromkeys((field.name for field in fields(Factors)), NO_DATA))


def _last(session: Session) -> str | None:
    """The inspection begun last that is no sample: its bodies are most likely those of the next one."""
    for scope in reversed(session.store.scopes()):
        head = session.store.record(scope, Inspection, ONLY)
        if head is not None and not head.sample:
            return scope
    return None


def _known(value: Factor) -> Factor:
    return NO_DATA if value is None else value


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None and other is None else (one or 0) + (other or 0)


def _months(first: Day, last: Day) -> int:
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if last.day >= first.day else months - 1
