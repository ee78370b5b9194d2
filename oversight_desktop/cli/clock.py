"""`clock DATE`: the resulting date and the days counted."""

import re
from datetime import date as Day

import click

from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.services.counting import Count, Unit, count


@click.command("clock")
@click.argument("date", metavar="DATE")
@click.option("--working-days", type=int)
@click.option("--calendar-days", type=int)
@click.option("--months", type=int)
def command(date: str, language: str | None, **numbers: int | None) -> int:
    """Count from a date; the day itself is not counted, a negative number counts back."""
    given = [(Unit(unit), number) for unit, number in numbers.items() if number is not None]
    if len(given) != 1:
        raise InputProblem("clock_one_unit")
    ((unit, number),) = given
    _say(Speech(spoken(language)), unit, number, count(_day(date), unit, number))
    return 0


def _day(text: str) -> Day:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise InputProblem("clock_date", value=text)
    try:
        return Day.fromisoformat(text)
    except ValueError:
        raise InputProblem("clock_date", value=text) from None


def _say(speech: Speech, unit: Unit, number: int, counted: Count) -> None:
    """The date alone on the first line, then what was counted and passed over, then any doubt."""
    click.echo(counted.result.isoformat())
    speech.say(f"clock_counted_{unit.value}", number=abs(number))
    for place, day in enumerate(counted.days, 1):
        click.echo(f"{place:>4}. {day.isoformat()}")
    for passed in counted.skipped:
        speech.say("clock_skipped", day=passed.day.isoformat(), why=passed.why[speech.language])
    if counted.unconfirmed:
        speech.say("clock_unconfirmed", days=tuple(day.isoformat() for day in counted.unconfirmed))


language_option(command)
