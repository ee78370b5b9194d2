"""`check FILE.json`: holds an inspection against the Rules."""

import json
from pathlib import Path

import click

from oversight_desktop.cli.office import office_file, office_option
from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.domain.terms import Gate, Severity
from oversight_desktop.services import checking
from oversight_desktop.services.wording import json_facts


@click.command("check")
@click.argument("file", metavar="FILE.json", type=PLACE)
@click.option("--at", type=click.Choice([gate.value for gate in Gate]), help="the step to judge")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def command(file: Path, at: str | None, form: str, office: Path | None, language: str | None) -> int:
    """Hold an inspection against the Rules, up to a step; exit code 1 when a requirement blocks it."""
    own = office_file(office)
    loaded = checking.load(file, own.pack if own else None)
    speech = Speech(spoken(language, loaded.dossier.language))
    found = checking.judgement(loaded.dossier, Gate(at) if at else None, pack=own.pack if own else None)
    if form == "json":
        click.echo(_as_json(found, speech))
    else:
        _say(found, speech)
    return 1 if found.blocked else 0


def _as_json(found: checking.Judgement, speech: Speech) -> str:
    breaches = [
        {
            "requirement": breach.requirement,
            "clause": breach.clause,
            "severity": breach.severity.value,
            "message": speech.wording.sentence(breach),
            "facts": json_facts(breach),
        }
        for breach in found.breaches
    ]
    return json.dumps({"breaches": breaches, "blocked": found.blocked}, ensure_ascii=False, indent=1)


def say_breaches(found: checking.Judgement, speech: Speech) -> None:
    """Each breach with its clause, and the reading chosen where the clause is ambiguous."""
    words = speech.wording
    for breach in found.breaches:
        click.echo(f"[{words.word(breach.severity)}] {breach.requirement}: {words.sentence(breach)}")
        if breach.severity is not Severity.NOTE and (reading := words.reading(breach.requirement)):
            click.echo(f"    {words.text('check_reading', reading=reading)}")


def _say(found: checking.Judgement, speech: Speech) -> None:
    """The judgement for people: the breaches, their sum, then the pack's own dates."""
    say_breaches(found, speech)
    counts = {severity: sum(breach.severity is severity for breach in found.breaches) for severity in Severity}
    speech.say(
        "check_blocked" if found.blocked else "check_passed",
        gate=found.gate,
        blocks=counts[Severity.BLOCK],
        warnings=counts[Severity.WARN],
        notes=counts[Severity.NOTE],
        overridden=counts[Severity.OVERRIDDEN],
    )
    pack = found.pack
    speech.say(
        "check_pack",
        pack=pack.name,
        effective_from=pack.effective_from,
        repealed_by=pack.repealed_by,
        repealed_on=pack.repealed_on,
    )


office_option(command)
language_option(command)
