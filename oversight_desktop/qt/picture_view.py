"""A picture that fills its place without being stretched, and opens large by click, Space or Enter."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget


class PictureView(QLabel):
    """In a form it is a promoted QLabel. `opened` asks for the picture in a window of its own."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None

    def show_picture(self, picture: QImage | None) -> None:
        """Show this picture, or nothing; only a picture can be reached by Tab."""
        self._picture = picture
        there = picture is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if there else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)
        self.setVisible(there)
        self.update()

    @property
    def image(self) -> QImage | None:
        """The picture shown."""
        return self._picture

    def sizeHint(self) -> QSize:
        """Wide enough to see what it is."""
        return QSize(320, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture as large as fits."""
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        spot = QRect(left, top, size.width(), size.height())
        painter.drawImage(spot, self._picture)
        if self.hasFocus():
            painter.setPen(self.palette().accent().color())
            painter.drawRect(spot.adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter open it."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens it."""
        self.opened.emit()
