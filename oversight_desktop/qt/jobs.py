"""Slow work away from the window: it takes plain values and gives a plain value."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from weakref import WeakMethod, WeakSet

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from oversight_desktop.qt.sweeper import Sweeper
from oversight_desktop.qt.wanted import Wanted

Value = TypeVar("Value")


@dataclass(frozen=True, eq=False)
class _Ended:
    """How a job ended: its outcome and who is to hear of it."""

    outcome: Any
    told: "WeakMethod[Callable[[Any], None]]"


class Jobs(QObject):
    """Starts work on a pool of threads and reports back on the window's thread.

    `busy` tells how many jobs run, for the sign of progress in the status bar. `leaving` comes when a person locks or
    closes: what only shows something is not wanted any more, what was begun comes to its end. `closing` comes where
    nobody can wait for that: it is to be carried out now. `written` tells that the last of those `writers` that hold
    the store's write lock for long has ended, and the window can write without waiting.

    `watched` holds what the running pieces of work that a person waits for share with the window.

    The threads touch nothing of Qt but the one signal: what Qt keeps is made and freed on the window's thread, and
    the sweeper sees to it that waste is too.
    """

    busy = Signal(int)
    leaving = Signal()
    closing = Signal()
    written = Signal()
    _came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sweeper = Sweeper(self)
        self._pool = QThreadPool(self)
        self._running = self.writers = 0
        self.watched: WeakSet[Wanted] = WeakSet()
        self._ended: deque[_Ended] = deque()
        self._came.connect(self._deliver)

    def start(
        self, work: Callable[[], Value], done: Callable[[Value], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run `work`, then call the bound method `done` or `failed`; nothing is called if its owner has gone.

        `work` holds no widget and no store: a connection belongs to its thread.
        """
        self._running += 1
        self.busy.emit(self._running)
        self._pool.start(partial(self._run, work, WeakMethod(done), WeakMethod(failed)))

    @property
    def running(self) -> int:
        """How many run, or have ended and nobody has heard of it yet."""
        return self._running

    def wait(self) -> None:
        """Wait for all that runs; what a person began and is not under way yet is carried out too."""
        self.closing.emit()
        self.settle()

    def finish(self) -> None:
        """Wait for all that runs and tell of it now: after this a store may be closed."""
        self.closing.emit()
        while self._running:
            self.settle()
            self._deliver()

    def settle(self) -> None:
        """Wait for all that runs; what comes of it is told by the event loop as ever."""
        self._pool.waitForDone()

    def tell(self, owner: QObject) -> None:
        """Tell this owner of what has ended for it now, without the event loop."""
        for ended in tuple(self._ended):
            if getattr(ended.told(), "__self__", None) is owner:
                self._ended.remove(ended)
                self._tell(ended)

    def _run(self, work: Callable[[], Any], done: "WeakMethod[Any]", failed: "WeakMethod[Any]") -> None:
        try:
            ended = _Ended(work(), done)
        except Exception as problem:  # noqa: BLE001 - handed to the window whole
            ended = _Ended(problem, failed)
        self._ended.append(ended)
        self._came.emit()

    def _deliver(self) -> None:
        if self._ended:  # else it was told already
            self._tell(self._ended.popleft())

    def _tell(self, ended: _Ended) -> None:
        told = ended.told()
        try:
            if told is not None and lives(told):
                told(ended.outcome)
        finally:
            self._running -= 1
            self.busy.emit(self._running)


def lives(told: Any) -> bool:
    """Whether Qt still keeps the owner of this bound method; an owner that is none of Qt's lives as long as Python."""
    return not isinstance(told.__self__, QObject) or isValid(told.__self__)
