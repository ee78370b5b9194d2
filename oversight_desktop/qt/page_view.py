"""The pages of a document one below the other: drawn when they come into view, sharp at every scale."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from oversight_desktop.qt.page_drawing import PageDrawing
from oversight_desktop.qt.page_layout import GAP, PageLayout

LIFE_SIZE = 96 / 72
"""Pixels for a point of paper at 100 %."""
SMALLEST, LARGEST = 0.25, 4.0
STEP = 1.25
ROW = 48
"""Pixels an arrow key scrolls."""
ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


class PageView(QAbstractScrollArea):
    """Shows the bytes of one document. `turned` tells the page in front (from 0), `scaled` the scale in per cent."""

    turned = Signal(int)
    scaled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = PageDrawing(self)
        self._layout = PageLayout()
        self._zoom: float | None = None
        self._front = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.drawing.drawn.connect(self.viewport().update)

    def show_pages(self, pdf: bytes, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show this document from its first page; `sizes` are those of its pages in points."""
        self.drawing.take(pdf)
        self._layout, self._front = PageLayout(sizes), 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.turned.emit(0)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._layout.sizes)

    def picture(self, number: int) -> QImage | None:
        """The picture of a page as sharp as the scale in force asks; None while it is not drawn."""
        return self.drawing.picture(number, self._dots())

    def go_to(self, number: int) -> None:
        """Bring a page to the top."""
        if 0 <= number < self.pages:
            self.verticalScrollBar().setValue(self._layout.places[number].top() - GAP)

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps; 0: as wide as the pane."""
        self._zoom = None if steps == 0 else min(max(self._scale() * STEP**steps, SMALLEST), LARGEST)
        front = self._front
        self._lay_out()
        self.go_to(front)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in view; ask for the pages that have no picture of this scale yet."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        seen = self._layout.between(top, top + self.viewport().height())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(self.palette().mid().color()))
        for number in seen:
            spot = self._layout.places[number].translated(-left, -top)
            painter.fillRect(spot, Qt.GlobalColor.white)
            if picture := self.drawing.picture(number):
                painter.drawImage(QRectF(spot), picture)
            painter.drawRect(spot.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().accent().color(), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()
        self.drawing.want(seen, self._dots(), self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out anew; what was in front stays there."""
        front = self._front
        self._lay_out()
        if self._zoom is None and front:
            self.go_to(front)

    def changeEvent(self, event: QEvent) -> None:
        """Another screen may have smaller dots."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End; Ctrl with plus, minus and nought for the scale; the rest scrolls."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.pages - 1}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in ZOOMS:
            self.zoom(ZOOMS[Qt.Key(event.key())])
        elif event.key() in ends:
            self.go_to(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the scale."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _scale(self) -> float:
        """The zoom chosen, else what makes the widest page as wide as the pane."""
        widest = max((wide for wide, _ in self._layout.sizes), default=0.0) * LIFE_SIZE
        if self._zoom is not None or not widest:
            return self._zoom or 1.0
        return min(max((self.viewport().width() - 2 * GAP) / widest, SMALLEST), LARGEST)

    def _dots(self) -> float:
        """Dots of the screen for a point of paper."""
        return self._layout.scale * self.devicePixelRatioF()

    def _lay_out(self) -> None:
        view, down, across = self.viewport(), self.verticalScrollBar(), self.horizontalScrollBar()
        self._layout = PageLayout(self._layout.sizes, self._scale() * LIFE_SIZE, view.width())
        down.setRange(0, max(0, self._layout.height - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(ROW)
        across.setRange(0, max(0, self._layout.width - view.width()))
        across.setPageStep(view.width())
        self.scaled.emit(round(self._scale() * 100))
        view.update()

    def _scrolled(self, value: int) -> None:
        front = self._layout.at(value + self.viewport().height() // 3)
        if front != self._front:
            self._front = front
            self.turned.emit(front)
        self.viewport().update()
