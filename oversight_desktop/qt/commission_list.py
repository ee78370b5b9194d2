"""The list of a commission's members in the order's form: added, taken out, moved."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QStringListModel, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.text import person_key
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.member_row import MemberRow
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.order_form import earlier_members, new_member
from oversight_desktop.services.wording import Wording


class CommissionList(QObject):
    """Rows in a layout of the page. `typed` tells that a person changed something.

    Members of earlier inspections are offered while a name is typed; who is picked brings his post and body along.
    """

    typed = Signal()

    def __init__(self, desk: Desk, layout: QVBoxLayout, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._layout, self._page = desk, layout, page
        self._names = QStringListModel(self)
        self._earlier: dict[str, Member] = {}
        self._kept: frozenset[str] = frozenset()
        self.rows: list[MemberRow] = []

    def show(self, members: Sequence[Member], kept: frozenset[str]) -> None:
        """Show these members; those in `kept` cannot be taken out."""
        self._kept = kept
        earlier = earlier_members(self._desk.session)
        self._earlier = {person_key(member.name): member for member in earlier}
        self._names.setStringList([member.name or "" for member in earlier])
        self._fill(members)

    def members(self) -> tuple[Member, ...]:
        """What the rows say."""
        return tuple(row.member() for row in self.rows)

    def say(self, by_member: Mapping[str, Sequence[Breach]], *, calm: bool) -> None:
        """Show what is amiss with each member in his row."""
        for row in self.rows:
            say_breaches(row.breach, self._desk.wording, by_member.get(row.id, ()), calm=calm)

    def add(self) -> None:
        """Add an empty row and put the cursor into it."""
        self._fill((*self.members(), new_member(self._desk.session)))
        self.rows[-1].name.setFocus()
        self.typed.emit()

    def _fill(self, members: Sequence[Member]) -> None:
        while len(self.rows) > len(members):
            row = self.rows.pop()
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(members):
            self.rows.append(self._row())
        for number, (row, member) in enumerate(zip(self.rows, members, strict=True), 1):
            if row.id != member.id:
                row.replaced.setChecked(False)
            row.fill(number, member, self._desk)
            _allow_moves(row, self._desk.wording, first=number == 1, last=number == len(members))
            _allow_removal(row, self._desk.wording, kept=row.id in self._kept)

    def _row(self) -> MemberRow:
        row = MemberRow(self._desk, self._names, self._page)
        row.typed.connect(self._typed)
        row.picked.connect(self._picked)
        row.up_button.clicked.connect(self._up)
        row.down_button.clicked.connect(self._down)
        row.remove_button.clicked.connect(self._remove)
        self._layout.addWidget(row)
        return row

    def _typed(self) -> None:
        """There is exactly one chair: who becomes it takes the place of another (clause 13)."""
        source = self.sender()
        if isinstance(source, MemberRow) and source.chair.isChecked():
            for row in self.rows:
                if row is not source and row.chair.isChecked():
                    row.chair.setChecked(False)
        self.typed.emit()

    def _picked(self, name: str) -> None:
        row = self.sender()
        known = self._earlier.get(person_key(name))
        if isinstance(row, MemberRow) and known is not None:
            said = replace(row.member(), name=known.name, post=known.post, body=known.body)
            row.fill(self.rows.index(row) + 1, said, self._desk)
        self.typed.emit()

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        place = self._place_of_sender()
        members = list(self.members())
        members.insert(place + by, members.pop(place))
        self._fill(members)
        moved = self.rows[place + by]
        button = moved.up_button if by < 0 else moved.down_button
        (button if button.isEnabled() else moved.name).setFocus()
        self.typed.emit()

    def _remove(self) -> None:
        place = self._place_of_sender()
        members = list(self.members())
        gone = members.pop(place)
        self._fill(members)
        self.typed.emit()
        self._gone = (gone, place)
        self._desk.messages.offer("order.taken_out", "order.put_back", self._put_back, member=gone.name)

    def _put_back(self) -> None:
        """Bring back who was taken out, at the place he had."""
        member, place = self._gone
        members = list(self.members())
        members.insert(place, member)
        self._fill(members)
        self.typed.emit()

    def _place_of_sender(self) -> int:
        button = self.sender()
        return next(
            place for place, row in enumerate(self.rows) if isinstance(button, QWidget) and row.isAncestorOf(button)
        )


def _allow_moves(row: MemberRow, words: Wording, *, first: bool, last: bool) -> None:
    allow(row.up_button, words.text("why.at_the_top") if first else "")
    allow(row.down_button, words.text("why.at_the_bottom") if last else "")


def _allow_removal(row: MemberRow, words: Wording, *, kept: bool) -> None:
    allow(row.remove_button, words.text("order.member_stays") if kept else "", words.text("order.take_out"))
