"""A list of records in a Qt table: one model for all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from oversight_desktop.qt.plain import tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its heading, what it shows of a row, and by what it sorts."""

    heading: str
    text: Callable[[Row], str]
    sort_by: Callable[[Row], Any] | None = None


class RecordTable(QAbstractTableModel, Generic[Row]):
    """A read-only table of records; RECORD gives the record itself, SORT what the column sorts by."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replace what the table shows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def name(self, columns: Sequence[Column[Row]]) -> None:
        """Replace the columns, as when the language changes."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by what the column sorts by; rows that are equal stay as they stand."""
        if not 0 <= column < len(self._columns):
            return
        by = self._columns[column].sort_by or self._columns[column].text
        self.layoutAboutToBeChanged.emit()
        self._rows = tuple(sorted(self._rows, key=by, reverse=order == Qt.SortOrder.DescendingOrder))
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many records."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, sorts by, or the record of its row."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.text(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading}: {column.text(row)}"
        if role == SORT:
            return (column.sort_by or column.text)(row)
        return row if role == RECORD else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings; a tooltip says whole what a narrow column shortens."""
        said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and role in said:
            return self._columns[section].heading
        return super().headerData(section, orientation, role)
