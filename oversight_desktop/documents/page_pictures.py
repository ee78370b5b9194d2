"""The pages of a PDF as pictures, for the screen and for printers that take nothing else."""

from contextlib import closing
from dataclasses import dataclass

from oversight_desktop.documents.pdf_pictures import PDFIUM
from oversight_desktop.domain.problems import InputProblem

POINTS = 72
"""Points to the inch: the unit a page is measured in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """One page on white, row by row: blue, green, red and an unused byte for each dot, or one grey byte."""

    width: int
    height: int
    stride: int
    pixels: bytes
    grey: bool


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points; InputProblem pdf_unreadable if this is no PDF."""
    import pypdfium2

    with PDFIUM:
        try:
            with pypdfium2.PdfDocument(data) as document:
                return tuple(document.get_page_size(number) for number in range(len(document)))
        except pypdfium2.PdfiumError as broken:
            raise InputProblem("pdf_unreadable") from broken


def page_picture(data: bytes, number: int, scale: float, *, grey: bool = False) -> PagePicture:
    """Page `number` (from 0) with `scale` dots to the point; InputProblem pdf_unreadable if it cannot be drawn."""
    import pypdfium2

    white = (255, 255, 255, 255)  # a page is transparent where nothing is printed
    with PDFIUM:
        try:
            # Everything is closed before the lock is given back: PDFium frees its memory unguarded, too.
            with (
                pypdfium2.PdfDocument(data) as document,
                closing(document[number]) as page,
                closing(page.render(scale=scale, fill_color=white, grayscale=grey, prefer_bgrx=True)) as bitmap,
            ):
                return PagePicture(
                    width=bitmap.width,
                    height=bitmap.height,
                    stride=bitmap.stride,
                    pixels=bytes(bitmap.buffer),
                    grey=grey,
                )
        except (pypdfium2.PdfiumError, IndexError) as broken:
            raise InputProblem("pdf_unreadable") from broken
