"""The button of the status bar that tells the next lawful day of the inspection in front, and leads to what is due."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.qt.breach_label import repolish
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.overview_looks import OverviewLooks
from oversight_desktop.qt.plain import tip
from oversight_desktop.services.deadlines import Deadline, Duty
from oversight_desktop.services.next_deadline import next_deadline
from oversight_desktop.services.steps import today

PAGES = {
    Duty.ACQUAINT: Place.ACQUAINTANCE,
    Duty.BEGIN: Place.ACQUAINTANCE,
    Duty.END: Place.CONCLUSIONS,
    Duty.SEND: Place.DISPATCH,
}
"""Where a duty is done."""
ITEMS = {Duty.END: "texts"}
"""Which part of the page it is done in."""
PILLS = {"bad": "bad", "warn": "warn", "muted": "na"}
"""How a day looks that was let pass, is near, or is far."""


class DueStatus(QObject):
    """Shows nothing where no day is set, as in the office."""

    def __init__(self, button: QPushButton, desk: Desk, in_front: Callable[[], str]) -> None:
        super().__init__(button)
        self._button, self._desk, self._in_front = button, desk, in_front
        self._duty = Duty.ACQUAINT
        button.clicked.connect(self._go)

    def show(self) -> None:
        """Show the next day of the inspection in front, if there is one."""
        scope = self._in_front()
        due = self._due(scope) if scope else None
        self._button.setVisible(due is not None)
        if due is not None:
            look = OverviewLooks(self._desk.wording, {}).deadline(due, today(self._desk.session))
            self._button.setText(f"{look.text} · {look.sub}")
            self._duty = due.duty
            self._button.setToolTip(tip(look.tip))
            self._button.setAccessibleDescription(look.tip)
            self._button.setProperty("pill", PILLS[look.sub_tone])
            repolish(self._button)

    def _go(self) -> None:
        self._desk.go(PAGES[self._duty], self._in_front(), ITEMS.get(self._duty, ""))

    def _due(self, scope: str) -> Deadline | None:
        try:
            return next_deadline(self._desk.session, scope)
        except InputProblem:
            return None  # a sample that was removed while its pages were open
