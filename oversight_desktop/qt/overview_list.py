"""The table of the overview: search, filter, selection."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from oversight_desktop.qt.columns_kept import ColumnsKept
from oversight_desktop.qt.found_table import FoundTable
from oversight_desktop.qt.look_delegate import LookDelegate
from oversight_desktop.qt.overview_looks import OverviewLooks
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.services.overview import Summary

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.overview import OverviewPage

WIDTHS = (260, 150, 250, 320)
FILTER = "filter/overview"
"""Under which name the filter is remembered."""


class OverviewList(QObject):
    """Shows the inspections that the search and the filter leave; `selected` tells that another one is in front."""

    selected = Signal()

    def __init__(self, page: "OverviewPage", delegate: LookDelegate) -> None:
        super().__init__(page)
        self._page = page
        self._all: tuple[Summary, ...] = ()
        self._model: FoundTable[Summary] = FoundTable(self)
        self._model.name(OverviewLooks(page.desk.wording, {}).columns(), "")
        table = page.table
        table.setModel(self._model)
        table.setItemDelegate(delegate)
        table.setMouseTracking(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(delegate.height(page.font()))
        self._columns = ColumnsKept(table, page.desk.memory, "overview", WIDTHS)
        table.selectionModel().currentRowChanged.connect(self.selected)
        self._filters = (page.open_filter, page.late_filter, page.closed_filter, page.all_filter)
        remembered = page.desk.memory.text(FILTER, "open_filter")
        for button in self._filters:
            button.setChecked(button.objectName() == remembered)
            button.clicked.connect(self._choose)
        page.search.textEdited.connect(self._find)
        page.search.returnPressed.connect(self._to_table)
        QShortcut(QKeySequence("Ctrl+F"), page, self._to_search)

    @property
    def current(self) -> Summary | None:
        """The selected inspection."""
        row = self._page.table.currentIndex().data(RECORD)
        return row if isinstance(row, Summary) else None

    def show(self, rows: Sequence[Summary], looks: OverviewLooks) -> None:
        """Show these inspections, looking like this."""
        self._all = tuple(rows)
        self._model.name(looks.columns(), self._page.desk.wording.text("overview.alike"))
        self._find()

    def look_again(self) -> None:
        """What blocks them is known by now."""
        self._model.look_again()

    def select(self, scope: str) -> None:
        """Select this inspection, else the first."""
        place = max(self._model.place_of(lambda row: row.scope == scope), 0)
        self._page.table.setCurrentIndex(self._model.index(place, 0))

    def _choose(self) -> None:
        chosen = next(button for button in self._filters if button.isChecked())
        self._page.desk.memory.keep(FILTER, chosen.objectName())
        self._find()

    def _find(self) -> None:
        page, former = self._page, self.current
        self._model.show(self._filtered(), page.search.text(), _search)
        shown = self._model.rowCount()
        words = page.desk.wording
        page.found_label.setText(words.text("overview.found", shown=shown, all=len(self._all)))
        page.nothing_label.setText(words.text("overview.nothing_found"))
        page.nothing_label.setVisible(not shown)
        page.table.setVisible(bool(shown))
        if shown:
            self.select(former.scope if former else "")
        self.selected.emit()

    def _filtered(self) -> tuple[Summary, ...]:
        page = self._page
        if page.late_filter.isChecked():
            return tuple(row for row in self._all if row.is_late)
        if page.closed_filter.isChecked():
            return tuple(row for row in self._all if row.is_closed)
        return tuple(row for row in self._all if page.all_filter.isChecked() or not row.is_closed)

    def _to_search(self) -> None:
        self._page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.search.selectAll()

    def _to_table(self) -> None:
        self._page.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _search(row: Summary) -> str:
    return row.search
