"""Whatever gets the focus comes into sight, however it got it: Qt scrolls for the key Tab only."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

AROUND = 36
"""Pixels that are shown around it: what it is called stands above, what is wrong with it below."""


class FocusInSight(QObject):
    """Scrolls every scroll area around the field with the focus. Not while a mouse button is down: what is pressed
    must not move away from below the pointer."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.setInterval(0)  # what was shown together with the field has its place only then
        self._laid_out.timeout.connect(self._show)
        app.focusChanged.connect(self._changed)

    def _changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._laid_out.start()

    def _show(self) -> None:
        field = self._app.focusWidget()
        if field is None:
            return
        for area in _scrolled(field):
            if not self._app.mouseButtons().value:  # asked last: the name is slow to load
                area.ensureWidgetVisible(field, 0, AROUND)


def _scrolled(field: QWidget) -> Iterator[QScrollArea]:
    """The scroll areas around a field that have more in them than they show."""
    around = field.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.verticalScrollBar().maximum() > 0:
            yield around
        around = around.parentWidget()
