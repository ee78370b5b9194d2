"""A short sentence over the window that goes away by itself, with at most one button."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

SHOWN_FOR = 8_000
"""Milliseconds: long enough to read it and to press the button."""


class Toast(QFrame):
    """Lies over the lower edge of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "toast")
        self._words = QLabel(self)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 10, 10)
        layout.addWidget(self._words)
        layout.addWidget(self._button)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._do)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show these words, and a button if it does something; a former toast goes."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._button.setText(button)
        self._button.setVisible(act is not None)
        self._act = act
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_FOR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - 48)

    def _do(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
