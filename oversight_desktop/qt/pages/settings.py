"""The settings: window, person, passphrase, backups, store, the Rules in use, about the program."""

import platform
from importlib import metadata
from typing import ClassVar

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

from oversight_desktop.domain.person import Person
from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.language_box import LanguageBox
from oversight_desktop.qt.page import Page
from oversight_desktop.qt.pages.settings_backups import BackupSettings
from oversight_desktop.qt.pages.settings_passphrase import PassphraseSettings
from oversight_desktop.qt.pages.settings_person import PersonSettings
from oversight_desktop.qt.pages.settings_window import WindowSettings
from oversight_desktop.qt.passphrase_field import PassphraseField
from oversight_desktop.services.packs import rule_pack


class SettingsPage(Page):
    """A box for each matter; every choice holds at once, names and passphrase when their button is pressed."""

    ui = "settings"
    shows: ClassVar = (Person,)
    custom: ClassVar = (LanguageBox, PassphraseField)

    content: QWidget
    language_box: LanguageBox
    scheme_box: QComboBox
    size_box: QComboBox
    lock_box: QComboBox
    name_edit: QLineEdit
    post_edit: QLineEdit
    body_box: QComboBox
    person_problem: QLabel
    person_button: QPushButton
    old_edit: PassphraseField
    new_edit: PassphraseField
    again_edit: PassphraseField
    strength_label: QLabel
    passphrase_problem: QLabel
    passphrase_button: QPushButton
    show_box: QCheckBox
    last_label: QLabel
    days_label: QLabel
    folder_label: QLabel
    folder_button: QPushButton
    no_folder_button: QPushButton
    backup_problem: QLabel
    backup_button: QPushButton
    stop_button: QPushButton
    progress_bar: QProgressBar
    made_label: QLabel
    restore_label: QLabel
    store_label: QLabel
    store_button: QPushButton
    pack_title: QLabel
    pack_dates: QLabel
    pack_note: QLabel
    version_label: QLabel
    licence_label: QLabel

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.language_box.serve(desk.languages, desk.memory)
        self.window_settings = WindowSettings(self)
        self.person_settings = PersonSettings(self)
        self.passphrase_settings = PassphraseSettings(self)
        self.backup_settings: BackupSettings | None = None
        self.store_button.clicked.connect(self._show_store)
        self.starts_at = self.language_box

    def use(self, backups: Backups) -> None:
        """Take the backups of this session."""
        self.backup_settings = BackupSettings(self, backups)

    def refresh(self) -> None:
        """Show everything as it stands, in the language in force."""
        self.window_settings.refresh()
        self.person_settings.refresh()
        self.passphrase_settings.refresh()
        if self.backup_settings is not None:
            self.backup_settings.refresh()
        words, pack = self.desk.wording, rule_pack()
        self.store_label.setText(str(self.desk.session.store.path))
        self.pack_title.setText(pack.title[words.language])
        self.pack_dates.setText(
            words.text(
                "settings.pack_dates",
                effective_from=pack.effective_from,
                repealed_on=pack.repealed_on,
                repealed_by=pack.repealed_by,
            )
        )
        self.pack_note.setText(words.text("settings.pack_note", name=pack.name))
        version, python = metadata.version("oversight-desktop"), platform.python_version()
        self.version_label.setText(words.text("settings.version", version=version, qt=qVersion(), python=python))
        self.licence_label.setText(words.text("settings.licences"))

    def _show_store(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.session.store.path.parent)))
