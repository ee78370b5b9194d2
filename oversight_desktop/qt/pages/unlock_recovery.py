"""The part of unlocking that takes the recovery key and a new passphrase."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.domain.problems import InputProblem, KnownProblem
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.passphrase_field import PassphraseField
from oversight_desktop.qt.wanted import GIVEN_UP, Wanted
from oversight_desktop.services.passphrases import strength


class RecoveryPart(Form, QWidget):
    """Emits `unlocked` when the store stands under its new passphrase, `back` to try the old one, `working` carries
    what can be given up, and None when it has ended."""

    ui = "unlock_recovery"
    custom: ClassVar = (PassphraseField,)

    unlocked = Signal(object)
    back = Signal()
    working = Signal(object)

    recovery_edit: QLineEdit
    new_edit: PassphraseField
    strength_label: QLabel
    again_edit: PassphraseField
    problem_label: QLabel
    caps_label: QLabel
    show_box: QCheckBox
    back_button: QPushButton
    recover_button: QPushButton

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door = door
        self.load(door.theme)
        self._problem: KnownProblem | None = None
        self._wanted = Wanted()
        self.recovery_edit.textEdited.connect(self._typed)
        self.recovery_edit.returnPressed.connect(self.new_edit.setFocus)
        for field in (self.new_edit, self.again_edit):
            self.show_box.toggled.connect(field.show_text)
            field.caps.connect(self.caps_label.setVisible)
            field.textEdited.connect(self._typed)
        self.new_edit.returnPressed.connect(self.again_edit.setFocus)
        self.again_edit.returnPressed.connect(self.recover)
        self.recover_button.clicked.connect(self.recover)
        self.back_button.clicked.connect(self.back)
        door.languages.changed.connect(self.refresh)
        self.caps_label.hide()
        self.refresh()
        self.starts_at = self.recovery_edit

    def refresh(self) -> None:
        """Say what stands in the language in force."""
        words, text = self.door.wording, self.new_edit.text()
        self.strength_label.setText(words.text(f"strength.{strength(text).value}") if text else " ")
        self.caps_label.setText(words.text("caps_lock_is_on"))
        self.problem_label.setText(words.problem(self._problem) if self._problem else " ")

    def recover(self) -> None:
        """Put the store under the new passphrase, in a job."""
        from oversight_desktop.services.opening import unlock_with_recovery_key

        if self.new_edit.text() != self.again_edit.text():
            self._refused(InputProblem("passphrase_not_repeated"))
            return
        self._wanted = wanted = Wanted()
        self.working.emit(wanted)
        key, new = self.recovery_edit.text(), self.new_edit.text()
        work = partial(unlock_with_recovery_key, self.door.store, key, new, wanted)
        self.door.jobs.start(work, self._recovered, self._refused)

    def _recovered(self, unlocked: object) -> None:
        self.working.emit(None)
        self.unlocked.emit(unlocked)
        if self._wanted.is_given_up:  # said at the desk, which is there by now
            self.door.messages.tell("given_up_too_late")

    def _refused(self, trouble: Exception) -> None:
        self.working.emit(None)
        if not isinstance(trouble, KnownProblem):
            raise trouble
        if trouble.code == GIVEN_UP:
            self.new_edit.setFocus()
            return
        self._problem = trouble
        self.refresh()
        in_key = trouble.code.startswith(("recovery_key", "wrong_recovery"))
        (self.recovery_edit if in_key else self.new_edit).setFocus()

    def _typed(self) -> None:
        self._problem = None
        self.refresh()
