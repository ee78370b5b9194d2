"""Whether a certificate is as it was printed: integrity value, contents and page, QR code.

It finds accident and careless editing, not forgery: who can write PDF can recompute all of it. PDFium is not
thread-safe: it is used under the lock all its users share.
"""

import json
import re
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from enum import Enum

import pypdfium2

from oversight_desktop.documents import qr
from oversight_desktop.documents.canonical_contents import SHORT
from oversight_desktop.documents.integrity import KEY, holds
from oversight_desktop.documents.pdf_marks import ATTACHMENT, DRAFT_KEY, OPENING, QR_KEY
from oversight_desktop.documents.pdf_pictures import PDFIUM
from oversight_desktop.documents.styles import BOTTOM, PAGE_WIDTH
from oversight_desktop.domain.change import digest
from oversight_desktop.domain.terms import Language

LARGEST = 100_000_000
"""Files that unpack to more bytes than this are not looked into."""
MOST_STREAMS = 20_000
CHUNK = 1 << 14
MARKS = (OPENING.encode(), KEY.encode(), QR_KEY.encode(), ATTACHMENT.encode())
STREAM = re.compile(rb"stream\r?\n")


class Finding(Enum):
    """What verifying can come to."""

    UNALTERED = "unaltered"
    ALTERED = "altered"
    NOT_OURS = "not_ours"


class Reason(Enum):
    """Why a certificate counts as altered."""

    INTEGRITY = "integrity"
    UNREADABLE = "unreadable"
    CONTENTS = "contents"
    PAGES = "pages"
    QR = "qr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found, why, and which certificate it is as far as it can be read (hash: that of its attachment)."""

    finding: Finding
    reasons: tuple[Reason, ...] = ()
    contents_hash: str | None = None
    number: str | None = None
    version: int | None = None
    day: date | None = None
    draft: bool | None = None
    language: Language | None = None


def verify_pdf(data: bytes) -> Verdict:
    """Recomputes the contents hash from the attachment and compares it with pages, QR code and integrity value."""
    intact = holds(data)
    if unpacked_size(data) > LARGEST:
        return Verdict(finding=Finding.ALTERED if ours(data) else Finding.NOT_OURS, reasons=(Reason.UNREADABLE,))
    with PDFIUM:
        return looked_into(data, intact=intact)


def looked_into(data: bytes, *, intact: bool) -> Verdict:
    """The verdict on a file of bearable size."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return damaged(data)
    try:
        if not ours(data) and not document.get_metadata_value(KEY):
            return Verdict(finding=Finding.NOT_OURS)
        return compared(document, intact=intact)
    except pypdfium2.PdfiumError:
        return damaged(data)
    finally:
        document.close()


def ours(data: bytes) -> bool:
    """Whether one of our marks stands in the bytes; one spoilt mark leaves the others."""
    return any(mark in data for mark in MARKS)


def damaged(data: bytes) -> Verdict:
    """The verdict on a file PDFium cannot read."""
    if ours(data):
        spoilt = () if holds(data) else (Reason.INTEGRITY,)
        return Verdict(finding=Finding.ALTERED, reasons=(*spoilt, Reason.UNREADABLE))
    return Verdict(finding=Finding.NOT_OURS)


def unpacked_size(data: bytes) -> int:
    """How many bytes the file's packed streams hold, counted until LARGEST is passed."""
    view, total = memoryview(data), 0
    for number, start in enumerate(STREAM.finditer(data)):
        total += stream_size(view[start.end() :], LARGEST - total)
        if total > LARGEST or number > MOST_STREAMS:
            return LARGEST + 1
    return total


def stream_size(packed: memoryview, limit: int) -> int:
    """How many bytes a packed stream holds, counted until the limit is passed; 0 where it is packed otherwise."""
    unpacking = zlib.decompressobj()
    total, place = 0, 0
    try:
        while place < len(packed) and total <= limit and not unpacking.eof:
            piece = bytes(packed[place : place + CHUNK])
            place += CHUNK
            while piece and total <= limit:
                total += len(unpacking.decompress(piece, 1 << 20))
                piece = unpacking.unconsumed_tail
    except zlib.error:
        return total
    return total


def compared(document: pypdfium2.PdfDocument, *, intact: bool) -> Verdict:
    """The verdict on a file of ours that PDFium can read."""
    reasons = [] if intact else [Reason.INTEGRITY]
    attached = attachment(document)
    if attached is None:
        return Verdict(finding=Finding.ALTERED, reasons=(*reasons, Reason.CONTENTS))
    value = digest(attached)
    facts = certificate_facts(attached)
    if facts is None:
        reasons.append(Reason.CONTENTS)
    elif not qr_agrees(document, qr.payload(facts.number, facts.day, value)):
        reasons.append(Reason.QR)
    if not pages_agree(document, value[:SHORT]):
        reasons.append(Reason.PAGES)
    return Verdict(
        finding=Finding.ALTERED if reasons else Finding.UNALTERED,
        reasons=tuple(reasons),
        contents_hash=value,
        number=facts.number if facts else None,
        version=facts.version if facts else None,
        day=facts.day if facts else None,
        draft=document.get_metadata_value(DRAFT_KEY) == "yes",
        language=facts.language if facts else None,
    )


def attachment(document: pypdfium2.PdfDocument) -> bytes | None:
    """The attached contents, or None if they are not there alone."""
    if document.count_attachments() != 1:
        return None
    attached = document.get_attachment(0)
    try:
        return bytes(attached.get_data()) if attached.get_name() == ATTACHMENT else None
    except pypdfium2.PdfiumError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the attachment says of the certificate."""

    number: str
    version: int
    day: date
    language: Language


def certificate_facts(attached: bytes) -> Facts | None:
    """Number, version, date and language in the attachment, or None if it is not the contents of a certificate."""
    try:
        contents = json.loads(attached)
        number, version, day = contents["number"], contents["version"], contents["date"]
        if isinstance(number, str) and isinstance(version, int):
            language = Language(contents["language"])
            return Facts(number=number, version=version, day=date.fromisoformat(day), language=language)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return None


def pages_agree(document: pypdfium2.PdfDocument, short: str) -> bool:
    """Whether the footer of every page shows the short hash and its own number of all pages."""
    count = len(document)
    for number in range(count):
        page = document[number]
        text = page.get_textpage()
        footer = text.get_text_bounded(left=0, bottom=0, right=PAGE_WIDTH, top=BOTTOM)
        text.close()
        page.close()
        if short not in footer or f"{number + 1} / {count}" not in footer:
            return False
    return count > 0


def qr_agrees(document: pypdfium2.PdfDocument, payload: str) -> bool:
    """Whether the squares on the page, where the file says they stand, are those of the payload."""
    place = re.fullmatch(
        r"([0-9]{1,6}) ([0-9]{1,4}\.[0-9]{3}) ([0-9]{1,4}\.[0-9]{3}) ([0-9]\.[0-9]{4})",
        document.get_metadata_value(QR_KEY),
    )
    if not place or not 1 <= int(place[1]) <= len(document):
        return False
    x, y, unit = map(float, place.groups()[1:])
    expected = qr.modules(payload)
    side = unit * len(expected)
    page = document[int(place[1]) - 1]
    width, height = page.get_size()
    if x + side > width or y > height or y < side or unit < 0.5:
        return False
    crop = (x, y - side, width - x - side, height - y)
    with closing(page.render(scale=4, crop=crop, grayscale=True, fill_color=(255, 255, 255, 255))) as bitmap:
        image = bitmap.to_pil().copy()
    page.close()
    step = (image.width / len(expected), image.height / len(expected))
    return all(
        (image.getpixel((int((column + 0.5) * step[0]), int((row + 0.5) * step[1]))) < 128) == bool(dark)
        for row, squares in enumerate(expected)
        for column, dark in enumerate(squares)
    )
