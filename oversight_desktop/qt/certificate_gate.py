"""What stands before the certificate: four lists, each line with its clause and the way to where it is put right."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.terms import Severity
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.line_list import LineList, ShownLine
from oversight_desktop.qt.set_aside_form import SetAsideForm
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import order
from oversight_desktop.services.gate import GateLists, Line, chair, may_be_set_aside, question

MARKS = {
    "blocking": ("circle-x", "bad"),
    "warnings": ("triangle-alert", "warn"),
    "unanswered": ("circle-dashed", "muted"),
    "missing": ("file-x", "bad"),
    "set_aside": ("gavel", "muted"),
}
LISTS = ("blocking", "warnings", "unanswered", "missing")


class GatePanel(Form, QWidget):
    """In a form it is a promoted QWidget. `own_field` tells the field of the certificate that a line asks for."""

    ui = "certificate_gate"
    custom = (LineList,)

    own_field = Signal(str)

    blocking_button: QPushButton
    warnings_button: QPushButton
    unanswered_button: QPushButton
    missing_button: QPushButton
    calm_label: QLabel
    lines: LineList
    requirement_label: QLabel
    requirement_box: QComboBox
    aside_button: QPushButton
    aside_why: QLabel
    aside_place: QVBoxLayout

    def serve(self, desk: Desk, scope: str) -> None:
        """Build the box for this inspection."""
        self.desk, self.scope = desk, scope
        self.load(desk.theme)
        self._lists: GateLists | None = None
        self._front = ""
        self.lines.serve(desk.theme)
        self._buttons = dict(
            zip(
                LISTS,
                (self.blocking_button, self.warnings_button, self.unanswered_button, self.missing_button),
                strict=True,
            )
        )
        for button in self._buttons.values():
            button.clicked.connect(self._turn)
        self.lines.chosen.connect(self._go)
        self.lines.selectionModel().currentChanged.connect(self._in_front)
        self.form = SetAsideForm(desk, scope, self)
        self.aside_place.addWidget(self.form)
        self.form.carry_out = self._decided
        self.aside_button.clicked.connect(self._ask)
        self._chair: Member | None = None
        self._locked = False

    def show_lists(self, lists: GateLists, *, locked: bool) -> None:
        """Show the four lists with their numbers; until somebody chooses, the first that is not empty is in front."""
        first = self._lists is None
        self._lists, self._locked = lists, locked
        for name, button in self._buttons.items():
            number = len(self._lines_of(name))
            button.setText(self.desk.wording.text(f"gate.{name}", number=number))
        if first:
            self._front = next((name for name in LISTS if self._lines_of(name)), LISTS[0])
        self._buttons[self._front].setChecked(True)
        self._show_front()
        self._offer(locked=locked)

    def _lines_of(self, name: str) -> tuple[Line, ...]:
        assert self._lists is not None
        return {
            "blocking": self._lists.blocking,
            "warnings": (*self._lists.warnings, *self._lists.set_aside),
            "unanswered": self._lists.unanswered,
            "missing": self._lists.missing_evidence,
        }[name]

    def _turn(self) -> None:
        self._front = next(name for name, button in self._buttons.items() if button is self.sender())
        self._show_front()

    def _show_front(self) -> None:
        shown = [self._shown(line) for line in self._lines_of(self._front)]
        self.lines.setVisible(bool(shown))
        self.lines.show_lines(shown)
        self.lines.setAccessibleName(self._buttons[self._front].text())
        self.calm_label.setVisible(not shown)
        signed = self._locked and self._front == "blocking"
        self.calm_label.setText(self.desk.wording.text(f"gate.{self._front}.none{'_signed' if signed else ''}"))

    def _shown(self, line: Line) -> ShownLine:
        words, breach = self.desk.wording, line.breach
        if line.evidence is not None:
            icon, token = MARKS["missing"]
            text = words.text("gate.file_missing" if line.page == "evidence" else "gate.not_registered", **_facts(line))
            return ShownLine(icon=icon, token=token, text=text, stands_for=line)
        if breach is None:
            icon, token = MARKS["unanswered" if self._front == "unanswered" else "warnings"]
            asked = question(self.desk.session, self.scope, line.item, words.language)
            code = "gate.item" if self._front == "unanswered" else "gate.without_reason"
            return ShownLine(
                icon=icon, token=token, text=words.text(code, item=line.item, question=asked), stands_for=line
            )
        aside = breach.severity is Severity.OVERRIDDEN
        icon, token = MARKS["set_aside" if aside else self._front]
        detail = words.text("gate.set_aside_because", reason=breach.facts["override_reason"]) if aside else ""
        return ShownLine(icon=icon, token=token, text=words.sentence(breach), detail=detail, stands_for=line)

    def _go(self, shown: ShownLine) -> None:
        line = shown.stands_for
        assert isinstance(line, Line)
        if line.page == Place.CERTIFICATE.value:
            self.own_field.emit(line.item)
        else:
            self.desk.go(Place(line.page), self.scope, line.item)

    def _offer(self, *, locked: bool) -> None:
        """Which requirements the chair may set aside; why he may not, if he may not."""
        assert self._lists is not None
        words, kept = self.desk.wording, self.requirement_box.currentData()
        able = [line.breach for line in self._lists.blocking if line.breach and may_be_set_aside(line)]
        self.requirement_box.clear()
        for name, clause in dict.fromkeys((breach.requirement, breach.clause) for breach in able):
            self.requirement_box.addItem(f"{words.text('clause_mark', clause=clause)} {words.requirement(name)}", name)
        self.requirement_box.setCurrentIndex(max(0, self.requirement_box.findData(kept)))
        self._chair = chair(self.desk.session, self.scope)
        code = "gate.locked" if locked else "" if able else "gate.nothing_to_set_aside"
        code = code or ("" if self._chair else "gate.no_chair")
        why = words.text(code) if code else ""
        for part in (self.requirement_label, self.requirement_box, self.aside_button):
            part.setVisible(bool(self._lists.blocking))
            allow(part, why)
        self.aside_why.setText(why)
        self.aside_why.setVisible(bool(self._lists.blocking and why))
        if why:
            self.form.hide()
        self.form.refresh()

    def _in_front(self) -> None:
        """The requirement of the line in front is the one that is offered."""
        line = self.lines.line.stands_for if self.lines.line else None
        if isinstance(line, Line) and line.breach is not None and may_be_set_aside(line):
            self.requirement_box.setCurrentIndex(self.requirement_box.findData(line.breach.requirement))

    def _ask(self) -> None:
        assert self._chair is not None
        self.form.ask(self.requirement_box.currentData(), self._chair)

    def _decided(self, override: Override) -> bool:
        return self.desk.messages.attempt(partial(self._set_aside, override))

    def _set_aside(self, override: Override) -> None:
        self.desk.did(order.set_aside(self.desk.session, self.scope, override))


def _facts(line: Line) -> dict[str, object]:
    return {"evidence": line.evidence, "item": line.item}
