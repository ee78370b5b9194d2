"""What the panes of the checklist page share: the rows as they stand, and the steps that change them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.checklist_recommending import Recommending
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.services import checklist
from oversight_desktop.services.checklist_answering import answered, basis_draft, not_answerable
from oversight_desktop.services.checklist_lines import Line, Sheet, sheet
from oversight_desktop.services.checklist_overview import Given, Row, Rows, after, given
from oversight_desktop.services.steps import today

AGAIN = ("finding", "legal_basis", "no_explanation", "reason")
"""Texts that come back when somebody returns to the answer they belong to."""


class Book(QObject):
    """`opened` comes after everything was read again, `touched` with the ids of the lines that look different."""

    opened = Signal()
    touched = Signal(list)

    def __init__(self, desk: Desk, scope: str, member: MemberBox, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.scope, self._member = desk, scope, member
        self._rows: Rows | None = None
        self._former: dict[str, Answer] = {}
        self.recommendations = Recommending(desk, scope, self._given)

    @property
    def rows(self) -> Rows:
        """The rows as they stand."""
        if self._rows is None:
            self._rows = Rows(sheet(self.desk.session, self.scope), given(self.desk.session, self.scope))
        return self._rows

    @property
    def sheet(self) -> Sheet:
        """The questions."""
        return self.rows.sheet

    @property
    def given(self) -> Given:
        """What is recorded."""
        return self.rows.given

    def _given(self) -> Given:
        return self.given

    def row(self, line: str) -> Row:
        """One line as it stands."""
        return self.rows.of[line]

    def open(self) -> None:
        """Read everything again."""
        self._rows = None
        self.opened.emit()

    def take(self, change: Change) -> None:
        """Show what a step changed: only the lines it touched, where it touched nothing else."""
        now = after(self.given, change)
        if now is None:
            self.open()
        else:
            self.rows.renew(*now)
            self.touched.emit(list(now[1]))

    def why_not(self, line: Line) -> str:
        """Why a line may not be answered, in a sentence; empty if it may."""
        words = self.desk.wording
        if self.given.locked:
            return words.sentence(self.given.locked[0])
        return "" if line.answerable else words.problem(not_answerable(line))

    def give(self, line: str, result: Result, *, cured: bool = False) -> bool:
        """Record an answer at once; returns whether it is recorded. The same answer again is no step."""
        if why := self.why_not(self.row(line).line):
            self.desk.messages.refused.emit([why])
            return False
        former = self.given.answers.get(line)
        if former is not None and former.result is result and (not cured or former.cured_on):
            return True
        if not self.desk.messages.attempt(partial(self._give, self.row(line).line, result, cured)):
            return False
        if former is not None and former.result is not result:
            self._former[line] = former
        if not result.is_violation:
            self.recommendations.offer_to_withdraw(line)
        return True

    def _give(self, line: Line, result: Result, cured: bool) -> None:
        on = today(self.desk.session)
        former = self.given.answers.get(line.id)
        answer = answered(line, former, result, member=self._member.member, on=on)
        answer = self._with_former_texts(answer)
        if result.is_violation and answer.legal_basis is None:
            answer = replace(answer, legal_basis=basis_draft(line, self.sheet.language))
        self._record(replace(answer, cured_on=answer.cured_on or on) if cured else answer)

    def keep(self, answer: Answer) -> bool:
        """Record an answer as it is given here."""
        if self.given.answers.get(answer.item) == answer:
            return True
        return self.desk.messages.attempt(partial(self._record, answer))

    def _with_former_texts(self, answer: Answer) -> Answer:
        former = self._former.get(answer.item)
        if former is None or former.result is not answer.result:
            return answer
        lost = {name: getattr(former, name) for name in AGAIN if getattr(answer, name) is None}
        return replace(answer, **lost)

    def _record(self, answer: Answer) -> None:
        self.desk.did(checklist.record_answer(self.desk.session, self.scope, answer))
