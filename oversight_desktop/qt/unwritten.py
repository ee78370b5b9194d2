"""What the disk refused before the store was locked: tried again until it is written, and asked about on closing."""

from PySide6.QtCore import QObject, QTimer

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.draft_pause import AGAIN
from oversight_desktop.qt.unkept import FieldPlace
from oversight_desktop.services.drafts import write_down


class StillUnwritten(QObject):
    """Holds the texts of `session.unwritten` that no field on a page holds."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep)

    def keep(self) -> bool:
        """Put them on the disk as unfinished typing; False, and said why, if it refused."""
        self._timer.stop()
        if not self._desk.messages.attempt(self._write):
            self._desk.unkept.add(self)
            self._timer.start(AGAIN)
            return False
        self.let_go()
        return True

    def let_go(self) -> None:
        """They are on the disk, or not wanted, or carried over the next lock."""
        self._timer.stop()
        self._desk.unkept.discard(self)

    def hand_over(self, place: FieldPlace) -> str | None:
        """A page finds them by itself among what is unfinished."""
        return None

    def _write(self) -> None:
        write_down(self._desk.session, dict(self._desk.session.unwritten))
