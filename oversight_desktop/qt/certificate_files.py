"""The three counterparts in force, as they are kept: printed each as a job of its own, or saved as files."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.preview import FOLDER, OPEN_TO_READ
from oversight_desktop.qt.printing import Paper, print_all
from oversight_desktop.services import certificate
from oversight_desktop.services.certificate_overview import Version, overview
from oversight_desktop.services.lp import job_name
from oversight_desktop.services.wording import Wording
from oversight_desktop.whole_files import write_all_whole


def print_counterparts(desk: Desk, scope: str, parent: QWidget) -> None:
    """Print the three counterparts in force after one question."""
    desk.messages.attempt(partial(_print, desk, scope, parent))


def export_counterparts(desk: Desk, scope: str, parent: QWidget) -> None:
    """Save the three counterparts in force in a folder the user names."""
    words, start = desk.wording, desk.memory.text(FOLDER)
    folder = QFileDialog.getExistingDirectory(parent, words.text("certificate.where_to"), start)
    if folder and desk.messages.attempt(partial(_export, desk, scope, Path(folder))):
        desk.memory.keep(FOLDER, folder)
        desk.messages.tell("certificate.exported", folder=folder)


def copy_name(words: Wording, version: Version, copy: int) -> str:
    """What a counterpart is called, on the screen, at the printer and as a file."""
    return words.text("certificate.name.copy", number=version.number, version=version.version, copy=copy)


def _papers(desk: Desk, scope: str) -> list[Paper]:
    version = overview(desk.session, scope).versions[0]
    pdfs = certificate.counterparts(desk.session, scope, version.version)
    return [Paper(name=copy_name(desk.wording, version, copy), pdf=pdf) for copy, pdf in enumerate(pdfs, 1)]


def _print(desk: Desk, scope: str, parent: QWidget) -> None:
    print_all(desk, _papers(desk, scope), parent)


def _export(desk: Desk, scope: str, folder: Path) -> None:
    papers = {folder / f"{job_name(paper.name)}.pdf": paper.pdf for paper in _papers(desk, scope)}
    write_all_whole(papers, OPEN_TO_READ)
