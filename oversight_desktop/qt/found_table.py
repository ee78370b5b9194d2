"""A list that is searched and sorted: rows that answer a search letter for letter first, then those alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oversight_desktop.qt.plain import tip
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.services.alphabet import Search

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LOOK = Qt.ItemDataRole.UserRole + 10
"""The role under which a cell gives its Look."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell shows: a line, a smaller one below it, an icon (its name and colour) and a pill beside it.

    `tone` and `sub_tone` are colour tokens of the theme, `pill` is the pill's text and `pill_tone` its colour
    ("ok", "warn", "bad", "na", "accent"), `tip` stands in the tooltip, `bold` marks the name of the row.
    """

    text: str
    sub: str = ""
    tone: str = "text"
    sub_tone: str = "muted"
    icon: tuple[str, str] | None = None
    pill: str = ""
    pill_tone: str = "accent"
    tip: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class LookColumn(Generic[Row]):
    """One column: its heading, the look of a row in it, and by what it sorts."""

    heading: str
    look: Callable[[Row], Look]
    sort_by: Callable[[Row], Any]


class FoundTable(QAbstractTableModel, Generic[Row]):
    """A read-only table of the rows that answer a search; RECORD gives the row, LOOK how a cell looks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[LookColumn[Row], ...] = ()
        self._rows: tuple[tuple[Row, bool], ...] = ()
        self._order: tuple[int, bool] = (-1, False)
        self._alike = ""
        self._search: Search[Row] = Search()

    def name(self, columns: Sequence[LookColumn[Row]], alike: str) -> None:
        """Replace the columns, as when the language changes; `alike` is the pill of rows that only resemble."""
        self._alike = alike
        same = len(columns) == len(self._columns)
        self._columns = tuple(columns)
        if same:  # widths and the place of the selection stay
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
            self.look_again()
        else:
            self.beginResetModel()
            self.endResetModel()

    def show(self, rows: tuple[Row, ...], query: str, search_of: Callable[[Row], str]) -> None:
        """Show the rows that answer the query; `search_of` gives the folded text that is searched."""
        found = self._search.answers(rows, query, search_of)
        self.beginResetModel()
        self._rows = self._sorted(found)
        self.endResetModel()

    def look_again(self) -> None:
        """The same rows look different now."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column within each of the two groups; column -1 keeps the order the rows came in."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder)
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        before = [(index, self._rows[index.row()][0]) for index in self.persistentIndexList()]
        self._rows = self._sorted(self._rows)
        places = {id(row): place for place, (row, _) in enumerate(self._rows)}
        for index, row in before:
            self.changePersistentIndex(index, self.index(places[id(row)], index.column()))
        self.layoutChanged.emit()

    def place_of(self, is_it: Callable[[Row], bool]) -> int:
        """The place of the first row that is meant, -1 if it is not shown."""
        return next((place for place, (row, _) in enumerate(self._rows) if is_it(row)), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows answer."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, its look, what a reader of screens says, or the row itself."""
        if not index.isValid():
            return None
        row, alike = self._rows[index.row()]
        if role == RECORD:
            return row
        if role not in (
            LOOK,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        column = self._columns[index.column()]
        look = column.look(row)
        if role == LOOK:
            return (look, self._alike if alike and index.column() == 0 else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return look.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(look.tip or "\n".join(part for part in (look.text, look.sub) if part))
        return f"{column.heading}: " + ", ".join(part for part in (look.text, look.pill, look.sub) if part)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings; a tooltip says whole what a narrow column shortens."""
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and role in said:
            return self._columns[section].heading if section < len(self._columns) else None
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return super().headerData(section, orientation, role)

    def _sorted(self, rows: Sequence[tuple[Row, bool]]) -> tuple[tuple[Row, bool], ...]:
        column, descending = self._order
        made = list(rows)
        if 0 <= column < len(self._columns):
            by = self._columns[column].sort_by
            made.sort(key=lambda pair: by(pair[0]), reverse=descending)
        made.sort(key=lambda pair: pair[1])
        return tuple(made)
