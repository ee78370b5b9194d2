"""Breaches as sentences under the field they concern."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.terms import Severity
from oversight_desktop.qt.plain import tip
from oversight_desktop.services.wording import Wording

TONES = {
    Severity.BLOCK: "breach",
    Severity.WARN: "warning",
    Severity.NOTE: "muted",
    Severity.OVERRIDDEN: "muted",
}
"""How a label speaks of a breach; of several, the gravest gives the tone."""


def say_breaches(label: QLabel, wording: Wording, breaches: Sequence[Breach], *, calm: bool = False) -> None:
    """Show these breaches, or hide the label; `calm` shows them as what is still to come, not as faults."""
    gravest = min((list(Severity).index(each.severity) for each in breaches), default=0)
    tone = "muted" if calm else TONES[list(Severity)[gravest]]
    say(label, "\n".join(_said(each, wording) for each in breaches), tone)


def _said(breach: Breach, wording: Wording) -> str:
    """Under its own field a missing value needs no more words than that it is asked for, and by which clause."""
    fields = breach.facts.get("fields")
    if isinstance(fields, tuple) and len(fields) == 1 and breach.severity is Severity.BLOCK:
        return wording.text("field_required", clause_mark=wording.text("clause_mark", clause=breach.clause))
    return wording.sentence(breach)


def say(label: QLabel, text: str, tone: str) -> None:
    """Show a text in this tone; an empty one hides the label."""
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        repolish(label)
    label.setText(text)
    label.setVisible(bool(text))


def aside_button(requirement: str, wording: Wording) -> QPushButton:
    """A button that offers to set this requirement aside; its property "requirement" names it."""
    button = QPushButton(wording.text("order.set_aside"))
    button.setProperty("kind", "quiet")
    button.setProperty("requirement", requirement)
    button.setToolTip(tip(wording.requirement(requirement)))
    button.setAccessibleDescription(wording.requirement(requirement))
    return button


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
