"""Closing the window: the backup comes first, in sight, and one need not wait for it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QProgressDialog

from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.messages import Messages


class Closing(QObject):
    """`done` tells that nothing hinders the window from closing any more."""

    done = Signal()

    def __init__(self, backups: Backups, window: QMainWindow, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._backups, self._window, self._messages = backups, window, messages
        self._dialog: QProgressDialog | None = None
        self._free = False
        backups.progress.connect(self._progress)
        backups.made.connect(self._made)
        backups.failed.connect(self._failed)

    def may_close(self) -> bool:
        """True if no backup is needed; else it is begun, and `done` comes at its end or when the user will not wait."""
        free, self._free = self._free, False  # for this closing: one may stay after all, and work on
        if free or not (self._backups.is_running or self._backups.due_on_closing()):
            return True
        if self._dialog is None:
            self._dialog = self._new_dialog()
            self._backups.start()
        return False

    def _new_dialog(self) -> QProgressDialog:
        words = self._messages.wording
        dialog = QProgressDialog(words.text("closing.backup"), words.text("closing.without"), 0, 0, self._window)
        dialog.setWindowTitle(words.text("closing.title"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(0)
        dialog.setMinimumWidth(420)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.canceled.connect(self._will_not_wait)
        dialog.show()
        return dialog

    def _progress(self, done: int, of: int) -> None:
        if self._dialog is not None:
            self._dialog.setMaximum(of)
            self._dialog.setValue(done)

    def _will_not_wait(self) -> None:
        self._backups.cancel()
        self._go()

    def _made(self) -> None:
        if self._dialog is not None:
            self._go()

    def _failed(self, problem: KnownProblem) -> None:
        if self._dialog is None:
            return
        self._close_dialog()
        if problem.code == "backup_cancelled" or self._messages.ask(
            self._window,
            "closing.failed",
            "closing.without",
            "closing.stay",
            why=self._messages.wording.problem(problem),
        ):
            self._go()

    def _go(self) -> None:
        self._close_dialog()
        self._free = True
        self.done.emit()

    def _close_dialog(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.canceled.disconnect(self._will_not_wait)
            dialog.close()
            dialog.deleteLater()
