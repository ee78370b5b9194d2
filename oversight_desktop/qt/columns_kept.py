"""A table whose widths and sorting are remembered between two starts."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QTableView

from oversight_desktop.qt.memory import Memory


class ColumnsKept(QObject):
    """Restores the columns of a table, and keeps them whenever a person changes them; the last one stretches.

    `sorted_by` is the column it is sorted by at first, -1 for the order the rows come in. The columns `spare` are left
    out while the table is narrower than `narrow` pixels.
    """

    def __init__(
        self,
        table: QTableView,
        memory: Memory,
        name: str,
        widths: Sequence[int],
        *,
        sorted_by: int = -1,
        spare: Sequence[int] = (),
        narrow: int = 0,
    ) -> None:
        super().__init__(table)
        self._spare, self._narrow = tuple(spare), narrow
        self._table, self._memory, self._name = table, memory, f"columns/{name}"
        self._header, self._fitting = table.horizontalHeader(), False
        self._header.setHighlightSections(False)
        self._header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._header.setMinimumSectionSize(60)
        self._header.setSortIndicatorClearable(True)
        table.sortByColumn(sorted_by, Qt.SortOrder.AscendingOrder)
        self._wanted = list(widths)
        self._restore()
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
        for column in self._spare:
            header.setSectionHidden(column, room < self._narrow)
        shown = [column for column in range(header.count()) if not header.isSectionHidden(column)]
        if not shown:
            return
        whole, least = sum(self._wanted[column] for column in shown), header.minimumSectionSize()
        widths = {column: max(least, self._wanted[column] * room // whole) for column in shown[:-1]}
        widths[shown[-1]] = max(least, room - sum(widths.values()))
        self._fitting = True
        for column, width in widths.items():
            header.resizeSection(column, width)
        self._fitting = False

    def _moved(self, column: int, old: int, new: int) -> None:
        """A person drew a column wider or narrower: its right neighbour gives or takes."""
        if self._fitting or not old or not new:
            return
        header = self._header
        self._wanted = [header.sectionSize(each) or self._wanted[each] for each in range(header.count())]
        right = next((each for each in range(column + 1, header.count()) if not header.isSectionHidden(each)), None)
        if right is not None:
            self._wanted[right] = max(header.minimumSectionSize(), self._wanted[right] + old - new)
        self._fit()
        self._keep()

    def _keep(self) -> None:
        order = self._header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        kept = {"widths": self._wanted, "column": self._header.sortIndicatorSection(), "descending": order}
        self._memory.keep(self._name, json.dumps(kept))

    def _restore(self) -> None:
        """What was kept for a table with other columns, or is not ours, is as good as nothing."""
        try:
            kept = json.loads(self._memory.text(self._name) or "{}")
            widths = [max(1, int(width)) for width in kept.get("widths", ())]
            column, descending = int(kept.get("column", -1)), bool(kept.get("descending", False))
        except (ValueError, TypeError, AttributeError):
            return
        if len(widths) == len(self._wanted) and column < len(widths):
            self._wanted = widths
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(column, order)
