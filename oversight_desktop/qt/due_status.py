"""The button of the status bar that tells the next lawful day of the inspection in front, and leads to what is due."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oversight_desktop.qt.breach_label import repolish
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.overview_looks import OverviewLooks
from oversight_desktop.qt.plain import tip
from oversight_desktop.services.deadlines import Duty
from oversight_desktop.services.steps import today

if TYPE_CHECKING:
    from oversight_desktop.qt.main_window import MainFrame

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

    def __init__(self, frame: "MainFrame") -> None:
        super().__init__(frame)
        self._frame, self._desk, self._button = frame, frame.desk, frame.due_button
        self._duty = Duty.ACQUAINT
        self._button.clicked.connect(self._go)

    def show(self) -> None:
        """Show the next day of the inspection in front, if there is one."""
        view = self._frame.view
        due = view.now.due if view is not None and view.now is not None else None
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
        self._desk.go(PAGES[self._duty], self._frame.scope(), ITEMS.get(self._duty, ""))
