"""A date field that may be empty is typed into like any other, on any layout."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oversight_desktop.qt.fields import DateField, row_digit

KAZAKH = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[DateField]:
    """A date field with a neighbour to go to."""
    around = QWidget()
    qtbot.addWidget(around)
    layout = QVBoxLayout(around)
    made = DateField(around)
    layout.addWidget(made)
    layout.addWidget(QLineEdit(around))
    around.show()
    around.activateWindow()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    yield made
    around.close()


def typed(field: DateField, digits: str) -> None:
    """Keys of the number row on the Kazakh layout, then on to the next field."""
    for digit in digits:
        code = 9 + (int(digit) or 10)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown.value, Qt.KeyboardModifier.NoModifier, code, 0, 0, KAZAKH[digit])
            QApplication.sendEvent(field, event)
    neighbour = field.parentWidget().findChild(QLineEdit, "", Qt.FindChildOption.FindDirectChildrenOnly)
    assert neighbour is not None
    neighbour.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize(
    ("digits", "day"),
    [("30042026", date(2026, 4, 30)), ("29022028", date(2028, 2, 29)), ("01012027", date(2027, 1, 1))],
)
def test_an_empty_field_takes_a_whole_date(field: DateField, digits: str, day: date) -> None:
    typed(field, digits)

    assert field.day() == day


def test_half_a_date_is_none_and_the_field_is_blank_again(field: DateField) -> None:
    typed(field, "3004")

    assert field.day() is None
    assert field.text().strip() == ""


def test_a_date_that_stands_is_typed_over_and_delete_empties_it(field: DateField) -> None:
    field.show_day(date(2026, 3, 16))
    typed(field, "15052027")
    assert field.day() == date(2027, 5, 15)

    field.setFocus(Qt.FocusReason.TabFocusReason)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_Delete.value, Qt.KeyboardModifier.NoModifier))

    assert field.day() is None


def test_windows_names_the_key_by_its_virtual_code() -> None:
    """There the scan codes 10 and 11 are the keys 9 and 0."""
    assert [row_digit(scan, virtual, "win32") for scan, virtual in ((2, 0x31), (10, 0x39), (11, 0x30), (30, 0x41))] == [
        "1",
        "9",
        "0",
        None,
    ]
    assert [row_digit(scan, 0, "linux") for scan in (10, 18, 19, 38)] == ["1", "9", "0", None]
