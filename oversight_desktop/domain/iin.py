"""The individual identification number: twelve digits with a birth date and a check digit."""

from datetime import date as Day
from enum import Enum

LENGTH = 12
CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
UNKNOWN_CENTURY = "0"
"""The seventh digit of some foreigners' numbers: met in practice, so it is doubtful rather than wrong."""
FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


class IinFault(Enum):
    """What is wrong with a number; the values are codes of sentences."""

    NOT_TWELVE_DIGITS = "iin_not_twelve_digits"
    IMPOSSIBLE_DATE = "iin_impossible_date"
    IMPOSSIBLE_CENTURY = "iin_impossible_century"
    WRONG_CHECK_DIGIT = "iin_wrong_check_digit"


def iin_fault(iin: str) -> str | None:
    """The code of what is wrong with the number, or None; a seventh digit of 0 is not a fault (is_doubtful)."""
    fault = _fault(iin)
    return None if fault is None else fault.value


def is_doubtful(iin: str) -> bool:
    """Whether a number without fault still deserves a warning: its century is unknown."""
    return iin_fault(iin) is None and iin[6] == UNKNOWN_CENTURY


def birth_date(iin: str) -> Day | None:
    """The birth date in a number without fault; None where the century is unknown."""
    if iin_fault(iin) is not None or iin[6] == UNKNOWN_CENTURY:
        return None
    return _date(iin, CENTURIES[iin[6]])


def check_digit(first_eleven: str) -> int | None:
    """The twelfth digit that belongs to eleven digits; None if no number may begin with them."""
    remainder = _remainder(first_eleven, FIRST_WEIGHTS)
    if remainder == 10:
        remainder = _remainder(first_eleven, SECOND_WEIGHTS)
    return None if remainder == 10 else remainder


def _fault(iin: str) -> IinFault | None:
    # isascii: Python's isdigit also takes Arabic-Indic digits
    if len(iin) != LENGTH or not (iin.isascii() and iin.isdigit()):
        return IinFault.NOT_TWELVE_DIGITS
    if iin[6] not in CENTURIES and iin[6] != UNKNOWN_CENTURY:
        return IinFault.IMPOSSIBLE_CENTURY
    # an unknown century gives 29 February the benefit of the doubt
    centuries = [CENTURIES[iin[6]]] if iin[6] in CENTURIES else [1900, 2000]
    if all(_date(iin, century) is None for century in centuries):
        return IinFault.IMPOSSIBLE_DATE
    if check_digit(iin[:-1]) != int(iin[-1]):
        return IinFault.WRONG_CHECK_DIGIT
    return None


def _date(iin: str, century: int) -> Day | None:
    try:
        return Day(century + int(iin[:2]), int(iin[2:4]), int(iin[4:6]))
    except ValueError:
        return None


def _remainder(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
