"""The bar and the button of a page that waits for one piece of work before the desk is there."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar, QPushButton

from oversight_desktop.qt.door import Door
from oversight_desktop.qt.wanted import Wanted
from oversight_desktop.qt.why_not import allow


class BusySign(QObject):
    """Both are shown while something runs; the button gives it up."""

    def __init__(self, bar: QProgressBar, button: QPushButton, door: Door) -> None:
        super().__init__(bar)
        self._bar, self._button, self._door = bar, button, door
        self._wanted = Wanted()
        button.clicked.connect(self._stop)
        door.jobs.leaving.connect(self._stop)

    def show(self, wanted: Wanted | None) -> None:
        """What runs now; None when it has ended."""
        self._wanted = wanted or self._wanted
        for sign in (self._bar, self._button):
            sign.setVisible(wanted is not None)
        allow(self._button, "")

    def _stop(self) -> None:
        self._wanted.give_up()
        allow(self._button, self._door.wording.text("why.stopping"))  # a derivation under way cannot be cut short
