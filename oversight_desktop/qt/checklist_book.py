"""What the panes of the checklist page share: the rows as they stand, and the steps that change them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.services import checklist, conclusions
from oversight_desktop.services.checklist_answering import answered, basis_draft
from oversight_desktop.services.checklist_lines import Sheet, sheet
from oversight_desktop.services.checklist_overview import Given, Row, Rows, after, given, recommendation_of
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

    def give(self, line: str, result: Result, *, cured: bool = False) -> bool:
        """Record an answer at once; returns whether it is recorded. The same answer again is no step."""
        former, words = self.given.answers.get(line), self.sheet.language
        if former is not None and former.result is result and (not cured or former.cured_on):
            return True
        on = today(self.desk.session)
        answer = answered(self.row(line).line, former, result, member=self._member.member, on=on)
        answer = self._with_former_texts(answer)
        if result.is_violation and answer.legal_basis is None:
            answer = replace(answer, legal_basis=basis_draft(self.row(line).line, words))
        if cured:
            answer = replace(answer, cured_on=answer.cured_on or on)
        if former is not None and former.result is not result:
            self._former[line] = former
        done = self.keep(answer)
        if done and not answer.is_violation:
            self._offer_to_withdraw(line)
        return done

    def keep(self, answer: Answer) -> bool:
        """Record an answer as it is given here."""
        if self.given.answers.get(answer.item) == answer:
            return True
        return self.desk.messages.attempt(partial(self._record, answer))

    def recommend(self, line: str, **facts: object) -> None:
        """Record the recommendation on a line with these facts changed; the standard text where it has none yet."""
        key, kept = recommendation_of(line, self.given)
        made: Recommendation = replace(kept or Recommendation(items=(line,)), **facts)  # type: ignore[arg-type]
        if made != kept:
            self.desk.messages.attempt(partial(self._record_recommendation, made, key or line))

    def _with_former_texts(self, answer: Answer) -> Answer:
        former = self._former.get(answer.item)
        if former is None or former.result is not answer.result:
            return answer
        lost = {name: getattr(former, name) for name in AGAIN if getattr(answer, name) is None}
        return replace(answer, **lost)

    def _record(self, answer: Answer) -> None:
        self.desk.did(checklist.record_answer(self.desk.session, self.scope, answer))

    def _record_recommendation(self, made: Recommendation, key: str) -> None:
        self.desk.did(conclusions.record_recommendation(self.desk.session, self.scope, made, key))

    def _offer_to_withdraw(self, line: str) -> None:
        """A recommendation without its violation would be printed all the same."""
        key, kept = recommendation_of(line, self.given)
        if key is not None and kept is not None and kept.items == (line,):
            self.desk.messages.offer(
                "checklist.recommendation_left", "checklist.withdraw", partial(self._withdraw, key), item=line
            )

    def _withdraw(self, key: str) -> None:
        self.desk.messages.attempt(partial(self._withdraw_recommendation, key))

    def _withdraw_recommendation(self, key: str) -> None:
        self.desk.did(conclusions.withdraw_recommendation(self.desk.session, self.scope, key))
