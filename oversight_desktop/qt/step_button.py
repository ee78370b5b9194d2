"""A button of the stepper: a narrow window takes its padding first, then the end of its words; the tooltip says all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from oversight_desktop.qt.plain import tip

SAVED = 12
"""Pixels that the narrow look of app.qss (tight) saves."""


class StepButton(QPushButton):
    """Wants to be as wide as its words, but may become as narrow as its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._words, self._state, self._tight = "", "", "", False
        self.setProperty("kind", "step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, number: int, words: str, state: str) -> None:
        """Show the number and name of a step; `state` is said by the tooltip and to a screen reader."""
        self._number, self._words, self._state = f"{number}.", f"{number}. {words}", state
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(state)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as the whole words need."""
        return self._wide(self._words)

    def minimumSizeHint(self) -> QSize:
        """As wide as the number needs."""
        return self._wide(f"{self._number}…") - QSize(SAVED, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """The place may have been given before anything was seen."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to the place there is."""
        super().resizeEvent(event)
        self._fit()

    def _wide(self, words: str) -> QSize:
        metrics, hint = self.fontMetrics(), super().sizeHint()
        beside = hint.width() - metrics.horizontalAdvance(self.text()) + SAVED * self._tight
        return QSize(beside + metrics.horizontalAdvance(words), hint.height())

    def _fit(self) -> None:
        missing = self.sizeHint().width() - self.width() if self.isVisible() else 0
        self._tighten(missing > 0)
        shown = self._words if missing <= SAVED else self._shortened(missing - SAVED)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(tip(self._state if shown == self._words else f"{self._words}. {self._state}"))

    def _shortened(self, by: int) -> str:
        metrics = self.fontMetrics()
        return metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, metrics.horizontalAdvance(self._words) - by)

    def _tighten(self, tight: bool) -> None:
        if tight != self._tight:
            self._tight = tight
            self.setProperty("tight", tight)
            self.style().unpolish(self)
            self.style().polish(self)
