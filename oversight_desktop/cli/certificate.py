"""`certificate FILE.json -o DIR`: the three counterparts of the certificate."""

from pathlib import Path

import click

from oversight_desktop.cli.check import say_breaches
from oversight_desktop.cli.office import office_file, office_option
from oversight_desktop.cli.places import PLACE
from oversight_desktop.cli.speech import Speech, spoken
from oversight_desktop.domain.terms import Gate, Language
from oversight_desktop.services import checking
from oversight_desktop.whole_files import make_folder, write_all_whole


@click.command("certificate")
@click.argument("file", metavar="FILE.json", type=PLACE)
@click.option("-o", "--output", "folder", metavar="DIR", type=PLACE, required=True)
@click.option("--language", type=click.Choice([Language.KAZAKH.value, Language.RUSSIAN.value]), default=None)
@click.option("--draft", is_flag=True, help="print in spite of breaches, marked as a draft on every page")
def command(file: Path, folder: Path, language: str | None, draft: bool, office: Path | None) -> int:
    """Write the three counterparts; refused while the Rules block the certificate, unless as a draft."""
    own = office_file(office)
    loaded = checking.load(file, own.pack if own else None)
    speech = Speech(spoken(language, loaded.dossier.language))
    found = checking.judgement(loaded.dossier, Gate.CERTIFICATE, pack=own.pack if own else None)
    say_breaches(found, speech)
    if found.blocked and not draft:
        speech.say("certificate_refused")
        return 1
    from oversight_desktop.services import printing  # reportlab is slow to import and not needed for a refusal

    contents = printing.contents(loaded.dossier, speech.language, pack=found.pack)
    made = printing.counterparts(contents, printing.loaded_photos(loaded, found.pack), draft=draft)
    make_folder(folder)
    paths = [folder / f"certificate-{copy}.pdf" for copy in range(1, len(made.pdfs) + 1)]
    write_all_whole(dict(zip(paths, made.pdfs, strict=True)))
    for path in paths:
        speech.say("certificate_written", path=str(path))
    if foreign := printing.texts_in_other_language(loaded.dossier, speech.language):
        speech.say("certificate_other_language", number=foreign)
    return 0


office_option(command)
