"""The sample inspection: opened, removed in one click, put back from the toast."""

from PySide6.QtCore import QObject

from oversight_desktop.domain.change import Change
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.services import removal


class SampleDeeds(QObject):
    """What the two buttons about the sample do."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scope = ""
        self._removed: Change | None = None

    def open(self) -> None:
        """Open the sample and show its checklist."""
        self._desk.messages.attempt(self._open_now)

    def remove(self, scope: str) -> None:
        """Remove this sample and offer to put it back."""
        self._scope = scope
        self._desk.messages.attempt(self._remove_now)

    def put_back(self) -> None:
        """Put back what was removed last."""
        self._desk.messages.attempt(self._put_back_now)

    def _open_now(self) -> None:
        change = removal.open_sample(self._desk.session)
        self._desk.did(change)
        self._desk.go(Place.CHECKLIST, change.scope, "")

    def _remove_now(self) -> None:
        self._removed = removal.remove_sample(self._desk.session, self._scope)
        self._desk.did(self._removed)
        self._desk.messages.offer("overview.sample_removed", "overview.put_back", self.put_back)

    def _put_back_now(self) -> None:
        if self._removed is not None:
            self._desk.did(removal.put_back(self._desk.session, self._removed))
            self._removed = None
