"""The idle lock: a screen nobody works at closes the store by itself."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog

from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.waiting_dialog import WaitingDialog

MINUTES = "lock/minutes"
DEFAULT_MINUTES = 15
CHOICES = (5, 15, 30, 60, 0)
"""Minutes to choose from; 0 is never."""
SIGNS = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.InputMethod,
})  # fmt: skip


class Idle(QObject):
    """Emits `expired` after so many minutes without a key or the mouse, in whatever window of the program.

    Only what reaches a window from the system is looked at, so that the thousands of events inside it cost nothing.
    """

    expired = Signal()

    def __init__(self, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._expire)
        self._windows: list[QWindow] = []

    def begin(self) -> None:
        """Watch from now on, for as long as the setting says."""
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self.stir()

    def end(self) -> None:
        """Watch no longer."""
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.disconnect(self._watch)
        self._timer.stop()

    def stir(self) -> None:
        """Somebody is there: the minutes begin anew, as many as the setting says now."""
        minutes = self._memory.number(MINUTES, DEFAULT_MINUTES)
        if minutes:
            self._timer.start(minutes * 60_000)
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        if event.type() in SIGNS:
            self.stir()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self.stir()

    def _expire(self) -> None:
        """A dialog left open is dismissed as by Esc, so that it cannot keep the store open.

        Work that a person began and waits for is not given up by that: it comes to its end behind the lock.
        """
        for _ in range(8):  # dialogs upon dialogs
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                break
            if isinstance(dialog, WaitingDialog):
                dialog.hide()
            else:
                dialog.reject()
        QTimer.singleShot(0, self.expired.emit)
