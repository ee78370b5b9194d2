"""Which backups stay: the last three, one of each day of a week, one of each week of a month."""

from collections.abc import Iterable
from datetime import datetime, timedelta

LAST = 3
DAYS = 7
MONTH = 31
"""Days back to which one backup of each week is kept."""


def to_keep(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those of the moments whose backups stay; the last of a day stands for the day, the last of a week for the week.

    Days are those of the calendar where `now` is, weeks begin on Monday. A moment after `now` comes from a clock that
    was wrong: it is kept and takes nobody's place.
    """
    every = set(moments)
    past = sorted(moment for moment in every if moment <= now)
    future = {moment for moment in every if moment > now}
    of_day, of_week = {}, {}
    for moment in past:
        day = moment.astimezone(now.tzinfo).date()
        age = now.date() - day
        if age < timedelta(days=DAYS):
            of_day[day] = moment
        if age < timedelta(days=MONTH):
            of_week[day.isocalendar()[:2]] = moment
    return future | set(past[-LAST:]) | set(of_day.values()) | set(of_week.values())
