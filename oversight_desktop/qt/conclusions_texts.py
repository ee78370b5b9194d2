"""The overall assessment, the conclusion, and the actual last day."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.field_values import text_of_day
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_form import KeptForm
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import inspections
from oversight_desktop.services.conclusions_overview import Conclusions


def new_head(key: str) -> Inspection:
    """An empty head; the inspection has one already."""
    return Inspection()


class TextsPart(Form, QWidget):
    """Two texts that are drafted, and one registered day."""

    ui = "conclusions_text"
    custom = (DateField,)

    assessment_edit: QPlainTextEdit
    assessment_note: QLabel
    conclusion_edit: QPlainTextEdit
    conclusion_note: QLabel
    ended_field: DateField
    end_button: QPushButton
    end_note: QLabel

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        assessment = TextCell(kind=Inspection, name="assessment", deed="assessment_recorded", new=new_head)
        conclusion = TextCell(kind=Inspection, name="conclusion", deed="conclusion_recorded", new=new_head)
        self._assessment = KeptText(desk, scope, self.assessment_edit, assessment)
        self._conclusion = KeptText(desk, scope, self.conclusion_edit, conclusion)
        self.end_button.clicked.connect(self._end)
        self._end_form = KeptForm(desk, scope, Inspection, {"ended_on": self.ended_field}, self)
        self._end_form.edited.connect(self._judge_end)

    def show_texts(self, now: Conclusions, why: str) -> None:
        """Show the texts and the last day as they stand; `why` says why they may not be changed, empty if they may."""
        self._assessment.show("", now.assessment)
        self._conclusion.show("", now.conclusion)
        self._end_form.show("", {"ended_on": text_of_day(now.ended_on)})
        self.assessment_note.setText(self._said(now.breaches, "R21.1", "assessment"))
        self.conclusion_note.setText(self._said(now.breaches, "R21.1", "conclusion"))
        for widget in (self.assessment_edit, self.conclusion_edit, self.ended_field, self.end_button):
            allow(widget, why)
        self._judge_end()

    def leave(self) -> None:
        """Keep what is being typed."""
        self._assessment.leave()
        self._conclusion.leave()

    def _said(self, breaches: Iterable[Breach], requirement: str, field: str) -> str:
        """The sentences of the breaches of one requirement that speak of one field."""
        named = [
            breach
            for breach in breaches
            if breach.requirement == requirement and field in (breach.facts.get("field"), *_fields(breach))
        ]
        return " ".join(self.desk.wording.sentence(breach) for breach in named)

    def _judge_end(self) -> None:
        """Say while typing what the Rules say of this last day (R15.7)."""
        day = self.ended_field.day()
        found = inspections.end_breaches(self.desk.session, self.scope, day) if day else ()
        self.end_note.setText(" ".join(self.desk.wording.sentence(breach) for breach in found))
        self.end_note.setVisible(bool(found))

    def _end(self) -> None:
        self.leave()
        self.desk.messages.attempt(self._register_end)

    def _register_end(self) -> None:
        day = self.ended_field.day()
        if day is None:
            self.ended_field.setFocus()
            return
        change = inspections.end(self.desk.session, self.scope, day)
        self._end_form.forget()
        self.desk.did(change)


def _fields(breach: Breach) -> tuple[object, ...]:
    fields = breach.facts.get("fields", ())
    return tuple(fields) if isinstance(fields, tuple) else ()
