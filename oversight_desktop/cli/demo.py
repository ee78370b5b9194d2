"""`demo -o DIR`: a whole sample inspection through every step."""

import secrets
from itertools import count
from pathlib import Path

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import author, passphrase, passphrase_option
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.opening import create_session
from oversight_desktop.whole_files import make_folder, write_whole

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Characters of a made passphrase: none that is taken for another."""


@click.command("demo")
@click.option("-o", "--output", "folder", metavar="DIR", type=PLACE, required=True)
def command(folder: Path, passphrase_file: Path | None, language: str | None) -> int:
    """Carry the sample through every step; leaves a store, the documents and a report."""
    from oversight_desktop.services.demo import demonstrate, report

    speech = Speech(spoken(language))
    place = _free(folder)
    make_folder(place / "store")
    words = _passphrase(place / "store" / "passphrase.txt", passphrase_file)
    session, recovery_key = create_session(place / "store" / "sample.db", words, author=author())
    try:
        write_whole(place / "store" / "recovery-key.txt", f"{recovery_key}\n".encode())
        printed = speech.language if speech.language is not Language.ENGLISH else Language.KAZAKH
        made = demonstrate(session, place, printed)
        for line in report(session, made, speech.language):
            click.echo(line)
    finally:
        session.store.close()
    return 0 if made.sound else 3


def _free(folder: Path) -> Path:
    """The folder itself if nothing is in it, else the next free one beside it: a demonstration replaces nothing."""
    for number in count(1):
        place = folder if number == 1 else folder.with_name(f"{folder.name}-{number}")
        if not place.exists() or (place.is_dir() and not any(place.iterdir())):
            return place
        if place.exists() and not place.is_dir():
            raise EnvironmentProblem("not_a_folder", path=str(place))
    raise AssertionError("numbers do not end")


def _passphrase(kept: Path, file: Path | None) -> str:
    """The passphrase that was given, or a new one written beside the store: the sample guards no secret."""
    try:
        return passphrase(file)
    except EnvironmentProblem as problem:
        if problem.code != "passphrase_missing" or file is not None:
            raise
    made = "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(4))
    write_whole(kept, f"{made}\n".encode())
    return made


command.params.append(passphrase_option())
language_option(command)
