"""The steps of the first run before there is a store: language, person, passphrase; and the last one."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.terms import BodyKind, Language
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.pages.first_run_step import Step
from oversight_desktop.qt.passphrase_field import PassphraseField, keyboard_layout
from oversight_desktop.services.passphrases import LEAST, strength


class LanguageStep(Step):
    """The language of the window; `existing` asks to open a store that is there already."""

    ui = "first_run_language"
    existing = Signal()

    kk_button: QPushButton
    ru_button: QPushButton
    en_button: QPushButton
    existing_button: QPushButton

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(door, parent)
        self.kk_button.clicked.connect(self._kazakh)
        self.ru_button.clicked.connect(self._russian)
        self.en_button.clicked.connect(self._english)
        self.existing_button.clicked.connect(self.existing)
        self.refresh()

    def refresh(self) -> None:
        """Mark the language in force."""
        self._chosen.setChecked(True)

    def begin(self) -> None:
        """The language in force has the focus."""
        self._chosen.setFocus()

    @property
    def _chosen(self) -> QPushButton:
        buttons = {Language.KAZAKH: self.kk_button, Language.RUSSIAN: self.ru_button, Language.ENGLISH: self.en_button}
        return buttons[self.door.languages.language]

    def _kazakh(self) -> None:
        self._choose(Language.KAZAKH)

    def _russian(self) -> None:
        self._choose(Language.RUSSIAN)

    def _english(self) -> None:
        self._choose(Language.ENGLISH)

    def _choose(self, language: Language) -> None:
        self.door.memory.keep("language", language.value)
        self.door.languages.choose(language)


class PersonStep(Step):
    """Name, post and body of who works here."""

    ui = "first_run_person"

    name_edit: QLineEdit
    name_problem: QLabel
    post_edit: QLineEdit
    body_box: QComboBox

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(door, parent)
        for body in BodyKind:
            self.body_box.addItem("", body.value)
        self.name_edit.textEdited.connect(self._typed)
        self.name_edit.returnPressed.connect(self.wished)
        self.post_edit.returnPressed.connect(self.wished)
        self.name_problem.hide()
        self.refresh()

    @property
    def person(self) -> Person:
        """Who was described."""
        return Person(
            name=self.name_edit.text(), post=self.post_edit.text(), body=BodyKind(self.body_box.currentData())
        )

    def refresh(self) -> None:
        """Say the bodies, and the complaint if it stands, in the language in force."""
        for row, body in enumerate(BodyKind):
            word = self.door.wording.word(body)
            self.body_box.setItemText(row, word[:1].upper() + word[1:])
        self.name_problem.setText(self.door.wording.text("person_without_name"))

    def complaint(self) -> str:
        """A name is needed."""
        return "" if self.name_edit.text().strip() else "person_without_name"

    def complain(self) -> None:
        """Say it beside the name."""
        self.name_problem.show()
        self.name_edit.setFocus()

    def begin(self) -> None:
        """The name first."""
        self.name_edit.setFocus()

    def _typed(self) -> None:
        self.name_problem.hide()
        self.changed.emit()


class PassphraseStep(Step):
    """The passphrase, twice."""

    ui = "first_run_passphrase"
    custom: ClassVar = (PassphraseField,)

    first_edit: PassphraseField
    strength_label: QLabel
    second_edit: PassphraseField
    repeat_problem: QLabel
    show_box: QCheckBox
    layout_label: QLabel
    caps_label: QLabel

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(door, parent)
        for field in (self.first_edit, self.second_edit):
            self.show_box.toggled.connect(field.show_text)
            field.caps.connect(self.caps_label.setVisible)
            field.textEdited.connect(self._typed)
        self.first_edit.returnPressed.connect(self.second_edit.setFocus)
        self.second_edit.returnPressed.connect(self.wished)
        self._complained = False
        self.caps_label.hide()
        self.refresh()

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.first_edit.text()

    def refresh(self) -> None:
        """Say how strong the passphrase looks and what is wrong with it."""
        words = self.door.wording
        text = self.first_edit.text()
        self.caps_label.setText(words.text("caps_lock_is_on"))
        layout = keyboard_layout(self.second_edit.text() or text)
        self.layout_label.setText(words.text("keyboard_layout", layout=layout) if layout else "")
        code = self.complaint() if self._complained else ""
        short = code == "passphrase_too_short"
        look = words.text(f"strength.{strength(text).value}") if text else " "
        self.strength_label.setText(words.text(code, least=LEAST) if short else look)
        self.strength_label.setProperty("tone", "breach" if short else "muted")
        self.strength_label.style().polish(self.strength_label)
        self.repeat_problem.setText(words.text(code) if code and not short else " ")

    def complaint(self) -> str:
        """Long enough, and twice the same."""
        if len(self.first_edit.text().strip()) < LEAST:
            return "passphrase_too_short"
        return "" if self.first_edit.text() == self.second_edit.text() else "passphrase_not_repeated"

    def complain(self) -> None:
        """Say it below the field it is about."""
        self._complained = True
        self.refresh()
        short = self.complaint() == "passphrase_too_short"
        (self.first_edit if short else self.second_edit).setFocus()

    def begin(self) -> None:
        """The first field; the keyboard may have changed meanwhile."""
        self.refresh()
        self.first_edit.setFocus()

    def _typed(self) -> None:
        if self.first_edit.text().startswith(self.second_edit.text()):
            self._complained = False  # nothing is wrong while it is still being repeated
        self.refresh()
        self.changed.emit()


class DoneStep(Step):
    """The store is ready; `sample` asks for the sample inspection."""

    ui = "first_run_done"
    sample = Signal()

    sample_button: QPushButton

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(door, parent)
        self.sample_button.clicked.connect(self.sample)

    def begin(self) -> None:
        """A newcomer looks around first."""
        self.sample_button.setFocus()
