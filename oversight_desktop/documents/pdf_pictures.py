"""The first page of a PDF as a picture, for lists and previews."""

import io
from threading import Lock

from oversight_desktop.documents.styles import MM
from oversight_desktop.domain.problems import InputProblem

PDFIUM = Lock()
"""PDFium may be used by one thread at a time; whoever draws pages in a job holds this."""
WIDTH = 700
"""Pixels across: as wide as a print copy of a photo."""
TALLEST = 1.6 * WIDTH
"""Pixels downwards at most: a roll of paper stays a picture."""
_SMALLEST = 5 * MM


def first_page(data: bytes, *, file: str = "") -> bytes:
    """The first page as a JPEG of 700 pixels in width; InputProblem evidence_pdf_unreadable, naming `file`."""
    import pypdfium2

    with PDFIUM:
        try:
            with pypdfium2.PdfDocument(data) as document:
                page = document[0]
                wide, high = page.get_size()
                if min(wide, high) < _SMALLEST:
                    raise InputProblem("evidence_pdf_unreadable", file=file)
                picture = page.render(scale=min(WIDTH / wide, TALLEST / high)).to_pil().convert("RGB")
        except (pypdfium2.PdfiumError, IndexError) as broken:
            raise InputProblem("evidence_pdf_unreadable", file=file) from broken
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return out.getvalue()
