"""The fields of the order and of the standing commission's order: filled, collected, told what they lack."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.order import CommissionOrder, Order
from oversight_desktop.domain.text import nfc
from oversight_desktop.qt.breach_label import say_breaches
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.order_places import COMMISSION, FIELDS, FORMED, GROUND, placed
from oversight_desktop.services.order_form import OrderForm
from oversight_desktop.services.wording import Wording

FORMED_FIELDS = {"number": "formed_number", "date": "formed_date", "agreed_on": "formed_agreed_on"}
"""The fields of the standing commission's order and how the form calls them."""


class OrderFields(QObject):
    """Finds its widgets on the page by their names. `typed` tells that a person changed something."""

    typed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._filling = False
        self._fields = {name: _field(page, name) for name in FIELDS}
        self._formed = {name: _field(page, widget) for name, widget in FORMED_FIELDS.items()}
        self._labels = {name: _label(page, name) for name in (*FIELDS, GROUND, COMMISSION, FORMED)}
        for field in (*self._fields.values(), *self._formed.values()):
            if isinstance(field, QLineEdit):
                field.textEdited.connect(self._typed)
            else:
                field.dateChanged.connect(self._typed)

    def fill(self, form: OrderForm) -> None:
        """Show this form."""
        self._filling = True
        for name, field in self._fields.items():
            _show(field, getattr(form.order, name))
        for name, field in self._formed.items():
            _show(field, getattr(form.commission_order, name) if form.commission_order else None)
        self._filling = False

    def collect(self) -> tuple[Order, CommissionOrder | None]:
        """What the fields say; no order of a standing commission where all of its fields are empty."""
        order = Order(**{name: _value(field) for name, field in self._fields.items()})
        formed = CommissionOrder(**{name: _value(field) for name, field in self._formed.items()})
        return order, formed if formed != CommissionOrder() else None

    def say(self, breaches: Sequence[Breach], form: OrderForm, wording: Wording, *, calm: bool) -> None:
        """Show every breach beside its field."""
        places = _by_place(breaches, form)
        for name, label in self._labels.items():
            say_breaches(label, wording, places.get(name, ()), calm=calm)

    def by_member(self, breaches: Sequence[Breach], form: OrderForm) -> Mapping[str, Sequence[Breach]]:
        """The breaches that concern one member, by his id."""
        return _by_place(breaches, form)

    def _typed(self) -> None:
        if not self._filling:
            self.typed.emit()


def _by_place(breaches: Sequence[Breach], form: OrderForm) -> Mapping[str, Sequence[Breach]]:
    found: dict[str, list[Breach]] = defaultdict(list)
    for breach in breaches:
        for place, said in placed(breach, form):
            found[place].append(said)
    return found


def _field(page: QWidget, name: str) -> QLineEdit | DateField:
    found = page.findChild(QWidget, name)
    assert isinstance(found, (QLineEdit, DateField)), name
    return found


def _label(page: QWidget, name: str) -> QLabel:
    found = page.findChild(QLabel, f"{name}_breach")
    assert isinstance(found, QLabel), name
    return found


def _show(field: QLineEdit | DateField, value: object) -> None:
    if isinstance(field, DateField):
        field.show_day(value)  # type: ignore[arg-type]
    elif field.text() != (value or ""):
        field.setText(str(value or ""))


def _value(field: QLineEdit | DateField) -> Any:
    if isinstance(field, DateField):
        return field.day()
    return nfc(field.text()).strip() or None
