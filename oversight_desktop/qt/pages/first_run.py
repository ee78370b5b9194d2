"""The first run: language, who you are, passphrase, recovery key, done; calm, in one window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.qt.busy_sign import BusySign
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.forms import Form, Widened
from oversight_desktop.qt.language_box import LanguageBox
from oversight_desktop.qt.low_screen import LeastRoom, LowCard, LowScreen
from oversight_desktop.qt.pages.first_run_making import Making
from oversight_desktop.qt.pages.first_run_step import Step
from oversight_desktop.qt.pages.first_run_steps import DoneStep, LanguageStep, PassphraseStep, PersonStep
from oversight_desktop.qt.part_stack import PartStack
from oversight_desktop.qt.unconfirmed import Renewed
from oversight_desktop.qt.wanted import Wanted
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.session import Session

if TYPE_CHECKING:
    from oversight_desktop.qt.toast import Toast

LANGUAGE, PERSON, PASSPHRASE, RECOVERY, DONE = range(5)
NEXT = ("next", "next", "make_store", "next", "begin")
"""What the button says on each step: `first_run.<…>`."""


class FirstRunPage(LeastRoom, Form, QWidget):
    """Emits `opened` with the session when all is done, and `existing` to open a store that is there already.

    The store is made after the passphrase, off the window's thread; if that fails, every field stays as it is.
    Given a store that is open already, whose recovery key nobody has confirmed, it begins there, with a new key.
    """

    ui = "first_run"
    custom: ClassVar = (LanguageBox, PartStack)

    opened = Signal(object)
    existing = Signal()

    page_layout: QVBoxLayout
    card_row: QHBoxLayout
    card: QFrame
    card_layout: QVBoxLayout
    language_box: LanguageBox
    step_label: QLabel
    steps: PartStack
    problem_label: QLabel
    busy_bar: QProgressBar
    stop_button: QPushButton
    back_button: QPushButton
    next_button: QPushButton

    def __init__(self, door: Door, renewed: Renewed | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door = door
        self.room_theme = door.theme
        self.load(door.theme)
        Widened(self.card, door.theme)
        low = LowScreen(self, door.theme, (self.page_layout, self.card_layout))
        LowCard(low, self.page_layout, self.card_row, self.card)
        self._made: dict[int, Step] = {}
        self._at = LANGUAGE
        self._making = Making(door, self)
        self._making.working.connect(self._busy)
        self._making.made.connect(self._store_made)
        self._making.sampled.connect(self._sampled)
        self.toast: Toast | None = None
        self.language_box.serve(door.languages, door.memory)
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self.go_on)
        door.messages.toast.connect(self._say)
        door.messages.refused.connect(self._refuse)
        door.messages.silent.connect(self.problem_label.hide)
        door.languages.changed.connect(self.refresh)
        self._sign = BusySign(self.busy_bar, self.stop_button, door)
        self._busy(None)
        self.problem_label.hide()
        if renewed is not None:
            self._making.take(renewed)
        self._show(RECOVERY if self.session else LANGUAGE)

    def refresh(self) -> None:
        """Say in the language in force which step this is and where its button leads."""
        words = self.door.wording
        self.step_label.setText(words.text("first_run.step", step=self._at + 1, of=DONE + 1))
        self.next_button.setText(words.text(f"first_run.{NEXT[self._at]}"))

    @property
    def session(self) -> Session | None:
        """The open store, once there is one."""
        return self._making.session

    @property
    def step(self) -> Step:
        """The step in front."""
        return self._made[self._at]

    def go_on(self) -> None:
        """To the next step, or say what is missing on this one."""
        self.problem_label.hide()
        if self.busy_bar.isVisible():
            return
        if self.step.complaint():
            self.step.complain()
        elif self._at == PASSPHRASE:
            self._make_store()
        elif self._at == DONE:
            self._finish()
        else:
            self._show(self._at + 1)

    def _back(self) -> None:
        self._show(self._at - 1)

    def _show(self, number: int) -> None:
        if number == DONE:
            self._making.confirm()
        step = self._made.get(number)
        if step is None:
            step = self._made[number] = self._new(number)
            self.steps.addWidget(step)
        self._at = number
        self.steps.setCurrentWidget(step)
        self.back_button.setVisible(PERSON <= number <= PASSPHRASE)
        self.language_box.setVisible(number != LANGUAGE)
        self.refresh()
        step.begin()

    def _new(self, number: int) -> Step:
        step: Step
        if number == LANGUAGE:
            step = LanguageStep(self.door)
            step.existing.connect(self.existing)
        elif number == RECOVERY:
            from oversight_desktop.qt.pages.first_run_recovery import RecoveryStep

            step = RecoveryStep(self.door, self._making.recovery_key)
        elif number == DONE:
            step = DoneStep(self.door)
            step.sample.connect(self._making.put_sample)
        else:
            step = PersonStep(self.door) if number == PERSON else PassphraseStep(self.door)
        step.wished.connect(self.go_on)
        step.changed.connect(self.problem_label.hide)
        return step

    def _make_store(self) -> None:
        person, step = self._made[PERSON], self.step
        assert isinstance(person, PersonStep)
        assert isinstance(step, PassphraseStep)
        self._making.make(step.passphrase, person.person)

    def _store_made(self) -> None:
        self._show(RECOVERY)

    def _sampled(self, scope: str) -> None:
        self.door.memory.keep("last/place", Place.CHECKLIST.value)
        self.door.memory.keep("last/scope", scope)
        self._finish()

    def _finish(self) -> None:
        from oversight_desktop.qt.pages.first_run_recovery import RecoveryStep

        step = self._made.get(RECOVERY)
        if isinstance(step, RecoveryStep):
            step.forget()
        self.opened.emit(self.session)

    def _refuse(self, sentences: list[str]) -> None:
        self.problem_label.setText("\n".join(sentences))
        self.problem_label.show()

    def _say(self, words: str, button: str, act: Callable[[], None] | None) -> None:
        if self.toast is None:
            from oversight_desktop.qt.toast import Toast

            self.toast = Toast(self)
        self.toast.say(words, button, act)

    def _busy(self, wanted: Wanted | None) -> None:
        self._sign.show(wanted)
        working = "" if wanted is None else self.door.wording.text("why.being_worked_on")
        for part in (self.steps, self.next_button, self.back_button, self.language_box):
            allow(part, working)
