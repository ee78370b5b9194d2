"""A hand on the keyboard of the checklist page: real key events with native codes, counted."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.pages.checklist import ChecklistPage

ROW = {1: 10, 2: 11, 3: 12, 4: 13, 5: 14, 6: 15, 7: 16, 8: 17, 9: 18, 0: 19}
KAZAKH = {1: '"', 2: "ә", 3: "і", 4: "ң", 5: "ғ", 6: ",", 7: ".", 8: "ү", 9: "ұ", 0: "қ"}
"""What the number row types on the Kazakh layout."""
NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """Presses keys where the focus is; `strokes` counts them."""

    def __init__(self, page: ChecklistPage) -> None:
        self.page, self.strokes = page, 0

    @property
    def focus(self) -> QWidget:
        """The widget the keyboard speaks to."""
        return self.page.window().focusWidget() or self.page.lines_list

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "", scan: int = 0) -> None:
        """One key down and up."""
        self.strokes += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus, QKeyEvent(kind, key.value, held, scan, 0, 0, text))
        QApplication.processEvents()

    def digit(self, number: int, held: Qt.KeyboardModifier = NONE) -> None:
        """A key of the number row on the Kazakh layout: it types a letter, its place says the digit."""
        self.press(Qt.Key.Key_unknown, held, KAZAKH[number], ROW[number])

    def keypad(self, number: int) -> None:
        """A key of the keypad."""
        self.press(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.KeypadModifier, str(number), 0)

    def type(self, text: str) -> None:
        """Characters as a layout would type them."""
        for letter in text:
            self.press(Qt.Key.Key_unknown, NONE, letter)

    def shortcut(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """A key that is a shortcut of the window: sent through the window system's own way."""
        self.strokes += 1
        from PySide6.QtTest import QTest

        QTest.keyClick(self.focus, key, held)
        QApplication.processEvents()


def opened(desk: Desk, scope: str) -> ChecklistPage:
    """The page of an inspection, in front, the focus in its list."""
    page = ChecklistPage(desk, scope)
    page.resize(1366, 640)
    page.show()
    page.activateWindow()
    page.refresh()
    page.lines_list.setFocus()
    QApplication.processEvents()
    return page


def kept(desk: Desk, scope: str, item: str) -> Answer | None:
    """What the store holds of an item."""
    return desk.session.store.record(scope, Answer, item)
