"""A field for a passphrase: hidden unless asked for; it notices Caps Lock while one types."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

CYRILLIC_BLOCK = range(0x400, 0x500)
LATIN, CYRILLIC = "ABC", "".join(map(chr, range(0x410, 0x413)))
"""The first letters of the two scripts; they name them in every language."""
KNOWN_TO_QT = ("windows", "cocoa")
"""The platforms on which Qt tells the layout of the keyboard."""


class PassphraseField(QLineEdit):
    """Emits `caps(bool)` when a typed letter shows that Caps Lock is on or off."""

    caps = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_text(False)

    def show_text(self, shown: bool) -> None:
        """Show what is typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; a capital without Shift, or a small letter with it, comes from Caps Lock."""
        from PySide6.QtCore import Qt  # slow to load; the first paint does without it

        letter = event.text()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps.emit(False)  # which way it went is known at the next letter
        elif letter.isalpha() and letter.upper() != letter.lower():
            self.caps.emit(letter.isupper() != shift)
        super().keyPressEvent(event)


def keyboard_layout(typed: str) -> str:
    """Which letters the keyboard types, by the last one in a text; before that its language, where Qt knows it.

    Under X11 and Wayland Qt gives the language of the system instead: a wrong hint is worse than none.
    """
    letter = next((sign for sign in reversed(typed) if sign.isalpha()), "")
    if letter:
        return LATIN if letter.isascii() else CYRILLIC if ord(letter) in CYRILLIC_BLOCK else letter
    if QGuiApplication.platformName() not in KNOWN_TO_QT:
        return ""
    locale = QGuiApplication.inputMethod().locale()
    return "" if locale.name() == "C" else locale.nativeLanguageName()
