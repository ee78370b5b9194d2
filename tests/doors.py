"""What the tests of the pages before the desk share: typing as a person does, and a door."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.theme import Scheme, Theme

WORDS = "бес құлақты түйе 7"


def type_text(field: QWidget, text: str, *, caps: bool = False) -> None:
    """Press the keys of a text one after the other; with Caps Lock on, letters come in capitals without Shift."""
    for letter in text:
        shift = letter.isupper() and not caps
        modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        typed = letter.upper() if caps else letter
        press(field, 0, modifiers, typed)


def press(
    field: QWidget, key: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = ""
) -> None:
    """Press and release one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))


def door_to(store: Path, languages: Languages, theme: Theme) -> Door:
    """A door to this store, in Kazakh and light."""
    theme.choose(Scheme.LIGHT)
    languages.choose(Language.KAZAKH)
    return Door(
        store=store,
        languages=languages,
        theme=theme,
        memory=Memory(store.parent / "window.ini"),
        messages=Messages(languages),
        jobs=Jobs(),
    )
