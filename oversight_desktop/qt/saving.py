"""Documents put where the user says: asked for in the system's dialog, written away from the window, whole or not."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.domain.progress import Progress
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.whole_files import write_all_whole

DOCUMENTS = "documents"
"""Under what name the folder is remembered in which documents were saved last."""
OPEN_TO_READ, OWN = 0o644, 0o600
ENDING = ".pdf"


class Saving(QObject):
    """Puts documents on the disk and remembers the folder under `purpose`; the window tells what the disk refuses.

    `told` is the sentence said when everything is on the disk; it may name `file`, `path` or `folder`.
    """

    def __init__(self, desk: Desk | Door, over: QWidget, told: str, *, purpose: str = DOCUMENTS) -> None:
        super().__init__(over)
        self._desk, self._over, self._told, self._purpose = desk, over, told, purpose
        self.mode = OPEN_TO_READ

    def ask(self, title: str, name: str, pdf: bytes) -> None:
        """Ask where to put a document that is offered under this name."""
        start, kinds = self._folder / f"{name}{ENDING}", self._desk.wording.text("preview.files")
        chosen, _ = QFileDialog.getSaveFileName(self._over, title, str(start), kinds)
        path = Path(chosen)
        if chosen and path.suffix.lower() != ENDING:  # what follows the last point may belong to a date
            path = path.with_name(path.name + ENDING)  # of this name the system's dialog has not asked
            chosen = chosen if self._may_replace([path]) else ""
        if chosen:
            self._write(path.parent, {path: pdf}, {"file": path.name, "path": str(path)})

    def ask_folder(self, title: str, documents: Mapping[str, bytes]) -> None:
        """Ask for a folder and put several documents there under their names, all or none."""
        chosen = QFileDialog.getExistingDirectory(self._over, title, str(self._folder))
        folder = Path(chosen)
        files = {folder / f"{name}{ENDING}": pdf for name, pdf in documents.items()}
        if chosen and self._may_replace(list(files)):
            self._write(folder, files, {"folder": chosen})

    @property
    def _folder(self) -> Path:
        return self._desk.memory.folder(self._purpose)

    def _may_replace(self, paths: list[Path]) -> bool:
        there = tuple(path.name for path in paths if os.path.exists(path))
        question, yes = "saving.replace", "saving.replace_yes"
        return not there or self._desk.messages.ask(self._over, question, yes, files=there)

    def _write(self, folder: Path, files: Mapping[Path, bytes], facts: Mapping[str, str]) -> None:
        self._desk.memory.keep_folder(self._purpose, folder)
        self._desk.messages.silent.emit()
        _Writing(self._desk, self._told, facts).begin(self._over, partial(_written, files, self.mode))


class _Writing(QObject):
    """One writing under way. It belongs to the jobs: the paper may be closed before its bytes are on the disk."""

    def __init__(self, desk: Desk | Door, told: str, facts: Mapping[str, str]) -> None:
        super().__init__(desk.jobs)
        self._desk, self._told, self._facts = desk, told, facts

    def begin(self, over: QWidget, work: Callable[[Progress], None]) -> None:
        """Carry it out in sight, then tell what came of it."""
        Waiting(self._desk, over, self._desk.wording.text("waiting.saving")).begin(work, self._tell, self._tell_trouble)

    def _tell(self, nothing: None) -> None:
        self.deleteLater()
        self._desk.messages.tell(self._told, **self._facts)

    def _tell_trouble(self, trouble: Exception) -> None:
        self.deleteLater()
        self._desk.messages.show_problem(trouble)


def _written(files: Mapping[Path, bytes], mode: int, progress: Progress) -> None:
    """Carried out on a thread of the pool."""
    write_all_whole(files, mode, progress)
