"""The pieces of evidence in a list: moved by drag, shown with their pictures."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from oversight_desktop.qt.plain import tip
from oversight_desktop.qt.table_model import NOWHERE, RECORD, Index
from oversight_desktop.qt.thumbnails import Thumbnails
from oversight_desktop.services.evidence_overview import EvidenceRow

MOVING = "application/x-oversight-evidence"
LINES = Qt.ItemDataRole.UserRole + 2
"""The two lines and the pill of a row: texts made by the page in the language in force."""

Lines = tuple[str, str, str, str]
"""Title, what stands below it, the words of the pill and its tone ("" for none)."""


class EvidenceList(QAbstractListModel):
    """`arranged` carries the ids in the order a person dragged them into."""

    arranged = Signal(list)

    def __init__(self, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._rows: list[EvidenceRow] = []
        self._lines: list[Lines] = []
        self.movable = True
        thumbnails.ready.connect(self._picture_came)

    def show(self, rows: Sequence[EvidenceRow], lines: Sequence[Lines]) -> None:
        """Replace what the list shows; the same pieces in the same order keep their selection."""
        if [row.piece.id for row in rows] == [row.piece.id for row in self._rows]:
            self._rows, self._lines = list(rows), list(lines)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._lines = list(rows), list(lines)
        self.endResetModel()

    @property
    def ids(self) -> list[str]:
        """The ids in the order shown."""
        return [row.piece.id for row in self._rows]

    def place(self, id: str) -> QModelIndex:
        """Where the piece of this id stands; an invalid index if it is not shown."""
        return self.index(self.ids.index(id)) if id in self.ids else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many pieces."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, picture or the row itself."""
        if not index.isValid():
            return None
        row, lines = self._rows[index.row()], self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return lines[0]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = ". ".join(part for part in lines[:3] if part)
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.icon(row.piece)
        if role == LINES:
            return lines
        return row if role == RECORD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Pieces can be dragged between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        drag = Qt.ItemFlag.ItemIsDragEnabled if self.movable else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | drag

    def supportedDropActions(self) -> Qt.DropAction:
        """A piece is moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What a dragged piece is."""
        return [MOVING]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the piece that is dragged."""
        data = QMimeData()
        data.setData(MOVING, self._rows[indexes[0].row()].piece.id.encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the new order; the list itself changes when the step is done."""
        id = bytes(data.data(MOVING).data()).decode()
        if not self.movable or id not in self.ids:
            return False
        place = row if row >= 0 else len(self._rows)
        rest = [other for other in self.ids if other != id]
        at = place - (1 if self.ids.index(id) < place else 0)
        self.arranged.emit([*rest[:at], id, *rest[at:]])
        return False  # the view must not take the row out itself

    def _picture_came(self, sha256: str) -> None:
        for number, row in enumerate(self._rows):
            if row.piece.sha256 == sha256:
                self.dataChanged.emit(self.index(number), self.index(number))
