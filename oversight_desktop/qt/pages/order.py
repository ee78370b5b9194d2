"""The order on the inspection and its commission (clauses 12, 13 and 15): typed, judged while typing, registered."""

from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.certificate import Override, Signature
from oversight_desktop.domain.ground import BasisDocument, LastInspection, ScheduleLine
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.qt.commission_list import CommissionList
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Widened
from oversight_desktop.qt.found import tab_as_seen
from oversight_desktop.qt.order_bar import OrderBar
from oversight_desktop.qt.order_fields import OrderFields
from oversight_desktop.qt.order_obstacles import Obstacles
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.qt.planning_pane import PlanningPane
from oversight_desktop.qt.set_aside_form import SetAsideForm
from oversight_desktop.qt.term_changes import TermChanges
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import order_form
from oversight_desktop.services.order import set_aside
from oversight_desktop.services.order_form import OrderForm


class OrderPage(InspectionPage):
    """Nothing is registered until its button is pressed; what is typed survives until then."""

    ui = "order"
    custom = (DateField, PlanningPane)
    shows = (
        Acquaintance,
        Bailiff,
        BasisDocument,
        CommissionOrder,
        LastInspection,
        Member,
        Order,
        Override,
        ScheduleLine,
        Signature,
        TermChange,
    )

    change_button: QPushButton
    register_button: QPushButton
    add_button: QPushButton
    empty_label: QLabel
    begins_on: DateField
    head: QWidget
    main: QWidget
    side_scroll: QScrollArea
    side: QWidget
    members: QVBoxLayout
    term_place: QVBoxLayout
    set_aside_place: QVBoxLayout
    planning: PlanningPane

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        Widened(self.side_scroll, desk.theme)
        self._pause = DraftPause(desk, self._keep, self)
        self._state = order_form.order_state(desk.session, scope)
        self._overrides: tuple[Override, ...] = ()
        self.fields = OrderFields(self)
        self.commission = CommissionList(desk, self.members, self)
        self.aside = SetAsideForm(desk, scope, self)
        self.set_aside_place.addWidget(self.aside)
        self.obstacles = Obstacles(desk, self)
        self.bar = OrderBar(desk, scope, self, self._pause)
        self.term = TermChanges(desk, scope, self)
        self.term_place.addWidget(self.term)
        self.planning.serve(desk, scope)
        self._connect()

    def _connect(self) -> None:
        self.fields.typed.connect(self._typed)
        self.commission.typed.connect(self._typed)
        self.add_button.clicked.connect(self.commission.add)
        self.change_button.clicked.connect(self._change_ground)
        self.register_button.clicked.connect(self._register)
        self.bar.restored.connect(self.refresh)
        self.obstacles.set_aside.connect(self._ask_aside)
        self.aside.carry_out = self._set_aside
        self.planning.start_taken.connect(self._take_start)

    def refresh(self) -> None:
        """Show what is typed, else what is registered; what was typed this moment is kept first."""
        if not self._pause.keep():  # the disk refused: what is typed stays in sight until it is kept
            self._show_state(self.form())
            return
        state = self._state = order_form.order_state(self.desk.session, self.scope)
        self._overrides = state.form.overrides
        self.fields.fill(state.form)
        self.commission.show(state.form.commission, state.kept)
        self.obstacles.show_ground(self.scope)
        self.planning.show_order(state.form.order)
        self.planning.refresh()
        self.aside.refresh()
        self.term.refresh()
        self._show_state(state.form)

    def form(self) -> OrderForm:
        """What the page holds now."""
        order, formed = self.fields.collect()
        overrides = self._overrides
        return OrderForm(
            order=order, commission=self.commission.members(), commission_order=formed, overrides=overrides
        )

    def _typed(self) -> None:
        self._pause.typed()
        form = self.form()
        self.planning.show_order(form.order)
        self._show_state(form)

    def _keep(self) -> None:
        order_form.keep_form(self.desk.session, self.scope, self.form())

    def _show_state(self, form: OrderForm) -> None:
        """Judge the form and say beside each field, in the list and on the button what it lacks."""
        state = self._state
        breaches = order_form.breaches_of(self.desk.session, self.scope, form)
        calm = state.registered is None and not state.typed and form == state.form
        self.fields.say(breaches, form, self.desk.wording, calm=calm)
        self.commission.say(self.fields.by_member(breaches, form), calm=calm)
        self.bar.show(state, form, self.obstacles.show(breaches, form, state))
        self.empty_label.setVisible(not form.commission)
        why = self.desk.wording.sentence(state.locked[0]) if state.locked else ""
        for part in (self.main, self.planning):
            allow(part, why)
        tab_as_seen(self.main, self.side, self.head)

    def _register(self) -> None:
        self.leave()
        if self.desk.messages.attempt(self._register_step):
            self.desk.messages.tell("order.registered")

    def _register_step(self) -> None:
        self.desk.did(order_form.register(self.desk.session, self.scope, self.form()))

    def _take_start(self, day: object) -> None:
        self.begins_on.show_day(day)  # type: ignore[arg-type]
        self.begins_on.setFocus()

    def _change_ground(self) -> None:
        self.desk.go(Place.NEW_INSPECTION, self.scope, "")

    def _ask_aside(self, requirement: str) -> None:
        chair = next((member for member in self.commission.members() if member.chair), None)
        if chair is not None:
            self.aside.ask(requirement, chair)

    def _set_aside(self, override: Override) -> bool:
        """A chair who is registered sets it aside at once; one whom only this form names does so with the order."""
        known = self._state.registered.commission if self._state.registered else ()
        if override.by not in {member.id for member in known if member.chair}:
            self._overrides = (
                *(each for each in self._overrides if each.requirement != override.requirement),
                override,
            )
            self._typed()
            return self._pause.keep()
        return self.desk.messages.attempt(partial(self._set_aside_step, override))

    def _set_aside_step(self, override: Override) -> None:
        self.desk.did(set_aside(self.desk.session, self.scope, override))
