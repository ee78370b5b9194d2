"""What fits itself to the room: asked again with every size, and with every size of the letters."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.theme import Theme


class PageFit(QObject):
    """Watches a widget; larger letters need the room of more pixels, so they are a reason to fit, too."""

    def __init__(self, watched: QWidget, theme: Theme) -> None:
        super().__init__(watched)
        self.theme = theme
        watched.installEventFilter(self)
        theme.changed.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        """Take the room there is now."""
        raise NotImplementedError
