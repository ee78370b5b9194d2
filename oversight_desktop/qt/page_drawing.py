"""The pictures of a document's pages: drawn one at a time away from the window, the farthest forgotten first."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.services.page_pictures import page_picture

MOST_BYTES = 96_000_000
"""What the pictures may weigh together."""
Drawn = tuple[int, int, float, QImage]


class PageDrawing(QObject):
    """`drawn` tells that a page has a new picture, `failed` what went wrong."""

    drawn = Signal(int)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs: Jobs | None = None
        self._pdf, self._document, self._busy = b"", 0, False
        self._pictures: dict[int, tuple[float, QImage]] = {}

    def take(self, pdf: bytes) -> None:
        """Draw the pages of this document from now on."""
        self._pdf, self._busy = pdf, False
        self._document += 1
        self._pictures.clear()

    def picture(self, number: int, dots: float | None = None) -> QImage | None:
        """The picture of a page; with so many dots to the point if that matters, else of any scale."""
        scale, picture = self._pictures.get(number, (None, None))
        return picture if dots is None or dots == scale else None

    def want(self, pages: tuple[int, ...], dots: float, ratio: float) -> None:
        """Draw the first of these pages that is not drawn at this scale; the next is wanted when it is there."""
        missing = [number for number in pages if self.picture(number, dots) is None]
        if self._busy or not missing or self.jobs is None:
            return
        self._busy = True
        work = partial(_picture_of, self._pdf, self._document, missing[0], dots, ratio)
        self.jobs.start(work, self._put, self._give_up)

    def _put(self, made: Drawn) -> None:
        document, number, dots, picture = made
        if document != self._document:  # drawn for a document that is no longer shown
            return
        self._busy = False
        self._pictures[number] = (dots, picture)
        farthest = sorted(self._pictures, key=lambda other: -abs(other - number))
        while len(farthest) > 2 and sum(kept.sizeInBytes() for _, kept in self._pictures.values()) > MOST_BYTES:
            del self._pictures[farthest.pop(0)]
        self.drawn.emit(number)

    def _give_up(self, trouble: Exception) -> None:
        self.take(b"")
        self.failed.emit(trouble)


def _picture_of(pdf: bytes, document: int, number: int, dots: float, ratio: float) -> Drawn:
    """Carried out on a thread of the pool."""
    page = page_picture(pdf, number, dots)
    picture = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()
    picture.setDevicePixelRatio(ratio)
    return document, number, dots, picture
