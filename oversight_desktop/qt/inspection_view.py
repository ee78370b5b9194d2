"""One inspection: who and what on top, a stepper over its pages, the page in front."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.qt.desk import STEPS, Desk, Place
from oversight_desktop.qt.forms import ICON, Form
from oversight_desktop.qt.low_screen import LowScreen
from oversight_desktop.qt.page import InspectionPage
from oversight_desktop.qt.page_makers import inspection_page
from oversight_desktop.qt.plain import tip
from oversight_desktop.qt.short_label import ShortLabel
from oversight_desktop.qt.step_button import StepButton
from oversight_desktop.qt.step_helps import StepHelps
from oversight_desktop.qt.step_row import StepRow
from oversight_desktop.services.standing import Standing, StepState, standing
from oversight_desktop.services.wording import Wording

REST = 150
"""Milliseconds without a step after which title and stepper are made again."""
MARKS = {
    StepState.DONE: ("circle-check", "ok"),
    StepState.OPEN: ("circle", "strong"),
    StepState.UNDER_WAY: ("circle-ellipsis", "accent"),
    StepState.WARNED: ("circle-alert", "warn"),
    StepState.BLOCKED: ("circle-x", "bad"),
}
"""The state of a step, by shape and colour."""
NAME = 36
"""Letters that the bailiff's name keeps in a narrow window, if it has that many."""
SAID = 4
"""How many sentences of what a step still needs its tooltip says."""


class InspectionView(Form, QWidget):
    """The pages of one inspection, made when they are first shown.

    `now` is how it stood when its head was made last, `refreshed` tells that it was made again.
    """

    refreshed = Signal()

    ui = "inspection"
    custom = (ShortLabel,)

    title_bar: QFrame
    title_layout: QVBoxLayout
    name_row: QHBoxLayout
    title_label: ShortLabel
    stage_label: QLabel
    sample_label: QLabel
    subtitle_label: ShortLabel
    pack_label: QLabel
    steps: QHBoxLayout
    next_button: QPushButton
    lock_notice: QFrame
    lock_label: QLabel
    versions_button: QPushButton
    pages: QStackedWidget

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self.now: Standing | None = None
        self._made: dict[Place, InspectionPage] = {}
        self._buttons: dict[Place, StepButton] = {}
        for place in STEPS:
            self._add_button(place)
        self.steps.addStretch(1)
        self.title_label.letters = NAME
        StepRow(self.title_bar, (self.name_row, self.steps), self.next_button, self.pack_label)
        LowScreen(self, desk.theme, (self.title_layout,), self.title_bar)
        self._helps = StepHelps(self)
        QShortcut(QKeySequence("Ctrl+PgDown"), self, self.next)
        QShortcut(QKeySequence("Ctrl+PgUp"), self, self._previous)
        QShortcut(QKeySequence("Ctrl+P"), self, self._print)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.refresh)
        desk.changes.changed.connect(self._changed)
        desk.languages.changed.connect(self.refresh)
        self.refresh()

    @property
    def page(self) -> InspectionPage | None:
        """The page in front."""
        front = self.pages.currentWidget()
        return front if isinstance(front, InspectionPage) else None

    @property
    def place(self) -> Place:
        """The step in front."""
        return next((place for place, page in self._made.items() if page is self.page), Place.ORDER)

    def beside(self, by: int) -> Place | None:
        """The step so many places after the one in front, if there is one."""
        there = STEPS.index(self.place) + by
        return STEPS[there] if 0 <= there < len(STEPS) else None

    def show_step(self, place: Place) -> InspectionPage:
        """Bring the page of a step to the front and return it."""
        page = self._made.get(place)
        if page is None:
            page = self._made[place] = inspection_page(place, self.desk, self.scope)
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self._buttons[place].setChecked(True)
        self._helps.show()
        return page

    def refresh(self) -> None:
        """Show title, stage and the state of every step."""
        words = self.desk.wording
        try:
            now = self.now = standing(self.desk.session, self.scope)
        except InputProblem:
            self.now = None
            return  # a sample that was removed while its pages were open behind the overview
        self.title_label.say(now.bailiff or words.text("inspection_without_bailiff"))
        self.subtitle_label.say(_subtitle(now, words))
        self.stage_label.setText(words.text(f"stage.{now.stage.value}"))
        self.sample_label.setVisible(now.sample)
        self.pack_label.setText(
            words.text("pack_in_force", effective_from=now.effective_from, repealed_on=now.repealed_on)
        )
        self.pack_label.setToolTip(tip(words.text("pack_repealed", repealed_by=now.repealed_by)))
        for number, place in enumerate(STEPS, 1):
            self._show_step_state(number, place, now)
        self._helps.show()
        self.refreshed.emit()

    def _show_step_state(self, number: int, place: Place, now: Standing) -> None:
        words = self.desk.wording
        state = now.steps[place.value]
        button = self._buttons[place]
        button.setIcon(self.desk.theme.icon(*MARKS[state]))
        button.setIconSize(ICON)
        button.say(number, words.text(f"place.{place.value}"), _said(state, now.wanting[place.value], words))

    def _add_button(self, place: Place) -> None:
        button = StepButton(self)
        button.setObjectName(f"step_{place.value}")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setProperty("place", place.value)
        button.clicked.connect(self._go)
        self.steps.addWidget(button)
        self._buttons[place] = button

    def _go(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.desk.go(Place(button.property("place")), self.scope, "")

    def next(self) -> None:
        """To the next step."""
        self._turn(1)

    def _previous(self) -> None:
        self._turn(-1)

    def _print(self) -> None:
        if self.page is None or not self.page.print_out():
            self.desk.go(Place.CERTIFICATE, self.scope, "preview")

    def _turn(self, by: int) -> None:
        beside = self.beside(by)
        if beside is not None:
            self.desk.go(beside, self.scope, "")
        else:
            self.desk.messages.tell("step_is_last" if by > 0 else "step_is_first")

    def _changed(self, change: Change) -> None:
        """The whole inspection is judged once the keys rest, not at every one."""
        if change.scope == self.scope:
            self._rest.start()


def _said(state: StepState, wanting: Sequence[Breach], words: Wording) -> str:
    """The state of a step, and what it still needs with the clauses; nothing is asked of a step not begun."""
    said = [words.text(f"step_state.{state.value}")]
    if state is not StepState.OPEN:
        said += [words.sentence(breach) for breach in wanting[:SAID]]
        if len(wanting) > SAID:
            said.append(words.text("order.and_more", count=len(wanting) - SAID))
    return "\n".join(said)


def _subtitle(now: Standing, words: Wording) -> str:
    """Kind, order and days; what is not known yet is not spoken of."""
    said = []
    if now.kind is not None:
        kind = words.word(now.kind)
        said.append(kind[:1].upper() + kind[1:])
    if now.order:
        said.append(words.text("inspection_order", order=now.order))
    if now.begins or now.ends:
        said.append(words.text("inspection_days", begins=now.begins, ends=now.ends))
    return " · ".join(said)
