"""What stands in the window while the desk is left and something that was begun comes to its end."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.qt.door import Door
from oversight_desktop.qt.plain import label
from oversight_desktop.qt.why_not import allow

LOOK_EVERY = 50
"""Milliseconds between two looks how far it is."""
PATIENCE = 300
"""Milliseconds before anything is said: most of it is over by then."""
WIDE, MARGIN, SPACING = 460, 24, 12


class LeavingPage(QWidget):
    """Shows nothing of the work itself: a stranger may look. `stopped` is the button that waits no longer.

    `unkept` tells that some of what was typed is on no disk yet.
    """

    stopped = Signal()

    def __init__(self, door: Door, *, unkept: bool) -> None:
        super().__init__()
        self._door = door
        self._is_stopping = False
        self._hint = "leaving.unkept" if unkept else "leaving.hint"
        self.card = QFrame(self)
        self.card.setProperty("role", "box")
        self.card.setFixedWidth(WIDE)
        self.what_label = label(parent=self.card)
        self.what_label.setProperty("tone", "h2")
        self.what_label.setWordWrap(True)
        self.hint_label = label(parent=self.card)
        self.hint_label.setWordWrap(True)
        self.bar = QProgressBar(self.card)
        self.bar.setTextVisible(False)
        self.parts_label = label(parent=self.card)
        self.parts_label.setProperty("tone", "muted")
        self.stop_button = QPushButton(self.card)
        self.stop_button.clicked.connect(self._stop)
        self._arrange()
        self.refresh()
        door.languages.changed.connect(self.refresh)
        self.card.hide()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(PATIENCE)

    def refresh(self) -> None:
        """Say in the language in force what is waited for."""
        words = self._door.wording
        self.what_label.setText(words.text("leaving.what"))
        hangs = words.text("leaving.hangs") if self._is_stopping else ""
        self.hint_label.setText(f"{words.text(self._hint)} {hangs}".rstrip())
        allow(self.stop_button, words.text("why.stopping") if self._is_stopping else "")
        self.bar.setAccessibleName(words.text("leaving.what"))
        self.stop_button.setText(words.text("leaving.stop"))

    def _look(self) -> None:
        watched = [(wanted.done, wanted.of) for wanted in self._door.jobs.watched]
        known = all(of for _, of in watched)
        done, of = sum(done for done, _ in watched), sum(of for _, of in watched)
        self.bar.setRange(0, of if known else 0)
        self.bar.setValue(done)
        self.parts_label.setText(f"{done} / {of}" if of and known else "")
        if self.card.isHidden():
            self.card.show()
            self.stop_button.setFocus()
            self._timer.start(LOOK_EVERY)

    def _stop(self) -> None:
        self._is_stopping = True
        self.refresh()
        self.stopped.emit()

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.parts_label, 1)
        foot.addWidget(self.stop_button)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inside.setSpacing(SPACING)
        for part in (self.what_label, self.hint_label, self.bar):
            inside.addWidget(part)
        inside.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
