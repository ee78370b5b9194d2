"""The office's list of bailiffs: searched, sorted, recorded, imported; an inspection begins here."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSplitter, QTableView, QWidget

from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.qt.bailiff_card import BailiffCard
from oversight_desktop.qt.columns_kept import ColumnsKept
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.found_table import FoundTable, Look, LookColumn
from oversight_desktop.qt.look_delegate import LookDelegate
from oversight_desktop.qt.page import Page
from oversight_desktop.qt.register_import import RegisterImport
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.services.bailiffs import Listed, bailiffs
from oversight_desktop.services.wording import Wording

WIDTHS = (210, 110, 104, 250, 180)
NARROW = 620
"""Pixels below which district and last inspection are left to the card."""


class BailiffsPage(Page):
    """The list on the left, the card of the chosen one on the right."""

    ui = "bailiffs"
    shows: ClassVar[tuple[type, ...]] = (RegistryEntry,)

    import_button: QPushButton
    add_button: QPushButton
    search: QLineEdit
    found_label: QLabel
    table: QTableView
    nothing_label: QLabel
    empty_label: QLabel
    panes: QSplitter
    card_box: QFrame

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._all: tuple[Listed, ...] = ()
        self._filling = False
        self._model: FoundTable[Listed] = FoundTable(self)
        self._model.name(columns(desk.wording), "")
        self.card = BailiffCard(desk, self)
        place = self.card_box.layout()
        assert place is not None
        place.addWidget(self.card)
        self.registers = RegisterImport(desk, self)
        self.starts_at = self.search
        self._set_up_table()
        self._connect()

    def refresh(self) -> None:
        """Read the list again; the card keeps what is being typed."""
        self._all = bailiffs(self.desk.session)
        self._model.name(columns(self.desk.wording), self.desk.wording.text("bailiffs.alike"))
        self._find(self.card.key)
        self.card.show_entry(self.card.key)

    def at(self, item: str) -> None:
        """Show the card of the bailiff kept under this key; the empty text: a new one."""
        self.search.clear()
        self._find(item)
        self.card.show_entry(item)

    def _set_up_table(self) -> None:
        delegate = LookDelegate(self.desk.theme, lines=1, parent=self)
        self.table.setModel(self._model)
        self.table.setItemDelegate(delegate)
        self.table.setMouseTracking(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(delegate.height(self.font()))
        self._columns = ColumnsKept(self.table, self.desk.memory, "bailiffs", WIDTHS, spare=(2, 4), narrow=NARROW)
        self.panes.setSizes([860, 460])
        self.panes.setStretchFactor(0, 1)
        self.desk.memory.restore_panes(self.panes, "bailiffs")

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.import_button.clicked.connect(self.registers.choose)
        self.search.textEdited.connect(self._search)
        self.search.returnPressed.connect(self._to_table)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.activated.connect(self._to_card)
        self.card.recorded.connect(self.at)
        self.panes.splitterMoved.connect(self._keep_panes)
        QShortcut(QKeySequence("Ctrl+F"), self, self._to_search)
        QShortcut(QKeySequence("Ctrl+N"), self, self._add)

    def _search(self) -> None:
        self._find(self.card.key)

    def _find(self, key: str) -> None:
        """Show what answers the search, the entry of this key selected if it is among it."""
        words = self.desk.wording
        self._filling = True  # filling the list is no choice of a person
        self._model.show(self._all, self.search.text(), _searched)
        place = self._model.place_of(lambda row: row.key == key)
        self.table.setCurrentIndex(self._model.index(place, 0))
        self._filling = False
        shown = self._model.rowCount()
        self.found_label.setText(words.text("bailiffs.found", shown=shown, all=len(self._all)))
        self.nothing_label.setText(words.text("bailiffs.nothing_found"))
        self.nothing_label.setVisible(bool(self._all) and not shown)
        self.empty_label.setVisible(not self._all)
        self.table.setVisible(bool(shown))

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(RECORD)
        if isinstance(row, Listed) and not self._filling:
            self.card.show_entry(row.key)

    def _add(self) -> None:
        self.at("")
        self.card.who.iin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_card(self) -> None:
        self.card.who.iin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _keep_panes(self) -> None:
        self.desk.memory.keep_panes(self.panes, "bailiffs")


def columns(words: Wording) -> tuple[LookColumn[Listed], ...]:
    """Name, IIN, district, window of clause 8, last inspection."""

    def window(row: Listed) -> Look:
        if row.window is None:
            return Look(words.shown(None), tone="muted")
        return Look(words.text("bailiffs.window", first=row.window.from_, last=row.window.to))

    def last(row: Listed) -> Look:
        kind, ended = row.entry.last_inspection_kind, row.entry.last_inspection_ended_on
        if ended is None:
            return Look(words.text("bailiffs.never"), tone="muted")
        return Look(words.text("bailiffs.last", kind=kind, ended=ended))

    return (
        LookColumn(words.text("bailiffs.column.name"), lambda row: Look(row.name, bold=True), lambda row: row.sort_key),
        LookColumn(words.text("bailiffs.column.iin"), lambda row: Look(row.key), lambda row: row.key),
        LookColumn(
            words.text("bailiffs.column.district"),
            lambda row: Look(row.entry.bailiff.district or ""),
            lambda row: row.district_key,
        ),
        LookColumn(
            words.text("bailiffs.column.window"), window, lambda row: row.window.from_.toordinal() if row.window else 0
        ),
        LookColumn(
            words.text("bailiffs.column.last"),
            last,
            lambda row: row.entry.last_inspection_ended_on.toordinal() if row.entry.last_inspection_ended_on else 0,
        ),
    )


def _searched(row: Listed) -> str:
    return row.search
