"""The application: paints a shell first, then fills it; opens the store; puts the frame together."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from datetime import datetime

    from oversight_desktop.qt.reception import Reception

QUIT_AFTER = "OVERSIGHT_QUIT_AFTER_FIRST_PAINT"
"""Environment variable: "1" ends the program after its first paint, "page" after the first page is painted."""
SHELL = {False: "#F4F5F7", True: "#14171C"}
"""The background of the shell, light and dark: the same as the theme's, so that nothing flashes."""

USUAL = QSize(1366, 768)
FRAME = 48
"""Pixels that title bar and borders may take; a screen without room for them is filled."""


class Shell(QWidget):
    """What is painted first: one colour. Its first paint asks for the rest."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window, self._painted = window, False
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(SHELL[window.dark]))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then build the rest from the event loop."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._window.painted)


class Window(QMainWindow):
    """The one window.

    `profile` is the folder of the user's store and settings, `now` another clock than the machine's.
    """

    def __init__(
        self, app: QApplication, profile: Path | None = None, now: "Callable[[], datetime] | None" = None
    ) -> None:
        super().__init__()
        self.now = now
        self.app, self._profile = app, profile
        self.reception: Reception | None = None
        self.dark = os.environ.get("OVERSIGHT_SCHEME") == "dark"
        self.resize(USUAL)
        self.setWindowTitle("Oversight Desktop")
        self.setCentralWidget(Shell(self))

    @property
    def profile(self) -> Path:
        """The folder; that of the user's account is asked for when it is first needed."""
        if self._profile is None:
            from oversight_desktop.paths import profile_folder

            self._profile = profile_folder()
        return self._profile

    def appear(self) -> None:
        """Come to the screen; one without room for the usual size and its frame is filled."""
        room = self.screen().availableSize()
        small = room.width() < USUAL.width() + FRAME or room.height() < USUAL.height() + FRAME
        (self.showMaximized if small else self.show)()

    def painted(self) -> None:
        """The shell stands on the screen: build what belongs into it."""
        if os.environ.get(QUIT_AFTER) == "1":
            self.app.quit()
            return
        from oversight_desktop.qt.reception import Reception

        self.reception = Reception(self)
        self.reception.open()
        if os.environ.get(QUIT_AFTER) == "page":
            assert self.reception.frame is not None
            Painted(self.reception.frame).by.connect(self.app.quit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed, make the backup, close the store."""
        if self.reception is not None and not self.reception.may_close():
            event.ignore()
            return
        super().closeEvent(event)


class Painted(QObject):
    """Emits `by` once when a widget has been painted for the first time."""

    by = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.by.emit)
        return False


def run(profile: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    gc.disable()  # until the first page stands: nothing of what is made on the way there is waste
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("oversight-desktop")
    app.setDesktopFileName("kz.oversight.Desktop")
    window = Window(app, profile)
    window.appear()
    return app.exec()
