"""What the keys and buttons of the checklist page do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from oversight_desktop.domain.terms import Result
from oversight_desktop.qt.checklist_keys import KEYS, bind, bind_numbers
from oversight_desktop.qt.keys_dialog import KeysDialog, key_lines

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.checklist import ChecklistPage

ADVANCING = (Result.COMPLIES, Result.NOT_CONFIRMED)
"""Answers that need no words: the next question comes at once."""


class Deeds(QObject):
    """Bound to the keys of the page it is made for."""

    def __init__(self, page: "ChecklistPage") -> None:
        super().__init__(page)
        self._page = page
        page.lines_list.answered.connect(self.answer)
        page.lines_list.stepped.connect(page.walk.step)
        page.lines_list.carded.connect(self.texts)
        page.card_part.pressed.connect(self.press)
        page.search_field.textChanged.connect(page.walk.search)
        page.search_field.returnPressed.connect(self.back)
        page.reason_field.returnPressed.connect(self.finish)
        page.card_part.explained.connect(self.finish)
        page.explanation_button.clicked.connect(page.law.to_explanations)
        bind_numbers(page, self.numbered_section)
        bind(
            page,
            {
                "F1": self.keys,
                "F2": self.texts,
                "F3": page.law.to_evidence,
                "F4": page.law.to_explanations,
                "F6": page.panes.turn_law,
                "F7": self.next_problem,
                "F8": self.next_open,
                "Shift+F8": self.next_open_here,
                "Ctrl+F": self.search,
                "Ctrl+Tab": self.next_section,
                "Ctrl+Shift+Tab": self.previous_section,
                "Ctrl+Return": self.texts,
                "Ctrl+Enter": self.texts,
                "Esc": self.back,
            },
        )

    def answer(self, position: int, cured: bool = False) -> bool:
        """Record the answer of a key; one that needs no words brings the next question."""
        page, line = self._page, self._page.lists.current
        if not line:
            return False
        page.card_part.leave()  # a text brought back after a kill belongs to the answer it was typed for
        result = page.book.sheet.choices[position - 1]
        done = page.book.give(line, result, cured=cured)
        if done and result in ADVANCING:
            page.walk.step(1)
        return done

    def press(self, position: int) -> None:
        """Record the answer of a button; the hand is on the mouse, so the texts open."""
        page = self._page
        line = page.lists.current
        done = self.answer(position)
        page.card_part.show(page.lists.current)
        if done and page.lists.current == line and not page.card_part.open_texts():
            self.back()

    def texts(self) -> None:
        """To the finding, the reason or the cases of the question in front; or why nothing is written there now."""
        page = self._page
        row = page.book.rows.of.get(page.lists.current)
        if not page.card_part.open_texts() and row is not None and (why := page.book.why_not(row.line)):
            page.desk.messages.say(why)

    def finish(self) -> None:
        """The reason is written: on to the next question."""
        self.back()
        self._page.walk.step(1)

    def back(self) -> None:
        """Back to the list of questions."""
        self._page.lines_list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """To the search field, its text marked."""
        self._page.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.search_field.selectAll()

    def next_open(self) -> None:
        """The next question without an answer, anywhere."""
        self._went(self._page.walk.next_open(here=False), "checklist.all_answered")

    def next_open_here(self) -> None:
        """The next question without an answer in this section."""
        self._went(self._page.walk.next_open(here=True), "checklist.section_answered")

    def next_problem(self) -> None:
        """The next answer that lacks something."""
        self._went(self._page.walk.next_problem(), "checklist.no_problems")

    def next_section(self) -> None:
        """The section after this one."""
        self._page.walk.turn_section(1)

    def previous_section(self) -> None:
        """The section before this one."""
        self._page.walk.turn_section(-1)

    def numbered_section(self) -> None:
        """The section whose number was pressed with Alt."""
        self._page.walk.open_numbered(int(self.sender().property("number")))

    def keys(self) -> None:
        """The keys of this screen."""
        words = self._page.desk.wording
        lines = (*key_lines(words, "checklist", KEYS), *key_lines(words, "keys", ("palette",)))
        KeysDialog(words.text("checklist.keys_title"), lines, self._page).open()

    def _went(self, found: bool, otherwise: str) -> None:
        self.back()
        if not found:
            self._page.desk.messages.tell(otherwise)
