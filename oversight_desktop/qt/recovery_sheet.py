"""The recovery key on paper: the program's own sheet, printed or saved; never kept by the program."""

from PySide6.QtWidgets import QWidget

from oversight_desktop.qt.door import Door
from oversight_desktop.qt.saving import OWN, Saving
from oversight_desktop.services.recovery_sheet import recovery_sheet_pdf
from oversight_desktop.services.session import clock


def sheet_of(door: Door, recovery_key: str) -> bytes:
    """The sheet as the bytes of a PDF; EnvironmentProblem where the key does not open the store."""
    return recovery_sheet_pdf(recovery_key, door.store, door.languages.language, clock().date())


def print_sheet(door: Door, recovery_key: str, parent: QWidget) -> None:
    """Let the user choose a printer, then print the sheet."""
    from oversight_desktop.qt.printing import print_pdf

    print_pdf(door, door.wording.text("recovery.file"), sheet_of(door, recovery_key), parent)


def save_sheet(door: Door, recovery_key: str, parent: QWidget) -> None:
    """Let the user choose a place and put the sheet there, for its owner alone."""
    saving = Saving(door, parent, "recovery.saved", purpose="recovery")
    saving.mode = OWN
    words = door.wording
    saving.ask(words.text("recovery.title"), words.text("recovery.file"), sheet_of(door, recovery_key))
