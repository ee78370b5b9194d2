"""The checklist: walking through the questions, answering by key, writing down what was found."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QToolButton, QVBoxLayout, QWidget

from oversight_desktop.domain.change import Change
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.qt.checklist_book import Book
from oversight_desktop.qt.checklist_card import LEAST, LOW_LEAST, Card, CardArea, CardForm
from oversight_desktop.qt.checklist_deeds import Deeds
from oversight_desktop.qt.checklist_keys import AnswerList
from oversight_desktop.qt.checklist_law import LawForm, LawPane
from oversight_desktop.qt.checklist_lists import Filter, Lists
from oversight_desktop.qt.checklist_models import title_of
from oversight_desktop.qt.checklist_panes import Panes, PaneSplitter
from oversight_desktop.qt.checklist_walk import Walk
from oversight_desktop.qt.column_area import ColumnArea
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.low_screen import LowScreen
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.services import drafts
from oversight_desktop.services.alphabet import folded
from oversight_desktop.services.checklist_overview import State

LIST, ROWS = 120, 3
"""Pixels the list of questions keeps, and how many questions in a low window."""


class ChecklistPage(CardForm, LawForm, InspectionPage):
    """The heart of the program: three panes, one hand on the keyboard."""

    ui = "checklist"
    custom: ClassVar[tuple[type[QWidget], ...]] = (AnswerList, CardArea, ColumnArea, DateField, MemberBox, PaneSplitter)

    splitter: PaneSplitter
    head_layout: QHBoxLayout
    card_layout: QVBoxLayout
    sections_list: QListView
    member_box: MemberBox
    member_caption: QLabel
    sections_toggle: QToolButton
    law_toggle: QToolButton
    search_field: QLineEdit
    filter_all: QPushButton
    filter_open: QPushButton
    filter_violations: QPushButton
    section_label: QLabel
    lines_list: AnswerList
    empty_label: QLabel
    keys_label: QLabel

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        self.member_box.serve(desk, scope)
        self.member_box.label.hide()  # the pane is narrow: the caption above says it
        self.book = Book(desk, scope, self.member_box, self)
        self.lists = Lists(self.book, desk.theme, self.sections_list, self.lines_list, self.empty_label)
        self.walk = Walk(self.book, self.lists)
        self.card_part = Card(self.book, self, self)
        self.law = LawPane(self.book, self, self)
        self.panes = Panes(self.splitter, (self.sections_toggle, self.law_toggle), desk.memory, desk.theme)
        self.deeds = Deeds(self)
        self.starts_at = self.lines_list
        self._filters = (self.filter_all, self.filter_open, self.filter_violations)
        for button in self._filters:
            button.clicked.connect(self._narrow)
        self.lists.moved.connect(self._moved)
        self.panes.folded.connect(self._show_place)
        low = LowScreen(self, desk.theme, (self.head_layout, self.card_layout))
        low.turned.connect(self._share)
        self._begin()

    def refresh(self) -> None:
        """Read everything again; the question in front stays."""
        self.book.open()
        self._show_frame()

    def at(self, item: str) -> None:
        """Bring a question, or the first one of a section, to the front."""
        if not self.walk.jump(item) and any(part.id == item for part in self.book.sheet.parts):
            self.walk.open_section(item)

    def leave(self) -> bool:
        """Make steps of everything typed, and remember where we are."""
        self.card_part.leave()
        self.desk.memory.keep(f"checklist/{self.scope}", self.lists.current)
        return super().leave()

    def concerns(self, change: Change) -> bool:
        """Whether a step of this inspection changed something that is shown here."""
        return change.scope == self.scope

    def _changed(self, change: Change) -> None:
        """Show only what a step touched; a page that is not in front reads everything when it comes there."""
        if self.isVisible() and self.concerns(change):
            self.book.take(change)
            self._show_frame()

    def _begin(self) -> None:
        """In front is what was typed and not finished, else where we were, else the first question without answer."""
        self.lists.filter = self.desk.memory.choice(f"filter/checklist/{self.scope}", Filter.ALL)
        self.lists.show()
        unfinished = drafts.unfinished_keys(self.desk.session, self.scope, Answer)
        remembered = self.desk.memory.text(f"checklist/{self.scope}")
        known = any(self.walk.jump(line) for line in (*unfinished, remembered) if line)
        front = self.book.rows.of.get(self.lists.current)
        if not known and front is not None and front.state is not State.OPEN:
            self.walk.next_open(here=False)

    def _show_frame(self) -> None:
        """What stands around the lists: the section's heading, the keys."""
        self.keys_label.setText(self.desk.wording.text("checklist.keys_line"))
        self._show_place()

    def _show_place(self) -> None:
        """Keep search field, filters and heading in step with what is shown."""
        lists, words = self.lists, self.desk.wording
        if folded(self.search_field.text()) != lists.needle:
            self.search_field.clear()
        for filter, button in zip(Filter, self._filters, strict=True):
            button.setChecked(lists.filter is filter)
        part = next((part for part in self.book.sheet.parts if part.id == lists.section), None)
        heading = title_of(part, words) if part else words.text("checklist.all_sections")
        if lists.needle:
            heading = words.text("checklist.found", number=lists.lines.rowCount())
        self.section_label.setText(heading)
        self.section_label.setVisible(bool(lists.needle) or not self.panes.sections_are_open)

    def _share(self, low: bool) -> None:
        """In a low window the card leaves some questions in sight, and the keys are said by F1 only."""
        self.keys_label.setHidden(low)
        self.card_area.least = LOW_LEAST if low else LEAST
        self.card_area.updateGeometry()
        row = self.lines_list.sizeHintForRow(0)
        self.lines_list.setMinimumHeight(ROWS * row if low and row > 0 else LIST)

    def _moved(self, line: str) -> None:
        self.card_part.show(line)
        self.law.show(line)
        self._show_place()

    def _narrow(self) -> None:
        """A filter was chosen."""
        button = self.sender()
        chosen = next(each for each, own in zip(Filter, self._filters, strict=True) if own is button)
        self.desk.memory.keep(f"filter/checklist/{self.scope}", chosen.value)
        self.walk.narrow(chosen)
