"""Pages of which one is in front, in a scroll area: scrolled only where even its least height has no room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class PartStack(QStackedWidget):
    """Needs what the page in front needs. A stack by itself needs as much as the highest of its pages, and a scroll
    area would take the height its texts wish for as the one they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Its words break into more lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The least height of the page in front."""
        front = self.currentWidget()
        layout = front.layout() if front is not None else None
        return layout.minimumHeightForWidth(width) if layout is not None else self.minimumSizeHint().height()

    def minimumSizeHint(self) -> QSize:
        """That of the page in front."""
        front = self.currentWidget()
        return front.minimumSizeHint() if front is not None else super().minimumSizeHint()
