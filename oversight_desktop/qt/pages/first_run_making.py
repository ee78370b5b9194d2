"""The making of the store behind the first run: in jobs, so that the window stays alive."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.progress import Progress
from oversight_desktop.qt import unconfirmed
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.unconfirmed import Renewed
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
        self._passphrase = ""
        self._marks: tuple[str, ...] = ()
        self._wanted = Wanted()
        self.recovery_key = ""
        self.session: Session | None = None

    def make(self, passphrase: str, person: Person) -> None:
        """Make the store for this person; a kill from here on leaves a note that nobody saw the recovery key."""
        from oversight_desktop.services.opening import change_passphrase, make, new_mark

        former, self._person, self._passphrase = self._passphrase, person, passphrase
        if self._unlocked is None:
            mark = new_mark()
            self._marks = (*self._marks, mark)
            unconfirmed.note(self._door.memory, mark)
            self._start(partial(make, self._door.store, passphrase, now=self._door.now, mark=mark), self._store_made)
        elif former == passphrase:  # it was made before, only the work in it could not begin
            self._store_made((self._unlocked, self.recovery_key))
        else:
            self._passphrase = former  # until the new one holds
            work = partial(_changed_to, passphrase, partial(change_passphrase, self._unlocked.path, former, passphrase))
            self._start(work, self._passphrase_changed)

    def confirm(self) -> None:
        """Somebody has the recovery key on paper."""
        unconfirmed.confirm(self._door.memory, *self._marks)

    def take(self, renewed: Renewed) -> None:
        """A store that stands already, open with a new recovery key."""
        self._marks, self.recovery_key, self.session = renewed.marks, renewed.recovery_key, renewed.session

    def put_sample(self) -> None:
        """Carry the sample inspection to where there is everything to try."""
        from oversight_desktop.services.removal import for_trial

        assert self.session is not None
        self._start(partial(for_trial, self.session), self._sampled)

    def _start(self, work: Callable[[Progress], Value], done: Callable[[Value], None]) -> None:
        self._wanted = Wanted()
        self.working.emit(self._wanted)
        self._door.jobs.start(partial(work, self._wanted), done, self._failed)

    def _passphrase_changed(self, passphrase: str) -> None:
        self._passphrase = passphrase
        assert self._unlocked is not None
        self._store_made((self._unlocked, self.recovery_key))

    def _store_made(self, made: tuple[Unlocked, str]) -> None:
        self.working.emit(None)
        self._unlocked, self.recovery_key = made
        if self._door.messages.attempt(self._begin_work):
            self.made.emit()
            self._tell_if_too_late()

    def _begin_work(self) -> None:
        from oversight_desktop.services.opening import begin_work
        from oversight_desktop.services.person import record_person

        assert self._unlocked is not None
        self.session = self.session or begin_work(self._unlocked, author=self._person.name, now=self._door.now)
        record_person(self.session, self._person)

    def _sampled(self, scope: str) -> None:
        self.working.emit(None)
        self.sampled.emit(scope)
        self._tell_if_too_late()

    def _tell_if_too_late(self) -> None:
        if self._wanted.is_given_up:
            self._door.messages.tell("given_up_too_late")

    def _failed(self, trouble: Exception) -> None:
        self.working.emit(None)
        self._door.messages.show_problem(trouble)


def _changed_to(passphrase: str, change: Callable[[Progress], None], progress: Progress) -> str:
    """Carried out on a thread of the pool; the passphrase that holds from now on."""
    change(progress)
    return passphrase
