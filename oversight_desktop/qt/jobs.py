"""Slow work away from the window: it takes plain values and gives a plain value."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

Value = TypeVar("Value")


class _Job(QObject):
    done = Signal(object)
    failed = Signal(object)
    ended = Signal(object)

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Carry the work out; called on a thread of the pool."""
        try:
            outcome = self._work()
        except Exception as problem:  # noqa: BLE001 - handed to the window whole
            self.failed.emit(problem)
        else:
            self.done.emit(outcome)
        finally:
            self.ended.emit(self)


class Jobs(QObject):
    """Starts work on a pool of threads and reports back on the window's thread.

    `busy` tells how many jobs run, for the sign of progress in the status bar. `closing` comes before the program
    closes, to those who must still carry out what a person began (files that were dropped).
    """

    busy = Signal(int)
    closing = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: set[_Job] = set()

    def start(
        self, work: Callable[[], Value], done: Callable[[Value], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run `work`, then call the bound method `done` or `failed`; nothing is called if its owner has gone.

        `work` holds no widget and no store: a connection belongs to its thread.
        """
        job = _Job(work)
        job.done.connect(done)
        job.failed.connect(failed)
        job.ended.connect(self._forget)
        self._running.add(job)
        self.busy.emit(len(self._running))
        self._pool.start(job.run)

    def wait(self) -> None:
        """Wait for all that runs, before the program closes."""
        self.closing.emit()
        self.settle()

    def settle(self) -> None:
        """Wait for all that runs; what comes of it is told by the event loop as ever."""
        self._pool.waitForDone()

    def _forget(self, job: _Job) -> None:
        self._running.discard(job)
        self.busy.emit(len(self._running))
