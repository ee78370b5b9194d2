"""How every command finds its store: --store, --passphrase-file or OVERSIGHT_PASSPHRASE."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.text import nfc
from oversight_desktop.services.opening import open_session
from oversight_desktop.services.session import Session

LONGEST_PASSPHRASE_FILE = 10_000


def store_options(command: click.Command) -> click.Command:
    """The options --store and --passphrase-file."""
    command.params.append(click.Option(["--store"], metavar="PATH", type=PLACE, required=True))
    command.params.append(passphrase_option())
    return command


def passphrase_option() -> click.Option:
    """The option --passphrase-file."""
    return click.Option(["--passphrase-file"], metavar="FILE", type=PLACE)


def passphrase(file: Path | None) -> str:
    """The passphrase from the file, else from OVERSIGHT_PASSPHRASE; the line end at the file's end is not part of it.

    Raises EnvironmentProblem (passphrase_missing, passphrase_file_unreadable).
    """
    if file is None:
        given = os.environ.get("OVERSIGHT_PASSPHRASE", "")
        if not given:
            raise EnvironmentProblem("passphrase_missing")
        return nfc(given)
    try:
        with file.open("rb") as source:
            text = source.read(LONGEST_PASSPHRASE_FILE).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError):
        raise EnvironmentProblem("passphrase_file_unreadable", path=str(file)) from None
    given = nfc(text.rstrip("\r\n"))
    if not given:
        raise EnvironmentProblem("passphrase_missing")
    return given


def author() -> str:
    """Who the changes of the command line name: the account's name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name, as in a bare container
        return "oversight-desktop"


@contextmanager
def opened(path: Path, passphrase_file: Path | None) -> Iterator[Session]:
    """A session in the store at this path, closed at the end."""
    session = open_session(path, passphrase(passphrase_file), author=author())
    try:
        yield session
    finally:
        session.store.close()
