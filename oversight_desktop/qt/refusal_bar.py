"""The bar that says why a step was refused, with the clause of each reason."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from oversight_desktop.qt.theme import Theme


class RefusalBar(QFrame):
    """Stands above the page until the next step goes through or it is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "refusal")
        self._lines = QVBoxLayout()
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("x", "bad"))
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(self.hide)
        mark = QLabel(self)
        mark.setPixmap(theme.icon("triangle-alert", "bad").pixmap(20, 20))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(mark)
        layout.addLayout(self._lines, 1)
        layout.addWidget(self.close_button)
        self.hide()

    def say(self, sentences: list[str]) -> None:
        """Show these sentences in place of the former ones."""
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for sentence in sentences:
            line = QLabel(sentence, self)
            line.setWordWrap(True)
            line.setProperty("tone", "bad")
            self._lines.addWidget(line)
        self.setAccessibleName(" ".join(sentences))
        self.show()
