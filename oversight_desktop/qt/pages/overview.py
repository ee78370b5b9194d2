"""The overview: every inspection, what is due and late, what blocks it; where one begins the day."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.look_delegate import LookDelegate
from oversight_desktop.qt.low_screen import LOWEST, LowScreen
from oversight_desktop.qt.overview_blocking import BlockingWatch
from oversight_desktop.qt.overview_files import OverviewFiles
from oversight_desktop.qt.overview_list import OverviewList
from oversight_desktop.qt.overview_looks import OverviewLooks
from oversight_desktop.qt.overview_sample import SampleDeeds
from oversight_desktop.qt.overview_today import TodayPanel
from oversight_desktop.qt.page import Page
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.deadlines import how_counted
from oversight_desktop.services.overview import Summary, overview


class OverviewPage(Page):
    """All inspections by urgency, the deadlines of the next ten working days, and the way to a new inspection."""

    ui = "overview"

    content: QStackedWidget
    empty_page: QWidget
    list_page: QWidget
    page_layout: QVBoxLayout
    detail_layout: QHBoxLayout
    import_button: QPushButton
    export_button: QPushButton
    new_button: QPushButton
    empty_new_button: QPushButton
    empty_import_button: QPushButton
    sample_button: QPushButton
    search: QLineEdit
    open_filter: QPushButton
    late_filter: QPushButton
    closed_filter: QPushButton
    all_filter: QPushButton
    found_label: QLabel
    nothing_label: QLabel
    panes: QSplitter
    table: QTableView
    detail_box: QFrame
    detail_title: QLabel
    due_words: QLabel
    blocking_words: QLabel
    open_button: QPushButton
    remove_sample_button: QPushButton
    today_date: QLabel
    today_list: QListView
    today_nothing: QLabel

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.looks = OverviewLooks(desk.wording, {})
        delegate = LookDelegate(desk.theme, lines=2, parent=self)
        self._blocking = BlockingWatch(desk, self)
        self._list = OverviewList(self, delegate)
        self._today = TodayPanel(desk, self.today_list, self.today_date, self.today_nothing, delegate)
        self._files = OverviewFiles(desk, self)
        self._sample = SampleDeeds(desk, self)
        self.panes.setSizes([900, 300])
        self.panes.setStretchFactor(0, 1)
        desk.memory.restore_panes(self.panes, "overview")
        low = LowScreen(self, desk.theme, (self.page_layout, self.detail_layout), below=LOWEST)
        for words in (self.due_words, self.blocking_words):  # the tooltips of the list say them, too
            low.turned.connect(words.setHidden)
        self._connect()

    def refresh(self) -> None:
        """Read the list again; what blocks each inspection is worked out behind it."""
        self.looks = OverviewLooks(self.desk.wording, self._blocking.found)
        every = overview(self.desk.session)
        self.content.setCurrentWidget(self.list_page if every else self.empty_page)
        for button in (self.import_button, self.export_button, self.new_button):
            button.setVisible(bool(every))
        self._today.show(every, self.looks)
        self._list.show(every, self.looks)
        self._blocking.ask(every)

    def at(self, item: str) -> None:
        """Select the inspection of this id."""
        self._list.select(item)

    def _connect(self) -> None:
        for button in (self.new_button, self.empty_new_button):
            button.clicked.connect(self._new)
        for button in (self.import_button, self.empty_import_button):
            button.clicked.connect(self._files.choose_import)
        self.export_button.clicked.connect(self._export)
        self._files.imported.connect(self._came)
        self.sample_button.clicked.connect(self._sample.open)
        self.remove_sample_button.clicked.connect(self._remove_sample)
        self.open_button.clicked.connect(self._open_selected)
        self.table.activated.connect(self._open)
        self._list.selected.connect(self._show_detail)
        self._blocking.came.connect(self._blocking_came)
        self.panes.splitterMoved.connect(self._keep_panes)
        QShortcut(QKeySequence("Ctrl+N"), self, self._new)

    def _show_detail(self) -> None:
        row, words = self._list.current, self.desk.wording
        self.detail_box.setVisible(row is not None)
        allow(self.export_button, "" if row else words.text("overview.choose_first"))
        if row is None:
            return
        self.detail_title.setText(self.looks.name(row).text)
        due = f"{words.text(f'deadline.{row.due.duty.value}')}. {how_counted(row.due, words)}" if row.due else ""
        self.due_words.setText(due or words.text("overview.nothing_due"))
        self.blocking_words.setText(self.looks.obstacle_words(row))
        self.remove_sample_button.setVisible(row.sample)

    def _blocking_came(self) -> None:
        self._list.look_again()
        self._show_detail()

    def _came(self, scope: str) -> None:
        self.refresh()
        self.all_filter.click()
        self._list.select(scope)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(RECORD)
        if isinstance(row, Summary):
            self.desk.go(Place(row.page), row.scope, "")

    def _open_selected(self) -> None:
        self._open(self.table.currentIndex())

    def _new(self) -> None:
        self.desk.go(Place.NEW_INSPECTION, "", "")

    def _export(self) -> None:
        if (row := self._list.current) is not None:
            self._files.export(row)

    def _remove_sample(self) -> None:
        if (row := self._list.current) is not None:
            self._sample.remove(row.scope)

    def _keep_panes(self) -> None:
        self.desk.memory.keep_panes(self.panes, "overview")
