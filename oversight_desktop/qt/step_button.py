"""A button of the stepper: a narrow window takes its padding first, then its words, unless its step is in front; the
tooltip says all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from oversight_desktop.qt.plain import tip

SAVED = 12
"""Pixels that the narrow look of app.qss (tight) saves."""


class StepButton(QPushButton):
    """Wants to be as wide as its words; a short one that is not pressed says its number only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._words, self._state, self._tight, self._short = "", "", "", False, False
        self.setProperty("kind", "step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._resettle)

    def say(self, number: int, words: str, state: str) -> None:
        """Show the number and name of a step; `state` is said by the tooltip and to a screen reader."""
        self._number, self._words, self._state = f"{number}.", f"{number}. {words}", state
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(state)
        self._resettle()

    @property
    def needed(self) -> int:
        """The width below which its words are cut."""
        return self._wide(self._words).width() - SAVED

    def shorten(self, short: bool) -> None:
        """Say the number only, as long as the step is not in front; or the words again."""
        if short != self._short:
            self._short = short
            self._resettle()

    def sizeHint(self) -> QSize:
        """As wide as what it has to say."""
        return self._wide(self._said())

    def minimumSizeHint(self) -> QSize:
        """As wide as the number needs."""
        least = self._number if self._said() == self._number else f"{self._number}…"
        return self._wide(least) - QSize(SAVED, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """The place may have been given before anything was seen."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to the place there is."""
        super().resizeEvent(event)
        self._fit()

    def _said(self) -> str:
        return self._number if self._short and not self.isChecked() else self._words

    def _resettle(self) -> None:
        self.updateGeometry()
        self._fit()

    def _wide(self, words: str) -> QSize:
        metrics, hint = self.fontMetrics(), super().sizeHint()
        beside = hint.width() - metrics.horizontalAdvance(self.text()) + SAVED * self._tight
        return QSize(beside + metrics.horizontalAdvance(words), hint.height())

    def _fit(self) -> None:
        missing = self.sizeHint().width() - self.width() if self.isVisible() else 0
        self._tighten(missing > 0)
        shown = self._said() if missing <= SAVED else self._shortened(missing - SAVED)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(tip(self._state if shown == self._words else f"{self._words}. {self._state}"))

    def _shortened(self, by: int) -> str:
        metrics, said = self.fontMetrics(), self._said()
        return metrics.elidedText(said, Qt.TextElideMode.ElideRight, metrics.horizontalAdvance(said) - by)

    def _tighten(self, tight: bool) -> None:
        if tight != self._tight:
            self._tight = tight
            self.setProperty("tight", tight)
            self.style().unpolish(self)
            self.style().polish(self)
