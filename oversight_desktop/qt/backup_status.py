"""The part of the status bar that tells when the last backup was made, and warns if none has left the disk."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.forms import ICON
from oversight_desktop.qt.plain import tip


@runtime_checkable
class UsesBackups(Protocol):
    """A page that shows or starts backups; the frame hands them to it once."""

    def use(self, backups: Backups) -> None:
        """Take the backups of this session."""


class BackupStatus(QObject):
    """Keeps the button up to date; pressing it leads to the settings."""

    def __init__(self, button: QPushButton, backups: Backups, desk: Desk) -> None:
        super().__init__(button)
        self._button, self._backups, self._desk = button, backups, desk
        backups.running.connect(self.refresh)
        backups.failed.connect(self._failed)
        desk.languages.changed.connect(self.refresh)
        desk.theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        words, days = self._desk.wording, self._backups.days_on_this_disk()
        last = self._backups.last_made_at()
        if self._backups.is_running:
            said = words.text("backup.running")
        elif days is not None:
            said = words.text("backup.on_this_disk", days=days)
        else:
            said = words.text("backup.last", at=last.astimezone()) if last else words.text("backup.none")
        warned = days is not None and not self._backups.is_running
        self._button.setText(said)
        self._button.setToolTip(tip(words.text("backup.why_elsewhere") if warned else ""))
        self._button.setIcon(self._desk.theme.icon(*(("triangle-alert", "warn") if warned else ("save", "muted"))))
        self._button.setIconSize(ICON)
        self._button.setProperty("tone", "warn" if warned else "")
        self._button.style().polish(self._button)

    def _failed(self, problem: KnownProblem) -> None:
        if problem.code != "backup_cancelled":
            self._desk.messages.refused.emit(self._desk.messages.sentences(problem))
