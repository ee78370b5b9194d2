"""The keys that hold on every page: Ctrl+K finds and goes, F1 names the keys."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

from oversight_desktop.qt.desk import STEPS, Place
from oversight_desktop.qt.keys_dialog import KeysDialog, key_lines
from oversight_desktop.qt.palette_entry import Entry, deed

if TYPE_CHECKING:
    from oversight_desktop.qt.main_window import MainFrame

EVERYWHERE = ("palette", "steps", "preview", "undo", "saved", "help")
"""The lines of the help that hold on every page: "keys.key.<name>" names the key, "keys.does.<name>" the deed."""
ABOVE = 96
"""Pixels between the palette and the upper edge of the window."""


class WindowKeys(QObject):
    """Serves the frame around the pages. The palette is loaded when it is first asked for."""

    def __init__(self, frame: "MainFrame") -> None:
        super().__init__(frame)
        self._frame = frame
        QShortcut(QKeySequence("Ctrl+K"), frame, self.find)
        frame.find_button.clicked.connect(self.find)
        frame.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F1, where the page in front has not answered it with keys of its own."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1:
            self.help()
            return True
        return False

    def find(self) -> None:
        """Open the palette over the window; what is being typed is kept first."""
        from oversight_desktop.qt.palette import Palette

        frame = self._frame
        frame.leave()
        palette = Palette(frame.desk, frame.scope(), tuple(self._deeds()), frame)
        corner = frame.mapToGlobal(frame.rect().topLeft())
        palette.move(corner.x() + (frame.width() - palette.width()) // 2, corner.y() + ABOVE)
        palette.open()

    def help(self) -> None:
        """The keys of every page."""
        words = self._frame.desk.wording
        KeysDialog(words.text("keys.title"), key_lines(words, "keys", EVERYWHERE), self._frame).open()

    def _deeds(self) -> Iterator[Entry]:
        frame = self._frame
        words, scope = frame.desk.wording, frame.scope()
        for number, place in enumerate(STEPS if scope else (), 1):
            go = partial(frame.desk.go, place, scope, "")
            yield deed(f"{number}. {words.text(f'place.{place.value}')}", "arrow-right", go)
        for place, icon in (
            (Place.OVERVIEW, "house"),
            (Place.BAILIFFS, "users"),
            (Place.NEW_INSPECTION, "plus"),
            (Place.SETTINGS, "settings"),
        ):
            yield deed(words.text(f"place.{place.value}"), icon, partial(frame.desk.go, place, "", ""))
        for button, icon, keys in (
            (frame.undo_button, "undo-2", "Ctrl+Z"),
            (frame.redo_button, "redo-2", "Ctrl+Y"),
            (frame.lock_button, "lock", ""),
        ):
            if button.isVisible() and button.isEnabled():
                yield _pressing(button, icon, keys)
        yield deed(words.text("keys.title"), "keyboard", self.help, "F1")


def _pressing(button: QAbstractButton, icon: str, keys: str) -> Entry:
    return deed(button.text(), icon, button.click, keys)
