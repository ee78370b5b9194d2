"""The option --office: an office's own checklists that a document was written under."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from oversight_desktop.cli.places import PLACE

if TYPE_CHECKING:
    from oversight_desktop.services.office_checklists import OfficeFile


def office_option(command: click.Command) -> click.Command:
    """The option --office, which names the office's file."""
    command.params.append(click.Option(["--office"], metavar="FILE", type=PLACE))
    return command


def office_file(path: Path | None) -> "OfficeFile | None":
    """The office's file if one was named; InputProblem tells what cannot be read in it."""
    if path is None:
        return None
    from oversight_desktop.services.office_checklists import read_office_file

    return read_office_file(path)
