"""Inspections from a file and into one, chosen in the system's own dialogs."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.qt.desk import Desk
from oversight_desktop.services.intake import ReadFile, read_all, settled
from oversight_desktop.services.overview import Summary
from oversight_desktop.services.transfer import Imported, export_inspection, keep

FOLDER = "folder/inspections"


class OverviewFiles(QObject):
    """Imports and exports; `imported` carries the id of an inspection that came, or the empty text."""

    imported = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._read: Sequence[ReadFile] = ()
        self._row: Summary | None = None
        self._target = Path()

    def choose_import(self) -> None:
        """Ask for files and read them away from the window."""
        words = self._desk.wording
        title, filter_ = words.text("overview.import_title"), words.text("overview.files")
        names, _ = QFileDialog.getOpenFileNames(self._page, title, self._desk.memory.text(FOLDER), filter_)
        if names:
            self._desk.memory.keep(FOLDER, str(Path(names[0]).parent))
            work = partial(read_all, [Path(name) for name in names], store_may_know=True)
            self._desk.jobs.start(work, self._take, self._desk.messages.show_problem)

    def export(self, row: Summary) -> None:
        """Ask for a place and write the inspection there with its files."""
        words = self._desk.wording
        offered = str(Path(self._desk.memory.text(FOLDER)) / file_name(row))
        title, filter_ = words.text("overview.export_title"), words.text("overview.files")
        name, _ = QFileDialog.getSaveFileName(self._page, title, offered, filter_)
        if name:
            target = Path(name)
            self._row, self._target = row, target if target.suffix else target.with_suffix(".json")
            self._desk.memory.keep(FOLDER, str(target.parent))
            self._desk.messages.attempt(self._export_now)

    def _take(self, read: Sequence[ReadFile]) -> None:
        self._read = read
        self._desk.messages.attempt(self._keep_now)

    def _keep_now(self) -> None:
        session = self._desk.session
        scope = ""
        new: list[str] = []
        known: list[str] = []
        for file in settled(session, self._read):
            assert file.content is not None
            kept = keep(session, file.source, file.content, file.pack)
            if isinstance(kept, Imported):
                scope = kept.scope
            is_new = kept.new if isinstance(kept, Imported) else True
            (new if is_new else known).append(file.source.name)
        self.imported.emit(scope)
        code = "overview.imported" if new else "overview.imported_already"
        self._desk.messages.tell(code, names=tuple(new or known))

    def _export_now(self) -> None:
        assert self._row is not None
        files = export_inspection(self._desk.session, self._row.scope, self._target)
        self._desk.messages.tell("overview.exported", path=str(self._target), files=files)


def file_name(row: Summary) -> str:
    """The name an exported inspection is offered: letters that every system takes."""
    number = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in row.order or "")
    return f"inspection-{number or row.scope[:8]}.json"
