"""Strips into a finished file: pages, what stands around them, photos, outline."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reportlab.pdfbase import pdfdoc

from oversight_desktop.documents import pdfa
from oversight_desktop.documents.fonts import Face, widths
from oversight_desktop.documents.outline import outline
from oversight_desktop.documents.pages import Page, paged
from oversight_desktop.documents.photos import jpeg
from oversight_desktop.documents.streams import Codes, Stream, used_texts
from oversight_desktop.documents.strips import Run, Strip
from oversight_desktop.documents.styles import LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, TOP, WIDTH

FOOTER_SIZE = 9.0
FOOTER = 11 * MM
HEADER = PAGE_HEIGHT - 14 * MM
COPY_SIZE = 12.0
COPY_FORM = "CopyMark"
MOST_SHOWN = 500
"""No footer has room for more characters."""
DIGITS = "123"
"""Entered into the type first, so that the three copy marks are coded in equally many bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands around the text of every page.

    `footer` is a part that may be shortened and a part that may not; `page_words` holds {page} and {pages}; `stamp`
    ("ЖОБА", "ҮЛГІ") is printed on every page; `copy_words` holds {copy}, the number of the counterpart, and is blank
    for papers that have none; `head_space` is left free on the first page, from the sheet's upper edge; `opening` is
    an ASCII note near the file's first byte.
    """

    description: pdfa.Description
    footer: tuple[str, str] = ("", "")
    page_words: str = "{page} / {pages}"
    stamp: str = ""
    copy_words: str = ""
    head_space: float = TOP
    attachment: pdfa.Attachment | None = None
    opening: str = ""


Marks = Callable[[Sequence[Page]], Sequence[tuple[str, str]]]
"""What the file notes of itself once the pages are set."""


def printed(
    strips: Sequence[Strip],
    sheet: Sheet,
    *,
    seed: bytes,
    photos: Mapping[str, bytes] | None = None,
    marks: Marks = lambda pages: (),
) -> bytes:
    """The PDF/A-3b file; `seed` gives its identifier, `photos` the print copies (JPEG) by the originals' SHA-256."""
    return counterparts(strips, sheet, copies=(1,), seed=seed, photos=photos, marks=marks)[0]


def counterparts(
    strips: Sequence[Strip],
    sheet: Sheet,
    *,
    copies: Sequence[int],
    seed: bytes,
    photos: Mapping[str, bytes] | None = None,
    marks: Marks = lambda pages: (),
) -> tuple[bytes, ...]:
    """Files of one layout that differ in nothing but the copy mark; pages are set and written once."""
    pages = paged(strips, sheet.head_space)
    document = pdfa.new_document(sheet.description, seed, sheet.opening)
    images = images_of(document, pages, photos or {})
    margins = [around(sheet, number, len(pages)) for number in range(1, len(pages) + 1)]
    texts = used_texts(pages)
    for _, _, face, _, text, _ in [run for page in margins for run in page] + copy_runs(sheet, 1):
        texts.setdefault(face, []).append(text)
    codes = Codes(document, texts, first=DIGITS)
    if sheet.copy_words:
        images = images | {COPY_FORM: COPY_FORM}
        document.Reference(copy_form(sheet, codes), COPY_FORM)
    references = []
    for page, margin in zip(pages, margins, strict=True):
        references.append(put_page(document, page, page_content(page, margin, sheet, codes, images), images))
    document.Catalog.Outlines = outline(document, pages, references)
    embed_fonts(document)
    data = pdfa.finished(document, sheet.description, sheet.attachment, marks(pages))
    first = copy_stream(sheet, codes, 1)
    return tuple(data if copy == 1 else swapped(data, first, copy_stream(sheet, codes, copy)) for copy in copies)


def swapped(data: bytes, old: bytes, new: bytes) -> bytes:
    """The file with one stream in the place of another, equally long one."""
    assert len(old) == len(new)
    assert data.count(old) == 1
    return data.replace(old, new)


def embed_fonts(document: pdfdoc.PDFDocument) -> None:
    """Writes the fonts now, and ends their streams as PDF/A asks."""
    for each in document.delayedFonts:
        each.addObjects(document)
    document.delayedFonts = []
    for each in document.idToObject.values():
        if type(each) is pdfdoc.PDFStream:
            each.__class__ = pdfa.EndedStream


def page_content(
    page: Page, margin: Sequence[Run], sheet: Sheet, codes: Codes, images: Mapping[str, str]
) -> pdfa.EndedStream:
    """The content stream of one page: its text in reading order, then what stands around it."""
    stream = Stream(codes)
    for top, strip in page.strips:
        stream.strip(strip, top, images)
    for rule in page.rules:
        stream.rule(LEFT + rule[0], rule[1], LEFT + rule[2], rule[3])
    for run in margin:
        stream.run(run, 0.0, 0.0)
    stream.rule(LEFT, FOOTER + 11, PAGE_WIDTH - (PAGE_WIDTH - LEFT - WIDTH), FOOTER + 11)
    if sheet.stamp:
        frame(stream, sheet.stamp)
    if sheet.copy_words:
        stream.form(COPY_FORM)
    return pdfa.EndedStream(None, stream.content(), [pdfdoc.PDFZCompress])


def frame(stream: Stream, stamp: str) -> None:
    """A frame around the stamp at the head of the page."""
    left, right = LEFT, LEFT + widths(Face.BOLD)[stamp] * 14 + 12
    low, high = HEADER - 5, HEADER + 13
    for x, y, x2, y2 in ((left, low, right, low), (left, high, right, high)):
        stream.rule(x, y, x2, y2)
    for x in (left, right):
        stream.rule(x, low, x, high)


def put_page(
    document: pdfdoc.PDFDocument, page: Page, content: pdfa.EndedStream, images: Mapping[str, str]
) -> pdfdoc.PDFObjectReference:
    """Adds a page; returns the reference bookmarks point to."""
    sheet = pdfdoc.PDFPage()
    sheet.MediaBox = pdfdoc.PDFArray([0, 0, round(PAGE_WIDTH, 3), round(PAGE_HEIGHT, 3)])
    sheet.Contents = content
    used = [images[picture[4]] for _, strip in page.strips for picture in strip.pictures]
    used += [COPY_FORM] * (COPY_FORM in images)
    resources = pdfdoc.PDFResourceDictionary()
    resources.basicFonts()
    resources.allProcs()
    resources.XObject = {name: pdfdoc.PDFObjectReference(name) for name in used}
    sheet.Resources = resources
    name = document.thisPageName()
    document.inPage()
    document.addPage(sheet)
    return pdfdoc.PDFObjectReference(name)


def images_of(document: pdfdoc.PDFDocument, pages: Sequence[Page], photos: Mapping[str, bytes]) -> dict[str, str]:
    """Embeds each photo's print copy as it is, once; returns the image's name by the original's SHA-256."""
    names: dict[str, str] = {}
    for sha256 in dict.fromkeys(picture[4] for page in pages for _, strip in page.strips for picture in strip.pictures):
        data = photos[sha256]
        size = jpeg(data)
        entries = {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Image"),
            "Width": size.width,
            "Height": size.height,
            "ColorSpace": pdfdoc.PDFName("DeviceRGB" if size.channels == 3 else "DeviceGray"),
            "BitsPerComponent": 8,
            "Filter": pdfdoc.PDFName("DCTDecode"),
        }
        names[sha256] = f"Photo{len(names) + 1}"
        document.Reference(pdfa.EndedStream(pdfdoc.PDFDictionary(entries), data), names[sha256])
    return names


def fitted(text: str, size: float, width: float, face: Face = Face.REGULAR) -> str:
    """The text on one line, shortened with an ellipsis where it would be wider."""
    line = " ".join(text[:MOST_SHOWN].split())
    measured = widths(face)
    ends = list(accumulate(measured[letter] * size for letter in line))
    if len(text) <= MOST_SHOWN and (not ends or ends[-1] <= width):
        return line
    return line[: bisect_right(ends, width - measured["…"] * size)] + "…"


def around(sheet: Sheet, number: int, count: int) -> list[Run]:
    """The texts of a page's margins, placed from the sheet's lower left corner."""
    regular = widths(Face.REGULAR)
    page_words = sheet.page_words.format(page=number, pages=count)
    page_width = regular[page_words] * FOOTER_SIZE
    room = WIDTH - page_width - 12 - regular[sheet.footer[1]] * FOOTER_SIZE
    footer = fitted(sheet.footer[0], FOOTER_SIZE, room) + sheet.footer[1]
    runs: list[Run] = []
    if footer:
        runs.append((LEFT, -FOOTER, Face.REGULAR, FOOTER_SIZE, footer, 0.0))
    runs.append((LEFT + WIDTH - page_width, -FOOTER, Face.REGULAR, FOOTER_SIZE, page_words, 0.0))
    if sheet.stamp:
        runs.append((LEFT + 6, -HEADER, Face.BOLD, 14.0, sheet.stamp, 0.0))
    return runs


def copy_runs(sheet: Sheet, copy: int) -> list[Run]:
    """The copy mark at the upper right: 1-дана, Экз. № 1."""
    if not sheet.copy_words:
        return []
    text = sheet.copy_words.format(copy=copy)
    x = LEFT + WIDTH - widths(Face.REGULAR)[text] * COPY_SIZE
    return [(x, -HEADER, Face.REGULAR, COPY_SIZE, text, 0.0)]


def copy_stream(sheet: Sheet, codes: Codes, copy: int) -> bytes:
    """The content of the copy mark's form; equally long for every counterpart."""
    stream = Stream(codes)
    for run in copy_runs(sheet, copy):
        stream.run(run, 0.0, 0.0)
    return stream.content()


def copy_form(sheet: Sheet, codes: Codes) -> pdfa.EndedStream:
    """The copy mark as a form that every page draws: the only place where counterparts differ."""
    resources = pdfdoc.PDFResourceDictionary()
    resources.basicFonts()
    entries = {
        "Type": pdfdoc.PDFName("XObject"),
        "Subtype": pdfdoc.PDFName("Form"),
        "BBox": pdfdoc.PDFArray([0, 0, round(PAGE_WIDTH, 3), round(PAGE_HEIGHT, 3)]),
        "Resources": resources,
    }
    return pdfa.EndedStream(pdfdoc.PDFDictionary(entries), copy_stream(sheet, codes, 1), [])


def qr_place(pages: Sequence[Page]) -> tuple[int, float, float, float] | None:
    """Where the QR code's dark squares begin: page from 1, x, y of the upper left corner, side of a square."""
    for number, page in enumerate(pages, 1):
        for top, strip in page.strips:
            if strip.modules:
                x, y, unit, _ = strip.modules
                return number, LEFT + x, top - y, unit
    return None
