"""What a violation rests on, in the card: finding, basis, recommendation with its date, cure, explanation."""

from dataclasses import replace
from datetime import date as Day
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.qt.checklist_book import Book
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.services.checklist_answering import recommendation_draft
from oversight_desktop.services.checklist_overview import Row, recommendation_of
from oversight_desktop.services.steps import today


class FindingForm:
    """The widgets of the violation part, by the names of the form."""

    finding_field: QPlainTextEdit
    basis_field: QPlainTextEdit
    recommendation_field: QPlainTextEdit
    standard_button: QPushButton
    shared_label: QLabel
    due_field: DateField
    cured_check: QCheckBox
    cured_field: DateField
    cured_caption: QLabel
    cured_evidence_field: QLineEdit
    explanation_state: QLabel
    explanation_button: QPushButton
    no_explanation_field: QLineEdit
    reason_field: QLineEdit


def new_answer(item: str) -> Answer:
    """An answer that says nothing yet."""
    return Answer(item=item)


def new_recommendation(item: str) -> Recommendation:
    """A recommendation on one finding; its key is the finding's item, so that two laptops' ones meet."""
    return Recommendation(items=(item,))


class Finding(QObject):
    """Shows the texts of one line and keeps what is typed into them."""

    def __init__(self, book: Book, form: FindingForm, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._form = book, form
        self._row: Row | None = None
        self._texts = {
            "finding": self._text(form.finding_field, "finding"),
            "legal_basis": self._text(form.basis_field, "legal_basis"),
            "cured_evidence": self._text(form.cured_evidence_field, "cured_evidence"),
            "no_explanation": self._text(form.no_explanation_field, "no_explanation"),
            "reason": self._text(form.reason_field, "reason"),
        }
        made = TextCell(kind=Recommendation, name="text", deed="recommendation_recorded", new=new_recommendation)
        self._recommendation = KeptText(book.desk, book.scope, form.recommendation_field, made)
        form.standard_button.clicked.connect(self.take_standard_text)
        form.due_field.editingFinished.connect(self._keep_dates)
        form.cured_check.clicked.connect(self._cured)
        form.cured_field.editingFinished.connect(self._keep_dates)

    def show(self, row: Row | None) -> None:
        """Show the texts of a line; what is being typed into the same line is not disturbed."""
        self.leave_dates(row)
        self._row = row
        key = row.line.id if row else None
        for name, text in self._texts.items():
            text.show(key, getattr(row.answer, name) if row and row.answer else None)
        self._show_recommendation(row)
        if row is not None:
            self._show_cure(row)
            self._show_explanation(row)

    def leave(self) -> None:
        """Make steps of everything typed."""
        self._keep_dates()
        for text in (*self._texts.values(), self._recommendation):
            text.leave()

    def leave_dates(self, row: Row | None) -> None:
        """Before another line is shown: a date typed on the former one is recorded there."""
        if self._row is not None and (row is None or row.line.id != self._row.line.id):
            self._keep_dates()

    def _keep_dates(self) -> None:
        due, cured = self._form.due_field.day(), self._form.cured_field.day()  # before a step shows them again
        self._keep_due(due)
        self._keep_cured_on(cured)

    def take_standard_text(self) -> None:
        """Record the recommendation with the standard text of its item, in the inspection's language."""
        row = self._row
        if row is not None:
            self._recommendation.leave()
            self._book.recommendations.record(
                row.line.id, text=recommendation_draft(row.line, self._book.sheet.language)
            )

    def _text(self, field: QLineEdit | QPlainTextEdit, name: str) -> KeptText:
        cell = TextCell(kind=Answer, name=name, deed="answer_recorded", new=new_answer)
        return KeptText(self._book.desk, self._book.scope, field, cell)

    def _show_recommendation(self, row: Row | None) -> None:
        form, words = self._form, self._book.desk.wording
        if row is None or row.answer is None or not row.answer.is_violation:
            self._recommendation.show(None, None)
            return
        key, kept = recommendation_of(row.line.id, self._book.given)
        draft = recommendation_draft(row.line, self._book.sheet.language)
        self._recommendation.show(key or row.line.id, kept.text if kept else None)
        form.recommendation_field.setPlaceholderText(draft or words.text("checklist.recommendation_hint"))
        form.standard_button.setVisible(bool(draft) and not (kept and kept.text))
        form.due_field.show_day(kept.due_on if kept else None)
        others = tuple(item for item in kept.items if item != row.line.id) if kept else ()
        form.shared_label.setText(words.text("checklist.shared", items=others) if others else "")
        form.shared_label.setVisible(bool(others))

    def _show_cure(self, row: Row) -> None:
        form, cured_on = self._form, row.answer.cured_on if row.answer else None
        form.cured_check.setChecked(cured_on is not None)
        form.cured_field.show_day(cured_on)
        for widget in (form.cured_field, form.cured_caption, form.cured_evidence_field):
            widget.setVisible(cured_on is not None)

    def _show_explanation(self, row: Row) -> None:
        form, words = self._form, self._book.desk.wording
        given = row.explanations
        form.explanation_state.setText(words.text("checklist.explained", number=given) if given else "")
        form.explanation_state.setVisible(bool(given))
        form.no_explanation_field.setVisible(not given or bool(row.answer and row.answer.no_explanation))

    def _keep_due(self, due_on: Day | None) -> None:
        row = self._row
        if row is None or row.answer is None or not row.answer.is_violation or self._book.given.locked:
            return
        _, kept = recommendation_of(row.line.id, self._book.given)
        if due_on == (kept.due_on if kept else None):
            return
        self._recommendation.leave()
        _, kept = recommendation_of(row.line.id, self._book.given)
        text = (kept.text if kept else None) or recommendation_draft(row.line, self._book.sheet.language) or None
        self._book.recommendations.record(row.line.id, due_on=due_on, text=text)

    def _cured(self) -> None:
        if self._form.cured_check.isChecked():
            self._keep_cure(cured_on=today(self._book.desk.session))
        else:
            self._texts["cured_evidence"].leave()
            self._keep_cure(cured_on=None, cured_evidence=None)

    def _keep_cured_on(self, on: Day | None) -> None:
        if self._form.cured_check.isChecked() and on is not None:
            self._keep_cure(cured_on=on)

    def _keep_cure(self, **facts: Any) -> None:
        row = self._row
        if row is not None and row.answer is not None and row.answer.is_violation and not self._book.given.locked:
            self._book.keep(replace(self._book.given.answers[row.line.id], **facts))
