"""Locking and closing: what is typed is kept, what was begun comes to its end in sight, then the store is closed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from oversight_desktop.qt.reception import Reception
    from oversight_desktop.services.session import Unwritten


class Departure(QObject):
    """Sees to it that no result comes to a store that is closed, and that nobody waits before a frozen window.

    While something still runs, an empty page stands in the window and the desk lives on behind it, so that what comes
    is kept as ever; what it says meanwhile is said at the next page that speaks.
    """

    def __init__(self, reception: "Reception") -> None:
        super().__init__(reception)
        self._reception = reception
        self.unwritten: dict[Path, Unwritten] = {}
        self._then: Callable[[], None] | None = None
        self._closing = False
        self._notice: str | None = None
        self._hidden: QWidget | None = None
        self._said: list[str] = []
        self._refused: list[str] = []
        reception.jobs.busy.connect(self._look)
        reception.messages.toast.connect(self._hear)
        reception.messages.refused.connect(self._hear_refusal)

    def lock(self, notice: str) -> None:
        """Close the store and ask for the passphrase again, whatever happens; what the disk refuses is not let go."""
        if self._then is not None:
            self._notice = notice  # what must not happen is that the desk comes back into sight
            return
        work, kept = self._reception.work, False
        try:
            kept = work is None or work.rest()
        finally:
            self._when_all_is_done(partial(self._lock, notice), unkept=not kept)

    def may_close(self) -> bool:
        """Whether the window may go at once: the work is kept, a backup made, the store closed.

        Else it goes by itself later, or says why it does not.
        """
        reception = self._reception
        reception.memory.keep_size(reception.window, "window")
        reception.memory.flush()
        if self._then is not None:
            self._closing = True  # after what is under way
            return False
        work = reception.work
        if work is not None and not work.may_leave():
            return False
        if reception.jobs.running - (work is not None and work.backups.is_running) > 0:
            self._when_all_is_done(self._close)
            return False
        if work is not None and not work.closing.may_close():
            return False
        if self.unwritten and not reception.messages.ask(
            reception.window, "close.unkept", "close.let_go", "close.stay"
        ):
            return False
        reception.close_store()
        return True

    def _when_all_is_done(self, then: Callable[[], None], *, unkept: bool = False) -> None:
        jobs = self._reception.jobs
        self._said.clear()
        self._refused.clear()
        self._notice = None
        jobs.leaving.emit()
        if not jobs.running:
            then()
            return
        self._then = then
        if self._reception.work is not None:
            self._hide_desk(unkept=unkept)

    def _hide_desk(self, *, unkept: bool) -> None:
        from oversight_desktop.qt.leaving_page import LeavingPage

        reception = self._reception
        self._hidden = desk = reception.window.takeCentralWidget()
        assert desk is not None
        desk.hide()
        page = LeavingPage(reception.door, unkept=unkept)
        page.stopped.connect(self._stop)
        reception.window.setCentralWidget(page)

    def _stop(self) -> None:
        for wanted in tuple(self._reception.jobs.watched):
            wanted.give_up()

    def _look(self, running: int) -> None:
        if self._then is not None and not running:
            QTimer.singleShot(0, self, self._go_on)  # whoever was told last is still speaking

    def _go_on(self) -> None:
        if self._then is None or self._reception.jobs.running:
            return
        then, self._then = self._then, None
        then()

    def _lock(self, notice: str) -> None:
        reception, work = self._reception, self._reception.work
        try:
            reception.close_store()
        finally:
            if work is not None and work.session.unwritten:
                self.unwritten[reception.store] = dict(work.session.unwritten)
                notice = "unlock.locked_unkept"
            hidden, self._hidden = self._hidden, None
            if hidden is not None:
                hidden.deleteLater()
            reception.ask_passphrase(notice, (*self._refused, *self._said))
            closing, self._closing = self._closing, False
            if closing and not self._refused:
                reception.window.close()

    def _close(self) -> None:
        """All that ran has ended: the window goes, unless something was refused, which is told at the desk."""
        if self._notice is not None:  # a lock was asked for: the desk, and a backup over it, do not come into sight
            self._closing = True
            self._lock(self._notice)
            return
        hidden, self._hidden = self._hidden, None
        if hidden is not None:
            self._reception.show_page(hidden)
            hidden.show()
        self._closing = False
        if not self._refused:
            self._reception.window.close()
        elif hidden is not None:
            self._reception.messages.refused.emit(list(self._refused))  # what came after it may have hidden it

    def _hear(self, words: str, *rest: object) -> None:
        if self._then is not None:
            self._said.append(words)

    def _hear_refusal(self, sentences: list[str]) -> None:
        if self._then is not None:
            self._refused += sentences
