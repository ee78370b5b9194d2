"""The two lists of the checklist page: which sections and questions are shown, and which is in front."""

from enum import Enum

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout

from oversight_desktop.qt.checklist_book import Book
from oversight_desktop.qt.checklist_delegates import LineDelegate, SectionDelegate
from oversight_desktop.qt.checklist_models import (
    EVERYTHING,
    RECORD,
    LineModel,
    SectionModel,
    line_entry,
    section_entries,
)
from oversight_desktop.qt.theme import Theme
from oversight_desktop.services.alphabet import Likeness, Query, folded
from oversight_desktop.services.checklist_overview import Row, State


class Filter(Enum):
    """Which questions are shown."""

    ALL = "all"
    OPEN = "open"
    VIOLATIONS = "violations"


class Lists(QObject):
    """Serves the two views. `moved` carries the id of the question in front ("" for none), `section_chosen` the
    section a person chose in its list.

    An answered question stays among the unanswered ones until the filter, the search or the section is chosen anew:
    what somebody has just written must not vanish under his eyes.
    """

    moved = Signal(str)
    section_chosen = Signal(str)

    def __init__(self, book: Book, theme: Theme, sections: QListView, lines: QListView, empty: QLabel) -> None:
        super().__init__(lines)
        self.current, self.section, self.filter, self.needle = "", EVERYTHING, Filter.ALL, ""
        self._book, self._sections_view, self._lines_view, self._empty = book, sections, lines, empty
        self.sections, self.lines = SectionModel(sections), LineModel(lines)
        self._filling = False
        sections.setModel(self.sections)
        sections.setItemDelegate(SectionDelegate(theme, sections))
        lines.setModel(self.lines)
        lines.setItemDelegate(LineDelegate(theme, lines))
        sections.selectionModel().currentChanged.connect(self._section_chosen)
        lines.selectionModel().currentChanged.connect(self._line_chosen)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._keep_in_sight)
        lines.installEventFilter(self)
        QVBoxLayout(lines.viewport()).addWidget(empty)  # in the list itself, which keeps the focus while it is empty
        book.opened.connect(self.show)
        book.touched.connect(self._renew)

    def show(self) -> None:
        """Show both lists again; the question in front and the place of the list stay."""
        at = self._lines_view.verticalScrollBar().value()
        self.mark_section()
        self.show_lines()
        self._lines_view.verticalScrollBar().setValue(at)

    def mark_section(self) -> None:
        """Show the sections, the one in force marked."""
        self._filling = True
        self.sections.show(section_entries(self._book.rows, self._book.desk.wording))
        index = self.sections.index(self.sections.place_of(self.section))
        self._sections_view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._filling = False

    def show_lines(self) -> None:
        """Choose anew which questions are shown; in front stays what was, if it is still among them."""
        words, former = self._book.desk.wording, self.current
        rows = self.found()
        self._filling = True
        self.lines.show(line_entry(row, words) for row in rows)
        self._filling = False
        self._empty.setVisible(not rows)
        self._empty.setText(
            words.text("checklist.nothing_found" if self.needle else f"checklist.none_{self.filter.value}")
        )
        ids = [row.line.id for row in rows]
        self.bring(former if former in ids else ids[0] if ids else "")

    def bring(self, line: str) -> None:
        """Put a question that is shown to the front."""
        place = self.lines.place_of(line)
        self._filling = True
        if place is not None:
            index = self.lines.index(place)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._lines_view.selectionModel().setCurrentIndex(index, flag)
            self._lines_view.scrollTo(index)
        self._filling = False
        self.current = line
        self.moved.emit(line)

    def found(self) -> list[Row]:
        """The rows that section, search and filter let through; what fits letter for letter comes first."""
        rows = list(self._book.rows.of.values())
        if self.needle:
            language, asked = self._book.desk.wording.language, Query(self.needle)
            fits = [(row, asked.answered_by(_searched(row, row.line.question[language]))) for row in rows]
            rows = [row for row, how in fits if how is Likeness.EXACT]
            rows += [row for row, how in fits if how is Likeness.ALIKE]
        elif self.section != EVERYTHING:
            rows = [row for row in rows if row.line.section == self.section]
        if self.filter is Filter.OPEN:
            rows = [row for row in rows if row.state is State.OPEN and row.line.answerable]
        elif self.filter is Filter.VIOLATIONS:
            rows = [row for row in rows if row.answer is not None and row.answer.is_violation]
        return rows

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The question in front stays in sight when the card below takes more room."""
        if event.type() == QEvent.Type.Resize:
            self._settled.start(0)
        return False

    def _keep_in_sight(self) -> None:
        self._lines_view.scrollTo(self._lines_view.currentIndex())

    def _renew(self, lines: list[str]) -> None:
        for line in lines:
            if line in self._book.rows.of:
                self.lines.renew(line_entry(self._book.row(line), self._book.desk.wording))
        self.sections.show(section_entries(self._book.rows, self._book.desk.wording))

    def _section_chosen(self, index: QModelIndex) -> None:
        if not self._filling and index.isValid():
            self.section_chosen.emit(index.data(RECORD).id)

    def _line_chosen(self, index: QModelIndex) -> None:
        if not self._filling and index.isValid():
            self.current = index.data(RECORD).row.line.id
            self.moved.emit(self.current)


def _searched(row: Row, question: str) -> str:
    """The text a search looks through: number, question, finding; folded."""
    finding = row.answer.finding if row.answer else None
    return folded(" ".join(part for part in (row.line.id, question, finding) if part))
