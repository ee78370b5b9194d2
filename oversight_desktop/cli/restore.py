"""`restore BACKUP --store PATH`: a store out of a backup; what was there is put aside."""

from pathlib import Path

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import passphrase, store_options
from oversight_desktop.services.restoring import restore_by_passphrase
from oversight_desktop.services.session import clock


@click.command("restore")
@click.argument("backup", metavar="BACKUP", type=PLACE)
@click.option("--without-lost", is_flag=True, help="restore even if files of the evidence are lost")
def command(backup: Path, without_lost: bool, store: Path, passphrase_file: Path | None, language: str | None) -> int:
    """Check the backup wholly, then put the store in its place as a new device."""
    speech = Speech(spoken(language))
    words = passphrase(passphrase_file)
    done = restore_by_passphrase(backup, store, words, clock(), without_lost=without_lost)
    speech.say("restored", store=str(done.path), aside=str(done.aside) if done.aside else None)
    if done.lost:
        speech.say("restored_without", number=len(done.lost))
    return 0


store_options(command)
language_option(command)
