"""The time between unlocking and locking: the desk and its frame, backups, the idle lock, what is told below."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.person import Person
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.changes import Changes
from oversight_desktop.qt.closing import Closing
from oversight_desktop.qt.desk import STEPS, Desk, Place
from oversight_desktop.qt.idle import Idle
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.services.session import Session

if TYPE_CHECKING:
    from oversight_desktop.qt.reception import Reception


AGAIN = 50
"""Milliseconds between two looks whether everything has come to its end."""


class Work(QObject):
    """One session at the desk. The reception makes it when a store is opened and ends it before the store closes."""

    def __init__(self, reception: "Reception", session: Session) -> None:
        super().__init__(reception)
        self.reception, self.session = reception, session
        self.changes = Changes(self)
        self.backups = Backups(session, reception.jobs, reception.memory, self)
        self.idle = Idle(reception.memory, self)
        self.closing = Closing(self.backups, reception.window, reception.messages, self)
        self.desk = self._desk()
        self.frame = self._frame()
        self.changes.changed.connect(self._changed)
        self.idle.expired.connect(self._idled)
        self.closing.done.connect(reception.window.close)

    def begin(self) -> None:
        """Go on where one left off, if that is still there; else the overview."""
        memory, store = self.reception.memory, self.session.store
        place, scope = memory.choice("last/place", Place.OVERVIEW), memory.text("last/scope")
        if place in STEPS and scope not in store.scopes():
            place = Place.OVERVIEW
        self.go(place, scope if place in STEPS else "")
        self.idle.begin()

    def go(self, place: Place, scope: str = "", item: str = "") -> None:
        """Show a page."""
        self.frame.go(place, scope, item)
        self.reception.memory.keep("last/place", place.value)
        self.reception.memory.keep("last/scope", scope)

    def rest(self) -> bool:
        """Keep what is being typed; False if the disk refused. A backup stops, what else was begun goes on."""
        self.backups.end()
        return self.frame.leave()

    def may_leave(self) -> bool:
        """Keep what is being typed; what the disk refuses to keep is not given up without a question."""
        return self.frame.leave() or self._may_let_go()

    def _may_let_go(self) -> bool:
        messages = self.reception.messages
        if not messages.ask(self.reception.window, "close.unkept", "close.let_go", "close.stay"):
            return False
        self.desk.unkept.let_go_of_all()
        return True

    def end(self) -> None:
        """Keep what is being typed; nothing of this session happens any more."""
        self.frame.leave()
        self.desk.unkept.let_go_of_all()  # nothing is written into a closed store, and nothing read from it
        for timer in self.frame.findChildren(QTimer):
            timer.stop()
        self.idle.end()
        self.backups.end()
        self.deleteLater()

    def _desk(self) -> Desk:
        reception = self.reception
        return Desk(
            session=self.session,
            changes=self.changes,
            jobs=reception.jobs,
            languages=reception.languages,
            theme=reception.theme,
            memory=reception.memory,
            messages=reception.messages,
            go=self.go,
        )

    def _frame(self) -> MainFrame:
        frame = MainFrame(self.desk, self.backups)
        frame.lock_requested.connect(self._lock)
        return frame

    def _lock(self) -> None:
        self.reception.lock()

    def _idled(self) -> None:
        self.reception.lock("unlock.locked_by_idleness")

    def _changed(self, change: Change) -> None:
        """Whoever works here has another name now: what follows is to bear it, so the desk is laid anew."""
        self.backups.changed(change)
        named = [edit.after for edit in change.edits if isinstance(edit.after, Person)]
        if named and named[-1].name not in (None, self.session.author):
            self.session = replace(self.session, author=str(named[-1].name))
            QTimer.singleShot(0, self._lay_anew)  # the page that speaks now is one of those that go

    def _lay_anew(self) -> None:
        if self.reception.jobs.running:  # what was begun is told on the page where it was begun
            QTimer.singleShot(AGAIN, self, self._lay_anew)
            return
        self.frame.leave()
        self.desk = self._desk()
        self.frame = self._frame()
        self.reception.show_page(self.frame)
        self.go(Place.SETTINGS)
