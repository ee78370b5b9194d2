"""What the window remembers between two starts: sizes, places, choices; never a secret."""

import os
from enum import Enum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

Choice = TypeVar("Choice", bound=Enum)


class Memory:
    """A settings file in the user's profile folder."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """A remembered text."""
        return str(self._settings.value(name, default))

    def choice(self, name: str, default: Choice) -> Choice:
        """A remembered member of a closed list; what somebody wrote into the file by hand and is none, is default."""
        try:
            return type(default)(self.text(name, str(default.value)))
        except ValueError:
            return default

    def number(self, name: str, default: int) -> int:
        """A remembered whole number."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdigit() else default

    def folder(self, name: str) -> Path:
        """The folder used last for this purpose, if it is still there; else the user's own."""
        kept = Path(self.text(f"folders/{name}") or Path.home())
        return kept if os.path.isdir(kept) else Path.home()  # one that is closed to us is no use either

    def keep_folder(self, name: str, folder: Path) -> None:
        """Remember the folder used for this purpose."""
        self.keep(f"folders/{name}", str(folder))

    def keep(self, name: str, value: str) -> None:
        """Remember a text."""
        self._settings.setValue(name, value)

    def forget(self, name: str) -> None:
        """Remember it no longer."""
        self._settings.remove(name)

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
