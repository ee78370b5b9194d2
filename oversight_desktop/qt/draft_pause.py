"""A form that is not finished is put on the disk at each pause of typing; what the disk refuses is tried again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.unkept import FieldPlace

PAUSE = 800
"""Milliseconds without a change after which what is unfinished is put on the disk."""
AGAIN = 5_000
"""Milliseconds after a refusal until the next try."""


class DraftPause(QObject):
    """Calls `put`, which writes the draft, once nobody has typed for a while, or at once when asked to `keep`."""

    def __init__(self, desk: Desk, put: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._put = desk, put
        self.waits = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep)

    def typed(self) -> None:
        """Somebody has changed something."""
        self.waits = True
        self._desk.unkept.add(self)
        self._timer.start(PAUSE)

    def keep(self) -> bool:
        """Put it on the disk now if it waits for that; False, and said why, if the disk refused."""
        self._timer.stop()
        if self.waits and not self._desk.messages.attempt(self._put):
            self._timer.start(AGAIN)
            return False
        self.let_go()
        return True

    def let_go(self) -> None:
        """It has been recorded, or is not wanted."""
        self._timer.stop()
        self.waits = False
        self._desk.unkept.discard(self)

    def hand_over(self, place: FieldPlace) -> str | None:
        """A form is shown on one page only: it hands nothing over."""
        return None
