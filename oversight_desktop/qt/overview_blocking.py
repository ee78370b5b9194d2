"""Works out behind the list what blocks the next step of each inspection."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from oversight_desktop.qt.desk import Desk
from oversight_desktop.services.overview import Blocking, Summary, blocking_of_many


class BlockingWatch(QObject):
    """Asks on another connection, only for what changed since; `came` tells that more is known."""

    came = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: dict[str, str] = {}
        self.found: dict[str, Blocking] = {}

    def ask(self, rows: Sequence[Summary]) -> None:
        """See to it that what blocks these inspections becomes known."""
        wanted = {row.scope: row.head for row in rows if not row.is_closed and self._asked.get(row.scope) != row.head}
        if wanted:
            self._asked.update(wanted)
            work = partial(blocking_of_many, self._desk.session, wanted)
            self._desk.jobs.start(work, self._take, self._desk.messages.show_problem)

    def _take(self, found: dict[str, Blocking]) -> None:
        self.found.update(found)
        self.came.emit()
