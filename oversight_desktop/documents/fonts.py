"""The four faces of Tinos: their widths, and which characters they can print.

Tinos has the metrics of Times New Roman, every Kazakh and Russian letter and the tenge sign, and may be embedded
(resources/fonts/OFL.txt). A face is read from its file on first use only.
"""

import unicodedata
from collections.abc import Iterable
from enum import Enum
from functools import cache

from reportlab.pdfbase.ttfonts import TTFont

from oversight_desktop.paths import resource

ASCENT = 0.891
"""How far Tinos reaches above the baseline, in units of its size."""
DESCENT = 0.216
"""How far it reaches below."""


class Face(Enum):
    """A face of the type; the value is the end of its file's name."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


UNPRINTED = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Unicode categories that leave no mark on paper or belong to nobody."""
RIGHT_TO_LEFT = frozenset(("R", "AL", "RLE", "RLO", "RLI", "AN"))
"""Directions our lines cannot be set in."""


@cache
def font(face: Face) -> TTFont:
    """The face as ReportLab embeds it: subset, with readable text (ToUnicode)."""
    return TTFont(f"Tinos-{face.value}", str(resource("fonts", f"Tinos-{face.value}.ttf")), asciiReadable=0)


class Widths(dict[str, float]):
    """Widths of words in units of the size, remembered because the same words come back."""

    LIMIT = 30_000

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = font(face).face

    def __missing__(self, word: str) -> float:
        """Measures a word met for the first time."""
        if len(self) > self.LIMIT:
            self.clear()
        width = self._face.getCharWidth
        found: float = sum(width(ord(letter)) for letter in word) / 1000
        self[word] = found
        return found


@cache
def widths(face: Face) -> Widths:
    """The measured words of a face."""
    return Widths(face)


@cache
def printable(character: str) -> bool:
    """Whether every face has the character and it can be set from left to right; all four cover the same."""
    if character in "\n\t\xad":
        return True
    if unicodedata.category(character) in UNPRINTED or unicodedata.bidirectional(character) in RIGHT_TO_LEFT:
        return False
    return ord(character) < 0x10000 and ord(character) in font(Face.REGULAR).face.charToGlyph


def unprintable(text: str) -> str | None:
    """The first character of the text that no face can print, or None."""
    return next((character for character in text if not printable(character)), None)


def characters(texts: Iterable[str]) -> str:
    """The distinct characters of many texts, in order of code, so that a document's subset is always the same."""
    return "".join(sorted(set().union(*texts)))
