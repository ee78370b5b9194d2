"""One text field joined to one field of a record: a draft at each pause of typing, one step when it is left."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.draft_pause import AGAIN, PAUSE
from oversight_desktop.qt.unkept import FieldPlace
from oversight_desktop.services import drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCell:
    """Which field of which kind of record; `deed` names the step, `new` makes the record where there is none."""

    kind: type
    name: str
    deed: str
    new: Callable[[str], object]


class KeptText(QObject):
    """Keeps what is typed into a widget in the record in front; `key` is that record's, None for none."""

    def __init__(self, desk: Desk, scope: str, widget: QLineEdit | QPlainTextEdit, cell: TextCell) -> None:
        super().__init__(widget)
        self.key: str | None = None
        self._desk, self._scope, self._widget, self._cell = desk, scope, widget, cell
        self._waits = False
        self._held: dict[str, str] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._pause)
        if isinstance(widget, QLineEdit):
            widget.textEdited.connect(self._typed)
        else:
            widget.textChanged.connect(self._typed)
        widget.installEventFilter(self)

    def show(self, key: str | None, text: str | None) -> None:
        """Show a record's text, or what was typed into it and not finished; typing under way is not disturbed."""
        if key == self.key and self._waits:
            return
        self.leave()
        self._hold()
        self.key = key
        held = None if key is None else self._take_over(key)
        unfinished = self._unfinished() if held is None and key is not None else held
        self._waits = unfinished is not None
        if held is not None:
            self._desk.unkept.add(self)
            self._rest.start(AGAIN)
        shown = unfinished if unfinished is not None else text or ""
        if shown != _text_of(self._widget):
            _put(self._widget, shown)

    def leave(self) -> None:
        """Turn what was typed into one step; refused, it stays as it was typed."""
        self.keep()

    def keep(self) -> bool:
        """As `leave`; False if the disk or the law refused. Then it is tried again after a while."""
        self._rest.stop()
        if self._waits:
            self._waits = False  # before the page hears of the step and shows the field again
            self._waits = not self._desk.messages.attempt(self._finish)
        if self._held:
            self._desk.messages.attempt(self._put_down)
        if self._waits or self._held:
            self._desk.unkept.add(self)
            self._rest.start(AGAIN)
            return False
        self._desk.unkept.discard(self)
        return True

    def let_go(self) -> None:
        """Forget what is held and typed: whoever typed it was asked."""
        self._rest.stop()
        self._waits = False
        self._held.clear()
        self._desk.unkept.discard(self)

    def hand_over(self, place: FieldPlace) -> str | None:
        """What is typed or held here for this field, if it is this one's; it is held here no longer."""
        if place != FieldPlace(self._scope, self._cell.kind, place.key, self._cell.name):
            return None
        if self._waits and self.key == place.key:
            self._waits = False
            return _text_of(self._widget)
        return self._held.pop(place.key, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field is left when the focus goes, but not to its own menu."""
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() != Qt.FocusReason.PopupFocusReason
        ):
            self.leave()
        return False

    def _typed(self) -> None:
        if self.key is not None:
            self._waits = True
            self._desk.unkept.add(self)
            self._rest.start(PAUSE)

    def _pause(self) -> None:
        if not self._desk.messages.attempt(self._put_down):
            self._rest.start(AGAIN)

    def _keep_draft(self) -> None:
        if self.key is not None:
            cell = self._cell
            drafts.keep_typing(self._desk.session, self._scope, cell.kind, self.key, cell.name, _text_of(self._widget))

    def _finish(self) -> None:
        cell, key = self._cell, self.key
        assert key is not None
        self._keep_draft()
        step = partial(drafts.leave_field, self._desk.session, self._scope, key, cell.name, cell.deed)
        change = step(new=partial(cell.new, key))
        if change is not None:
            self._desk.did(change)

    def _take_over(self, key: str) -> str | None:
        """What the disk did not take for this record's field, here or on another page."""
        other = self._desk.unkept.taken_over(FieldPlace(self._scope, self._cell.kind, key, self._cell.name), self)
        own = self._held.pop(key, None)
        return own if other is None else other

    def _hold(self) -> None:
        """A text that a full disk refused even as a draft is held here when another record comes in front."""
        if self._waits and self.key is not None and self._unfinished() != _text_of(self._widget):
            self._held[self.key] = _text_of(self._widget)

    def _put_down(self) -> None:
        """Keep as drafts what is typed and what is held, once the disk takes it."""
        if self._waits:
            self._keep_draft()
        for key, text in tuple(self._held.items()):
            drafts.keep_typing(self._desk.session, self._scope, self._cell.kind, key, self._cell.name, text)
            del self._held[key]

    def _unfinished(self) -> str | None:
        assert self.key is not None
        return drafts.unfinished(self._desk.session, self._scope, self._cell.kind, self.key, self._cell.name)


def _text_of(widget: QLineEdit | QPlainTextEdit) -> str:
    return nfc(widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText())


def _put(widget: QLineEdit | QPlainTextEdit, text: str) -> None:
    widget.blockSignals(True)
    if isinstance(widget, QLineEdit):
        widget.setText(text)
        widget.setCursorPosition(0)
    else:
        widget.setPlainText(text)
    widget.blockSignals(False)
