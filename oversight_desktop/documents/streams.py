"""Pages as PDF content: text in subsets of the type, rules, photos, and the squares of the QR code."""

from collections.abc import Iterable, Mapping

from reportlab.pdfbase.pdfdoc import PDFDocument

from oversight_desktop.documents.fonts import Face, characters, font
from oversight_desktop.documents.pages import Page
from oversight_desktop.documents.strips import Run, Strip
from oversight_desktop.documents.styles import LEFT, THIN

ESCAPED = {0x28: r"\(", 0x29: r"\)", 0x5C: r"\\", 0x0A: r"\n", 0x0D: r"\r"}


class Codes:
    """How the texts of one document are coded in its fonts; every character is entered before the first page."""

    def __init__(self, document: PDFDocument, texts: Mapping[Face, Iterable[str]], first: str = "") -> None:
        self._names: dict[Face, list[str]] = {}
        self._tables: dict[Face, dict[int, str]] = {}
        self._subsets: dict[Face, dict[str, int]] = {}
        for face in Face:
            used = first + characters(texts.get(face, ())) if face in texts else ""
            if used:
                self._enter(document, face, used)

    def _enter(self, document: PDFDocument, face: Face, used: str) -> None:
        type_face = font(face)
        type_face.splitString(used, document)
        table: dict[int, str] = {}
        subsets: dict[str, int] = {}
        for character in used:
            ((subset, code),) = type_face.splitString(character, document)
            table[ord(character)] = ESCAPED.get(code[0], chr(code[0]))
            subsets[character] = subset
        count = 1 + max(subsets.values())
        self._names[face] = [type_face.getSubsetInternalName(number, document) for number in range(count)]
        self._tables[face] = table
        self._subsets[face] = subsets

    def shown(self, face: Face, size: float, text: str) -> Iterable[tuple[str, str]]:
        """The text as pairs of a font choice (Tf) and the string it shows, one pair for each subset it needs."""
        names = self._names[face]
        if len(names) == 1:
            yield f"{names[0]} {size:g} Tf", text.translate(self._tables[face])
            return
        subsets = self._subsets[face]
        start = 0
        for end in range(1, len(text) + 1):
            if end == len(text) or (subsets[text[end]] != subsets[text[start]] and text[end] != " "):
                piece = text[start:end].translate(self._tables[face])
                yield f"{names[subsets[text[start]]]} {size:g} Tf", piece
                start = end


class Stream:
    """The content of one page, written from top to bottom."""

    def __init__(self, codes: Codes) -> None:
        self._codes = codes
        self._parts: list[str] = [f"{THIN} w"]
        self._texts: list[str] = []
        self._font = ""
        self._gap = 0.0

    def run(self, run: Run, top: float, left: float = LEFT) -> None:
        """Text whose strip's upper edge lies at `top`."""
        x, y, face, size, text, gap = run
        if gap != self._gap:
            self._texts.append(f"{gap:.3f} Tw")
            self._gap = gap
        place = f"1 0 0 1 {left + x:.2f} {top - y:.2f} Tm"
        for chosen, shown in self._codes.shown(face, size, text):
            if chosen != self._font:
                self._texts.append(chosen)
                self._font = chosen
            self._texts.append(f"{place} ({shown}) Tj")
            place = ""

    def strip(self, strip: Strip, top: float, pictures: Mapping[str, str]) -> None:
        """Everything in a strip; `pictures` names the image of each photo."""
        for run in strip.runs:
            self.run(run, top)
        for x, y, x2, y2 in strip.rules:
            self.rule(LEFT + x, top - y, LEFT + x2, top - y2)
        for x, y, width, height, sha256 in strip.pictures:
            place = f"{width:.2f} 0 0 {height:.2f} {LEFT + x:.2f} {top - y - height:.2f}"
            self._parts.append(f"q {place} cm /{pictures[sha256]} Do Q")
        if strip.modules:
            self._parts += squares(strip, top)

    def rule(self, x: float, y: float, x2: float, y2: float) -> None:
        """A rule from point to point."""
        self._parts.append(f"{x:.2f} {y:.2f} m {x2:.2f} {y2:.2f} l S")

    def form(self, name: str) -> None:
        """A form drawn where it was made."""
        self._parts.append(f"/{name} Do")

    def content(self) -> bytes:
        """The bytes of the content stream."""
        return "\n".join([*self._parts, "BT", *self._texts, "ET", ""]).encode("latin-1")


def squares(strip: Strip, top: float) -> Iterable[str]:
    """The dark squares as one filled path, neighbours in a row being one rectangle."""
    assert strip.modules is not None
    x, y, unit, rows = strip.modules
    yield "q"
    for number, row in enumerate(rows):
        start = None
        for column, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                left, low = LEFT + x + start * unit, top - y - (number + 1) * unit
                yield f"{left:.3f} {low:.3f} {(column - start) * unit:.3f} {unit:.3f} re"
                start = None
    yield "f Q"


def used_texts(pages: Iterable[Page]) -> dict[Face, list[str]]:
    """The texts of each face on the pages."""
    texts: dict[Face, list[str]] = {}
    for page in pages:
        for _, strip in page.strips:
            for _, _, face, _, text, _ in strip.runs:
                texts.setdefault(face, []).append(text)
    return texts
