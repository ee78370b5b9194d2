"""A table whose widths and sorting are remembered between two starts."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtWidgets import QTableView

from oversight_desktop.qt.memory import Memory


class ColumnsKept(QObject):
    """Restores the columns of a table, and keeps them whenever a person changes them; the last one stretches.

    `sorted_by` is the column it is sorted by at first, -1 for the order the rows come in.
    """

    def __init__(
        self, table: QTableView, memory: Memory, name: str, widths: Sequence[int], *, sorted_by: int = -1
    ) -> None:
        super().__init__(table)
        self._table, self._memory, self._name = table, memory, f"columns/{name}"
        self._header, self._fitting = table.horizontalHeader(), False
        self._header.setHighlightSections(False)
        self._header.setMinimumSectionSize(60)
        self._header.setSortIndicatorClearable(True)
        table.sortByColumn(sorted_by, Qt.SortOrder.AscendingOrder)
        for column, width in enumerate(widths):
            self._header.resizeSection(column, width)
        kept = memory.text(self._name)
        if kept:
            self._header.restoreState(QByteArray.fromBase64(kept.encode()))
            table.sortByColumn(self._header.sortIndicatorSection(), self._header.sortIndicatorOrder())
        table.viewport().installEventFilter(self)
        self._header.sectionResized.connect(self._moved)
        self._header.sortIndicatorChanged.connect(self._keep)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Columns share the width in the proportion they had: none leaves the table at the right."""
        if event.type() == QEvent.Type.Resize and watched is self._table.viewport():
            self._fit()
        return False

    def _fit(self) -> None:
        header, room = self._header, self._table.viewport().width()
        widths = [header.sectionSize(column) for column in range(header.count())]
        if not widths:
            return
        *others, _ = (max(header.minimumSectionSize(), width * room // sum(widths)) for width in widths)
        self._resize([*others, max(header.minimumSectionSize(), room - sum(others))])

    def _resize(self, widths: Sequence[int]) -> None:
        self._fitting = True
        for column, width in enumerate(widths):
            self._header.resizeSection(column, width)
        self._fitting = False

    def _moved(self) -> None:
        """A person drew a column wider or narrower: the last one takes what is left."""
        if self._fitting:
            return
        others = [self._header.sectionSize(column) for column in range(self._header.count() - 1)]
        left = self._table.viewport().width() - sum(others)
        self._resize([*others, max(self._header.minimumSectionSize(), left)])
        self._keep()

    def _keep(self) -> None:
        self._memory.keep(self._name, bytes(self._header.saveState().toBase64().data()).decode())
