"""The row of steps at the head of an inspection. Where not all names have room, only that of the step in front is said,
and the button of the next step stands in the room gained, so that the row above keeps its words."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from oversight_desktop.qt.step_button import StepButton


class StepRow(QObject):
    """Watches the head `bar`: its rows are `above` and `row`, `last` is what `above` ends with."""

    def __init__(self, bar: QWidget, rows: tuple[QHBoxLayout, QHBoxLayout], onward: QPushButton, last: QWidget) -> None:
        super().__init__(bar)
        self._bar, self._onward, self._last = bar, onward, last
        self._above, self._row = rows
        self._short = False
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width, or other words."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _fit(self) -> None:
        buttons = self._bar.findChildren(StepButton)
        short = self._needed(buttons) > self._bar.contentsRect().width()
        for button in buttons:
            button.shorten(short)
        if short != self._short:
            self._short = short
            if short:
                self._row.addWidget(self._onward)
            else:
                self._above.insertWidget(self._above.indexOf(self._last), self._onward)

    def _needed(self, buttons: Collection[StepButton]) -> int:
        layout = self._bar.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        gaps = self._row.spacing() * max(len(buttons) - 1, 0)
        return sum(button.needed for button in buttons) + gaps + margins.left() + margins.right()
