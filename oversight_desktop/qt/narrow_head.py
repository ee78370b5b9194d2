"""A heading that leaves its room to the buttons beside it where a page is narrow; the stepper says it, too."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.theme import Theme

NARROW = 1000
"""Logical pixels of width, at the usual size of text, below which a page is narrow."""


class NarrowHead(QObject):
    """Shows the heading of a page in a wide one only."""

    def __init__(self, page: QWidget, theme: Theme, heading: QWidget) -> None:
        super().__init__(page)
        self._page, self._theme, self._heading = page, theme, heading
        page.installEventFilter(self)
        theme.changed.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width of the page."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        self._heading.setVisible(self._page.width() * 100 // self._theme.percent >= NARROW)
