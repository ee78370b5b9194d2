"""What the window remembers between two starts: sizes, places, choices; never a secret."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget


class Memory:
    """A settings file in the user's profile folder."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """A remembered text."""
        return str(self._settings.value(name, default))

    def keep(self, name: str, value: str) -> None:
        """Remember a text."""
        self._settings.setValue(name, value)

    def restore_size(self, widget: QWidget, name: str) -> None:
        """Give a window the size and place it had."""
        kept = self._settings.value(f"size/{name}")
        if isinstance(kept, QByteArray):
            widget.restoreGeometry(kept)

    def keep_size(self, widget: QWidget, name: str) -> None:
        """Remember a window's size and place."""
        self._settings.setValue(f"size/{name}", widget.saveGeometry())

    def restore_panes(self, splitter: QSplitter, name: str) -> None:
        """Give the panes of a splitter the widths they had."""
        kept = self._settings.value(f"panes/{name}")
        if isinstance(kept, QByteArray):
            splitter.restoreState(kept)

    def keep_panes(self, splitter: QSplitter, name: str) -> None:
        """Remember the widths of a splitter's panes."""
        self._settings.setValue(f"panes/{name}", splitter.saveState())

    def flush(self) -> None:
        """Write to the disk what was remembered."""
        self._settings.sync()
