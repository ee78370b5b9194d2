"""Keys as a person presses them: QTest's own keyClicks cannot type Cyrillic."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def press(field: QWidget, key: Qt.Key | int, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """Press and release one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))


def type_text(field: QWidget, text: str, *, caps: bool = False) -> None:
    """Press the keys of a text one after the other; with Caps Lock on, letters come in capitals without Shift."""
    for letter in text:
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
        shift = letter.isupper() and not caps
        press(field, key, Qt.KeyboardModifier.ShiftModifier if shift else NONE, letter.upper() if caps else letter)
