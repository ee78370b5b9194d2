"""Choosing a bailiff of the list by typing: what answers stands below the field, letter for letter first."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.found_table import FoundTable, Look, LookColumn
from oversight_desktop.qt.look_delegate import LookDelegate
from oversight_desktop.qt.table_model import RECORD
from oversight_desktop.services.bailiffs import Listed, bailiffs


class BailiffChooser(QObject):
    """`chosen` carries the key of an entry of the register. Down goes into the list, Enter takes the first."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, search: QLineEdit, list_: QListView) -> None:
        super().__init__(search)
        self._desk, self._search, self._list = desk, search, list_
        self._all: tuple[Listed, ...] = ()
        self._model: FoundTable[Listed] = FoundTable(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(LookDelegate(desk.theme, lines=2, parent=self))
        self._list.setUniformItemSizes(True)
        self._list.hide()
        search.textEdited.connect(self._find)
        search.returnPressed.connect(self._take_first)
        search.installEventFilter(self)
        self._list.activated.connect(self._take)
        self._list.clicked.connect(self._take)

    def load(self) -> None:
        """Read the list again."""
        self._all = bailiffs(self._desk.session)
        self._model.name((LookColumn("", _look, _key),), self._desk.wording.text("bailiffs.alike"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes into what was found, Escape puts it away."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._list.isHidden():
            if event.key() == Qt.Key.Key_Down:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._list.setCurrentIndex(self._model.index(0, 0))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._list.hide()
                return True
        return False

    def _find(self) -> None:
        words = self._search.text()
        self._model.show(self._all if words.strip() else (), words, _searched)
        self._list.setVisible(self._model.rowCount() > 0)

    def _take_first(self) -> None:
        if self._model.rowCount() and not self._list.isHidden():
            self._take(self._model.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        row = index.data(RECORD)
        self._search.clear()
        self._list.hide()
        self.chosen.emit(row.key)


def _look(row: Listed) -> Look:
    return Look(row.name, " · ".join(part for part in (row.key, row.entry.bailiff.district) if part), bold=True)


def _key(row: Listed) -> str:
    return row.sort_key


def _searched(row: Listed) -> str:
    return row.search
