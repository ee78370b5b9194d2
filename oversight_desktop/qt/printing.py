"""Printing of finished documents: the system's dialog chooses, the bytes go to CUPS, elsewhere pictures of pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.problems import EnvironmentProblem, KnownProblem
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.door import Door
from oversight_desktop.services import lp
from oversight_desktop.services.page_pictures import page_sizes

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PATIENCE = 300
"""Milliseconds before progress is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document to print: its name and its bytes."""

    name: str
    pdf: bytes


class Printing(QObject):
    """One order to print: asks once, then prints each document as a job of its own, so that duplex mixes no sheets.

    `ended` tells how many documents the printer took. It lets go of them then, and goes with its parent.
    """

    ended = Signal(int)

    def __init__(self, desk: Desk | Door, papers: Sequence[Paper], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._papers, self._parent = desk, tuple(papers), parent
        self._taken = 0
        self._order = lp.PrintOrder()
        self._given_up = Event()
        self._progress: QProgressDialog | None = None

    def ask(self) -> None:
        """Let the user choose printer, pages and duplex, then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

        if not lp.available() and not QPrinterInfo.availablePrinterNames():
            self._desk.messages.show_problem(EnvironmentProblem("print_no_printer"))
            self._end()
            return
        printer = new_printer()
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle(self._desk.wording.text("printing.title", name=self._papers[0].name))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
        dialog.setMinMax(1, max(len(page_sizes(paper.pdf)) for paper in self._papers))
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.setParent(None)
        del dialog  # at once: it looks at the printer when it goes, and the printer goes with this method
        if accepted:
            self._print(printer)
        else:
            self._end()

    def _print(self, printer: "QPrinter") -> None:
        self._progress = self._new_progress()
        if not lp.available():
            from oversight_desktop.qt.picture_printing import PicturePrinting

            pictures = PicturePrinting(self._desk.jobs, printer, self._papers, self)
            pictures.page.connect(self._page)
            pictures.done.connect(self._next)
            pictures.failed.connect(self._failed)
            self._progress.canceled.connect(pictures.give_up)
            pictures.begin()
            return
        self._order = chosen(printer, copies=len(self._papers) == 1)
        self._send()

    def _send(self) -> None:
        self._page(self._taken, len(self._papers))
        paper = self._papers[self._taken]
        work = partial(lp.send, paper.pdf, paper.name, self._order, self._given_up)
        self._desk.jobs.start(work, self._sent, self._failed)

    def _sent(self, taken: bool) -> None:
        if not taken or self._given_up.is_set():
            self._taken += taken
            self._tell_given_up()
            return
        self._next()
        if self._taken < len(self._papers):
            self._send()

    def _next(self) -> None:
        self._taken += 1
        if self._taken == len(self._papers):
            self._desk.messages.tell("printing.sent", number=self._taken)
            self._end()

    def _page(self, number: int, of: int) -> None:
        assert self._progress is not None
        self._progress.setMaximum(of)
        self._progress.setValue(number)

    def _failed(self, trouble: Exception) -> None:
        if not isinstance(trouble, (RuleBroken, KnownProblem)):
            self._end()
            raise trouble
        sentences = self._desk.messages.sentences(trouble)
        if len(self._papers) > 1:
            facts = {"taken": self._taken, "number": len(self._papers)}
            sentences.append(self._desk.wording.text("printing.partly", **facts))
        self._end()
        self._desk.messages.refused.emit(sentences)

    def _tell_given_up(self) -> None:
        self._desk.messages.tell("printing.given_up", taken=self._taken, number=len(self._papers))
        self._end()

    def _new_progress(self) -> QProgressDialog:
        words = self._desk.wording
        progress = QProgressDialog(words.text("printing.progress"), words.text("printing.stop"), 0, 0, self._parent)
        progress.setWindowTitle(words.text("printing.title", name=self._papers[0].name))
        progress.setMinimumDuration(PATIENCE)
        progress.setAutoReset(False)
        progress.canceled.connect(self._given_up.set)
        return progress

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
        self._papers = ()  # deleted from here it would go twice with PySide 6.11; it goes with its parent instead
        self.ended.emit(self._taken)


def print_pdf(desk: Desk | Door, name: str, pdf: bytes, parent: QWidget) -> Printing:
    """Print one document; asks first. `name` is shown to the user and, in ASCII, to the printer."""
    return print_all(desk, (Paper(name=name, pdf=pdf),), parent)


def print_all(desk: Desk | Door, papers: Sequence[Paper], parent: QWidget) -> Printing:
    """Print several documents after one question, each once and as a job of its own."""
    printing = Printing(desk, papers, parent)
    printing.ask()
    return printing


def new_printer() -> "QPrinter":
    """A printer set as documents here are printed: A4, both sides, black."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def chosen(printer: "QPrinter", *, copies: bool) -> lp.PrintOrder:
    """What the dialog left in the printer, in the words of lp; several documents are printed once each.

    Where Qt knows no printer by name, its dialog offers no duplex: both sides then, for lp's own choice of printer.
    """
    from PySide6.QtPrintSupport import QPrinter

    sides = {
        QPrinter.DuplexMode.DuplexNone: lp.Sides.ONE,
        QPrinter.DuplexMode.DuplexAuto: lp.Sides.LONG_EDGE,
        QPrinter.DuplexMode.DuplexLongSide: lp.Sides.LONG_EDGE,
        QPrinter.DuplexMode.DuplexShortSide: lp.Sides.SHORT_EDGE,
    }
    return lp.PrintOrder(
        printer=printer.printerName(),
        pages=pages_of(printer),
        sides=sides[printer.duplex()] if printer.printerName() else lp.Sides.LONG_EDGE,
        copies=max(1, printer.copyCount()) if copies else 1,
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale,
    )


def pages_of(printer: "QPrinter") -> str:
    """The pages chosen ("2-5"), empty for all."""
    from PySide6.QtPrintSupport import QPrinter

    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return ""
    ranges = printer.pageRanges().toString()
    return ranges or (f"{printer.fromPage()}-{printer.toPage()}" if printer.fromPage() else "")
