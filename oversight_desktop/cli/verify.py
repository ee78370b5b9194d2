"""`verify CERTIFICATE.pdf`: unaltered (0), altered (1), not one of ours (2)."""

from pathlib import Path

import click

from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import opened, passphrase_option


@click.command("verify")
@click.argument("file", metavar="CERTIFICATE.pdf", type=click.Path(path_type=Path))
@click.option("--store", metavar="PATH", type=click.Path(path_type=Path))
def command(file: Path, store: Path | None, passphrase_file: Path | None, language: str | None) -> int:
    """Recompute the contents hash and hold it against page, QR, the other bytes and, with a store, the kept bytes."""
    from oversight_desktop.services import verifying

    data = verifying.read(file)
    if store is None:
        verdict = verifying.verify(data)
    else:
        with opened(store, passphrase_file) as session:
            verdict = verifying.verify(data, session)
    speech = Speech(spoken(language, verdict.language))
    _say(speech, verdict, file)
    return verdict.exit_code


def _say(speech: Speech, verdict: "verifying.Verdict", file: Path) -> None:
    if verdict.is_ours and not verdict.reasons:
        speech.say(
            "verify_unaltered", number=verdict.number, version=verdict.version, contents_hash=verdict.contents_hash
        )
    elif verdict.is_ours:
        speech.say(
            "verify_altered", reasons=tuple(speech.wording.text(f"verify.{reason}") for reason in verdict.reasons)
        )
    else:
        speech.say("verify_not_ours", file=str(file))
    if verdict.kept_in is not None:
        speech.say("verify_kept", inspection=verdict.kept_in)
    if verdict.is_ours:
        speech.say("verify_limits_with_store" if verdict.with_store else "verify_limits")


command.params.append(passphrase_option())
language_option(command)
