"""Hands on the whole window: real keys and clicks on what is in sight, found by the name it has in its form."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TypeVar

from checklist_hand import KAZAKH, ROW
from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from oversight_desktop.qt.fields import DateField

Kind = TypeVar("Kind", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
LONGEST = 20_000
"""Milliseconds after which what does not come will not come."""


class Keyboard:
    """Keys where the focus is; `strokes` counts them."""

    def __init__(self, window: QWidget) -> None:
        self.window, self.strokes = window, 0

    def type(self, text: str) -> None:
        """Characters as a layout types them, where the focus is."""
        for letter in text:
            self._send(Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown, NONE, letter, 0)
        QApplication.processEvents()

    def digit(self, number: int, held: Qt.KeyboardModifier = NONE) -> None:
        """A key of the number row on the Kazakh layout: it types a letter, its place says the digit."""
        self._send(Qt.Key.Key_unknown, held, KAZAKH[number], ROW[number])
        QApplication.processEvents()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """A key by the window system's way, so that shortcuts hear it."""
        self.strokes += 1
        QTest.keyClick(self.focus, key, held)
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        """The widget the keyboard speaks to."""
        found = QApplication.focusWidget() or self.window.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def _send(self, key: Qt.Key, held: Qt.KeyboardModifier, text: str, scan: int) -> None:
        self.strokes += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus, QKeyEvent(kind, key.value, held, scan, 0, 0, text))


class Hands(Keyboard):
    """Keyboard and mouse on one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._inside: QWidget = window

    @contextmanager
    def inside(self, part: QWidget) -> Iterator[None]:
        """Look only inside this part, as in one card of several."""
        before, self._inside = self._inside, part
        yield
        self._inside = before

    def all(self, kind: type[Kind]) -> list[Kind]:
        """Everything of a kind in sight, in the order of the form."""
        return [each for each in self._inside.findChildren(kind) if each.isVisible()]

    def find(self, kind: type[Kind], name: str) -> Kind:
        """The one widget of this name in sight."""
        found = [each for each in self._inside.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"in sight: {len(found)} of {name}"
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether something of this name is in sight."""
        return any(each.isVisible() for each in self._inside.findChildren(QWidget, name))

    def press(self, name: str) -> None:
        """Click a button; one that is disabled says why."""
        button = self.find(QAbstractButton, name)
        assert button.isEnabled(), f"{name}: {button.toolTip()}"
        self.click(button)

    def click(self, widget: QWidget) -> None:
        """Click into the middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def write(self, name: str, text: str) -> None:
        """Put a text in place of what stands in a field."""
        field = self.find(QWidget, name)
        assert isinstance(field, (QLineEdit, QPlainTextEdit)), name
        assert field.isEnabled(), f"{name}: {field.toolTip()}"
        self.click(field)
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def day(self, name: str, day: date) -> None:
        """Type a date on the Kazakh number row."""
        field = self.find(DateField, name)
        assert field.isEnabled(), f"{name}: {field.toolTip()}"
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.key(Qt.Key.Key_Delete)
        for digit in f"{day:%d%m%Y}":
            self.digit(int(digit))
        self.key(Qt.Key.Key_Tab)
        assert field.day() == day, f"{name} shows {field.text()}"

    def choose(self, name: str, value: object) -> None:
        """Step down a list of choices to the one that stands for a value."""
        box = self.find(QComboBox, name)
        assert box.isEnabled(), f"{name}: {box.toolTip()}"
        box.setFocus(Qt.FocusReason.MouseFocusReason)
        self.key(Qt.Key.Key_Home)
        while box.currentData() != value:
            before = box.currentIndex()
            self.key(Qt.Key.Key_Down)
            assert box.currentIndex() != before, f"{name} has no {value}"

    def read(self, name: str) -> str:
        """What a label says."""
        return self.find(QLabel, name).text()

    def until(self, there: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        clock = QElapsedTimer()
        clock.start()
        while not there():
            assert clock.elapsed() < LONGEST, "it does not come"
            QApplication.processEvents()
