"""Single cells of the register: text of a CSV file, or the text, number, day or yes-no value of a spreadsheet."""

import json
import re
from collections.abc import Callable
from datetime import date as Day
from datetime import datetime
from functools import cache

from oversight_desktop.domain.ground import Factor
from oversight_desktop.domain.iin import LENGTH, iin_fault
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind
from oversight_desktop.exchange import scalars
from oversight_desktop.exchange.registry_table import Cell
from oversight_desktop.exchange.spot import Spot
from oversight_desktop.paths import resource

LONGEST_CELL = 1000
"""Characters; names, numbers and addresses are shorter."""
Read = Callable[[Cell], object]
_ISO = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DOTTED = re.compile(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})")
_ROUNDED = re.compile(r"[0-9][.,]?[0-9]*[eE]\+?[0-9]+")
_WHOLE = re.compile("[0-9]{1,9}")


def said(cell: Cell) -> str | None:
    """The text of a cell without surrounding blanks, or None; whole numbers count as the digits they show."""
    value = cell.value
    if isinstance(value, float) and _is_whole(value):
        value = str(int(value))
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise cell.problem("registry_text_expected")
    try:
        written = scalars.text(value, Spot(cell.file)).strip()
    except InputProblem as problem:
        raise cell.problem("registry_characters") from problem
    if len(written) > LONGEST_CELL:
        raise cell.problem("registry_cell_too_long", limit=LONGEST_CELL)
    return written or None


def _is_whole(value: object) -> bool:
    return isinstance(value, float) and value.is_integer() and abs(value) < 1e15


def iin(cell: Cell) -> str | None:
    """An IIN; a number of a spreadsheet has lost its leading noughts, which come back."""
    value = cell.value
    if isinstance(value, float) and value.is_integer() and 0 <= value < 10**LENGTH:
        value = f"{int(value):0{LENGTH}d}"
    written = said(cell._replace(value=value))
    if written is None:
        return None
    if _ROUNDED.fullmatch(written):
        raise cell.problem("registry_iin_rounded")
    if fault := iin_fault(written):
        raise cell.problem(f"registry_{fault}")
    return written


def day(cell: Cell) -> Day | None:
    """A day: a real date of a spreadsheet, or YYYY-MM-DD, or DD.MM.YYYY."""
    found = cell.value.date() if isinstance(cell.value, datetime) else cell.value
    if not isinstance(found, Day):
        if found is not None and not isinstance(found, str):
            raise cell.problem("registry_date_form")
        if (written := said(cell)) is None:
            return None
        found = _written_day(written, cell)
    if not scalars.FIRST_YEAR <= found.year <= scalars.LAST_YEAR:
        raise cell.problem("registry_date_year", first=scalars.FIRST_YEAR, last=scalars.LAST_YEAR)
    return found


def _written_day(written: str, cell: Cell) -> Day:
    if iso := _ISO.fullmatch(written):
        parts = iso.groups()
    elif dotted := _DOTTED.fullmatch(written):
        parts = dotted.groups()[::-1]
    else:
        raise cell.problem("registry_date_form")
    try:
        return Day(*(int(part) for part in parts))
    except ValueError as error:
        raise cell.problem("registry_date_impossible") from error


def whole(cell: Cell) -> int | None:
    """A whole number from 0; blank and the word no_data say that nobody knows."""
    if not (cell.value is None or isinstance(cell.value, str) or _is_whole(cell.value)):
        raise cell.problem("registry_number_expected")
    written = said(cell)
    if written is None or written.casefold() == scalars.NO_DATA:
        return None
    if not _WHOLE.fullmatch(written):
        raise cell.problem("registry_number_expected")
    return int(written)


def yes_no(cell: Cell) -> bool | None:
    """Yes or no in words, 1 or 0, or a spreadsheet's own; blank and the word no_data say that nobody knows."""
    if isinstance(cell.value, bool):
        return cell.value
    written = said(cell)
    if written is None or written.casefold() == scalars.NO_DATA:
        return None
    if (known := _words().get(written.casefold())) is None:
        raise cell.problem("registry_yes_no_expected", known=tuple(_words()))
    return known


def factor(cell: Cell) -> Factor:
    """A factor of clause 10 that may be a number or a yes or no."""
    if isinstance(cell.value, bool):
        return cell.value
    written = said(cell)
    if written is not None and not _WHOLE.fullmatch(written) and written.casefold() in _words():
        return _words()[written.casefold()]
    return whole(cell)


def scheduled_kind(cell: Cell) -> Kind | None:
    """The kind of the last inspection as written; urgent is a word here, though it names no scheduled one."""
    written = said(cell)
    if written is None:
        return None
    known = {kind.value: kind for kind in Kind}
    if written.casefold() not in known:
        raise cell.problem("registry_word", known=tuple(known))
    return known[written.casefold()]


@cache
def _words() -> dict[str, bool]:
    """The words for yes and no in the languages of the program."""
    spoken = json.loads(resource("schemas", "registry.json").read_bytes())
    return {word: answer for name, answer in (("yes", True), ("no", False)) for word in spoken[name]}
