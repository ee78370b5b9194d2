"""What the four parts of the explanations page have in common: a list on the left, the record in front on the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLabel, QListView, QPushButton, QSplitter, QStackedWidget, QWidget

from oversight_desktop.domain.change import Change
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.kept_text import KeptText
from oversight_desktop.qt.record_lines import RecordLines, Row
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.explanation_deeds import put_back
from oversight_desktop.services.explanation_overview import ExplanationOverview


class ExplanationsPanel(Form, QWidget):
    """A subclass names its form, gives the lines of its list and shows the record in front.

    `part` names its sentences: explanations.<part>.empty and so on.
    """

    part = ""

    panes: QSplitter
    list: QListView
    left_pages: QStackedWidget
    empty_label: QLabel
    fields: QWidget

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self.overview: ExplanationOverview | None = None
        self.why = ""
        self.texts: list[KeptText] = []
        self.panes.setStretchFactor(0, 1)
        self.panes.setStretchFactor(1, 1)
        desk.memory.restore_panes(self.panes, f"explanations_{self.part}")
        self.lines = RecordLines(self.list, desk.theme)
        self.starts_at = self.list
        for day in self.findChildren(DateField):  # each change is a step: not one for every part of a date
            day.setKeyboardTracking(False)
        self.build()
        self.lines.turned.connect(self._turned)

    def build(self) -> None:
        """Connect the fields of the form; called once."""

    def rows(self) -> tuple[Row, ...]:
        """The lines of the list."""
        raise NotImplementedError

    def show_front(self, key: str) -> None:
        """Show the record in front on the right; the empty key for none."""
        raise NotImplementedError

    def present(self, overview: ExplanationOverview, why: str) -> None:
        """Show this overview; `why` says why nothing may be changed, empty while it may."""
        self.overview, self.why = overview, why
        lines = self.rows()
        self.left_pages.setCurrentIndex(0 if lines else 1)
        self.empty_label.setText(self.desk.wording.text(f"explanations.{self.part}.empty"))
        self.lines.show(lines)

    def leave(self) -> None:
        """Keep what is being typed."""
        for day in self.findChildren(DateField):
            day.interpretText()
        for text in self.texts:
            text.leave()
        self.desk.memory.keep_panes(self.panes, f"explanations_{self.part}")

    def attempt(self, step: Callable[[], Change]) -> None:
        """Carry out a step and tell everybody, or show why it is refused."""
        self.desk.messages.attempt(lambda: self.desk.did(step()))

    def take_out(self, step: Callable[[], Change], said: str, **facts: object) -> None:
        """Carry out a removal and offer to put back what it took out."""
        self.desk.messages.attempt(partial(self._take_out, step, said, facts))

    def allow(self, *buttons: QPushButton) -> None:
        """Let these be pressed unless the certificate is signed; then they say so."""
        for button in buttons:
            allow(button, self.why)

    def _take_out(self, step: Callable[[], Change], said: str, facts: dict[str, object]) -> None:
        change = step()
        self.desk.did(change)
        self.desk.messages.offer(said, "explanations.put_back", partial(self._put_back, change), **facts)

    def _put_back(self, change: Change) -> None:
        self.attempt(partial(put_back, self.desk.session, change))

    def _turned(self) -> None:
        if self.overview is None:
            return
        key = self.lines.key
        self.fields.setVisible(bool(key))
        self.show_front(key)
