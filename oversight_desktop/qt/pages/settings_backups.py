"""Settings of backups: the second folder, one now, the last ones, and how to restore."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from oversight_desktop.domain.problems import EnvironmentProblem, KnownProblem
from oversight_desktop.qt.backups import SECOND_FOLDER, Backups
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.backups import BackupReport
from oversight_desktop.services.restoring import backups_of

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.settings import SettingsPage

SHOWN = 5
"""How many of the last backups are listed."""


class BackupSettings(QObject):
    """What the user knows and decides of his backups."""

    def __init__(self, page: "SettingsPage", backups: Backups) -> None:
        super().__init__(page)
        self._page, self._backups = page, backups
        self._problems: tuple[KnownProblem, ...] = ()
        page.folder_button.clicked.connect(self._choose_folder)
        page.no_folder_button.clicked.connect(self._no_folder)
        page.backup_button.clicked.connect(backups.start)
        page.stop_button.clicked.connect(backups.cancel)
        backups.running.connect(self.refresh)
        backups.progress.connect(self._progress)
        backups.made.connect(self._made)
        backups.failed.connect(self._failed)

    def refresh(self) -> None:
        """Show how things stand."""
        page, words, backups = self._page, self._page.desk.wording, self._backups
        last = backups.last_made_at()
        page.last_label.setText(
            words.text("backup.last", at=last.astimezone()) if last else words.text("settings.no_backup")
        )
        days = backups.days_on_this_disk()
        page.days_label.setText(words.text("settings.days", days=days) if days is not None else "")
        page.days_label.setVisible(days is not None)
        folder = backups.second_folder
        page.folder_label.setText(str(folder) if folder else words.text("settings.no_folder"))
        page.no_folder_button.setVisible(folder is not None)
        allow(page.backup_button, words.text("backup.running") if backups.is_running else "")
        page.stop_button.setVisible(backups.is_running)
        page.progress_bar.setVisible(backups.is_running)
        page.backup_problem.setText("\n".join(words.problem(problem) for problem in self._problems))
        page.backup_problem.setVisible(bool(self._problems))
        self._list()

    def _list(self) -> None:
        page, words = self._page, self._page.desk.wording
        store = page.desk.session.store.path
        made = backups_of(store)[-SHOWN:]
        moments = [words.shown(backup.made_at.astimezone()) for backup in reversed(made)]
        page.made_label.setText("\n".join(moments) or words.text("settings.no_backup"))
        page.restore_label.setVisible(bool(made))
        if made:
            page.restore_label.setText(words.text("settings.restore", backup=str(made[-1].folder), store=str(store)))

    def _choose_folder(self) -> None:
        desk = self._page.desk
        start = self._backups.second_folder or desk.memory.folder("backup")
        name = QFileDialog.getExistingDirectory(self._page, desk.wording.text("settings.choose_folder"), str(start))
        if name:
            desk.memory.keep(SECOND_FOLDER, str(Path(name)))
            self._problems = ()
            self.refresh()

    def _no_folder(self) -> None:
        self._page.desk.memory.forget(SECOND_FOLDER)
        self._problems = ()
        self.refresh()

    def _progress(self, done: int, of: int) -> None:
        self._page.progress_bar.setMaximum(max(of, 1))
        self._page.progress_bar.setValue(done)

    def _made(self, report: BackupReport) -> None:
        self._problems = report.problems
        made = report.second if report.second and report.second.made else report.beside
        if report.second and report.second.same_disk:
            self._problems += (EnvironmentProblem("settings.same_disk", folder=str(report.second.folder)),)
        damaged = report.beside.made.damaged if report.beside.made else ()
        if damaged:
            self._problems += (EnvironmentProblem("settings.damaged", count=len(damaged)),)
        self.refresh()
        if self._page.isVisible():
            self._page.desk.messages.tell("settings.backed_up", folder=str(made.folder))

    def _failed(self, problem: KnownProblem) -> None:
        self._problems = () if problem.code == "backup_cancelled" else (problem,)
        self.refresh()
