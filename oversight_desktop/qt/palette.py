"""Ctrl+K: one field that finds deeds, pages, questions, inspections and bailiffs, and goes there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QWidget

from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.found_table import FoundTable, Look, LookColumn
from oversight_desktop.qt.look_delegate import LookDelegate
from oversight_desktop.qt.palette_entry import Entry
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.services.targets import Target, TargetKind, targets

ICONS = {TargetKind.ITEM: "list-checks", TargetKind.INSPECTION: "file-text", TargetKind.BAILIFF: "user"}
WALKING = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
"""Keys that walk through what was found, and by how many lines."""


class Palette(Form, QDialog):
    """Opened over the window; `deeds` come before everything else. Down and Up walk, Enter goes, Esc closes."""

    ui = "palette"

    search: QLineEdit
    list: QListView
    nothing: QLabel

    def __init__(self, desk: Desk, scope: str, deeds: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.load(desk.theme)
        words = desk.wording
        self._all = (*deeds, *(_entry(desk, target) for target in targets(desk.session, scope, words)))
        self._model: FoundTable[Entry] = FoundTable(self)
        self._model.name((LookColumn("", _look, _title),), words.text("bailiffs.alike"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(LookDelegate(desk.theme, lines=2, parent=self))
        self.list.setUniformItemSizes(True)
        self.search.installEventFilter(self)
        self.search.textEdited.connect(self._find)
        self.search.returnPressed.connect(self._take)
        self.list.clicked.connect(self._take_at)
        self.list.activated.connect(self._take_at)
        self._find("")
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that walk through a list walk through it while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in WALKING:
            self._walk(WALKING[Qt.Key(event.key())])
            return True
        return False

    def _walk(self, by: int) -> None:
        there = self.list.currentIndex().row() + by
        self._go_to(min(max(there, 0), self._model.rowCount() - 1))

    def _find(self, words: str) -> None:
        self._model.show(self._all, words, _searched)
        there = self._model.rowCount() > 0
        self.list.setVisible(there)
        self.nothing.setVisible(not there)
        if there:
            self._go_to(0)

    def _go_to(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _take(self) -> None:
        self._take_at(self.list.currentIndex())

    def _take_at(self, index: QModelIndex) -> None:
        entry = index.data(RECORD)
        if isinstance(entry, Entry):
            self.accept()
            entry.act()


def _entry(desk: Desk, target: Target) -> Entry:
    place = Place(target.page) if target.page else Place.BAILIFFS
    return Entry(
        title=target.title,
        detail=target.detail,
        icon=ICONS[target.kind],
        act=partial(desk.go, place, target.scope, target.key),
        search=target.search,
    )


def _look(entry: Entry) -> Look:
    return Look(entry.title, entry.detail, icon=(entry.icon, "muted"))


def _title(entry: Entry) -> str:
    return entry.title


def _searched(entry: Entry) -> str:
    return entry.search
