"""Beside which field of a change of the period a breach stands."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import Severity, TermChangeKind
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.services.wording import Wording

WIDGETS = {"from": "from_day", "to": "to_day", "order_number": "term_order_number"}
"""How the form calls a field that the record calls otherwise."""
PLACES = {
    "suspension_reason_unknown": "reason",
    "applied_by_another": "applied_by",
    "applied_after_order": "applied_on",
    "applied_after_end": "applied_on",
    "ordered_after_end": "order_date",
    "ordered_after_end_applied_late": "order_date",
    "suspension_days_reversed": "to_day",
    "suspension_outside_period": "from_day",
    "suspensions_overlap": "from_day",
    "new_end_missing": "new_end",
    "suspension_end_wrong": "new_end",
    "extension_not_later": "new_end",
}
FIELDS = (
    "kind",
    "reason",
    "whose",
    "applied_by",
    "applied_on",
    "term_order_number",
    "order_date",
    "from_day",
    "to_day",
    "new_end",
)
OF_SUSPENSION = ("reason", "whose", "from_day", "to_day")


class TermPlaces:
    """The labels under the fields of the form; fields that a kind of change does not have are hidden."""

    def __init__(self, form: QWidget) -> None:
        self._form = form
        self._labels = {name: self._label(f"{name}_breach") for name in FIELDS}

    def show(self, change: TermChange, breaches: Sequence[Breach], wording: Wording) -> str:
        """Show every breach beside its field; returns why the change cannot be registered, or the empty text."""
        suspends = change.kind is TermChangeKind.SUSPENSION
        for name in OF_SUSPENSION:
            self._show_field(name, visible=suspends)
        self._show_field("new_end", visible=not suspends)
        found: dict[str, list[Breach]] = defaultdict(list)
        for breach in breaches:
            for place, said in _placed(breach):
                if not (suspends and breach.code == "new_end_missing"):  # it follows from the days asked for above
                    found[place].append(said)
        for name, label in self._labels.items():
            say_breaches(label, wording, found.get(name, ()))
        return "\n".join(wording.sentence(each) for each in breaches if each.severity is Severity.BLOCK)

    def _show_field(self, name: str, *, visible: bool) -> None:
        self._label(f"{name}_label").setVisible(visible)
        field = self._form.findChild(QWidget, name)
        assert field is not None, name
        field.setVisible(visible)

    def _label(self, name: str) -> QLabel:
        found = self._form.findChild(QLabel, name)
        assert found is not None, name
        return found


def _placed(breach: Breach) -> Iterator[tuple[str, Breach]]:
    fields = breach.facts.get("fields")
    if not isinstance(fields, tuple):
        yield PLACES.get(breach.code, "kind"), breach
        return
    for name in map(str, fields):
        yield WIDGETS.get(name, name), replace(breach, facts={**breach.facts, "fields": (name,)})
