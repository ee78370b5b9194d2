"""Three counterparts against a bare canvas that writes the same text in the same type and the same six photos once."""

import ctypes
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium
import six_photos
from measures import Row, in_ms, timed
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.paths import resource
from oversight_desktop.services import checking, printing
from oversight_desktop.services.contents import printed_photos
from oversight_desktop.services.packs import rule_pack

ROUNDS = 15
WORDS = ("өтінім", "журнал", "сот", "талап", "қаулы", "мерзім", "борышкер", "өндіріс", "тексеру", "құжат", "түбіртек")
Line = tuple[str, str]
"""The face and the text of one printed line."""


def measured(folder: Path) -> Iterator[Row]:
    """The ratio of the medians; every round prints other words, for both alike."""
    loaded = checking.load(six_photos.written(folder, six_photos.print_copies()))
    language = loaded.dossier.language
    pieces = printed_photos(loaded.dossier, rule_pack(loaded.dossier.rule_pack).checklists)
    assert len(pieces) == six_photos.NUMBER
    assert len(loaded.dossier.answers) == 73
    photos = {piece.sha256 or "": loaded.files[piece.file or ""].read_bytes() for piece in pieces}
    ours, bare, composed = [], [], []
    for number in range(ROUNDS + 1):
        dossier = reworded(loaded.dossier, Random(number))
        composed.append(timed(lambda dossier=dossier: printing.contents(dossier, language)))
        printed = printing.contents(dossier, language)
        ours.append(timed(lambda printed=printed: printing.counterparts(printed, photos)))
        pages = pages_of(printing.counterparts(printed, photos).pdfs[0])
        bare.append(timed(lambda pages=pages: bare_canvas(pages, tuple(photos.values()))))
    ours, bare, composed = ours[1:], bare[1:], composed[1:]  # the first round reads the fonts, for both
    lines = sum(len(page) for page in pages)
    made_of = f"{ROUNDS} rounds, {len(pages)} pages, {lines} lines: {in_ms(ours)}; bare canvas: {in_ms(bare)}"
    value = median(ours) / median(bare)
    yield Row(what="three counterparts / bare canvas", value=value, unit="", target=2.2, made_of=made_of)
    yield Row(what="composing their contents before that", value=median(composed), unit="ms", made_of=in_ms(composed))


def reworded(dossier: Dossier, chance: Random) -> Dossier:
    """The same inspection with other free texts."""

    def words(number: int) -> str:
        return " ".join(chance.choice(WORDS) + str(chance.randrange(1000)) for _ in range(number))

    return replace(
        dossier,
        answers=tuple(replace(each, finding=words(25)) if each.is_violation else each for each in dossier.answers),
        sections=tuple(replace(each, analysis=words(60)) for each in dossier.sections),
        explanations=tuple(replace(each, text=words(80)) for each in dossier.explanations),
        conclusion=words(40),
    )


def pages_of(pdf: bytes) -> list[list[Line]]:
    """The printed lines of each page with the face of their first letter, read back from the file."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        text = page.get_textpage()
        found.append(lines_of(text))
        text.close()
        page.close()
    document.close()
    return found


def lines_of(text: pypdfium2.PdfTextPage) -> list[Line]:
    """Lines of one page: pdfium ends each with a line break."""
    lines, start, letters = [], 0, []
    for place in range(text.count_chars() + 1):
        letter = chr(pdfium.FPDFText_GetUnicode(text, place)) if place < text.count_chars() else "\n"
        if letter not in "\r\n":
            letters.append(letter)
            continue
        if letters:
            lines.append((face_at(text, start), "".join(letters)))
        start, letters = place + 1, []
    return lines


def face_at(text: pypdfium2.PdfTextPage, place: int) -> str:
    """The face of one letter: "Tinos-Bold" of the subset "ABCDEF+Tinos-Bold"."""
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, place, name, 100, flags)
    return name.value.decode().rpartition("+")[2]


def bare_canvas(pages: Sequence[Sequence[Line]], photos: Sequence[bytes]) -> bytes:
    """One file with these lines and photos, by ReportLab's canvas alone, without any layout."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for page in pages:
        step = (A4[1] - 60) / max(1, len(page))
        for number, (face, line) in enumerate(page):
            canvas.setFont(registered(face), 12)
            canvas.drawString(60, A4[1] - 30 - number * step, line)
        canvas.showPage()
    for photo in photos:
        canvas.drawImage(ImageReader(io.BytesIO(photo)), 60, 300, 230, 170)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def registered(face: str) -> str:
    """The name of a Tinos face, which ReportLab reads once."""
    if face not in pdfmetrics.getRegisteredFontNames():
        file = resource("fonts", f"Tinos-{face.partition('-')[2] or 'Regular'}.ttf")
        pdfmetrics.registerFont(TTFont(face, str(file)))
    return face
