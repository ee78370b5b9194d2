"""The bar and the button of a page that waits for one piece of work before the desk is there."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar, QPushButton

from oversight_desktop.qt.wanted import Wanted


class BusySign(QObject):
    """Both are shown while something runs; the button gives it up."""

    def __init__(self, bar: QProgressBar, button: QPushButton) -> None:
        super().__init__(bar)
        self._bar, self._button = bar, button
        self._wanted = Wanted()
        button.clicked.connect(self._stop)

    def show(self, wanted: Wanted | None) -> None:
        """What runs now; None when it has ended."""
        self._wanted = wanted or self._wanted
        for sign in (self._bar, self._button):
            sign.setVisible(wanted is not None)
        self._button.setEnabled(wanted is not None)

    def _stop(self) -> None:
        self._wanted.give_up()
        self._button.setEnabled(False)  # a derivation under way cannot be cut short; it ends in a moment
