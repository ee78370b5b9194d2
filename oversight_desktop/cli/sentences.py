"""`sentences export -o FILE.xlsx` and `sentences read FILE.xlsx -o FOLDER`: the program's words for review."""

from pathlib import Path

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.services.sentence_table import export_sentences, read_sentences


@click.group
def sentences() -> None:
    """All sentences of the program as one table for review, and the corrections back."""


@click.command
@click.option("-o", "--output", "output", type=PLACE, required=True, metavar="FILE.xlsx")
def export(output: Path, language: str | None) -> None:
    """Write the table of all sentences."""
    rows = export_sentences(output)
    Speech(spoken(language)).say("sentence_table_written", file=str(output), rows=rows)


@click.command
@click.argument("table", type=PLACE, metavar="FILE.xlsx")
@click.option("-o", "--output", "output", type=PLACE, metavar="FOLDER")
def read(table: Path, output: Path | None, language: str | None) -> None:
    """Write the corrected files into a folder (by default beside the table)."""
    review = read_sentences(table, output or table.parent / f"{table.stem}-corrected")
    speech = Speech(spoken(language))
    for each in review.corrections:
        speech.say("sentence_table_changed", file=each.file, key=each.key, language=each.language)
    for file, key, remark in review.remarks:
        speech.say("sentence_table_remark", file=file, key=key, remark=remark)
    for path in review.written:
        speech.say("sentence_table_file_written", file=str(path))
    if not review.corrections:
        speech.say("sentence_table_nothing_changed", file=str(table))


sentences.add_command(language_option(export))
sentences.add_command(language_option(read))
command = sentences
