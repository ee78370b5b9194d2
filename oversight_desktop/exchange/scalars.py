"""Single values of the inspection document: each reader takes a JSON value and its place.

A reader returns the value of the record, or None where an empty text stands for a missing value; whatever has
another type, or cannot be, raises InputProblem.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date as Day
from enum import Enum

from oversight_desktop.domain.iin import iin_fault
from oversight_desktop.domain.text import is_blank, nfc
from oversight_desktop.exchange.spot import Spot, shown

LONGEST_TEXT = 100_000
"""Characters (interchange.md §1)."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
GREATEST = 1_000_000_000
NO_DATA = "no_data"
"""The word for a factor of clause 10 that nobody knows."""
Read = Callable[[object, Spot], object]

_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_UNUSUAL_RUN = re.compile("[^\x00-\u02ff\u0370-\u0482\u048a-\u0590]{31}")
_MARKS_IN_A_ROW = 30
"""The bound of UAX #15 for streams: composing longer runs takes time that grows with their square."""
_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_QUARTER = re.compile("([0-9]{4})-Q[1-4]")


def text(value: object, spot: Spot) -> str:
    """A text, composed; control characters but newline and tab, lone surrogates and excess length are refused."""
    if not isinstance(value, str):
        raise spot.problem("input_text_expected", value=shown(value))
    if found := _REFUSED.search(value):
        code = "input_half_character" if found.group() >= "\ud800" else "input_control_character"
        raise spot.problem(code, character=f"U+{ord(found.group()):04X}", position=found.start() + 1)
    if value.isascii() and len(value) <= LONGEST_TEXT:
        return value
    if len(value) > 4 * LONGEST_TEXT:  # no composition shortens a text more than that
        raise spot.problem("input_text_too_long", length=len(value), limit=LONGEST_TEXT)
    _refuse_marks(value, spot)
    composed = nfc(value)
    if len(composed) > LONGEST_TEXT:
        raise spot.problem("input_text_too_long", length=len(composed), limit=LONGEST_TEXT)
    return composed


def _refuse_marks(value: str, spot: Spot) -> None:
    if not _UNUSUAL_RUN.search(value):
        return
    run = 0
    for position, letter in enumerate(value, 1):
        run = run + 1 if unicodedata.combining(letter) else 0
        if run > _MARKS_IN_A_ROW:
            raise spot.problem("input_marks_in_a_row", position=position)


def filled(value: object, spot: Spot) -> str:
    """A text by which other parts of the document are named, and which therefore may not be blank."""
    name = text(value, spot)
    if is_blank(name):
        raise spot.problem("input_missing")
    return name


def day(value: object, spot: Spot) -> Day | None:
    """A day written YYYY-MM-DD; a blank text is no day."""
    if not isinstance(value, str):
        raise spot.problem("input_date_form", value=shown(value))
    if is_blank(value):
        return None
    parts = _DAY.fullmatch(value)
    if not parts:
        raise spot.problem("input_date_form", value=shown(value))
    year, month, number = (int(part) for part in parts.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise spot.problem("input_date_year", value=value, first=FIRST_YEAR, last=LAST_YEAR)
    try:
        return Day(year, month, number)
    except ValueError as error:
        raise spot.problem("input_date_impossible", value=value) from error


def whole(least: int = 0, most: int = GREATEST) -> Read:
    """A reader of whole numbers within these bounds, both included; true and false are no numbers."""

    def read(value: object, spot: Spot) -> int:
        if type(value) is not int:
            raise spot.problem("input_whole_expected", value=shown(value))
        if not least <= value <= most:
            raise spot.problem("input_number_range", value=value, least=least, most=most)
        return value

    return read


def number(value: object, spot: Spot) -> int | float:
    """A number of a section's figures, whole or not."""
    if type(value) is int or type(value) is float:
        return value
    raise spot.problem("input_number_expected", value=shown(value))


def yes_no(value: object, spot: Spot) -> bool:
    """True or false; 0, 1 and words are refused."""
    if isinstance(value, bool):
        return value
    raise spot.problem("input_yes_no_expected", value=shown(value))


def word(members: Iterable[Enum]) -> Read:
    """A reader of the words of one closed list; a blank text is no word."""
    known = {member.value: member for member in members}

    def read(value: object, spot: Spot) -> Enum | None:
        if isinstance(value, str) and is_blank(value):
            return None
        if isinstance(value, str) and value in known:
            return known[value]
        raise spot.problem("input_word", value=shown(value), known=tuple(known))

    return read


def factor(value: object, spot: Spot) -> int | bool | str | None:
    """A factor of clause 10: a number from 0, true, false or the word no_data; a blank text is none of them."""
    if isinstance(value, bool) or value == NO_DATA:
        return value
    if isinstance(value, str):
        if is_blank(value):
            return None
        raise spot.problem("input_factor", value=shown(value))
    return whole()(value, spot)  # type: ignore[return-value]


def quarter(value: object, spot: Spot) -> str | None:
    """A quarter written 2026-Q1; a blank text is none."""
    if isinstance(value, str) and is_blank(value):
        return None
    found = _QUARTER.fullmatch(value) if isinstance(value, str) else None
    if not found or not FIRST_YEAR <= int(found.group(1)) <= LAST_YEAR:
        raise spot.problem("input_quarter", value=shown(value))
    return found.group()


def iin(value: object, spot: Spot) -> str | None:
    """An individual identification number, held against its date and check digit; a blank text is none."""
    written = text(value, spot)
    if is_blank(written):
        return None
    if fault := iin_fault(written):
        raise spot.problem(f"input_{fault}", value=shown(written))
    return written
