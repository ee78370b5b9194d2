"""Backups while the window is open: every half hour of work and when asked for, in a job, with progress."""

from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.problems import EnvironmentProblem, KnownProblem
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.memory import Memory
from oversight_desktop.services import backups
from oversight_desktop.services.session import Session

LOOK_EVERY = 60_000
"""Milliseconds between two looks whether a backup is due."""
SECOND_FOLDER = "backup/folder"


class Backups(QObject):
    """`running` tells beginning and end, `progress` files done and all, `made` the report, `failed` the problem."""

    running = Signal(bool)
    progress = Signal(int, int)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._memory = session, jobs, memory
        self._last_change_at = backups.last_change_at(session.store)
        self._stop: Event | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY)

    @property
    def is_running(self) -> bool:
        """Whether one is being made."""
        return self._stop is not None

    @property
    def second_folder(self) -> Path | None:
        """The folder on another disk, if the user named one."""
        text = self._memory.text(SECOND_FOLDER)
        return Path(text) if text else None

    def changed(self, change: Change) -> None:
        """A step was taken: there is something new to keep."""
        self._last_change_at = change.at

    def look(self) -> None:
        """Make a backup if half an hour of work is without one."""
        now = self._session.now()
        if backups.due(self.last_made_at(), self._last_change_at, now):
            self.start()

    def due_on_closing(self) -> bool:
        """Whether anything was changed since the last backup."""
        return backups.due_on_closing(self.last_made_at(), self._last_change_at)

    def last_made_at(self) -> datetime | None:
        """When the newest backup beside the store was made."""
        return backups.last_backup_at(self._session.store.path, self._session.now())

    def days_on_this_disk(self) -> int | None:
        """Days since a backup left this disk, once that is to be told; else None."""
        path, now = self._session.store.path, self._session.now()
        return backups.days_since_left_this_disk(path, now) if backups.must_leave_this_disk(path, now) else None

    def start(self) -> None:
        """Make a backup now, unless one is under way."""
        if self._stop is not None:
            return
        self._stop = stop = Event()
        work = partial(
            backups.back_up,
            self._session.store,
            self._session.now(),
            self.second_folder,
            partial(_go_on, stop, self.progress),
        )
        self.running.emit(True)
        self._jobs.start(work, self._made, self._failed)

    def cancel(self) -> None:
        """Stop the backup that is under way; it leaves nothing behind."""
        if self._stop is not None:
            self._stop.set()

    def end(self) -> None:
        """No more of them in this session."""
        self._timer.stop()
        self.cancel()

    def _made(self, report: backups.BackupReport) -> None:
        self._stop = None
        self.running.emit(False)
        self.made.emit(report)

    def _failed(self, trouble: Exception) -> None:
        self._stop = None
        self.running.emit(False)
        if not isinstance(trouble, KnownProblem):
            raise trouble
        self.failed.emit(trouble)


def _go_on(stop: Event, progress: SignalInstance, done: int, of: int) -> None:
    """Called on the job's thread between two files."""
    if stop.is_set():
        raise EnvironmentProblem("backup_cancelled")
    progress.emit(done, of)
