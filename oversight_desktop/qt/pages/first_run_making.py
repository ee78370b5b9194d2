"""The making of the store behind the first run: in jobs, so that the window stays alive."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.progress import Progress
from oversight_desktop.qt.door import UNCONFIRMED, Door
from oversight_desktop.qt.wanted import Wanted
from oversight_desktop.services.opening import Unlocked
from oversight_desktop.services.session import Session

Value = TypeVar("Value")


class Making(QObject):
    """Emits `made` when the store stands and its session is open, `sampled` with the id of the sample in it.

    `working` carries what can be given up while a job runs, None at its end. What fails is told through the door's
    messages, and nothing is lost.
    """

    made = Signal()
    sampled = Signal(str)
    working = Signal(object)

    def __init__(self, door: Door, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._unlocked: Unlocked | None = None
        self._person = Person()
        self.recovery_key = ""
        self.session: Session | None = None

    def make(self, passphrase: str, person: Person) -> None:
        """Make the store for this person; a kill from here on leaves a note that nobody saw the recovery key."""
        from oversight_desktop.services.opening import make

        self._person = person
        if self._unlocked is not None:  # it was made before, only the work in it could not begin
            self._store_made((self._unlocked, self.recovery_key))
            return
        self._door.memory.keep(UNCONFIRMED, str(self._door.store))
        self._door.memory.flush()
        self._start(partial(make, self._door.store, passphrase), self._store_made)

    def renew(self, unlocked: Unlocked) -> None:
        """A store that stands already: open it, with a new recovery key."""
        from oversight_desktop.services.opening import begin_work, renew_recovery_key

        self.recovery_key = renew_recovery_key(unlocked)
        self.session = begin_work(unlocked)

    def put_sample(self) -> None:
        """Carry the sample inspection to where there is everything to try."""
        from oversight_desktop.services.removal import for_trial

        assert self.session is not None
        self._start(partial(for_trial, self.session), self._sampled)

    def _start(self, work: Callable[[Progress], Value], done: Callable[[Value], None]) -> None:
        wanted = Wanted()
        self.working.emit(wanted)
        self._door.jobs.start(partial(work, wanted), done, self._failed)

    def _store_made(self, made: tuple[Unlocked, str]) -> None:
        self.working.emit(None)
        self._unlocked, self.recovery_key = made
        if self._door.messages.attempt(self._begin_work):
            self.made.emit()

    def _begin_work(self) -> None:
        from oversight_desktop.services.opening import begin_work
        from oversight_desktop.services.person import record_person

        assert self._unlocked is not None
        self.session = self.session or begin_work(self._unlocked, author=self._person.name)
        record_person(self.session, self._person)

    def _sampled(self, scope: str) -> None:
        self.working.emit(None)
        self.sampled.emit(scope)

    def _failed(self, trouble: Exception) -> None:
        self.working.emit(None)
        self._door.messages.show_problem(trouble)
