"""The chair sets a blocking requirement aside with a written reason: which one, why, who and when."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QWidget

from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.breach_label import say
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.draft_pause import DraftPause
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.found import bring_into_sight
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services.drafts import give_up, keep_typing, unfinished
from oversight_desktop.services.steps import today


class SetAsideForm(Form, QFrame):
    """Hidden until `ask`; `carry_out` keeps the override, once reason and day are given, and tells whether that went
    through: only then is what was typed given up."""

    ui = "set_aside"
    custom = (DateField,)

    requirement_label: QLabel
    who_label: QLabel
    reason: QPlainTextEdit
    on: DateField
    aside_breach: QLabel
    cancel_button: QPushButton
    decide_button: QPushButton

    def __init__(self, desk: Desk, scope: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._scope = desk, scope
        self.pause = DraftPause(desk, self._keep, self)
        self.carry_out: Callable[[Override], bool] = _nobody
        self._requirement, self._chair = "", Member(id="")
        self.load(desk.theme)
        self.hide()
        self.decide_button.clicked.connect(self._decide)
        self.cancel_button.clicked.connect(self._give_up)
        self.reason.textChanged.connect(self._typed)
        self.on.dateChanged.connect(self._show_why_not)

    def ask(self, requirement: str, chair: Member) -> None:
        """Ask why this requirement ("R13.3") is set aside by this chair."""
        if not self.pause.keep():
            return  # the disk refused: the reason that is typed stays in sight
        self._requirement, self._chair = requirement, chair
        self.reason.setPlainText(unfinished(self._desk.session, self._scope, Override, requirement, "reason") or "")
        self.pause.let_go()
        self.on.show_day(today(self._desk.session))
        self.refresh()
        self.show()
        self.reason.setFocus()
        bring_into_sight(self)

    def refresh(self) -> None:
        """Show the requirement in the language in force."""
        if not self._requirement:
            return
        words = self._desk.wording
        self.requirement_label.setText(words.requirement(self._requirement))
        self.who_label.setText(words.text("order.aside_by", name=self._chair.name))
        self._show_why_not()

    def _typed(self) -> None:
        self.pause.typed()
        self._show_why_not()

    def _keep(self) -> None:
        text = nfc(self.reason.toPlainText())
        keep_typing(self._desk.session, self._scope, Override, self._requirement, "reason", text)

    def _give_up(self) -> None:
        self.pause.let_go()
        give_up(self._desk.session, self._scope, Override, self._requirement, "reason")
        self.hide()

    def _show_why_not(self) -> None:
        ready = bool(self.reason.toPlainText().strip()) and self.on.day() is not None
        why = "" if ready else self._desk.wording.text("order.aside_incomplete")
        allow(self.decide_button, why)
        say(self.aside_breach, why, "muted")

    def _decide(self) -> None:
        reason = nfc(self.reason.toPlainText()).strip()
        decided = Override(requirement=self._requirement, reason=reason, by=self._chair.id, on=self.on.day())
        if self.carry_out(decided):
            self._give_up()


def _nobody(override: Override) -> bool:
    """Nobody carries it out yet."""
    return False
