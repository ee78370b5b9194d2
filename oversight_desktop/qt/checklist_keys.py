"""The keys of the checklist: answers by the position of the key, ways through the list, help."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListView, QWidget

from oversight_desktop.qt.fields import position_digit

Key = Qt.Key
Modifier = Qt.KeyboardModifier
KEYS = (
    "1", "2", "3", "4", "shift2", "next", "previous", "f8", "shift_f8", "f7", "f2", "f3", "f4", "f6", "search",
    "sections", "next_section", "card", "back", "undo",
)  # fmt: skip
"""The lines of the help, in their order: "checklist.key.<name>" names the key, "checklist.does.<name>" the deed."""

KAZAKH_ROW = (0x22, 0x4D8, 0x406, 0x4A2, 0x492, 0x2C, 0x2E, 0x4AE)
"""The code points that the keys 1 to 8 type on the Kazakh layout, in capitals, as Qt names keys."""


class AnswerList(QListView):
    """The list of questions. Only here do the keys 1 to 4 answer: in a text field they type digits.

    `answered` carries the position of the key (1 to 4) and whether Shift was held, `stepped` +1 or -1, `carded` asks
    for the card of the current question.
    """

    answered = Signal(int, bool)
    stepped = Signal(int)
    carded = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answers and steps; what is typed otherwise is no search: a lost letter must not move the list."""
        held = event.modifiers() & ~Modifier.KeypadModifier
        digit = position_digit(event)
        if digit in ("1", "2", "3", "4") and (held == Modifier.NoModifier or (held == Modifier.ShiftModifier)):
            if not event.isAutoRepeat() and (held == Modifier.NoModifier or digit == "2"):
                self.answered.emit(int(digit), held == Modifier.ShiftModifier)
        elif event.key() in (Key.Key_Return, Key.Key_Enter) and held == Modifier.ControlModifier:
            self.carded.emit()
        elif (step := _step(event.key(), held)) is not None:
            self.stepped.emit(step)
        elif event.text().isprintable() and event.text() and held in (Modifier.NoModifier, Modifier.ShiftModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _step(key: int, held: Qt.KeyboardModifier) -> int | None:
    if held == Modifier.NoModifier:
        return {Key.Key_Down: 1, Key.Key_Return: 1, Key.Key_Enter: 1, Key.Key_Up: -1}.get(Key(key))
    return -1 if held == Modifier.ShiftModifier and key in (Key.Key_Return, Key.Key_Enter) else None


def bind(page: QWidget, keys: dict[str, Callable[[], None]]) -> None:
    """Shortcuts that hold while the focus is on the page."""
    for key, act in keys.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def bind_numbers(page: QWidget, act: Callable[[], None]) -> None:
    """Alt with the first eight keys of the number row, on layouts with digits there and on the Kazakh one; `act` asks
    its sender's property "number" which."""
    for number, letter in enumerate(KAZAKH_ROW, start=1):
        for key in (str(number), chr(letter)):
            shortcut = QShortcut(QKeySequence(f"Alt+{key}"), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("number", number)
            shortcut.activated.connect(act)
