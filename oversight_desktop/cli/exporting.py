"""`export INSPECTION --store PATH -o FILE`: an inspection document out of the store."""

from pathlib import Path

import click

from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, language_option, spoken
from oversight_desktop.cli.stores import opened, store_options
from oversight_desktop.services import dossiers, inspections, office_checklists, transfer


@click.command("export")
@click.argument("inspection", metavar="INSPECTION")
@click.option("-o", "--output", "file", metavar="FILE", type=PLACE, required=True)
def command(inspection: str, file: Path, store: Path, passphrase_file: Path | None, language: str | None) -> int:
    """Write an inspection (its id, or the number of its order or certificate) and the files it names."""
    with opened(store, passphrase_file) as session:
        scope = inspections.find(session, inspection)
        speech = Speech(spoken(language, dossiers.head(session, scope).language))
        if remark := office_checklists.remark(session, scope):
            speech.complain(remark)
        number = transfer.export_inspection(session, scope, file)
    speech.say("exported", file=str(file), number=number)
    return 0


store_options(command)
language_option(command)
