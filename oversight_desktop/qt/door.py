"""What the pages before the desk need: no store is open yet, so there is no session."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.theme import Theme
from oversight_desktop.services.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The store to be made or opened, and what the window shares; `now` is the clock of whoever will work in it."""

    store: Path
    languages: Languages
    theme: Theme
    memory: Memory
    messages: Messages
    jobs: Jobs
    now: Callable[[], datetime]

    @property
    def wording(self) -> Wording:
        """The sentences of the language in force."""
        return self.languages.wording
