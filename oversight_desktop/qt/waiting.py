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
from oversight_desktop.qt.jobs import lives
from oversight_desktop.qt.waiting_dialog import WaitingDialog
from oversight_desktop.qt.wanted import Wanted, untold

Value = TypeVar("Value")

PATIENCE = 300
"""Milliseconds before progress is shown."""
LOOK_EVERY = 50
"""Milliseconds between two looks how far the work is."""


class Waiting(QObject):
    """One piece of work that a person waits for; it goes when the work has ended.

    It belongs to the jobs: what it stands over may be closed meanwhile, and takes only the dialog along. Its last word
    is the work's own: given up too late, it has been done, and that is what is told. Work that `writes` holds the
    store's write lock for long.
    """

    def __init__(self, desk: Desk | Door, over: QWidget, words: str, *, writes: bool = False) -> None:
        super().__init__(desk.jobs)
        self._desk, self._over, self._words, self._writes = desk, over, words, writes
        self._wanted = Wanted()
        self._only_shows = self._dropped = False
        self.dialog: WaitingDialog | None = None
        self._done: WeakMethod[Callable[[Any], None]] | None = None
        self._failed: WeakMethod[Callable[[Exception], None]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        desk.jobs.leaving.connect(self._leave)
        over.destroyed.connect(self._leave)

    def begin(
        self,
        work: Callable[[Progress], Value],
        done: Callable[[Value], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Carry out `work` away from the window, then call the bound method `done` or `failed`.

        Without `failed`, or where its owner has gone, the trouble is shown as that of any job. Whoever leaves the
        desk does not stop it.
        """
        self._start(partial(work, self._wanted), done, failed)

    def look(
        self,
        work: Callable[[], Value],
        done: Callable[[Value], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """The same for work whose outcome is only shown: given up, or nobody there to look at it, it is dropped."""
        self._only_shows = True
        self._start(partial(untold, work, self._wanted), done, failed)

    def give_up(self) -> None:
        """Stop at the next possible moment; the dialog goes at once."""
        self._wanted.give_up()
        self._close()
        self._timer.start(PATIENCE)

    def _start(self, work: Any, done: Any, failed: Any) -> None:
        self._done = WeakMethod(done)
        self._failed = WeakMethod(failed) if failed else None
        self._timer.start(PATIENCE)
        self._desk.jobs.watched.add(self._wanted)
        self._desk.jobs.writers += self._writes
        self._desk.jobs.start(work, self._ended, self._troubled)

    def _tick(self) -> None:
        if self._wanted.is_given_up:  # it hangs where it cannot be stopped, such as on a stick that does not answer
            self._desk.messages.say(self._desk.wording.text("why.stopping"))
        elif isValid(self._over):
            self._show()

    def _show(self) -> None:
        if self.dialog is None:
            self.dialog = WaitingDialog(self._desk.wording, self._words, self._over)
            self.dialog.given_up.connect(self.give_up)
            self.dialog.show()
        self.dialog.show_progress(self._wanted.done, self._wanted.of)
        self._timer.start(LOOK_EVERY)

    def _leave(self) -> None:
        self._close()
        if self._only_shows:
            self._dropped = True
            self._wanted.give_up()

    def _close(self) -> None:
        self._timer.stop()
        dialog, self.dialog = self.dialog, None
        if dialog is not None and isValid(dialog):
            dialog.hide()
            dialog.deleteLater()

    def _end(self) -> None:
        self._close()
        jobs = self._desk.jobs
        jobs.watched.discard(self._wanted)
        jobs.writers -= self._writes
        if self._writes and not jobs.writers:
            jobs.written.emit()
        self.deleteLater()

    def _ended(self, value: object) -> None:
        self._end()
        assert self._done is not None
        done = self._done()
        if done is not None and lives(done) and not self._dropped:
            done(value)

    def _troubled(self, trouble: Exception) -> None:
        self._end()
        if self._dropped:
            return
        failed = self._failed() if self._failed is not None else None
        if failed is not None and lives(failed):
            failed(trouble)
        else:
            self._desk.messages.show_problem(trouble)
