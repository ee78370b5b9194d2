"""The application: paints a shell first, then fills it; opens the store; puts the frame together."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

QUIT_AFTER = "OVERSIGHT_QUIT_AFTER_FIRST_PAINT"
"""Environment variable: "1" ends the program after its first paint, "page" after the first page is painted."""
SHELL = {False: "#F4F5F7", True: "#14171C"}
"""The background of the shell, light and dark: the same as the theme's, so that nothing flashes."""


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
    """The one window. `profile` is the folder of the user's store and settings."""

    def __init__(self, app: QApplication, profile: Path) -> None:
        super().__init__()
        self.app, self.profile = app, profile
        self.dark = os.environ.get("OVERSIGHT_SCHEME") == "dark"
        self.resize(1366, 768)
        self.setWindowTitle("Oversight Desktop")
        self.setCentralWidget(Shell(self))

    def painted(self) -> None:
        """The shell stands on the screen: build what belongs into it."""
        if os.environ.get(QUIT_AFTER) == "1":
            self.app.quit()
            return
        from oversight_desktop.qt.reception import Reception

        self.reception = Reception(self)
        self.reception.open()
        if os.environ.get(QUIT_AFTER) == "page":
            QTimer.singleShot(0, self.app.quit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed, make the backup, close the store."""
        reception = getattr(self, "reception", None)
        if reception is not None and not reception.may_close():
            event.ignore()
            return
        super().closeEvent(event)


def run(profile: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    from oversight_desktop.paths import profile_folder

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("oversight-desktop")
    app.setDesktopFileName("kz.oversight.Desktop")
    window = Window(app, profile or profile_folder())
    window.show()
    return app.exec()
