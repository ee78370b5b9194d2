"""A scroll area that scrolls up and down only: it keeps the width of what stands in it, and of its scroll bar."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea


class ColumnArea(QScrollArea):
    """By itself a scroll area may become narrower than its content, which is then cut or scrolls both ways."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs beside the bar."""
        hint, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return hint
        beside = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        return QSize(max(hint.width(), content.minimumSizeHint().width() + beside), hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other content asks for another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
