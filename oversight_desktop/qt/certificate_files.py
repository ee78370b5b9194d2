"""The three counterparts in force, as they are kept: printed each as a job of its own, or saved as files."""

from functools import partial

from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.printing import Paper, print_all
from oversight_desktop.qt.saving import Saving
from oversight_desktop.services import certificate
from oversight_desktop.services.certificate_overview import Version, overview
from oversight_desktop.services.lp import job_name
from oversight_desktop.services.wording import Wording


def print_counterparts(desk: Desk, scope: str, parent: QWidget) -> None:
    """Print the three counterparts in force after one question."""
    desk.messages.attempt(partial(_print, desk, scope, parent))


def export_counterparts(desk: Desk, scope: str, parent: QWidget) -> None:
    """Save the three counterparts in force in a folder the user names."""
    desk.messages.attempt(partial(_export, desk, scope, parent))


def copy_name(words: Wording, version: Version, copy: int) -> str:
    """What a counterpart is called, on the screen, at the printer and as a file."""
    return words.text("certificate.name.copy", number=version.number, version=version.version, copy=copy)


def _papers(desk: Desk, scope: str) -> list[Paper]:
    version = overview(desk.session, scope).versions[0]
    pdfs = certificate.counterparts(desk.session, scope, version.version)
    return [Paper(name=copy_name(desk.wording, version, copy), pdf=pdf) for copy, pdf in enumerate(pdfs, 1)]


def _print(desk: Desk, scope: str, parent: QWidget) -> None:
    print_all(desk, _papers(desk, scope), parent)


def _export(desk: Desk, scope: str, parent: QWidget) -> None:
    papers = {job_name(paper.name): paper.pdf for paper in _papers(desk, scope)}
    Saving(desk, parent, "certificate.exported").ask_folder(desk.wording.text("certificate.where_to"), papers)
