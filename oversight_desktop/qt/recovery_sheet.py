"""The recovery key on paper: the program's own sheet, printed or saved; never kept by the program."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from oversight_desktop.qt.door import Door
from oversight_desktop.services.recovery_sheet import recovery_sheet_pdf
from oversight_desktop.services.session import clock
from oversight_desktop.whole_files import write_whole


def sheet_of(door: Door, recovery_key: str) -> bytes:
    """The sheet as the bytes of a PDF; EnvironmentProblem where the key does not open the store."""
    return recovery_sheet_pdf(recovery_key, door.store, door.languages.language, clock().date())


def print_sheet(door: Door, recovery_key: str, parent: QWidget) -> None:
    """Let the user choose a printer, then print the sheet."""
    from oversight_desktop.qt.printing import print_pdf

    print_pdf(door, door.wording.text("recovery.file"), sheet_of(door, recovery_key), parent)


def save_sheet(door: Door, recovery_key: str, parent: QWidget) -> Path | None:
    """Let the user choose a place, put the sheet there and return it; EnvironmentProblem if the disk refuses."""
    words, memory = door.wording, door.memory
    start = memory.folder("recovery") / f"{words.text('recovery.file')}.pdf"
    name, _ = QFileDialog.getSaveFileName(parent, words.text("recovery.title"), str(start), "PDF (*.pdf)")
    if not name:
        return None
    write_whole(Path(name), sheet_of(door, recovery_key))
    memory.keep_folder("recovery", Path(name).parent)
    return Path(name)
