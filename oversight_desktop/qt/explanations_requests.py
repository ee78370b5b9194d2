"""What was asked of the bailiff, until when, and when it came (clauses 17 and 19)."""

from functools import partial

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import Request
from oversight_desktop.domain.text import is_blank
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.explanations_panel import ExplanationsPanel
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.found_table import Look
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.qt.record_lines import Row
from oversight_desktop.qt.who import me
from oversight_desktop.qt.why_not import allow, allow_typing
from oversight_desktop.services.explanation_deeds import begin_request, correct_request, withdraw_request
from oversight_desktop.services.numbering import shown_id


def _blank(id: str) -> Request:
    return Request(id=id)


class RequestsPanel(ExplanationsPanel):
    """Warnings of clauses 17 and 19 stand beside the request they speak of."""

    ui = "explanations_requests"
    part = "requests"
    custom = (ColumnArea, DateField, MemberBox)

    add_button: QPushButton
    remove_button: QPushButton
    title_label: QLabel
    breach_label: QLabel
    what_edit: QPlainTextEdit
    copies_edit: QLineEdit
    asked_on: DateField
    due_on: DateField
    received_on: DateField
    member_box: MemberBox

    def build(self) -> None:
        """Connect the fields."""
        self.texts = [
            KeptText(
                self.desk, self.scope, field, TextCell(kind=Request, name=name, deed="request_recorded", new=_blank)
            )
            for field, name in ((self.what_edit, "what"), (self.copies_edit, "copies"))
        ]
        self.member_box.serve(self.desk, self.scope)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.asked_on.dateChanged.connect(self._asked)
        self.due_on.dateChanged.connect(self._due)
        self.received_on.dateChanged.connect(self._received)
        self.member_box.chosen.connect(self._asked_by)

    def rows(self) -> tuple[Row, ...]:
        """The requests in the order they were kept."""
        assert self.overview is not None
        words = self.desk.wording
        lines = []
        for request in self.overview.requests:
            what = words.text("explanations.no_words") if is_blank(request.what) else request.what or ""
            late = any(each.requirement == "R19.1" for each in self.overview.breaches.get(request.id, ()))
            came = "explanations.came" if request.received_on else "explanations.awaited"
            look = Look(
                text=f"{shown_id(request.id)} · {what}",
                sub=words.text("explanations.request_below", asked=request.asked_on, due=request.due_on),
                pill=words.text(came, date=request.received_on),
                pill_tone="warn" if late else "ok",
            )
            lines.append((request.id, look))
        return tuple(lines)

    def show_front(self, key: str) -> None:
        """Show one request."""
        known = self.overview.requests if self.overview is not None else ()
        request = next((each for each in known if each.id == key), None)
        self.allow(self.add_button, self.remove_button)
        words = (request.what, request.copies) if request else (None, None)
        for text, said in zip(self.texts, words, strict=True):
            text.show(key or None, said)
        if request is None or self.overview is None:
            return
        self.title_label.setText(self.desk.wording.text("explanations.request", id=shown_id(key)))
        say_breaches(self.breach_label, self.desk.wording, self.overview.breaches.get(key, ()))
        for field, day in (
            (self.asked_on, request.asked_on),
            (self.due_on, request.due_on),
            (self.received_on, request.received_on),
        ):
            field.blockSignals(True)
            field.show_day(day)
            field.blockSignals(False)
            allow_typing(field, self.why)
        self.member_box.show_member(request.asked_by)
        if request.asked_by is None:  # the box would name oneself, but nobody is recorded
            self.member_box.box.setCurrentIndex(-1)
        allow(self.member_box, self.why)
        for edit in (self.what_edit, self.copies_edit):
            allow_typing(edit, self.why)

    def _add(self) -> None:
        self.leave()
        self.attempt(self._begin)
        self.what_edit.setFocus()

    def _begin(self) -> Change:
        change = begin_request(self.desk.session, self.scope, me(self.desk, self.scope))
        self.lines.choose(change.edits[0].key)
        return change

    def _remove(self) -> None:
        if key := self.lines.key:
            self.leave()
            step = partial(withdraw_request, self.desk.session, self.scope, key)
            self.take_out(step, "explanations.request_withdrawn", id=shown_id(key))

    def _correct(self, **facts: object) -> None:
        if key := self.lines.key:
            self.leave()
            self.attempt(partial(correct_request, self.desk.session, self.scope, key, **facts))

    def _asked(self) -> None:
        self._correct(asked_on=self.asked_on.day())

    def _due(self) -> None:
        self._correct(due_on=self.due_on.day())

    def _received(self) -> None:
        self._correct(received_on=self.received_on.day())

    def _asked_by(self, member: str) -> None:
        self._correct(asked_by=member)
