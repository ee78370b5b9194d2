"""A short sentence over the window that goes away by itself, with at most one button."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from oversight_desktop.qt.plain import label

SHOWN_FOR = {False: 5_000, True: 8_000}
"""Milliseconds, without and with a button: long enough to read it, and to press the button."""
MARGIN = 48
"""Pixels between the toast and the edges it keeps away from."""


class Toast(QFrame):
    """Lies over the lower edge of its parent; stays while the mouse is over it. Screen readers announce it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "toast")
        self._words = label(parent=self)
        self._button = QPushButton(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+Z does the same from the keyboard
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 10, 10)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self._button.clicked.connect(self.do)
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
        self._count()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Other type or another size of it takes other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Somebody is about to press the button."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The time begins anew."""
        self._count()
        super().leaveEvent(event)

    def leave(self) -> None:
        """Go: it was shown long enough, or the page it spoke of is left."""
        self._timer.stop()
        self._act = None  # what it would do may belong to a page that is closed by now
        self.hide()

    @property
    def shown_for(self) -> int:
        """Milliseconds for which what it says now is shown."""
        return SHOWN_FOR[self._act is not None]

    def _count(self) -> None:
        self._timer.start(self.shown_for)

    def _place(self) -> None:
        """As wide as its words, but never wider than the window: a long sentence is broken."""
        self._words.setWordWrap(False)
        widest = max(200, self._over.width() - 2 * MARGIN)
        wide = self.sizeHint().width()
        if wide > widest:
            self._words.setWordWrap(True)
        width = min(wide, widest)
        high = max(self.heightForWidth(width), self.sizeHint().height() if wide <= widest else 0)
        self.setGeometry((self._over.width() - width) // 2, self._over.height() - high - MARGIN, width, high)

    def do(self) -> None:
        """What the button does, if one is shown."""
        act = self._act
        if act is not None:
            self.leave()
            act()
