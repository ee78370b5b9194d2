"""Slow work in sight: after a moment a dialog says how far it is, with a button that gives it up."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from oversight_desktop.domain.progress import Progress
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.waiting_dialog import WaitingDialog
from oversight_desktop.qt.wanted import Wanted, untold

Value = TypeVar("Value")

PATIENCE = 300
"""Milliseconds before progress is shown."""
LOOK_EVERY = 50
"""Milliseconds between two looks how far the work is."""


class Waiting(QObject):
    """One piece of work that a person waits for; it goes when the work has ended.

    Its last word is the work's own: given up too late, it has been done, and that is what is told.
    """

    def __init__(self, desk: Desk | Door, over: QWidget, words: str) -> None:
        super().__init__(over)
        self._desk, self._over, self._words = desk, over, words
        self._wanted = Wanted()
        self.dialog: WaitingDialog | None = None
        self._done: WeakMethod[Callable[[Any], None]] | None = None
        self._failed: WeakMethod[Callable[[Exception], None]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)

    def begin(
        self,
        work: Callable[[Progress], Value],
        done: Callable[[Value], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Carry out `work` away from the window, then call the bound method `done` or `failed`.

        Without `failed` the trouble is shown as that of any job.
        """
        self._start(partial(work, self._wanted), done, failed)

    def look(
        self,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """The same for work that only reads or composes: given up, its outcome is dropped."""
        self._start(partial(untold, work, self._wanted), done, failed)

    def give_up(self) -> None:
        """Stop at the next possible moment; the dialog goes at once."""
        self._wanted.give_up()
        self._close()

    def _start(self, work: Any, done: Any, failed: Any) -> None:
        self._done = WeakMethod(done)
        self._failed = WeakMethod(failed) if failed else None
        self._timer.start(PATIENCE)
        self._desk.jobs.start(work, self._ended, self._troubled)

    def _show(self) -> None:
        if self.dialog is None:
            self.dialog = WaitingDialog(self._desk.wording, self._words, self._over)
            self.dialog.given_up.connect(self.give_up)
            self.dialog.show()
        self.dialog.show_progress(self._wanted.done, self._wanted.of)
        self._timer.start(LOOK_EVERY)

    def _close(self) -> None:
        self._timer.stop()
        dialog, self.dialog = self.dialog, None
        if dialog is not None and isValid(dialog):
            dialog.hide()
            dialog.deleteLater()

    def _ended(self, value: object) -> None:
        self._close()
        self.deleteLater()
        assert self._done is not None
        done = self._done()
        if done is not None:
            done(value)

    def _troubled(self, trouble: Exception) -> None:
        self._close()
        self.deleteLater()
        failed = self._failed() if self._failed is not None else None
        if failed is not None:
            failed(trouble)
        elif self._failed is None:
            self._desk.messages.show_problem(trouble)
