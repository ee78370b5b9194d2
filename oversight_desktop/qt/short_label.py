"""A label of one line that may become narrow: its words then end in «…» and the tooltip says them whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from oversight_desktop.qt.plain import tip

LEAST = 12
"""Pixels a label keeps, its last sign of life for the mouse."""
FEW = 4
"""Signs of which, with the «…», nothing can be read any more: then none are shown."""


class ShortLabel(QLabel):
    """Wants to be as wide as its words, but gives way to its neighbours down to this many `letters`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self.letters = "", 0
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, words: str) -> None:
        """Show these words, or as many of them as there is room for."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as all words need."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        beside = max(hint.width() - metrics.horizontalAdvance(self.text()), 0)
        return QSize(beside + metrics.horizontalAdvance(self._words) + 1, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Next to nothing, or what its words need if that is less than it may keep."""
        kept = min(self.letters * self.fontMetrics().averageCharWidth(), self.sizeHint().width())
        return QSize(max(LEAST, kept), super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """The place may have been given before anything was seen."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to the place there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() if self.isVisible() else 10_000
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, width)
        if shown != self._words and len(shown) <= FEW:
            shown = ""
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(tip("" if shown == self._words else self._words))
