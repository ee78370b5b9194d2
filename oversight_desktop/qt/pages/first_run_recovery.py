"""The step of the first run that shows the recovery key once and sees it written down."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from oversight_desktop.qt import recovery_sheet
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.pages.first_run_key import ShownKey
from oversight_desktop.qt.pages.first_run_step import Step
from oversight_desktop.services import recovery


class RecoveryStep(Step):
    """Shows the key in groups; one goes on when two of them were typed again."""

    ui = "first_run_recovery"

    key_frame: QFrame
    groups: QGridLayout
    print_button: QPushButton
    save_button: QPushButton
    copy_button: QPushButton
    first_label: QLabel
    first_edit: QLineEdit
    second_label: QLabel
    second_edit: QLineEdit
    confirm_problem: QLabel

    def __init__(self, door: Door, recovery_key: str, parent: QWidget | None = None) -> None:
        super().__init__(door, parent)
        self._key, self._complained = recovery_key, False
        self.places = recovery.places_to_confirm(recovery_key)
        self._shown = ShownKey(recovery_key, self.groups, (self.first_edit, self.second_edit))
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(self._copy)
        door.jobs.closing.connect(self.forget)
        self.first_edit.returnPressed.connect(self.second_edit.setFocus)
        self.second_edit.returnPressed.connect(self.wished)
        for field in (self.first_edit, self.second_edit):
            field.textEdited.connect(self._typed)
        self.refresh()

    def refresh(self) -> None:
        """Say which groups are asked for."""
        words = self.door.wording
        for heading, place in zip((self.first_label, self.second_label), self.places, strict=True):
            heading.setText(words.text("recovery.group", place=place))
        self.key_frame.setAccessibleName(words.text("recovery.title"))
        self._show_complaint()

    def complaint(self) -> str:
        """Both groups as on the paper."""
        typed = (self.first_edit.text(), self.second_edit.text())
        right = [
            recovery.is_group(self._key, place, text) for place, text in zip(self.places, typed, strict=True) if text
        ]
        if not all(right):
            return "recovery.group_differs"
        return "" if len(right) == len(self.places) else "recovery.type_groups"

    def complain(self) -> None:
        """Say it below the two fields."""
        self._complained = True
        self._show_complaint()
        wrong = recovery.is_group(self._key, self.places[0], self.first_edit.text())
        (self.second_edit if wrong else self.first_edit).setFocus()

    def begin(self) -> None:
        """The paper comes first."""
        self.print_button.setFocus()

    def forget(self) -> None:
        """Take the key out of the clipboard again, where anybody could paste it from."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == self._key:
            clipboard.clear()

    def _show_complaint(self) -> None:
        code = self.complaint()
        self.confirm_problem.setText(self.door.wording.text(code) if code and self._complained else " ")

    def _typed(self) -> None:
        self._complained = False
        self._show_complaint()
        self.changed.emit()

    def _print(self) -> None:
        self.door.messages.attempt(self._print_sheet)

    def _print_sheet(self) -> None:
        recovery_sheet.print_sheet(self.door, self._key, self)

    def _save(self) -> None:
        self.door.messages.attempt(self._save_sheet)

    def _save_sheet(self) -> None:
        recovery_sheet.save_sheet(self.door, self._key, self)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key)
        self.door.messages.tell("recovery.copied")
