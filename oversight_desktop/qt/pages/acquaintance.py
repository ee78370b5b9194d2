"""How the bailiff learnt of the order (clause 14): signed, refused or not found; then the start."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Override, Signature
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.order import Member, Order
from oversight_desktop.domain.terms import Severity
from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.acquaintance_places import Manner, filled, manner_of, show_breaches
from oversight_desktop.qt.breach_label import say
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Widened
from oversight_desktop.qt.found import tab_as_seen
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.qt.paper import show_paper
from oversight_desktop.qt.planning_pane import lines_of
from oversight_desktop.qt.refusal_signers import RefusalSigners
from oversight_desktop.qt.setting_aside import SettingAside
from oversight_desktop.qt.start_box import StartBox
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import acquaintance, acquaintance_form, planning


class AcquaintancePage(InspectionPage):
    """Nothing is registered until its button is pressed; what is typed survives until then."""

    ui = "acquaintance"
    custom = (DateField, StartBox)
    shows = (Acquaintance, Inspection, Member, Order, Override, Signature)

    state_label: QLabel
    register_button: QPushButton
    head: QWidget
    main: QWidget
    side_scroll: QScrollArea
    side: QWidget
    signed_button: QPushButton
    refused_button: QPushButton
    not_found_button: QPushButton
    signed_form: QWidget
    refused_form: QWidget
    not_found_form: QWidget
    signed_on: DateField
    refused_on: DateField
    protocol_number: QLineEdit
    signers: QVBoxLayout
    paper_button: QPushButton
    not_found_on: DateField
    delivery: QLineEdit
    hint_label: QLabel
    last_day_label: QLabel
    last_day_how: QLabel
    start_box: StartBox
    aside_buttons: QVBoxLayout
    aside_place: QVBoxLayout

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, scope, parent)
        Widened(self.side_scroll, desk.theme)
        self._filling = False
        self._manner: Manner | None = None
        self.who_signs = RefusalSigners(self.signers, self)
        self._pause = DraftPause(desk, self._keep, self)
        self._state = acquaintance_form.acquaintance_state(desk.session, scope)
        self.start_box.serve(desk, scope)
        self.aside = SettingAside(desk, scope, self.aside_buttons, self.aside_place, self)
        self._choices = {
            Manner.SIGNED: (self.signed_button, self.signed_form),
            Manner.REFUSED: (self.refused_button, self.refused_form),
            Manner.NOT_FOUND: (self.not_found_button, self.not_found_form),
        }
        self._connect()

    def _connect(self) -> None:
        for button, _ in self._choices.values():
            button.clicked.connect(self._choose)
        for day in (self.signed_on, self.refused_on, self.not_found_on):
            day.dateChanged.connect(self._typed)
        for line in (self.protocol_number, self.delivery):
            line.textEdited.connect(self._typed)
        self.who_signs.typed.connect(self._typed)
        self.paper_button.clicked.connect(self._show_paper)
        self.register_button.clicked.connect(self._register)
        self.start_box.set_aside.connect(self.aside.ask)

    def refresh(self) -> None:
        """Show what is typed, else what is registered; what was typed this moment is kept first."""
        if not self._pause.keep():  # the disk refused: what is typed stays in sight until it is kept
            self._show_state(self.acquaintance())
            return
        state = self._state = acquaintance_form.acquaintance_state(self.desk.session, self.scope)
        self._manner = manner_of(state.form) or self._manner
        self._filling = True
        _fill(self, state.form)
        self.who_signs.fill(state.members, state.form.signed_by, self.desk.wording)
        self._filling = False
        self._show_last_day()
        self._show_state(self.acquaintance())

    def acquaintance(self) -> Acquaintance:
        """What the page says: only the fields of the chosen manner."""
        everything = Acquaintance(
            signed_on=self.signed_on.day(),
            refused_on=self.refused_on.day(),
            protocol_number=nfc(self.protocol_number.text()).strip() or None,
            signed_by=self.who_signs.signed_by(),
            not_found_on=self.not_found_on.day(),
            delivery=nfc(self.delivery.text()).strip() or None,
        )
        return filled(everything, self._manner)

    def _choose(self) -> None:
        self._manner = next(manner for manner, (button, _) in self._choices.items() if button is self.sender())
        self._typed()
        first = {Manner.SIGNED: self.signed_on, Manner.REFUSED: self.refused_on, Manner.NOT_FOUND: self.not_found_on}
        first[self._manner].setFocus()

    def _typed(self) -> None:
        if not self._filling:
            self._pause.typed()
            self._show_state(self.acquaintance())

    def _keep(self) -> None:
        acquaintance_form.keep_form(self.desk.session, self.scope, self.acquaintance())

    def _show_last_day(self) -> None:
        words, last = self.desk.wording, planning.last_day(self.desk.session, self.scope)
        say(
            self.last_day_label,
            words.shown(last.day) if last else words.text("acquaintance.no_order"),
            "display" if last else "muted",
        )
        say(self.last_day_how, "\n".join(lines_of(self.desk, last)) if last else "", "muted")

    def _show_state(self, form: Acquaintance) -> None:
        """Judge the form and say beside each field what clause 14 asks for."""
        state, words = self._state, self.desk.wording
        for manner, (button, fields) in self._choices.items():
            button.setChecked(manner is self._manner)
            fields.setVisible(manner is self._manner)
        self.hint_label.setVisible(self._manner is None)
        breaches = acquaintance.acquaintance_breaches(self.desk.session, self.scope, form)
        show_breaches(self, breaches, self._manner, words)
        self.aside.offer(breaches if manner_of(form) is not None else ())
        typed = form != (state.registered or Acquaintance())
        allow(self.main, words.sentence(state.locked[0]) if state.locked else "")
        self._show_button(breaches, typed)
        shown = "locked" if state.locked else "typed" if typed else "registered" if state.registered else "new"
        say(self.state_label, words.text(f"acquaintance.state_{shown}"), "muted")
        self.start_box.show_state(replace(state, typed=typed))
        tab_as_seen(self.main, self.side, self.head)

    def _show_button(self, breaches: tuple[Breach, ...], typed: bool) -> None:
        """The button is on exactly when `record` would not refuse what the page says."""
        words, chosen = self.desk.wording, self._manner
        blocking = [each for each in (*self._state.locked, *breaches) if each.severity is Severity.BLOCK]
        if chosen is Manner.NOT_FOUND and not self._state.locked and self.not_found_on.day() is not None:
            blocking = []
        reasons = [words.sentence(each) for each in blocking]
        if chosen is None and not self._state.locked:
            reasons = [words.text("acquaintance.choose")]
        elif not typed and not reasons:
            reasons = [words.text("order.nothing_to_register")]
        why_not = "\n".join(reasons)
        allow(self.register_button, why_not, words.text("acquaintance.registering"))

    def _register(self) -> None:
        self.leave()
        if self.desk.messages.attempt(self._register_step):
            self.desk.messages.tell("acquaintance.registered")
            self.start_box.start_button.setFocus()

    def _register_step(self) -> None:
        self.desk.did(acquaintance.record(self.desk.session, self.scope, self.acquaintance()))

    def _show_paper(self) -> None:
        self.desk.messages.attempt(self._make_paper)

    def _make_paper(self) -> None:
        language = self.desk.wording.language
        pdf = acquaintance_form.refusal_paper(self.desk.session, self.scope, self.acquaintance(), language)
        self.paper = show_paper(self.desk, self.desk.wording.text("acquaintance.paper"), pdf, self)


def _fill(page: AcquaintancePage, form: Acquaintance) -> None:
    """Show what is kept; what was typed for another manner than the one chosen stays for whoever turns back."""
    chosen = manner_of(form) is not None
    for name in ("signed_on", "refused_on", "not_found_on"):
        if getattr(form, name) is not None or not chosen:
            getattr(page, name).show_day(getattr(form, name))
    for line, text in ((page.protocol_number, form.protocol_number), (page.delivery, form.delivery)):
        if line.text() != (text or "") and (text or not chosen):
            line.setText(text or "")
