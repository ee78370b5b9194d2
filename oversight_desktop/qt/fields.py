"""Fields of forms: dates that may be empty, digits typed on the Kazakh number row, names that are offered."""

import sys
from datetime import date as Day

from PySide6.QtCore import QDate, QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QDateEdit, QLineEdit, QWidget

NEVER = QDate(1904, 1, 1)
"""What an empty date field holds; it is shown as blank. A leap year, so that 29.02 can be typed before its year."""
BLANK = " "
ROW = {10: "1", 11: "2", 12: "3", 13: "4", 14: "5", 15: "6", 16: "7", 17: "8", 18: "9", 19: "0"}
"""Keys of the number row by the native scan code of X11 and Wayland; the Kazakh layout types letters there."""


class DateField(QDateEdit):
    """A date that may be empty: a calendar on demand, Delete empties it, digits by the position of the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd.MM.yyyy")
        self.setMinimumDate(NEVER)
        self.setSpecialValueText(BLANK)
        self.setDate(NEVER)

    def day(self) -> Day | None:
        """The day it shows, None while it is empty or only half typed."""
        shown = self.date()
        return None if shown.year() == NEVER.year() else Day(shown.year(), shown.month(), shown.day())

    def show_day(self, day: Day | None) -> None:
        """Show a day, or nothing."""
        wanted = NEVER if day is None else QDate(day.year, day.month, day.day)
        if self.hasFocus() and self.date() == wanted and day is not None:
            return  # somebody is typing over it
        self.setSpecialValueText(BLANK)
        self.setDate(wanted)
        if self.hasFocus():
            self.setSelectedSection(QDateEdit.Section.DaySection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete empties; the Kazakh number row types digits."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.setDate(NEVER)
            return
        typed = as_digit(event) or event
        if self.date() == NEVER and self.specialValueText() and typed.text() in tuple("0123456789"):
            self.setSpecialValueText("")  # a blank has no sections to type into
            self.setSelectedSection(QDateEdit.Section.DaySection)
        super().keyPressEvent(typed)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab leaves the field; from day to month the digits go by themselves, and the arrows."""
        return QWidget.focusNextPrevChild(self, next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was only half typed is no date: the field is empty again."""
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.isVisible():  # not while its page goes
            self.interpretText()
            if self.day() is None:
                self.setDate(NEVER)
            self.setSpecialValueText(BLANK)
        super().focusOutEvent(event)


def position_digit(event: QKeyEvent) -> str | None:
    """The digit that stands on a key of the number row or the keypad, whatever the layout types; None elsewhere."""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier and event.text().isascii() and event.text().isdigit():
        return event.text()
    found = row_digit(event.nativeScanCode(), event.nativeVirtualKey())
    return found or (event.text() if event.text() in tuple("0123456789") else None)


def row_digit(scan: int, virtual: int, platform: str = sys.platform) -> str | None:
    """The digit of a key of the number row by its native codes: Windows names it by the virtual key, not by the scan
    code (there 10 to 13 are other keys); None for any other key."""
    if platform == "win32":
        return chr(virtual) if 0x30 <= virtual <= 0x39 else None
    return ROW.get(scan)


def as_digit(event: QKeyEvent) -> QKeyEvent | None:
    """The event as if the digit of its key had been typed; None where it types one already or is another key."""
    digit = row_digit(event.nativeScanCode(), event.nativeVirtualKey())
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if digit is None or not plain or event.text() == digit:
        return None
    return QKeyEvent(event.type(), Qt.Key(Qt.Key.Key_0.value + int(digit)), event.modifiers(), digit)


class DigitRescue(QObject):
    """Installed on a field of digits only (IIN, whole numbers): letters of the Kazakh number row become digits."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Replace the letter by the digit of its key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            typed = as_digit(event)
            if typed is not None:
                watched.insert(typed.text())
                return True
        return False


def completer(names: QStringListModel, parent: QObject) -> QCompleter:
    """Offers the names that hold what was typed, in a list that has a background of its own."""
    made = QCompleter(names, parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    offered = made.popup()
    assert offered is not None
    offered.setProperty("role", "popup")
    return made
