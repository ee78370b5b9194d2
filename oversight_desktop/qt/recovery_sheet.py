"""The recovery key on paper: one A4 sheet, printed or saved as PDF; made here and never kept by the program."""

from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.qt.memory import Memory
from oversight_desktop.services import recovery
from oversight_desktop.services.wording import Wording
from oversight_desktop.whole_files import write_whole

MARGIN = 20
"""Millimetres on every side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on the paper."""

    recovery_key: str = field(repr=False)
    name: str
    store: str


def print_sheet(sheet: Sheet, words: Wording, parent: QWidget) -> None:
    """Let the user choose a printer, then print the sheet."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted:
        _draw(printer, sheet, words)


def save_sheet(sheet: Sheet, words: Wording, memory: Memory, parent: QWidget) -> Path | None:
    """Let the user choose a place, put the sheet there as PDF and return it; EnvironmentProblem if the disk refuses."""
    start = memory.folder("recovery") / f"{words.text('recovery.file')}.pdf"
    name, _ = QFileDialog.getSaveFileName(parent, words.text("recovery.title"), str(start), "PDF (*.pdf)")
    if not name:
        return None
    write_whole(Path(name), sheet_pdf(sheet, words))
    memory.keep_folder("recovery", Path(name).parent)
    return Path(name)


def sheet_pdf(sheet: Sheet, words: Wording) -> bytes:
    """The sheet as the bytes of a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(words.text("recovery.title"))
    _draw(writer, sheet, words)
    del writer  # the end of the file is written when the writer goes
    return bytes(buffer.data().data())


def _draw(device: QPagedPaintDevice, sheet: Sheet, words: Wording) -> None:
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setHtml(_html(sheet, words))
    document.print_(device)


def _html(sheet: Sheet, words: Wording) -> str:
    groups = recovery.groups(sheet.recovery_key)
    half = len(groups) // 2
    rows = "".join(
        "<tr>" + "".join(f"<td><small>{place}</small> <b>{group}</b></td>" for place, group in part) + "</tr>"
        for part in (list(enumerate(groups, 1))[:half], list(enumerate(groups, 1))[half:])
    )
    said = [words.text("recovery.sheet_whose", name=sheet.name), words.text("recovery.sheet_store", store=sheet.store)]
    lines = "".join(f"<p>{escape(line)}</p>" for line in (*said, words.text("recovery.sheet_how")))
    return (
        '<body style="font-size:12pt; color:#000000">'
        f"<h2>{escape(words.text('recovery.title'))}</h2>"
        f'<table cellspacing="12" style="font-size:15pt; font-family:monospace">{rows}</table>{lines}</body>'
    )
