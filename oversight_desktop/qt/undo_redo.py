"""Undo and redo of drafting steps: found from the log, so they work after a restart."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from shiboken6 import isValid

from oversight_desktop.domain.problems import KnownProblem
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import undo


class UndoRedo(QObject):
    """The two buttons and the keys Ctrl+Z and Ctrl+Y; in a text field the keys are the field's first.

    Qt gives these keys to a field whether it can use them or not, and no shortcut hears of them: whoever has the
    focus is asked here before it swallows them. `scope` tells the inspection in front, `leave` lets its page keep
    what is still being typed. Where no inspection is in front, `offered` does what the toast offers, if it does.
    """

    def __init__(
        self,
        desk: Desk,
        frame: QWidget,
        buttons: tuple[QPushButton, QPushButton],
        scope: Callable[[], str],
        leave: Callable[[], object],
        offered: Callable[[], None],
    ) -> None:
        super().__init__(frame)
        self._desk, self._scope, self._leave, self._offered = desk, scope, leave, offered
        self._undo_button, self._redo_button = buttons
        self._undo_button.clicked.connect(self.undo)
        self._redo_button.clicked.connect(self.redo)
        QShortcut(QKeySequence("Ctrl+Z"), frame, self._undo_key)
        QShortcut(QKeySequence("Ctrl+Y"), frame, self._redo_key)
        self._frame, self._field = frame, frame
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)
        desk.changes.changed.connect(self.show_state)
        desk.languages.changed.connect(self.show_state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys from a field that has nothing to undo or redo."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo):
                self._undo_key()
                return True
            if event.matches(QKeySequence.StandardKey.Redo):
                self._redo_key()
                return True
        return False

    def undo(self) -> None:
        """Undo the last drafting step of the inspection in front."""
        self._leave()
        if self._scope():
            self._desk.messages.attempt(self._undo_step)
        else:
            self._offered()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._leave()
        if self._scope():
            self._desk.messages.attempt(self._redo_step)

    def show_state(self) -> None:
        """Say on the buttons what they would do; without an inspection in front they are gone."""
        self._say(self._undo_button, undo.next_to_undo, "nothing_to_undo")
        self._say(self._redo_button, undo.next_to_redo, "nothing_to_redo")

    def _say(self, button: QPushButton, ask: Callable[..., str | None], nothing: str) -> None:
        scope = self._scope()
        button.setVisible(bool(scope))
        try:
            deed = ask(self._desk.session, scope) if scope else None
        except KnownProblem:
            deed = None
        words = self._desk.wording
        allow(button, "" if deed else words.text(nothing), words.deed(deed) if deed else "")

    def _undo_step(self) -> None:
        self._desk.did(undo.undo(self._desk.session, self._scope()))

    def _redo_step(self) -> None:
        self._desk.did(undo.redo(self._desk.session, self._scope()))

    def _undo_key(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and field.isUndoAvailable():
            return field.undo()
        if isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable():
            return field.undo()
        return self.undo()

    def _redo_key(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and field.isRedoAvailable():
            return field.redo()
        if isinstance(field, QPlainTextEdit) and field.document().isRedoAvailable():
            return field.redo()
        return self.redo()

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if isValid(self._field):  # a row that was taken out while one typed into it is gone by now
            self._field.removeEventFilter(self)
        self._field = now if now is not None and self._frame.isAncestorOf(now) else self._frame
        if self._field is not self._frame:
            self._field.installEventFilter(self)
