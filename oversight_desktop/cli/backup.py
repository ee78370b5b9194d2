"""`backup --store PATH`: a backup that was opened and checked, beside the store and in a second folder."""

from pathlib import Path

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import opened, store_options


@click.command("backup")
@click.option("--to", "second", metavar="DIR", type=PLACE)
def command(second: Path | None, store: Path, passphrase_file: Path | None, language: str | None) -> int:
    """Back up the store; exit code 3 if one of the folders could not be written."""
    from oversight_desktop.services.backups import back_up

    speech = Speech(spoken(language))
    with opened(store, passphrase_file) as session:
        report = back_up(session.store, session.now(), second)
    for place in filter(None, (report.beside, report.second)):
        if place.made is not None:
            speech.say("backup_made", folder=str(place.folder))
        if place.same_disk and place is report.second:
            speech.say("backup_same_disk", folder=str(place.folder))
    for problem in report.problems:
        speech.complain(problem)
    return 3 if report.problems else 0


store_options(command)
language_option(command)
