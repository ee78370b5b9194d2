"""`verify CERTIFICATE.pdf`: unaltered (0), altered (1), not one of ours (2)."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import opened, passphrase_option

if TYPE_CHECKING:
    from oversight_desktop.services.verifying import Looked


@click.command("verify")
@click.argument("file", metavar="CERTIFICATE.pdf", type=PLACE)
@click.option("--store", metavar="PATH", type=PLACE)
def command(file: Path, store: Path | None, passphrase_file: Path | None, language: str | None) -> int:
    """Recompute the contents hash and hold it against page, QR, the other bytes and, with a store, the kept bytes."""
    from oversight_desktop.services import verifying  # the PDF engine is slow to import

    data = verifying.read(file)
    if store is None:
        looked = verifying.look(data)
    else:
        with opened(store, passphrase_file) as session:
            looked = verifying.look(data, session)
    speech = Speech(spoken(language, looked.verdict.language))
    if looked.verdict.finding is verifying.Finding.NOT_OURS:
        click.echo(speech.wording.text("verify_not_ours", file=str(file)), err=True)
        return 2
    _say(speech, looked)
    return 0 if looked.unaltered else 1


def _say(speech: Speech, looked: "Looked") -> None:
    verdict = looked.verdict
    reasons = tuple(speech.wording.text(f"verify.{reason.value}") for reason in verdict.reasons)
    if looked.asked_store and not looked.kept:
        reasons = (*reasons, speech.wording.text("verify.store"))
    if reasons:
        speech.say("verify_altered", reasons=reasons)
    else:
        speech.say(
            "verify_unaltered", number=verdict.number, version=verdict.version, contents_hash=verdict.contents_hash
        )
    if verdict.draft:
        speech.say("verify_draft")
    if looked.stored is not None:
        speech.say("verify_kept", inspection=looked.stored)
    speech.say("verify_limits_with_store" if looked.asked_store else "verify_limits")


command.params.append(passphrase_option())
language_option(command)
