"""The two buttons that begin an explanation, and the forms printed for signature on the spot."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from oversight_desktop.domain.terms import ExplanationForm
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.paper import show_paper
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.qt.who import me
from oversight_desktop.services.explanation_deeds import begin_explanation
from oversight_desktop.services.explanation_papers import protocol_maker, sheet_maker


class BeginButtons(QObject):
    """`items` tells what the new explanation is about; `begun` carries its id after everybody has heard of it."""

    begun = Signal(str)

    def __init__(
        self, desk: Desk, scope: str, buttons: tuple[QPushButton, QPushButton], items: Callable[[], tuple[str, ...]]
    ) -> None:
        super().__init__(buttons[0])
        self._desk, self._scope, self._items = desk, scope, items
        written, oral = buttons
        written.clicked.connect(self._written)
        oral.clicked.connect(self._oral)

    def _written(self) -> None:
        self._desk.messages.attempt(partial(self._begin, ExplanationForm.WRITTEN))

    def _oral(self) -> None:
        self._desk.messages.attempt(partial(self._begin, ExplanationForm.ORAL))

    def _begin(self, form: ExplanationForm) -> None:
        member = me(self._desk, self._scope)
        change = begin_explanation(self._desk.session, self._scope, form, self._items(), member)
        self._desk.did(change)
        self.begun.emit(change.edits[0].key)


class FormPapers(QObject):
    """Makes the forms away from the window and shows them over it."""

    def __init__(self, desk: Desk, scope: str, over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._scope, self._over = desk, scope, over

    def sheet(self, items: tuple[str, ...]) -> None:
        """The explanation sheet (D10) on these items, or on all that nobody has explained."""
        make = sheet_maker(self._desk.session, self._scope, items)
        self._waiting().look(make, self._show_sheet)

    def protocol(self, explanation: str | None) -> None:
        """The protocol of an oral explanation (D11)."""
        make = protocol_maker(self._desk.session, self._scope, explanation)
        self._waiting().look(make, self._show_protocol)

    def _waiting(self) -> Waiting:
        return Waiting(self._desk, self._over, self._desk.wording.text("waiting.form"))

    def _show_sheet(self, pdf: bytes) -> None:
        show_paper(self._desk, self._desk.wording.text("explanations.sheet_name"), pdf, self._over)

    def _show_protocol(self, pdf: bytes) -> None:
        show_paper(self._desk, self._desk.wording.text("explanations.protocol_name"), pdf, self._over)
