"""The part of the status bar that tells the next lawful day of the inspection in front, and how it was counted."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.qt.breach_label import repolish
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.overview_looks import OverviewLooks
from oversight_desktop.qt.plain import tip
from oversight_desktop.services.deadlines import Deadline
from oversight_desktop.services.next_deadline import next_deadline
from oversight_desktop.services.steps import today

PILLS = {"bad": "bad", "warn": "warn", "muted": "na"}
"""How a day looks that was let pass, is near, or is far."""


class DueStatus(QObject):
    """Shows nothing where no day is set, as in the office."""

    def __init__(self, label: QLabel, desk: Desk, in_front: Callable[[], str]) -> None:
        super().__init__(label)
        self._label, self._desk, self._in_front = label, desk, in_front

    def show(self) -> None:
        """Show the next day of the inspection in front, if there is one."""
        scope = self._in_front()
        due = self._due(scope) if scope else None
        self._label.setVisible(due is not None)
        if due is not None:
            look = OverviewLooks(self._desk.wording, {}).deadline(due, today(self._desk.session))
            self._label.setText(f"{look.text} · {look.sub}")
            self._label.setToolTip(tip(look.tip))
            self._label.setAccessibleDescription(look.tip)
            self._label.setProperty("pill", PILLS[look.sub_tone])
            repolish(self._label)

    def _due(self, scope: str) -> Deadline | None:
        try:
            return next_deadline(self._desk.session, scope)
        except InputProblem:
            return None  # a sample that was removed while its pages were open
