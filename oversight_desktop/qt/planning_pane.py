"""Planning both ways beside the order: what follows from the day it is signed, and from the day it begins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.domain.order import Order
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.plain import label
from oversight_desktop.services.planning import Reckoned, if_begins_on, if_ordered_on
from oversight_desktop.services.steps import today


class ReckonedRow(QWidget):
    """One day, what it is, how it was counted, the days off in it; a start can be taken over. `taken` tells the day."""

    taken = Signal(object)

    def __init__(self, desk: Desk, found: Reckoned, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = desk.wording
        self._day = found.working_day or found.day
        what = label(words.text(f"planning.{found.code}"), self)
        what.setProperty("tone", "muted")
        what.setWordWrap(True)
        self.day = label(words.shown(found.day), self)
        self.day.setProperty("tone", "h2")
        self.how = label("\n".join(lines_of(desk, found)), self)
        self.how.setProperty("tone", "muted")
        self.how.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.day)
        row.addStretch(1)
        if found.is_start:
            self.take_button = QPushButton(words.text("planning.take", day=self._day), self)
            self.take_button.setProperty("kind", "quiet")
            self.take_button.clicked.connect(self._take)
            row.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(what)
        layout.addLayout(row)
        layout.addWidget(self.how)

    def _take(self) -> None:
        self.taken.emit(self._day)


class PlanningPane(Form, QFrame):
    """Shows what follows; `start_taken` tells a day to begin on that a person took over."""

    ui = "planning"
    custom = (DateField,)

    start_taken = Signal(object)

    ordered_on: DateField
    after_order: QVBoxLayout
    begins_title: QLabel
    after_start: QVBoxLayout

    def serve(self, desk: Desk, scope: str) -> None:
        """Plan for this inspection; the order is taken to be signed today until told otherwise."""
        self._desk, self._scope = desk, scope
        self._order = Order()
        self.load(desk.theme)
        self.ordered_on.show_day(today(desk.session))
        self.ordered_on.dateChanged.connect(self.refresh)

    def show_order(self, order: Order) -> None:
        """Show what follows from this order, and from its date where it has one."""
        former, self._order = self._order, order
        if order.date is not None and order.date != former.date:
            self.ordered_on.show_day(order.date)
        if (order.begins_on, order.ends_on) != (former.begins_on, former.ends_on):
            self.refresh()

    def refresh(self) -> None:
        """Count again, in the language in force."""
        session, words = self._desk.session, self._desk.wording
        day = self.ordered_on.day()
        self._fill(self.after_order, (if_ordered_on(session, self._scope, day),) if day else ())
        begins = self._order.begins_on
        self.begins_title.setText(
            words.text("planning.if_begins", day=begins) if begins else words.text("planning.no_start")
        )
        self._fill(self.after_start, if_begins_on(session, self._scope, self._order))

    def _fill(self, place: QLayout, found: tuple[Reckoned, ...]) -> None:
        clear(place)
        for each in found:
            row = ReckonedRow(self._desk, each, self)
            row.taken.connect(self.start_taken)
            place.addWidget(row)


def lines_of(desk: Desk, found: Reckoned) -> list[str]:
    """How a day was counted, the days off named, the working day on the safe side, and what is not confirmed."""
    words = desk.wording
    lines = [words.text(f"planning.{found.code}.how", **found.facts)]
    if found.days_off:
        off = (f"{words.shown(each.day)} ({each.why[words.language]})" for each in found.days_off)
        lines.append(words.text("planning.days_off", days=tuple(off)))
    if found.working_day is not None:
        lines.append(words.text("planning.working_day", day=found.working_day))
    if found.unconfirmed:
        lines.append(words.text("planning.unconfirmed", days=found.unconfirmed))
    return lines


def clear(place: QLayout) -> None:
    """Take every widget out of a layout and free it."""
    while (item := place.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
