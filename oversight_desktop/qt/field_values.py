"""The fields of a form as plain texts and back: what a draft keeps of a form that is not finished."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date as Day

from PySide6.QtCore import QObject, QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.fields import DateField, DigitRescue

Values = Mapping[str, str]
"""Texts by the names of the fields; days as 2026-03-18, an empty text for an empty field."""
YES = "yes"


class FieldValues(QObject):
    """Some fields of one form. `edited` comes when a person changes one of them, never when the program does."""

    edited = Signal()

    def __init__(self, fields: Mapping[str, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._fields, self._showing = dict(fields), False
        for field in self._fields.values():
            self._listen(field)

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: _read(field) for name, field in self._fields.items()}

    def show(self, values: Values) -> None:
        """Fill the fields; those not named become empty."""
        with self.still():
            for name, field in self._fields.items():
                _write(field, values.get(name, ""))

    @contextmanager
    def still(self) -> Iterator[None]:
        """What the block changes was not changed by a person."""
        before, self._showing = self._showing, True
        try:
            yield
        finally:
            self._showing = before

    def _listen(self, field: QWidget) -> None:
        if isinstance(field, DateField):
            field.dateChanged.connect(self._changed)
        elif isinstance(field, QComboBox):
            field.activated.connect(self._changed)
            if field.isEditable():
                field.editTextChanged.connect(self._changed)
        elif isinstance(field, QLineEdit):
            field.textEdited.connect(self._changed)
        elif isinstance(field, QCheckBox):
            field.clicked.connect(self._changed)
        elif isinstance(field, QPlainTextEdit):
            field.textChanged.connect(self._changed)

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()


def digits_only(field: QLineEdit, most: int) -> None:
    """Let a field take digits only, at most so many, also from the number row of the Kazakh layout."""
    field.setMaxLength(most)
    field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
    field.installEventFilter(DigitRescue(field))


def day_of(text: str | None) -> Day | None:
    """The day of a value."""
    return Day.fromisoformat(text) if text else None


def text_of_day(day: Day | None) -> str:
    """The value of a day."""
    return day.isoformat() if day else ""


def number_of(text: str | None) -> int | None:
    """The whole number of a value; None for an empty one."""
    return int(text) if text and text.isascii() and text.isdigit() else None


def packed(values: Values) -> str:
    """Values as one text, for a draft."""
    return json.dumps(dict(values), ensure_ascii=False, sort_keys=True)


def unpacked(text: str | None) -> dict[str, str] | None:
    """The values of a draft; None if there is none."""
    return None if text is None else {str(name): str(value) for name, value in json.loads(text).items()}


def _read(field: QWidget) -> str:
    if isinstance(field, DateField):
        return text_of_day(field.day())
    if isinstance(field, QComboBox):
        index = field.findText(field.currentText()) if field.isEditable() else field.currentIndex()
        data = field.itemData(index) if index >= 0 else None
        return nfc(str(field.currentText() if data is None else data)).strip()
    if isinstance(field, QCheckBox):
        return YES if field.isChecked() else ""
    if isinstance(field, QPlainTextEdit):
        return nfc(field.toPlainText()).strip()
    assert isinstance(field, QLineEdit)
    return nfc(field.text()).strip()


def _write(field: QWidget, value: str) -> None:
    if isinstance(field, DateField):
        field.show_day(day_of(value))
    elif isinstance(field, QComboBox):
        at = field.findData(value)
        if field.isEditable() and at < 0:
            field.setEditText(value)
        elif value and at < 0:  # what the list does not offer is shown as it is, never replaced
            field.addItem(value, value)
            field.setCurrentIndex(field.count() - 1)
        else:
            field.setCurrentIndex(at)
    elif isinstance(field, QCheckBox):
        field.setChecked(value == YES)
    elif isinstance(field, QLineEdit) and nfc(field.text()).strip() != value:
        field.setText(value)
        field.setCursorPosition(0)  # a long text shows its beginning
    elif isinstance(field, QPlainTextEdit) and nfc(field.toPlainText()).strip() != value:
        field.setPlainText(value)
