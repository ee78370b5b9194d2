"""An unexpected fault: one dialog, a report the user can save, and the work is safe."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.problems import EnvironmentProblem, KnownProblem
from oversight_desktop.qt.messages import Messages

MOST_LINES = 400
"""A fault that calls itself ends somewhere."""


class Faults(QObject):
    """Takes the place of sys.excepthook. The report names places in the program, never values: no secret is in it.

    A disk or a law that refuses is no fault, wherever it refused: that is told in its own words.
    """

    arrived = Signal(object)

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._shown = False
        self.arrived.connect(self._show)  # a method of ours, so that it is called on the window's thread

    def install(self) -> Callable[..., None]:
        """Catch what nobody caught; returns the hook that was there."""
        former = sys.excepthook
        sys.excepthook = self.caught
        return former

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Make the report; the dialog comes from the event loop, on the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.arrived.emit(error if isinstance(error, (RuleBroken, KnownProblem)) else report(error))

    def _show(self, what: Any) -> None:
        if self._shown:  # one dialog at a time: a fault in a paint event would open hundreds
            return
        self._shown = True
        try:
            (self._ask if isinstance(what, str) else self._tell)(what)
        finally:
            self._shown = False

    def _tell(self, trouble: RuleBroken | KnownProblem) -> None:
        from PySide6.QtCore import Qt  # slow to load; the first paint does without it

        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join(self._messages.sentences(trouble)))
        box.addButton(self._messages.wording.text("fault_go_on"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def _ask(self, text: str) -> None:
        words = self._messages.wording
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(words.text("fault"))
        box.setInformativeText(words.text("fault_what_to_do"))
        box.setDetailedText(text)
        save = box.addButton(words.text("fault_save"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(words.text("fault_go_on"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        if box.clickedButton() is save:
            self._save(text)

    def _save(self, text: str) -> None:
        from oversight_desktop.whole_files import write_whole

        words = self._messages.wording
        name, _ = QFileDialog.getSaveFileName(QApplication.activeWindow(), words.text("fault_save"), "report.txt")
        if name:
            try:
                write_whole(Path(name), text.encode())
            except EnvironmentProblem as problem:
                QMessageBox.warning(QApplication.activeWindow(), words.text("fault_save"), words.problem(problem))


def report(error: BaseException) -> str:
    """Where it happened: kinds of fault, files, lines and functions, versions; no message, which could hold data."""
    import platform
    import traceback

    lines: list[str] = []
    link: BaseException | None = error
    while link is not None and len(lines) < MOST_LINES:  # a fault and what led to it
        frames = traceback.extract_tb(link.__traceback__)
        lines += [
            type(link).__name__,
            *(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
        ]
        link = link.__cause__ or link.__context__
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return "\n".join([*lines, versions, ""])
