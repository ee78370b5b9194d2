"""The way through the checklist: where the keys go next."""

from collections.abc import Callable

from oversight_desktop.qt.checklist_book import Book
from oversight_desktop.qt.checklist_lists import Filter, Lists
from oversight_desktop.qt.checklist_models import EVERYTHING, RECORD
from oversight_desktop.services.alphabet import folded
from oversight_desktop.services.checklist_overview import Row, State


class Walk:
    """Moves through the lists of a book."""

    def __init__(self, book: Book, lists: Lists) -> None:
        self._book, self._lists = book, lists
        lists.section_chosen.connect(self.open_section)

    def narrow(self, filter: Filter) -> None:
        """Show all questions, only those without an answer, or only violations."""
        self._lists.filter = filter
        self._lists.show_lines()

    def search(self, needle: str) -> None:
        """Show the questions of all sections that a text fits; an empty text shows the section again."""
        self._lists.needle = folded(needle)
        self._lists.show_lines()

    def open_section(self, section: str) -> None:
        """Show one section, or all; in front is its first question without an answer."""
        lists = self._lists
        lists.section, lists.needle = section, ""
        lists.mark_section()
        lists.show_lines()
        rows = lists.found()
        first = next((row for row in rows if row.state is State.OPEN), rows[0] if rows else None)
        if first is not None:
            lists.bring(first.line.id)

    def turn_section(self, by: int) -> None:
        """The next section or the one before it, in a circle."""
        sections = self._lists.sections
        place = (sections.place_of(self._lists.section) + by) % sections.rowCount()
        self.open_section(sections.index(place).data(RECORD).id)

    def open_numbered(self, number: int) -> None:
        """The section of this number, if there is one."""
        parts = self._book.sheet.parts
        if number <= len(parts):
            self.open_section(parts[number - 1].id)

    def step(self, by: int) -> None:
        """The next question shown or the one before; at the end of a section the neighbouring one."""
        lists = self._lists
        place = lists.lines.place_of(lists.current)
        there = None if place is None else lists.lines.line_at(place + by)
        if there is not None:
            lists.bring(there)
            return
        ids = list(self._book.rows.of)
        if lists.needle or lists.filter is not Filter.ALL or lists.section == EVERYTHING or lists.current not in ids:
            return
        beyond = ids.index(lists.current) + by
        if 0 <= beyond < len(ids):
            self.jump(ids[beyond])

    def jump(self, line: str) -> bool:
        """Bring a question to the front wherever it is; what hides it is put aside. False if there is none such."""
        lists = self._lists
        if line not in self._book.rows.of:
            return False
        if lists.lines.place_of(line) is None:
            lists.needle, lists.filter = "", Filter.ALL
            if lists.section != EVERYTHING:
                lists.section = self._book.row(line).line.section
            lists.mark_section()
            lists.show_lines()
        lists.bring(line)
        return True

    def next_open(self, *, here: bool) -> bool:
        """The next question without an answer, in this section or anywhere; returns whether there is one."""
        rows = self._book.rows
        current = rows.of.get(self._lists.current)
        sections = {current.line.section} if here and current else rows.counted()
        return self._next(lambda row: row.state is State.OPEN and row.line.answerable and row.line.section in sections)

    def next_problem(self) -> bool:
        """The next answer that still lacks something; returns whether there is one."""
        return self._next(lambda row: row.state is State.PROBLEM)

    def _next(self, wanted: Callable[[Row], bool]) -> bool:
        rows = list(self._book.rows.of.values())
        place = next((n for n, row in enumerate(rows) if row.line.id == self._lists.current), -1)
        found = next((row for row in rows[place + 1 :] + rows[: place + 1] if wanted(row)), None)
        return found is not None and self.jump(found.line.id)
