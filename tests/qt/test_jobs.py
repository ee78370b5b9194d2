"""Work away from the window: who hears of it, and that nothing of the window is freed on its threads."""

import gc
import linecache
import weakref
from threading import Event, Thread, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer

from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.sweeper import OLDER, Sweeper

RINGS = 50_000
"""So many rings are made that Python's own collector would run many times."""


class Hearer(QObject):
    """An owner of the methods that are told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []

    def done(self, outcome: Any) -> None:
        self.heard.append(outcome)

    def failed(self, problem: Exception) -> None:
        self.heard.append(problem)

    def stumbling(self, outcome: Any) -> None:
        self.heard.append(outcome)
        raise ValueError("the hearer")


class PlainHearer:
    """An owner that Qt does not know."""

    def __init__(self) -> None:
        self.heard: list[Any] = []

    def done(self, outcome: Any) -> None:
        self.heard.append(outcome)


@pytest.fixture
def jobs(qapp: Any) -> Any:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def counts(jobs: Jobs) -> list[int]:
    """How many jobs were said to run, each time it was said."""
    told: list[int] = []
    jobs.busy.connect(told.append)
    return told


def waste() -> int:
    """Make rings that nobody holds; returns how many."""
    for _ in range(RINGS):
        ring: list[Any] = []
        ring.append(ring)
    return RINGS


def trouble() -> None:
    raise OSError("the work")


def test_what_a_job_found_is_told_on_the_windows_thread(jobs: Jobs, counts: list[int], qtbot: Any) -> None:
    hearer, plain = Hearer(), PlainHearer()

    jobs.start(lambda: current_thread().name, hearer.done, hearer.failed)
    jobs.start(lambda: "plain", plain.done, hearer.failed)
    qtbot.waitUntil(lambda: counts[-1] == 0)

    assert hearer.heard and hearer.heard != [main_thread().name]
    assert plain.heard == ["plain"]
    assert counts == [1, 2, 1, 0]


def test_trouble_of_a_job_is_handed_over_whole(jobs: Jobs, counts: list[int], qtbot: Any) -> None:
    hearer = Hearer()

    jobs.start(trouble, hearer.done, hearer.failed)
    qtbot.waitUntil(lambda: counts[-1] == 0)

    assert [str(problem) for problem in hearer.heard] == ["the work"]


@pytest.mark.parametrize("by_qt", [True, False])
def test_nobody_is_told_once_the_owner_has_gone(jobs: Jobs, counts: list[int], qtbot: Any, by_qt: bool) -> None:
    hearer, go = Hearer(), Event()
    heard = hearer.heard
    jobs.start(go.wait, hearer.done, hearer.failed)

    if by_qt:
        hearer.deleteLater()
        qtbot.wait(1)
    else:
        del hearer
    go.set()
    qtbot.waitUntil(lambda: counts[-1] == 0)

    assert heard == []


def test_a_hearer_that_stumbles_keeps_no_other_from_hearing(jobs: Jobs, counts: list[int], qtbot: Any) -> None:
    first, second = Hearer(), Hearer()

    with qtbot.captureExceptions() as raised:
        jobs.start(lambda: 1, first.stumbling, first.failed)
        jobs.start(lambda: 2, second.done, second.failed)
        qtbot.waitUntil(lambda: counts[-1] == 0)

    assert [str(problem) for _, problem, _ in raised] == ["the hearer"]
    assert (first.heard, second.heard) == ([1], [2])


def test_a_ring_with_a_timer_is_never_freed_by_the_thread_of_a_job(jobs: Jobs, counts: list[int], qtbot: Any) -> None:
    """Freed there, the timer stays registered with the event loop, whose next tick kills the program."""
    threads: list[Thread] = []
    closed = QTimer()
    closed.start(1)
    held: dict[str, Any] = {"timer": closed}  # a closed page with its signals is such a ring
    held["held"] = held
    closed.held = held  # type: ignore[attr-defined]
    weakref.finalize(closed, lambda: threads.append(current_thread()))
    del closed, held
    hearer = Hearer()

    jobs.start(waste, hearer.done, hearer.failed)
    qtbot.waitUntil(lambda: counts[-1] == 0)
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads))

    assert threads == [main_thread()]


def test_the_sweeper_takes_all_in_the_end(qapp: Any) -> None:
    sweeper, gone = Sweeper(), []
    old: list[Any] = []
    old.append(old)
    marked = Hearer()
    marked.ring = [marked, old]  # type: ignore[attr-defined]
    weakref.finalize(marked, gone.append, "old")
    gc.collect()  # it outlives a full sweep: only another full one takes it
    del marked, old

    for _ in range(OLDER**2 - 1):
        waste()
        sweeper.sweep()
    assert gone == []
    waste()
    sweeper.sweep()

    assert gone == ["old"]


def test_the_sweeper_lets_be_what_is_not_worth_it(qapp: Any) -> None:
    sweeper, begun = Sweeper(), []
    gc.collect()
    gc.callbacks.append(lambda phase, facts: begun.append(phase))

    sweeper.sweep()

    gc.callbacks.pop()
    assert begun == []


def test_the_sweeper_takes_the_texts_of_modules_that_an_import_left(qapp: Any) -> None:
    sweeper = Sweeper()
    linecache.getlines(__file__)
    waste = [[number] for number in range(2 * gc.get_threshold()[0])]

    sweeper.sweep()

    assert waste
    assert __file__ not in linecache.cache
