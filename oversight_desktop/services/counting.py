"""The legal clock: a resulting day, the days counted, and how sure the calendar is of them."""

from collections.abc import Callable
from datetime import date as Day
from enum import Enum

from oversight_desktop.law.calendar import Calendar, Count, add_calendar_days, add_months, add_working_days
from oversight_desktop.services import packs

__all__ = ["Count", "Unit", "count"]


class Unit(Enum):
    """What is counted."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    MONTHS = "months"


COUNTS: dict[Unit, Callable[[Calendar, Day, int], Count]] = {
    Unit.WORKING_DAYS: add_working_days,
    Unit.CALENDAR_DAYS: add_calendar_days,
    Unit.MONTHS: add_months,
}


def count(day: Day, unit: Unit, number: int) -> Count:
    """Count `number` units from a day, which itself is not counted; a negative number counts back.

    Raises InputProblem when the result leaves the calendar of years 1 to 9999 or the number is absurd.
    """
    return COUNTS[unit](packs.calendar(), day, number)
