"""The panel "Today": what the commission let pass, and every deadline within ten working days."""

from collections.abc import Sequence
from datetime import date as Day

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QLabel, QListView

from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.found_table import FoundTable, Look, LookColumn
from oversight_desktop.qt.look_delegate import LookDelegate
from oversight_desktop.qt.overview_looks import OverviewLooks
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.services.deadlines import Deadline
from oversight_desktop.services.overview import Summary, ahead
from oversight_desktop.services.steps import today

Ahead = tuple[Summary, Deadline]


class TodayPanel(QObject):
    """Fills the list of deadlines; an entry opens its inspection where the work is."""

    def __init__(self, desk: Desk, list_: QListView, date: QLabel, nothing: QLabel, delegate: LookDelegate) -> None:
        super().__init__(list_)
        self._desk, self._list, self._date, self._nothing = desk, list_, date, nothing
        self._looks = OverviewLooks(desk.wording, {})
        self._model: FoundTable[Ahead] = FoundTable(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(delegate)
        self._list.setUniformItemSizes(True)
        self._list.activated.connect(self._open)

    def show(self, summaries: Sequence[Summary], looks: OverviewLooks) -> None:
        """Show the deadlines of these inspections."""
        words, self._looks = self._desk.wording, looks
        rows = ahead(self._desk.session, summaries)
        self._model.name((LookColumn("", self._look, _day_of),), "")
        self._model.show(rows, "", _nothing_to_search)
        self._date.setText(words.shown(today(self._desk.session)))
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.setText(words.text("overview.nothing_ahead"))

    def _look(self, pair: Ahead) -> Look:
        summary, deadline = pair
        name = summary.bailiff or self._desk.wording.text("inspection_without_bailiff")
        return self._looks.deadline(deadline, summary.today, name)

    def _open(self, index: QModelIndex) -> None:
        summary, _ = index.data(RECORD)
        self._desk.go(Place(summary.page), summary.scope, "")


def _day_of(pair: Ahead) -> Day:
    return pair[1].day


def _nothing_to_search(pair: Ahead) -> str:
    return ""
