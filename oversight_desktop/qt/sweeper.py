"""Waste that Python finds in rings is swept on the window's thread, and between two events only."""

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

PAUSE = 500
"""Milliseconds between two looks."""
OLDER = 10
"""Every tenth sweep takes what outlived the earlier ones, every hundredth takes all."""


class Sweeper(QObject):
    """Takes the collector out of Python's hands: left alone it runs in whatever thread happens to ask for memory.

    A closed page often hangs in a ring (it knows its signals, they know it). Freed by the thread of a job, its
    timers stay registered with the window's event loop, and the next tick of one kills the program; freed in the
    middle of an event, Qt may come back to what is gone.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._sweeps = 0
        timer = QTimer(self)
        timer.setInterval(PAUSE)
        timer.timeout.connect(self.sweep)
        timer.start()

    def sweep(self) -> None:
        """Sweep if as much was made since the last time as Python would take for a reason."""
        if gc.get_count()[0] <= gc.get_threshold()[0]:
            return
        self._sweeps += 1
        oldest = 2 if self._sweeps % OLDER**2 == 0 else 1 if self._sweeps % OLDER == 0 else 0
        gc.collect(oldest)
        linecache.clearcache()  # PySide keeps the text of every module that is imported there: five megabytes
