"""Starting the inspection: the day, and either its button or every reason why not yet, each with the way to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.domain.terms import Severity
from oversight_desktop.qt.breach_label import aside_button, say
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.plain import label
from oversight_desktop.qt.planning_pane import clear
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import inspections
from oversight_desktop.services.acquaintance_form import AcquaintanceState
from oversight_desktop.services.standing import page_of


class StartBox(Form, QFrame):
    """The button is on exactly when `start` would not refuse: both ask the same function.

    `set_aside` names a requirement that the chair is to set aside.
    """

    ui = "start_box"
    custom = (DateField,)

    set_aside = Signal(str)

    start_title: QLabel
    started_label: QLabel
    start_form: QWidget
    start_on: DateField
    why_not_label: QLabel
    reasons: QVBoxLayout
    start_button: QPushButton

    def serve(self, desk: Desk, scope: str) -> None:
        """Start this inspection."""
        self._desk, self._scope = desk, scope
        self._state: AcquaintanceState | None = None
        self._touched = False
        self._filling = False
        self.load(desk.theme)
        self.start_on.dateChanged.connect(self._day_changed)
        self.start_button.clicked.connect(self._start)

    def show_state(self, state: AcquaintanceState) -> None:
        """Show whether it has started, and if not, what it lacks; the ordered day is offered first."""
        self._state = state
        words = self._desk.wording
        started = state.started_on
        say(self.started_label, words.text("acquaintance.started_on", day=started) if started else "", "ok")
        self.start_form.setVisible(started is None)
        if not self._touched and self.start_on.day() != state.begins_on:
            self._filling = True
            self.start_on.show_day(state.begins_on)
            self._filling = False
        if started is None:
            self._show_reasons(state)

    def _show_reasons(self, state: AcquaintanceState) -> None:
        words, day = self._desk.wording, self.start_on.day()
        found = inspections.start_breaches(self._desk.session, self._scope, day)
        by_page: dict[str, list[str]] = {}
        requirements: dict[str, list[str]] = {}
        for breach in found:
            if breach.severity is Severity.BLOCK:
                by_page.setdefault(page_of(breach), []).append(words.sentence(breach))
                requirements.setdefault(page_of(breach), []).append(breach.requirement)
        if day is None:
            by_page.setdefault(Place.ACQUAINTANCE.value, []).append(words.text("acquaintance.no_day"))
        if state.typed:
            by_page.setdefault(Place.ACQUAINTANCE.value, []).append(words.text("acquaintance.register_first"))
        if self._state is not None and not self._state.ordered:  # one thing at a time: the order comes first
            by_page, requirements = {Place.ORDER.value: [words.text("acquaintance.order_first")]}, {}
        clear(self.reasons)
        for page, sentences in by_page.items():
            self._show_page(page, sentences, tuple(dict.fromkeys(requirements.get(page, ()))))
        why_not = "\n".join(sentence for sentences in by_page.values() for sentence in sentences)
        self.why_not_label.setVisible(bool(why_not))
        allow(self.start_button, why_not, words.text("acquaintance.starting"))

    def _show_page(self, page: str, sentences: list[str], requirements: tuple[str, ...]) -> None:
        for sentence in sentences:
            line = label(sentence, self)
            line.setWordWrap(True)
            self.reasons.addWidget(line)
        words = self._desk.wording
        for requirement in requirements if self._state and any(each.chair for each in self._state.members) else ():
            aside = aside_button(requirement, words)
            aside.clicked.connect(self._ask_aside)
            self.reasons.addWidget(aside, 0, Qt.AlignmentFlag.AlignLeft)
        if page == Place.ACQUAINTANCE.value:
            return
        button = QPushButton(words.text("acquaintance.go_to", place=words.text(f"place.{page}")), self)
        button.setProperty("kind", "quiet")
        button.setProperty("place", page)
        button.setIcon(self._desk.theme.icon("arrow-right", "accent"))
        button.clicked.connect(self._go)
        self.reasons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _day_changed(self) -> None:
        if not self._filling and self._state is not None:
            self._touched = True
            self._show_reasons(self._state)

    def _ask_aside(self) -> None:
        button = self.sender()
        assert button is not None
        self.set_aside.emit(button.property("requirement"))

    def _go(self) -> None:
        button = self.sender()
        assert button is not None
        self._desk.go(Place(button.property("place")), self._scope, "")

    def _start(self) -> None:
        if self._desk.messages.attempt(self._start_step):
            self._desk.messages.offer("acquaintance.started", "acquaintance.to_checklist", self._to_checklist)

    def _start_step(self) -> None:
        day = self.start_on.day()
        assert day is not None, "the button is off without a day"
        self._desk.did(inspections.start(self._desk.session, self._scope, day))

    def _to_checklist(self) -> None:
        self._desk.go(Place.CHECKLIST, self._scope, "")
