"""Outside documents the members studied: court rulings, prosecutor's acts, earlier certificates (clause 17)."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.evidence import StudiedDocument
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.explanations_panel import ExplanationsPanel
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.found_table import Look
from oversight_desktop.qt.kept_text import KeptText, TextCell
from oversight_desktop.qt.record_lines import Row
from oversight_desktop.qt.why_not import allow, allow_typing
from oversight_desktop.services.explanation_deeds import begin_studied, correct_studied, strike_studied
from oversight_desktop.services.explanation_overview import STUDIED
from oversight_desktop.services.wording import Wording


def _blank(key: str) -> StudiedDocument:
    return StudiedDocument()


class StudiedPanel(ExplanationsPanel):
    """A kind that has no word of its own is shown as it was imported."""

    ui = "explanations_studied"
    part = "studied"
    custom = (ColumnArea, DateField)

    add_button: QPushButton
    remove_button: QPushButton
    breach_label: QLabel
    title_label: QLabel
    kind_box: QComboBox
    number_edit: QLineEdit
    studied_date: DateField

    def build(self) -> None:
        """Connect the fields."""
        cell = TextCell(kind=StudiedDocument, name="number", deed="document_studied", new=_blank)
        self.texts = [KeptText(self.desk, self.scope, self.number_edit, cell)]
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.kind_box.activated.connect(self._kind)
        self.studied_date.dateChanged.connect(self._date)

    def rows(self) -> tuple[Row, ...]:
        """The documents in the order they were kept."""
        assert self.overview is not None
        words = self.desk.wording
        say_breaches(self.breach_label, words, self.overview.breaches.get("", ()))
        return tuple(
            (
                key,
                Look(
                    text=_word(words, each.kind),
                    sub=words.text("explanations.dated", number=each.number, date=each.date),
                ),
            )
            for key, each in self.overview.studied
        )

    def show_front(self, key: str) -> None:
        """Show one document."""
        studied = dict(self.overview.studied).get(key) if self.overview is not None else None
        self.allow(self.add_button, self.remove_button)
        self.texts[0].show(key or None, studied.number if studied else None)
        if studied is None:
            return
        words = self.desk.wording
        self.title_label.setText(_word(words, studied.kind))
        kinds = STUDIED if studied.kind in STUDIED else (*STUDIED, studied.kind or "")
        self.kind_box.clear()
        for kind in kinds:
            self.kind_box.addItem(_word(words, kind), kind)
        self.kind_box.setCurrentIndex(self.kind_box.findData(studied.kind or ""))
        allow(self.kind_box, self.why)
        allow_typing(self.number_edit, self.why)
        self.studied_date.blockSignals(True)
        self.studied_date.show_day(studied.date)
        self.studied_date.blockSignals(False)
        allow_typing(self.studied_date, self.why)

    def _add(self) -> None:
        self.leave()
        self.attempt(self._begin)
        self.kind_box.setFocus()

    def _begin(self) -> Change:
        change = begin_studied(self.desk.session, self.scope, STUDIED[0])
        self.lines.choose(change.edits[0].key)
        return change

    def _remove(self) -> None:
        if key := self.lines.key:
            self.leave()
            step = partial(strike_studied, self.desk.session, self.scope, key)
            self.take_out(step, "explanations.struck")

    def _kind(self, index: int) -> None:
        self._correct(kind=self.kind_box.itemData(index) or None)

    def _date(self) -> None:
        self._correct(date=self.studied_date.day())

    def _correct(self, **facts: object) -> None:
        if key := self.lines.key:
            self.leave()
            self.attempt(partial(correct_studied, self.desk.session, self.scope, key, **facts))


def _word(words: Wording, kind: str | None) -> str:
    return words.text(f"explanations.studied.{kind}") if kind in STUDIED else words.shown(kind or None)
