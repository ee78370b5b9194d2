"""One section's analysis and assessment."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from oversight_desktop.domain.conclusions import SectionConclusion
from oversight_desktop.domain.terms import Assessment
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import conclusions
from oversight_desktop.services.conclusions_overview import SectionState, draft_analysis


def new_section(section: str) -> SectionConclusion:
    """An empty conclusion of a section."""
    return SectionConclusion(section=section)


class SectionPart(Form, QWidget):
    """Writes the analysis of a section and chooses its assessment. `finished` asks for the next part."""

    ui = "conclusions_section"
    finished = Signal()

    heading_label: QLabel
    counts_label: QLabel
    analysis_edit: QPlainTextEdit
    analysis_note: QLabel
    draft_button: QPushButton
    assessment_box: QComboBox
    assessment_note: QLabel
    next_button: QPushButton

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self._state: SectionState | None = None
        cell = TextCell(kind=SectionConclusion, name="analysis", deed="section_concluded", new=new_section)
        self._analysis = KeptText(desk, scope, self.analysis_edit, cell)
        self.draft_button.clicked.connect(self._draft)
        self.assessment_box.activated.connect(self._assess)
        self.next_button.clicked.connect(self.finished)

    def show_section(self, state: SectionState, why: str) -> None:
        """Show a section as it stands; `why` says why nothing may be changed, empty while it may."""
        words = self.desk.wording
        self._state = state
        self.heading_label.setText(state.heading)
        self.counts_label.setText(
            words.text("conclusions.counts", answered=state.answered, items=state.items, violations=state.violations)
        )
        self._analysis.show(state.id, state.conclusion.analysis)
        self.analysis_note.setText(
            words.text("conclusions.same_analysis", sections=state.same_as) if state.same_as else ""
        )
        self.analysis_note.setVisible(bool(state.same_as))
        self._show_assessments(state)
        for widget in (self.analysis_edit, self.assessment_box):
            allow(widget, why)
        allow(self.draft_button, why or ("" if state.answered else words.text("conclusions.nothing_answered")))

    def leave(self) -> None:
        """Keep what is being typed."""
        self._analysis.leave()

    def _show_assessments(self, state: SectionState) -> None:
        words = self.desk.wording
        self.assessment_box.clear()
        self.assessment_box.addItem(words.text("conclusions.no_assessment"), None)
        for assessment in Assessment:
            self.assessment_box.addItem(words.word(assessment), assessment.value)
        chosen = state.conclusion.assessment
        self.assessment_box.setCurrentIndex(0 if chosen is None else 1 + list(Assessment).index(chosen))
        missing = chosen is None and state.needs_assessment and state.answered > 0
        self.assessment_note.setText(words.text("conclusions.assessment_missing") if missing else "")

    def _assess(self, index: int) -> None:
        value = self.assessment_box.itemData(index)  # before the analysis is kept and the page shown again
        self.leave()
        self.desk.messages.attempt(partial(self._keep_assessment, value))

    def _keep_assessment(self, value: str | None) -> None:
        assert self._state is not None
        chosen = Assessment(value) if value else None
        self.desk.did(conclusions.assess_section(self.desk.session, self.scope, self._state.id, chosen))

    def _draft(self) -> None:
        """Put the factual draft into the field: a written analysis is never overwritten, the draft goes below it."""
        assert self._state is not None
        draft = draft_analysis(self.desk.session, self.scope, self._state.id)
        written = self.analysis_edit.toPlainText().strip()
        self.analysis_edit.setFocus()
        cursor = self.analysis_edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(f"\n\n{draft}" if written else draft)
        self.analysis_edit.setTextCursor(cursor)
