"""The two lists of the checklist: sections with their progress, questions with their answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.plain import tip
from oversight_desktop.services.checklist_lines import Part
from oversight_desktop.services.checklist_overview import Progress, Row, Rows
from oversight_desktop.services.wording import Wording

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RECORD = Qt.ItemDataRole.UserRole
EVERYTHING = ""
"""The id of the first entry of the sections: all of them together."""


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """One entry of the sections list, ready to be drawn."""

    id: str
    title: str
    progress: Progress
    counts: str
    violations: str
    optional: bool


@dataclass(frozen=True, slots=True)
class LineEntry:
    """One entry of the questions list, ready to be drawn."""

    row: Row
    question: str
    answer: str


class SectionModel(QAbstractListModel):
    """All sections together, then one entry each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[SectionEntry] = []

    def show(self, entries: Sequence[SectionEntry]) -> None:
        """Show these entries; only those that look different are told, unless others came or went."""
        if [each.id for each in entries] != [each.id for each in self._entries]:
            self.beginResetModel()
            self._entries = list(entries)
            self.endResetModel()
            return
        for place, entry in enumerate(entries):
            if entry != self._entries[place]:
                self._entries[place] = entry
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, section: str) -> int:
        """Where a section stands in the list; the first entry if it is not there."""
        return next((place for place, each in enumerate(self._entries) if each.id == section), 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many entries."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, the entry itself, or what a screen reader says."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(entry.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (entry.title, entry.counts, entry.violations) if part)
        return entry if role == RECORD else None


class LineModel(QAbstractListModel):
    """The questions that are shown: of one section, of all, or those a search found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[LineEntry] = []
        self._places: dict[str, int] = {}

    def show(self, entries: Iterable[LineEntry]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._entries = list(entries)
        self._places = {each.row.line.id: place for place, each in enumerate(self._entries)}
        self.endResetModel()

    def renew(self, entry: LineEntry) -> None:
        """Show one line anew, if it is among those shown."""
        place = self.place_of(entry.row.line.id)
        if place is not None and self._entries[place] != entry:
            self._entries[place] = entry
            self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, line: str) -> int | None:
        """Where a line stands, None if it is not shown."""
        return self._places.get(line)

    def line_at(self, place: int) -> str | None:
        """The id of the line at a place, None beyond the ends."""
        return self._entries[place].row.line.id if 0 <= place < len(self._entries) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many questions are shown."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The question, the entry itself, or what a screen reader says: "I3.2. question. Complies"."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.question
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(entry.question)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.row.line.id}. {entry.question} {entry.answer}"
        return entry if role == RECORD else None


def section_entries(rows: Rows, words: Wording) -> list[SectionEntry]:
    """What the sections list shows in this language."""
    everything = _entry(EVERYTHING, words.text("checklist.all_sections"), rows.progress(), words, optional=False)
    return [everything, *(_part(part, rows, words) for part in rows.sheet.parts)]


def line_entry(row: Row, words: Wording) -> LineEntry:
    """What the questions list shows of one line in this language."""
    return LineEntry(row, row.line.question[words.language], answer_word(row, words))


def title_of(part: Part, words: Wording) -> str:
    """A section's heading with its number."""
    if part.title is None:
        return words.text("checklist.contested_actions")
    return f"{part.id} · {text_in(part.title, words.language)}"


def text_in(texts: Any, language: Language) -> str:
    """One text in this language."""
    return str(texts[language])


def answer_word(row: Row, words: Wording) -> str:
    """The word of an answer, of a cure, or that there is none yet."""
    if not row.line.answerable:
        return words.text("checklist.read_only")
    if row.result is None:
        return words.text("checklist.not_answered")
    if row.answer is not None and row.answer.is_violation and row.answer.cured_on is not None:
        return words.text("checklist.cured")
    return words.text(f"checklist.result.{row.result.value}")


def _part(part: Part, rows: Rows, words: Wording) -> SectionEntry:
    return _entry(part.id, title_of(part, words), rows.progress(part.id), words, optional=not part.required)


def _entry(id: str, title: str, progress: Progress, words: Wording, *, optional: bool) -> SectionEntry:
    violations = words.text("checklist.violations", number=progress.violations) if progress.violations else ""
    counts = f"{progress.answered}/{progress.lines}" if progress.lines else words.text("checklist.read_only")
    if optional and not progress.answered and progress.lines:
        counts = words.text("checklist.optional", counts=counts)
    return SectionEntry(id, title, progress, counts, violations, optional)
