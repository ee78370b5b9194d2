"""`passphrase change`, `passphrase reset` and `passphrase sheet`: a store's passphrase and its recovery key."""

from pathlib import Path

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import passphrase, passphrase_option
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.services.session import clock
from oversight_desktop.whole_files import write_whole

LONGEST = 10_000


@click.group
def passphrases() -> None:
    """Change the passphrase, set it anew with the recovery key, print the sheet for that key."""


def store_option(command: click.Command) -> click.Command:
    """The option --store."""
    command.params.append(click.Option(["--store"], metavar="PATH", type=PLACE, required=True))
    return command


def file_option(name: str) -> click.Option:
    """An option that must name a file."""
    return click.Option([name], metavar="FILE", type=PLACE, required=True)


@click.command
def change(store: Path, passphrase_file: Path | None, new_passphrase_file: Path, language: str | None) -> None:
    """Put the store under a new passphrase; the recovery key stays valid."""
    from oversight_desktop.services.opening import change_passphrase

    change_passphrase(store, passphrase(passphrase_file), passphrase(new_passphrase_file))
    Speech(spoken(language)).say("passphrase_changed", path=str(store))


@click.command
def reset(store: Path, recovery_key_file: Path, new_passphrase_file: Path, language: str | None) -> None:
    """Put the store under a new passphrase when the old one is forgotten."""
    from oversight_desktop.services.opening import unlock_with_recovery_key

    unlock_with_recovery_key(store, recovery_key(recovery_key_file), passphrase(new_passphrase_file))
    Speech(spoken(language)).say("passphrase_changed", path=str(store))


@click.command
def sheet(store: Path, recovery_key_file: Path, output: Path, language: str | None) -> None:
    """Write the sheet with the recovery key, to be printed, filled in and locked away."""
    from oversight_desktop.services.recovery_sheet import recovery_sheet_pdf

    speech = Speech(spoken(language))
    key = recovery_key(recovery_key_file)
    if output.exists() or output.is_symlink():
        raise EnvironmentProblem("recovery_sheet_exists", path=str(output))
    write_whole(output, recovery_sheet_pdf(key, store, speech.language, clock().date()))
    speech.say("recovery_sheet_written", path=str(output))


def recovery_key(file: Path) -> str:
    """What stands in a recovery key's file; EnvironmentProblem recovery_key_file_unreadable."""
    try:
        with file.open("rb") as source:
            return source.read(LONGEST).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError):  # ValueError: a NUL in the path
        raise EnvironmentProblem("recovery_key_file_unreadable", path=str(file)) from None


change.params += [passphrase_option(), file_option("--new-passphrase-file")]
reset.params += [file_option("--recovery-key-file"), file_option("--new-passphrase-file")]
sheet.params += [
    file_option("--recovery-key-file"),
    click.Option(["-o", "--output", "output"], metavar="FILE.pdf", type=PLACE, required=True),
]
for each in (change, reset, sheet):
    passphrases.add_command(language_option(store_option(each)))
command = passphrases
