"""The help on keys: which key does what."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from oversight_desktop.qt.plain import label
from oversight_desktop.services.wording import Wording


def key_lines(words: Wording, part: str, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each key and its deed, from the sentences "<part>.key.<name>" and "<part>.does.<name>"."""
    return tuple((words.text(f"{part}.key.{name}"), words.text(f"{part}.does.{name}")) for name in names)


class KeysDialog(QDialog):
    """Keys and what they do in two columns; Esc closes it."""

    def __init__(self, title: str, lines: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        heading = label(title, self)
        heading.setProperty("tone", "title")
        layout.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        half = (len(lines) + 1) // 2
        for place, (key, does) in enumerate(lines):
            cap = label(key, self)
            cap.setProperty("tone", "keycap")
            row, column = place % half, 2 * (place // half)
            grid.addWidget(cap, row, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(does, self), row, column + 1)
        layout.addLayout(grid)
