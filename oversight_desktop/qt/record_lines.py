"""A short list of records, each with a line, a smaller line and a pill: one model, drawn by the LookDelegate."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from oversight_desktop.qt.found_table import LOOK, Look
from oversight_desktop.qt.look_delegate import LookDelegate
from oversight_desktop.qt.plain import tip
from oversight_desktop.qt.table_model import NOWHERE, RECORD, Index
from oversight_desktop.qt.theme import Theme

Row = tuple[str, Look]
"""The key of a record and how it looks."""


class RecordLines(QAbstractListModel):
    """Serves one view; `turned` tells that another record came to the front, or the same one in new words."""

    turned = Signal()

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._rows: list[Row] = []
        self._wanted = ""
        view.setModel(self)
        view.setItemDelegate(LookDelegate(theme, lines=2, parent=view))
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setUniformItemSizes(True)
        view.selectionModel().currentChanged.connect(self._went)

    def show(self, rows: Sequence[Row]) -> None:
        """Replace what the list shows; the record in front stays in front, or its neighbour comes."""
        keys = [key for key, _ in rows]
        if keys == [key for key, _ in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            place = self._view.currentIndex().row()
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            at = keys.index(self._wanted) if self._wanted in keys else min(max(place, 0), len(keys) - 1)
            if at >= 0:
                self._view.setCurrentIndex(self.index(at))
        self.turned.emit()

    @property
    def key(self) -> str:
        """The key of the record in front, or the empty text."""
        return str(self._view.currentIndex().data(RECORD) or "")

    def choose(self, key: str) -> bool:
        """Bring a record to the front, now or when it comes; whether it is there."""
        self._wanted = key
        keys = [known for known, _ in self._rows]
        if key not in keys:
            return False
        self._view.setCurrentIndex(self.index(keys.index(key)))
        self._view.scrollTo(self._view.currentIndex())
        return True

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many records."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, looks or the key."""
        if not index.isValid():
            return None
        key, look = self._rows[index.row()]
        if role == LOOK:
            return look, ""
        if role == Qt.ItemDataRole.DisplayRole:
            return look.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = ". ".join(part for part in (look.text, look.sub, look.pill) if part)
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return key if role == RECORD else None

    def _went(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self._wanted = self.key
            self.turned.emit()
