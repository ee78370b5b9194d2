"""Where a requirement stands in the way, the chair may set it aside: its button, and the form that asks why."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.terms import Severity
from oversight_desktop.qt.breach_label import aside_button
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.planning_pane import clear
from oversight_desktop.qt.set_aside_form import SetAsideForm
from oversight_desktop.services.order import set_aside
from oversight_desktop.services.term_form import chairs


class SettingAside(QObject):
    """For pages of inspections whose order is registered: what the chair decides is kept at once."""

    def __init__(self, desk: Desk, scope: str, buttons: QVBoxLayout, form: QVBoxLayout, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._scope, self._buttons = desk, scope, buttons
        self._shown: object = None
        self.form = SetAsideForm(desk, scope, page)
        form.addWidget(self.form)
        self.form.carry_out = self._set_aside

    def offer(self, breaches: Sequence[Breach]) -> None:
        """Offer to set aside what blocks among these, where there is a chair who may."""
        blocking = [each.requirement for each in breaches if each.severity is Severity.BLOCK]
        asked = tuple(dict.fromkeys(blocking)) if chairs(self._desk.session, self._scope) else ()
        self.form.refresh()
        if self._shown == (asked, self._desk.wording.language):
            return
        self._shown = (asked, self._desk.wording.language)
        clear(self._buttons)
        for requirement in asked:
            button = aside_button(requirement, self._desk.wording)
            button.clicked.connect(self._ask)
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self, requirement: str) -> None:
        """Ask the chair why this requirement is set aside."""
        known = chairs(self._desk.session, self._scope)
        if known:
            self.form.ask(requirement, known[-1])

    def _ask(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.ask(button.property("requirement"))

    def _set_aside(self, override: Override) -> bool:
        return self._desk.messages.attempt(partial(self._step, override))

    def _step(self, override: Override) -> None:
        self._desk.did(set_aside(self._desk.session, self._scope, override))
