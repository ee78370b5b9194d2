"""The changes of the inspection's period on the order's page: the list, and a new suspension or extension."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import SuspensionReason, TermChangeKind
from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.found import bring_into_sight
from oversight_desktop.qt.plain import label
from oversight_desktop.qt.planning_pane import clear
from oversight_desktop.qt.term_places import TermPlaces
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import term_form
from oversight_desktop.services.order import record_term_change, term_breaches
from oversight_desktop.services.term_form import Step


class TermChanges(Form, QFrame):
    """What is typed of a new change survives until it is registered or cancelled."""

    ui = "term_changes"
    custom = (DateField,)

    new_button: QPushButton
    end_label: QLabel
    changes: QVBoxLayout
    term_form: QWidget
    suspension: QRadioButton
    extension: QRadioButton
    reason: QComboBox
    whose: QLineEdit
    applied_by: QComboBox
    applied_on: DateField
    term_order_number: QLineEdit
    order_date: DateField
    from_day: DateField
    to_day: DateField
    new_end: DateField
    new_end_how: QLabel
    term_cancel: QPushButton
    term_register: QPushButton

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scope = desk, scope
        self._filling = False
        self._pause = DraftPause(desk, self._keep, self)
        self.load(desk.theme)
        self.places = TermPlaces(self)
        self._connect()

    def _connect(self) -> None:
        self.new_button.clicked.connect(self._begin)
        self.term_cancel.clicked.connect(self._cancel)
        self.term_register.clicked.connect(self._register)
        for radio in (self.suspension, self.extension):
            radio.clicked.connect(self._typed)
        for box in (self.reason, self.applied_by):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self._typed)
        for line in (self.whose, self.term_order_number):
            line.textEdited.connect(self._typed)
        for day in (self.applied_on, self.order_date, self.from_day, self.to_day, self.new_end):
            day.dateChanged.connect(self._typed)

    def refresh(self) -> None:
        """Show what is registered and what is typed."""
        if not self._pause.keep():  # the disk refused: what is typed stays in sight until it is kept
            return
        words, session = self.desk.wording, self.desk.session
        clear(self.changes)
        for step in term_form.registered(session, self.scope):
            line = label(self._told(step), self)
            line.setWordWrap(True)
            self.changes.addWidget(line)
        end = term_form.end(session, self.scope)
        self.end_label.setText(words.text("term.end", end=end) if end else words.text("term.no_end"))
        allow(self.new_button, "" if end else words.text("term.no_end"))
        typed = term_form.typed(session, self.scope)
        self.term_form.setVisible(typed is not None)
        self.new_button.setVisible(typed is None)
        if typed is not None:
            self._fill(typed)
            self._judge(self.change())

    def change(self) -> TermChange:
        """What the form says; the new end of a suspension follows from its days."""
        kind = TermChangeKind.SUSPENSION if self.suspension.isChecked() else None
        kind = TermChangeKind.EXTENSION if self.extension.isChecked() else kind
        suspends = kind is TermChangeKind.SUSPENSION
        reason = self.reason.currentData()
        typed = TermChange(
            kind=kind,
            reason=SuspensionReason(reason) if reason and suspends else None,
            whose=_said(self.whose) if suspends else None,
            applied_on=self.applied_on.day(),
            applied_by=self.applied_by.currentData(),
            order_number=_said(self.term_order_number),
            order_date=self.order_date.day(),
            from_=self.from_day.day() if suspends else None,
            to=self.to_day.day() if suspends else None,
            new_end=None if suspends else self.new_end.day(),
        )
        if suspends and term_form.suspended_days(typed) is not None:
            _, after = term_form.outlook(self.desk.session, self.scope, typed)
            return replace(typed, new_end=after)
        return typed

    def _fill(self, change: TermChange) -> None:
        self._filling = True
        self.suspension.setChecked(change.kind is TermChangeKind.SUSPENSION)
        self.extension.setChecked(change.kind is TermChangeKind.EXTENSION)
        words = self.desk.wording
        self.reason.clear()
        for reason in SuspensionReason:
            self.reason.addItem(words.word(reason), reason.value)
        self.reason.setCurrentIndex(self.reason.findData(change.reason.value) if change.reason else -1)
        self.applied_by.clear()
        for chair in term_form.chairs(self.desk.session, self.scope):
            self.applied_by.addItem(chair.name or chair.id, chair.id)
        self.applied_by.setCurrentIndex(self.applied_by.findData(change.applied_by) if change.applied_by else -1)
        for line, text in ((self.whose, change.whose), (self.term_order_number, change.order_number)):
            if line.text() != (text or ""):
                line.setText(text or "")
        for name in ("applied_on", "order_date", "new_end"):
            getattr(self, name).show_day(getattr(change, name))
        self.from_day.show_day(change.from_)
        self.to_day.show_day(change.to)
        self._filling = False

    def _typed(self) -> None:
        if not self._filling:
            self._pause.typed()
            self._judge(self.change())

    def _judge(self, change: TermChange) -> None:
        """Show what clause 15 finds, and where the new end comes from."""
        breaches = term_breaches(self.desk.session, self.scope, change)
        why_not = self.places.show(change, breaches, self.desk.wording)
        self.new_end_how.setText(self._how(change))
        allow(self.term_register, why_not)

    def _how(self, change: TermChange) -> str:
        before, after = term_form.outlook(self.desk.session, self.scope, change)
        days = term_form.suspended_days(change) if change.kind is TermChangeKind.SUSPENSION else None
        if days is not None:
            return self.desk.wording.text("term.new_end_how", end=before, days=days, new_end=after)
        return self.desk.wording.text("term.end", end=before)

    def _told(self, step: Step) -> str:
        change = step.change
        facts = {"number": change.order_number, "date": change.order_date, "new_end": step.end_after}
        if change.kind is TermChangeKind.SUSPENSION:
            days = {"from_day": change.from_, "to_day": change.to, "reason": change.reason}
            return self.desk.wording.text("term.suspension", **days, **facts)
        return self.desk.wording.text("term.extension", **facts)

    def _begin(self) -> None:
        """A new change begins with the chair who applies, if there is one only."""
        chairs = term_form.chairs(self.desk.session, self.scope)
        only = chairs[0].id if len(chairs) == 1 else None
        new = TermChange(kind=TermChangeKind.SUSPENSION, applied_by=only)
        kept = self.desk.messages.attempt(partial(term_form.keep, self.desk.session, self.scope, new))
        self.refresh()
        if not kept:
            self._pause.typed()
        self.suspension.setFocus()
        bring_into_sight(self.term_form)

    def _keep(self) -> None:
        term_form.keep(self.desk.session, self.scope, self.change())

    def _cancel(self) -> None:
        self._pause.let_go()
        term_form.forget(self.desk.session, self.scope)
        self.refresh()
        self.new_button.setFocus()

    def _register(self) -> None:
        if self._pause.keep():  # refused by the law, it stays typed
            self.desk.messages.attempt(self._register_step)

    def _register_step(self) -> None:
        self.desk.did(record_term_change(self.desk.session, self.scope, self.change()))


def _said(line: QLineEdit) -> str | None:
    return nfc(line.text()).strip() or None
