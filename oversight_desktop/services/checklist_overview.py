"""The checklist as it is walked through: sections, lines, what was answered and what each answer still lacks.

Plain values only, read once; after an answer only what it touched is made anew (`after`), so that a key stroke costs
one row and not the whole dossier.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Result
from oversight_desktop.domain.text import is_blank
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.certificate import recommendations_answer_violations, recommendations_have_a_due_date
from oversight_desktop.law.content import what_a_violation_rests_on
from oversight_desktop.law.explanations import findings_are_explained, what_was_cured
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import dossiers, packs
from oversight_desktop.services.checklist_lines import Line, Sheet
from oversight_desktop.services.session import Session

REASONED = frozenset({Result.NOT_APPLICABLE, Result.NOT_CHECKED, Result.NOT_ESTABLISHED})
"""The answers that want a reason."""
OF_AN_ITEM: tuple[Callable[[Dossier, RulePack, Calendar], tuple[Breach, ...]], ...] = (
    what_a_violation_rests_on,
    what_was_cured,
    findings_are_explained,
    recommendations_answer_violations,
    recommendations_have_a_due_date,
)
"""The rules that speak of one answer and its recommendation."""


class State(Enum):
    """How far one line is: nothing answered, answered, or answered with something still lacking."""

    OPEN = "open"
    DONE = "done"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the commission has recorded so far; `recommendations` by key, `locked` says why nothing may change."""

    dossier: Dossier
    answers: Mapping[str, Answer]
    recommendations: Mapping[str, Recommendation]
    locked: tuple[Breach, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line and its answer; `lacks` is what the law misses of it, `needs_reason` whether a reason is missing."""

    line: Line
    answer: Answer | None = None
    lacks: tuple[Breach, ...] = ()
    needs_reason: bool = False
    explanations: int = 0

    @property
    def result(self) -> Result | None:
        """What was answered."""
        return self.answer.result if self.answer else None

    @property
    def state(self) -> State:
        """Open, done or with a problem."""
        if self.result is None:
            return State.OPEN
        return State.PROBLEM if self.lacks or self.needs_reason else State.DONE


@dataclass(frozen=True, slots=True)
class Progress:
    """How many lines there are, how many are answered, state a violation, are set aside, lack something."""

    lines: int
    answered: int
    violations: int
    aside: int
    problems: int

    @property
    def state(self) -> State:
        """Problem before open before done."""
        if self.problems:
            return State.PROBLEM
        return State.OPEN if self.answered < self.lines else State.DONE


@dataclass(slots=True)
class Rows:
    """The rows of a sheet by line, kept up with what is given."""

    sheet: Sheet
    given: Given
    of: dict[str, Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Every row once."""
        self.of = {line.id: row(line, self.sheet, self.given) for line in self.sheet.lines}

    def renew(self, given: Given, lines: Iterable[str]) -> tuple[str, ...]:
        """Take over what is given now; returns those of the lines that look different."""
        self.given = given
        changed = []
        for id in lines:
            line = self.sheet.line(id)
            if line is not None and (new := row(line, self.sheet, given)) != self.of[id]:
                self.of[id] = new
                changed.append(id)
        return tuple(changed)

    def counted(self) -> frozenset[str]:
        """The sections that are to be answered: the required ones, and what the commission began to add to them.

        Before the kind of inspection is known nothing is required, and everything counts.
        """
        begun = {each.line.section for each in self.of.values() if each.result is not None}
        unknown = not any(part.required for part in self.sheet.parts)
        return frozenset(
            part.id
            for part in self.sheet.parts
            if (part.required or unknown or part.id in begun) and any(line.answerable for line in part.lines)
        )

    def progress(self, section: str | None = None) -> Progress:
        """How far one section is, or all that are to be answered; lines that are only read do not count."""
        wanted = self.counted() if section is None else {section}
        rows = [each for each in self.of.values() if each.line.answerable and each.line.section in wanted]
        return Progress(
            len(rows),
            sum(each.result is not None for each in rows),
            sum(each.answer is not None and each.answer.is_violation for each in rows),
            sum(each.result in REASONED for each in rows),
            sum(each.state is State.PROBLEM for each in rows),
        )


def given(session: Session, scope: str) -> Given:
    """What is recorded in this inspection, read from the store."""
    dossier = dossiers.dossier(session, scope)
    return Given(
        dossier=dossier,
        answers={answer.item: answer for answer in dossier.answers},
        recommendations={each.key: each.record for each in session.store.records(scope, Recommendation)},
        locked=locked_breaches(dossier.signatures),
    )


def after(former: Given, change: Change) -> tuple[Given, tuple[str, ...]] | None:
    """What is given after a step, and the lines it touched; None if the step was of another kind: read again."""
    answers, recommendations = dict(former.answers), dict(former.recommendations)
    touched: list[str] = []
    for edit in change.edits:
        if edit.kind is Answer:
            _put(answers, edit.key, edit.after)
            touched.append(edit.key)
        elif edit.kind is Recommendation:
            _put(recommendations, edit.key, edit.after)
            both = (edit.before, edit.after)
            touched += [item for each in both if isinstance(each, Recommendation) for item in each.items]
        else:
            return None
    dossier = replace(former.dossier, answers=tuple(answers.values()), recommendations=tuple(recommendations.values()))
    now = replace(former, dossier=dossier, answers=answers, recommendations=recommendations)
    return now, tuple(dict.fromkeys(touched))


def row(line: Line, sheet: Sheet, given: Given) -> Row:
    """One line as it stands."""
    answer = given.answers.get(line.id)
    if answer is None:
        return Row(line=line, explanations=len(given.dossier.explained(line.id)))
    return Row(
        line=line,
        answer=answer,
        lacks=lacks(line, sheet, given, answer),
        needs_reason=answer.result in REASONED and is_blank(answer.reason),
        explanations=len(given.dossier.explained(line.id)),
    )


def lacks(line: Line, sheet: Sheet, given: Given, answer: Answer) -> tuple[Breach, ...]:
    """What the Rules miss of one answer and of its recommendations; the same rules that guard the certificate."""
    if not (answer.is_violation or answer.cured_on or answer.cured_evidence):
        return ()
    alone = replace(given.dossier, answers=(answer,))
    own = {n for n, each in enumerate(alone.recommendations, start=1) if line.id in each.items}
    found = (breach for rule in OF_AN_ITEM for breach in rule(alone, sheet.pack, packs.calendar()))
    return tuple(
        breach
        for breach in found
        if breach.facts.get("item") == line.id or (breach.requirement == "R21.2" and breach.facts.get("number") in own)
    )


def recommendation_of(line: str, given: Given) -> tuple[str | None, Recommendation | None]:
    """The recommendation on this line and its key; the first if there are several."""
    return next(((key, each) for key, each in given.recommendations.items() if line in each.items), (None, None))


def _put(records: dict[str, Any], key: str, now: object) -> None:
    if now is None:
        records.pop(key, None)
    else:
        records[key] = now
