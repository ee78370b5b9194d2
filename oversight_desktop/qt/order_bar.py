"""The head of the order's page: where the form stands, its button, and giving up what is typed."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from oversight_desktop.qt.breach_label import say
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.discarded import Discarded
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.found import part
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import order_form
from oversight_desktop.services.order_form import OrderForm, OrderState


class OrderBar(QObject):
    """Says what the button does, or why it cannot. `restored` tells that the kept form was replaced.

    `pause` keeps what is typed on the page: what is given up must not be kept by it.
    """

    restored = Signal()

    def __init__(self, desk: Desk, scope: str, page: QWidget, pause: DraftPause) -> None:
        super().__init__(page)
        self._desk, self._scope, self._pause = desk, scope, pause
        self._form: OrderForm | None = None
        self._discarded = Discarded(desk.messages, "order.discarded", "order.put_back", self._take_back)
        self._typed = False
        self._state_label = part(page, QLabel, "state_label")
        self._register = part(page, QPushButton, "register_button")
        self._discard_button = part(page, QPushButton, "discard_button")
        self._discard_button.clicked.connect(self._discard)

    def show(self, state: OrderState, form: OrderForm, why_not: str) -> None:
        """Show where this form stands; `why_not` says what blocks it, or is empty."""
        words = self._desk.wording
        self._form = form
        same = form == state.registered
        self._typed = typed = not same and (state.typed or form != state.form)
        reason = why_not or (words.text("order.nothing_to_register") if same else "")
        self._register.setText(words.text("order.correct" if state.registered else "order.register"))
        allow(self._register, reason, words.text("order.registering"))
        self._discard_button.setVisible(typed and not state.locked)
        number = state.registered.order.number if state.registered else None
        if state.locked:
            code = "locked"
        elif state.registered is None:
            code = "new"
        else:
            code = "registered" if same else "typed"
        say(self._state_label, words.text(f"order.state_{code}", number=number), "muted")

    def _discard(self) -> None:
        assert self._form is not None
        discarded = self._form
        self._pause.let_go()
        order_form.discard_form(self._desk.session, self._scope)
        self.restored.emit()
        self._discarded.offer(discarded)

    def _take_back(self, discarded: OrderForm) -> OrderForm | None:
        since = self._form if self._typed else None
        self._pause.let_go()
        kept = self._desk.messages.attempt(partial(order_form.keep_form, self._desk.session, self._scope, discarded))
        self.restored.emit()
        if not kept:
            self._pause.typed()  # it stands in the form again, and is tried again
        return since
