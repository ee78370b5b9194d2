"""What the window and the thread of a job share of a piece of slow work: how far it is, and whether it is wanted."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from oversight_desktop.domain.problems import EnvironmentProblem

Value = TypeVar("Value")

GIVEN_UP = "work_given_up"
"""The problem of work that nobody wanted any more."""


class Wanted:
    """A `Progress` without anything of Qt: the thread tells it how far it is, the window looks from time to time.

    `done` of `of` parts are done; `of` is 0 as long as their number is not known.
    """

    def __init__(self) -> None:
        self.done = self.of = 0
        self._given_up = Event()

    def __call__(self, done: int, of: int) -> None:
        """Told by the work between two parts; raises EnvironmentProblem work_given_up where it is not wanted."""
        if self._given_up.is_set():
            raise EnvironmentProblem(GIVEN_UP)
        self.done, self.of = done, of

    def give_up(self) -> None:
        """Nobody wants it any more."""
        self._given_up.set()

    @property
    def is_given_up(self) -> bool:
        """Whether nobody wants it any more; it may have come to its end all the same."""
        return self._given_up.is_set()


def untold(work: Callable[[], Value], wanted: Wanted) -> Value:
    """Carry out work that changes nothing and cannot stop half-way: if it is given up, what it made is dropped."""
    made = work()
    wanted(1, 1)
    return made
