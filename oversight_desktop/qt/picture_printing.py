"""Printing where there is no CUPS: every page as a grey picture of 300 dpi, one page at a time."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrinter

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.services.lp import job_name
from oversight_desktop.services.page_pictures import POINTS, page_picture, page_sizes

DPI = 300
"""Dots to the inch: text stays sharp on a laser printer, and a page weighs 9 MB."""


class Named(Protocol):
    """A document with its name and its bytes."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def pdf(self) -> bytes:
        """Its bytes."""


class PicturePrinting(QObject):
    """Prints documents one after the other. `page` tells (done, of all), `done` that a document went out."""

    page = Signal(int, int)
    done = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, printer: QPrinter, papers: Sequence[Named], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._printer, self._papers = jobs, printer, tuple(papers)
        self._printer.setFullPage(True)
        self._steps: list[tuple[int, int]] = []
        self._number = 0
        self._painter: QPainter | None = None
        self._given_up = False

    def begin(self) -> None:
        """Begin with the first page that was chosen."""
        ranges = self._printer.pageRanges()
        self._steps = [
            (document, number)
            for document, paper in enumerate(self._papers)
            for number in _pages(len(page_sizes(paper.pdf)), ranges)
        ]
        if self._steps:
            self._draw()
        else:
            self.failed.emit(EnvironmentProblem("print_not_begun", printer=self._printer.printerName() or None))

    def give_up(self) -> None:
        """Stop before the next page; what is in the printer already comes out."""
        self._given_up = True

    def _draw(self) -> None:
        self.page.emit(self._number, len(self._steps))
        document, number = self._steps[self._number]
        self._jobs.start(partial(_picture, self._papers[document].pdf, number), self._put, self._fail)

    def _put(self, picture: QImage) -> None:
        if self._given_up:
            self._fail(EnvironmentProblem("print_stopped"))
            return
        document, _ = self._steps[self._number]
        if self._painter is None:
            if not self._open(self._papers[document].name):
                return
        else:
            self._printer.newPage()
        assert self._painter is not None
        dots = self._printer.resolution() / DPI
        self._painter.drawImage(QRectF(0, 0, picture.width() * dots, picture.height() * dots), picture)
        self._number += 1
        over = self._number == len(self._steps)
        if over or self._steps[self._number][0] != document:
            self._close()
            self.done.emit()
        if over:
            self._papers = ()
        else:
            self._draw()

    def _open(self, name: str) -> bool:
        self._printer.setDocName(job_name(name))
        painter = QPainter()
        if not painter.begin(self._printer):
            self._fail(EnvironmentProblem("print_not_begun", printer=self._printer.printerName() or None))
            return False
        self._painter = painter
        return True

    def _close(self) -> None:
        if self._painter is not None:
            self._painter.end()
            self._painter = None

    def _fail(self, trouble: Exception) -> None:
        if self._painter is not None:
            self._printer.abort()
            self._close()
        self.failed.emit(trouble)


def _pages(count: int, ranges: QPageRanges) -> Iterator[int]:
    """The chosen pages of a document, from 0; all where none were chosen."""
    return (number for number in range(count) if ranges.isEmpty() or ranges.contains(number + 1))


def _picture(pdf: bytes, number: int) -> QImage:
    """Carried out on a thread of the pool."""
    page = page_picture(pdf, number, DPI / POINTS, grey=True)
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_Grayscale8).copy()
