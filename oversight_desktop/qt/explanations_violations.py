"""The violations and what the bailiff said on each; the reason why he said nothing is recorded in place (clause 4)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.explanations_begin import BeginButtons, FormPapers
from oversight_desktop.qt.explanations_panel import ExplanationsPanel
from oversight_desktop.qt.found_table import Look
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.record_lines import Row
from oversight_desktop.qt.why_not import allow, allow_typing
from oversight_desktop.services.explanation_overview import Said, ViolationRow
from oversight_desktop.services.numbering import shown_id

PILLS = {Said.EXPLAINED: "ok", Said.REASONED: "na", Said.OPEN: "warn"}


def _blank(item: str) -> Answer:
    return Answer(item=item)


class ViolationsPanel(ExplanationsPanel):
    """`opened` carries the id of an explanation that was begun here or is to be shown."""

    ui = "explanations_violations"
    custom = (ColumnArea,)
    part = "violations"

    opened = Signal(str)

    title_label: QLabel
    finding_label: QLabel
    breach_label: QLabel
    explained_label: QLabel
    open_button: QPushButton
    written_button: QPushButton
    oral_button: QPushButton
    sheet_button: QPushButton
    all_sheets_button: QPushButton
    reason_edit: QPlainTextEdit

    def build(self) -> None:
        """Connect the fields."""
        cell = TextCell(kind=Answer, name="no_explanation", deed="answer_recorded", new=_blank)
        self.texts = [KeptText(self.desk, self.scope, self.reason_edit, cell)]
        self.papers = FormPapers(self.desk, self.scope, self)
        self.begin = BeginButtons(self.desk, self.scope, (self.written_button, self.oral_button), self._about)
        self.begin.begun.connect(self.opened)
        self.open_button.clicked.connect(self._open)
        self.sheet_button.clicked.connect(self._print_one)
        self.all_sheets_button.clicked.connect(self._print_open)

    def rows(self) -> tuple[Row, ...]:
        """The violations in the order of the answers."""
        assert self.overview is not None
        words = self.desk.wording
        return tuple(
            (
                row.answer.item,
                Look(
                    text=f"{row.answer.item} · {row.answer.finding or words.text('explanations.no_finding')}",
                    sub=words.text("explanations.explained_by", ids=tuple(map(shown_id, row.explained_by))),
                    pill=words.text(f"explanations.state.{row.state.value}"),
                    pill_tone=PILLS[row.state],
                ),
            )
            for row in self.overview.violations
        )

    def show_front(self, key: str) -> None:
        """Show one violation."""
        row = self._row(key)
        self.texts[0].show(key or None, row.answer.no_explanation if row else None)
        allow_typing(self.reason_edit, self.why)
        self.allow(self.written_button, self.oral_button)
        open_ones = [each for each in self.overview.violations if each.state is Said.OPEN] if self.overview else []
        allow(self.all_sheets_button, "" if open_ones else self.desk.wording.text("explanations.nothing_open"))
        if row is None:
            return
        words = self.desk.wording
        self.title_label.setText(words.text("explanations.item", item=key))
        self.finding_label.setText(row.answer.finding or words.text("explanations.no_finding"))
        say_breaches(self.breach_label, words, row.breaches)
        ids = tuple(map(shown_id, row.explained_by))
        self.explained_label.setText(words.text("explanations.explained_by", ids=ids))
        self.open_button.setVisible(bool(ids))

    def _about(self) -> tuple[str, ...]:
        self.leave()
        return (self.lines.key,) if self.lines.key else ()

    def _open(self) -> None:
        row = self._row(self.lines.key)
        if row is not None and row.explained_by:
            self.opened.emit(row.explained_by[0])

    def _print_one(self) -> None:
        self.leave()
        self.papers.sheet((self.lines.key,))

    def _print_open(self) -> None:
        self.leave()
        self.papers.sheet(())

    def _row(self, key: str) -> ViolationRow | None:
        rows = self.overview.violations if self.overview is not None else ()
        return next((row for row in rows if row.answer.item == key), None)
