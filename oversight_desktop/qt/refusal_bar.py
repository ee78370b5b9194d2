"""The bar that says why a step was refused, with the clause of each reason."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from oversight_desktop.qt.low_screen import is_low
from oversight_desktop.qt.plain import label, tip
from oversight_desktop.qt.theme import Theme

HIGHEST, LOW_HIGHEST = 168, 42
"""Pixels, and those in a low window: however many reasons there are, the page below stays in sight and the reasons
scroll."""


class RefusalBar(QFrame):
    """Stands above the page until the next step goes through or it is closed, by its button or by Esc."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "refusal")
        self._content = QWidget(self)
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("x", "bad"))
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(self.hide)
        self._mark = label(parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        escape = QShortcut(QKeySequence("Esc"), self, self.hide)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def name_close(self, words: str) -> None:
        """What the button that closes the bar is called, for screen readers and as its hint."""
        self.close_button.setAccessibleName(words)
        self.close_button.setToolTip(tip(words))

    def say(self, sentences: list[str]) -> None:
        """Show these sentences in place of the former ones; one that comes twice is said once."""
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for sentence in dict.fromkeys(sentences):
            line = label(sentence, self._content)
            line.setWordWrap(True)
            line.setProperty("tone", "bad")
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._lines.addWidget(line)
        self.setAccessibleName(" ".join(sentences))
        self.show()
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Another width breaks the lines elsewhere."""
        self._fit()

    def _fit(self) -> None:
        width = max(self._scroll.viewport().width(), 200)
        highest = LOW_HIGHEST if is_low(self, self._theme) else HIGHEST
        self._scroll.setFixedHeight(min(highest, max(self._lines.heightForWidth(width), 0)))

    def _draw(self) -> None:
        self._mark.setPixmap(self._theme.icon("triangle-alert", "bad").pixmap(20, 20))
