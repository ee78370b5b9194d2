"""The QR code of a certificate: its number, date and contents hash, as dark squares.

The payload is ASCII, upper case and digits only: other letters are read wrongly by some scanners, and these give the
largest squares.
"""

import re
from datetime import date

from oversight_desktop.documents.strips import Strip
from oversight_desktop.documents.styles import MM
from oversight_desktop.documents.transliteration import LATIN

SIDE = 28 * MM
QUIET = 4
"""Light squares around the code, as its standard asks."""
LONGEST_NUMBER = 24
MASK = 0
"""One of the standard's eight patterns; trying all of them costs more than the rest of the page."""


def payload(number: str, day: date, contents_hash: str) -> str:
    """INSP1:<number>:<yyyymmdd>:<hash>; characters a scanner cannot be trusted with are spelt or left out."""
    spelt = "".join(LATIN.get(letter, letter) for letter in number[: LONGEST_NUMBER * 2].upper())
    safe = re.sub(r"[^0-9A-Z $%*+./-]", "", spelt)[:LONGEST_NUMBER].strip()
    return f"INSP1:{safe}:{day:%Y%m%d}:{contents_hash.upper()}"


def modules(text: str) -> tuple[bytes, ...]:
    """The rows of the code, one byte a square, 1 where it is dark."""
    from segno import encoder  # here: its import costs more than the code and only certificates have one

    code = encoder.encode(text, error="m", mask=MASK, boost_error=False)  # type: ignore[no-untyped-call]
    return tuple(bytes(row) for row in code.matrix)


def square(rows: tuple[bytes, ...]) -> float:
    """The side of one square in points, when code and quiet zone fill SIDE."""
    return SIDE / (len(rows) + 2 * QUIET)


def draw(strip: Strip, text: str, x: float, y: float) -> None:
    """Puts the code of a text into a strip, its upper left corner at x, y."""
    rows = modules(text)
    unit = square(rows)
    strip.modules = (x + QUIET * unit, y + QUIET * unit, unit, rows)
