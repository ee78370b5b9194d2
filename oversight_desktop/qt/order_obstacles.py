"""Beside the order: what stands in the way of registering it, what was set aside, whom and what it rests on."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.terms import Severity
from oversight_desktop.qt.breach_label import aside_button
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.found import part
from oversight_desktop.qt.order_places import numbered
from oversight_desktop.qt.plain import label
from oversight_desktop.qt.planning_pane import clear
from oversight_desktop.services import dossiers
from oversight_desktop.services.order_form import OrderForm, OrderState

SHOWN = 3
"""How many reasons a button's tip names; all of them stand in the list."""


class Obstacles(QObject):
    """Fills the right side of the page. `set_aside` names a requirement that the chair is to set aside."""

    set_aside = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._clear_label = part(page, QLabel, "clear_label")
        self._place = part(page, QVBoxLayout, "obstacles")
        self._box = part(page, QFrame, "obstacles_box")
        self._overrides = part(page, QVBoxLayout, "overrides")
        self._overrides_box = part(page, QFrame, "overrides_box")
        self._bailiff = part(page, QLabel, "bailiff_label")
        self._ground = part(page, QLabel, "ground_label")
        self._shown: object = None

    def show(self, breaches: Sequence[Breach], form: OrderForm, state: OrderState) -> str:
        """List what blocks; returns in short why the order cannot be registered, the empty text if it can."""
        words = self._desk.wording
        blocking = [numbered(each, form) for each in breaches if each.severity is Severity.BLOCK]
        sentences = [words.sentence(each) for each in (*state.locked, *blocking)]
        has_chair = any(member.chair for member in form.commission)
        now = (tuple(sentences), has_chair, form.overrides, words.language)
        if now != self._shown:
            self._shown = now
            self._fill(blocking, has_chair)
            self._clear_label.setVisible(not sentences)
            self._box.setVisible(not state.locked)  # the notice over the page says why nothing changes any more
        self._show_overrides(form)
        more = [words.text("order.and_more", count=len(sentences) - SHOWN)] if len(sentences) > SHOWN else []
        return "\n".join([*sentences[:SHOWN], *more])

    def show_ground(self, scope: str) -> None:
        """Name the bailiff and what the inspection rests on."""
        words = self._desk.wording
        self._scope = scope
        dossier = dossiers.dossier(self._desk.session, scope)
        bailiff, line = dossier.bailiff, dossier.schedule
        name = bailiff.full_name if bailiff else None
        licence = bailiff.licence_number if bailiff else None
        self._bailiff.setText(words.text("order.bailiff", name=name or None, licence=licence))
        if line is not None:
            facts = {"section": line.section, "start": line.planned_start, "end": line.planned_end}
            ground = words.text("order.ground_schedule", kind=dossier.kind, **facts)
        else:
            papers = tuple(paper.number or words.shown(paper.kind) for paper in dossier.basis_documents)
            ground = words.text("order.ground_documents", kind=dossier.kind, documents=papers)
        self._ground.setText(ground[:1].upper() + ground[1:])

    def _fill(self, blocking: Sequence[Breach], has_chair: bool) -> None:
        clear(self._place)
        words = self._desk.wording
        for requirement in dict.fromkeys(each.requirement for each in blocking):
            for breach in (each for each in blocking if each.requirement == requirement):
                self._place.addWidget(_line(words.sentence(breach)))
            if has_chair:
                button = aside_button(requirement, words)
                button.clicked.connect(self._ask)
                self._place.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if blocking and not has_chair:
            hint = _line(words.text("order.aside_needs_chair"))
            hint.setProperty("tone", "muted")
            self._place.addWidget(hint)

    def _ask(self) -> None:
        button = self.sender()
        assert button is not None
        self.set_aside.emit(button.property("requirement"))

    def _show_overrides(self, form: OrderForm) -> None:
        dossier = dossiers.dossier(self._desk.session, self._scope)
        names = {member.id: member.name for member in (*dossier.commission, *form.commission)}
        clear(self._overrides)
        for override in dossier.overrides:
            self._overrides.addWidget(_line(self._told(override, names, "order.was_set_aside")))
        for override in form.overrides:
            self._overrides.addWidget(_line(self._told(override, names, "order.will_be_set_aside")))
        self._overrides_box.setVisible(bool(dossier.overrides or form.overrides))

    def _told(self, override: Override, names: dict[str, str | None], code: str) -> str:
        words = self._desk.wording
        asked = words.requirement(override.requirement) if override.requirement else None
        facts = {"requirement": asked, "reason": override.reason, "on": override.on}
        return words.text(code, name=names.get(override.by or ""), **facts)


def _line(sentence: str) -> QLabel:
    line = label(sentence)
    line.setWordWrap(True)
    return line
