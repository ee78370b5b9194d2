"""Inspections from a file and into one, chosen in the system's own dialogs."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.domain.progress import Progress
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.qt.wanted import GIVEN_UP
from oversight_desktop.services import away
from oversight_desktop.services.overview import Summary
from oversight_desktop.services.session import Session
from oversight_desktop.services.transfer import Imported, RegistryImported

FOLDER = "inspections"


class OverviewFiles(QObject):
    """Imports and exports; `imported` carries the id of an inspection that came, or the empty text."""

    imported = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._under_way = False

    def choose_import(self) -> None:
        """Ask for files and take them in away from the window."""
        if not self._may():
            return
        words, memory = self._desk.wording, self._desk.memory
        title, filter_ = words.text("overview.import_title"), words.text("overview.files")
        names, _ = QFileDialog.getOpenFileNames(self._page, title, str(memory.folder(FOLDER)), filter_)
        if names:
            paths = [Path(name) for name in names]
            memory.keep_folder(FOLDER, paths[0].parent)
            self._desk.messages.silent.emit()
            waiting = Waiting(self._desk, self._page, words.text("waiting.importing"), writes=True)
            self._under_way = True
            waiting.begin(partial(away.import_files, self._desk.session, paths), self._came, self._failed)

    def export(self, row: Summary) -> None:
        """Ask for a place and write the inspection there with its files, away from the window."""
        if not self._may():
            return
        words, memory = self._desk.wording, self._desk.memory
        offered = str(memory.folder(FOLDER) / file_name(row))
        title, filter_ = words.text("overview.export_title"), words.text("overview.files")
        name, _ = QFileDialog.getSaveFileName(self._page, title, offered, filter_)
        if name:
            target = Path(name)
            target = target if target.suffix else target.with_suffix(".json")
            memory.keep_folder(FOLDER, target.parent)
            self._desk.messages.silent.emit()
            waiting = Waiting(self._desk, self._page, words.text("waiting.exporting"))
            self._under_way = True
            waiting.begin(partial(_exported, self._desk.session, row.scope, target), self._written, self._failed)

    def _may(self) -> bool:
        """Whether nothing is on its way in or out: a second press would take the same file in once more."""
        if self._under_way:
            self._desk.messages.say(self._desk.wording.text("why.being_worked_on"))
        return not self._under_way

    def _failed(self, trouble: Exception) -> None:
        self._under_way = False
        self._desk.messages.show_problem(trouble)

    def _came(self, came: away.CameIn) -> None:
        self._under_way = False
        scopes = [each.scope for each in came.kept if isinstance(each, Imported)]
        for each in came.kept:
            if isinstance(each, (Imported, RegistryImported)) and each.change is not None:
                self._desk.did(each.change)
        self.imported.emit(scopes[-1] if scopes else "")
        new = [each.source.name for each in came.kept if not isinstance(each, Imported) or each.new]
        names = tuple(new or [each.source.name for each in came.kept])
        self._desk.messages.tell("overview.imported" if new else "overview.imported_already", names=names)
        if came.trouble is not None:
            why = [] if came.trouble.code == GIVEN_UP else self._desk.messages.sentences(came.trouble)
            self._desk.messages.refused.emit([*why, self._desk.wording.text("overview.import_partly")])

    def _written(self, exported: tuple[Path, int]) -> None:
        self._under_way = False
        path, files = exported
        self._desk.messages.tell("overview.exported", path=str(path), files=files)


def _exported(session: Session, scope: str, path: Path, progress: Progress) -> tuple[Path, int]:
    """Carried out on a thread of the pool; where it went, and how many files beside it."""
    return path, away.export_inspection(session, scope, path, progress)


def file_name(row: Summary) -> str:
    """The name an exported inspection is offered: letters that every system takes."""
    number = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in row.order or "")
    return f"inspection-{number or row.scope[:8]}.json"
