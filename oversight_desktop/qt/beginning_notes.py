"""What is amiss with a beginning, told beside the fields it concerns."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.qt.beginning_values import not_numbers
from oversight_desktop.qt.breach_label import say, say_breaches
from oversight_desktop.qt.field_values import Values
from oversight_desktop.services.bailiffs import term_of
from oversight_desktop.services.beginning import beginning_breaches, obstacles

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.new_inspection import NewInspectionPage

PLACES: Mapping[str, str] = {
    "R1.1": "bodies",
    "R7.1": "kind",
    "R8.1": "plan",
    "R8.2": "plan",
    "R8.3": "plan",
    "R9.2": "approval",
    "R9.4": "approval",
    "R10.1": "factors",
    "R11.1": "kind",
    "R11.2": "kind",
}
"""The box in which each requirement is told; what lacks of the bailiff himself stands with him."""
OF_BAILIFF = ("practice_start_missing",)


def say_beginning(page: "NewInspectionPage", beginning: Dossier, values: Values, *, calm: bool) -> None:
    """Judge what is typed and tell it beside the fields; `calm` tells it as what is still to come."""
    words = page.desk.wording
    told: dict[str, list[Breach]] = {"bodies": [], "kind": [], "plan": [], "approval": [], "factors": [], "who": []}
    for breach in beginning_breaches(beginning):
        told["who" if breach.code in OF_BAILIFF else PLACES[breach.requirement]].append(breach)
    labels = {
        "bodies": page.bodies_note,
        "kind": page.kind_breach,
        "plan": page.plan_note,
        "approval": page.approval_note,
        "factors": page.factors_note,
        "who": page.bailiff_note,
    }
    for place, label in labels.items():
        say_breaches(label, words, told[place], calm=calm)
    page.who.say_faults(obstacles(beginning).faults, words, calm=calm)
    if wrong := not_numbers(values):
        say(page.factors_note, _wrong_numbers(page, wrong), "breach")
    _say_window(page, beginning)


def _wrong_numbers(page: "NewInspectionPage", wrong: Sequence[str]) -> str:
    words = page.desk.wording
    return words.text("beginning.not_a_number", field=", ".join(words.field(name) for name in wrong))


def _say_window(page: "NewInspectionPage", beginning: Dossier) -> None:
    """When this bailiff may be inspected, and how that was counted."""
    if beginning.bailiff is None:
        say(page.window_note, "", "muted")
        return
    term = term_of(RegistryEntry(bailiff=beginning.bailiff))
    if term.initial is None:
        say(page.window_note, "", "muted")
        return
    code = "bailiffs.how_window_action" if term.from_action else "bailiffs.how_window_practice"
    facts = {"counted_from": term.counted_from, "least": term.least_months, "most": term.most_months}
    window = {"first": term.initial.from_, "last": term.initial.to}
    say(page.window_note, page.desk.wording.text(code, **facts, **window), "muted")
