"""A heading that leaves its room to the buttons beside it where a page is narrow; the stepper says it, too."""

from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.page_fit import PageFit
from oversight_desktop.qt.theme import Theme

NARROW = 1000
"""Logical pixels of width, at the usual size of text, below which a page is narrow."""


class NarrowHead(PageFit):
    """Shows the heading of a page in a wide one only."""

    def __init__(self, page: QWidget, theme: Theme, heading: QWidget) -> None:
        super().__init__(page, theme)
        self._page, self._heading = page, heading

    def _fit(self) -> None:
        self._heading.setVisible(self._page.width() * 100 // self.theme.percent >= NARROW)
