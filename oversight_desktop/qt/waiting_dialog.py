"""The dialog of slow work: what is done, how far it is, and the button that gives it up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.qt.plain import label
from oversight_desktop.services.wording import Wording

WIDE = 420
MARGIN, SPACING = 20, 12


class WaitingDialog(QDialog):
    """Emits `given_up` for the button, the escape key and the cross of the window.

    Qt's own progress dialog is not used: it lets the event loop run inside of every step it shows, and its cancel
    button takes a press of Enter that was meant for what went before.
    """

    given_up = Signal()

    def __init__(self, words: Wording, what: str, over: QWidget) -> None:
        super().__init__(over)
        self.setWindowTitle(words.text("waiting.title"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(WIDE)
        self.what_label = label(what, self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(what)
        self.parts_label = label("", self)
        self.parts_label.setProperty("tone", "muted")
        self.cancel_button = QPushButton(words.text("answer.cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._arrange()

    def show_progress(self, done: int, of: int) -> None:
        """So many parts of so many are done; a number of 0 is not known yet."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.parts_label.setText(f"{done} / {of}" if of else "")

    def reject(self) -> None:
        """Nobody wants it any more."""
        super().reject()
        self.given_up.emit()

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.parts_label, 1)
        foot.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
        layout.addWidget(self.what_label)
        layout.addWidget(self.bar)
        layout.addLayout(foot)
