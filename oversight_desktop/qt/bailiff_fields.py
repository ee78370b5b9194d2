"""The fields that describe one bailiff, with what is amiss beside each; used by his card and by a new inspection."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from oversight_desktop.domain.iin import LENGTH
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.qt.bailiff_values import BAILIFF
from oversight_desktop.qt.breach_label import say
from oversight_desktop.qt.field_values import FieldValues, Values, digits_only
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.forms import Form
from oversight_desktop.qt.theme import Theme
from oversight_desktop.services.bailiffs import read_iin
from oversight_desktop.services.wording import Wording


class BailiffFields(Form, QWidget):
    """Eleven fields. `edited` comes when a person changed one."""

    ui = "bailiff_fields"
    custom = (DateField,)

    edited = Signal()

    iin: QLineEdit
    surname: QLineEdit
    given_name: QLineEdit
    patronymic: QLineEdit
    licence_number: QLineEdit
    licence_date: DateField
    district: QLineEdit
    office_address: QLineEdit
    practice_started_on: DateField
    first_enforcement_action_on: DateField
    employees: QLineEdit
    iin_note: QLabel
    surname_note: QLabel
    given_name_note: QLabel
    practice_note: QLabel
    action_note: QLabel

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.load(theme)
        digits_only(self.iin, LENGTH)
        digits_only(self.employees, 4)
        self._fields = FieldValues({name: getattr(self, name) for name in BAILIFF}, self)
        self._fields.edited.connect(self.edited)

    @property
    def fields(self) -> dict[str, QWidget]:
        """The fields by the names of what they hold."""
        return {name: getattr(self, name) for name in BAILIFF}

    def values(self) -> dict[str, str]:
        """What stands in them."""
        return self._fields.values()

    def show_values(self, values: Values) -> None:
        """Fill them."""
        self._fields.show(values)

    def say_faults(self, faults: Sequence[InputProblem], words: Wording, *, calm: bool = False) -> None:
        """Show what is amiss beside each field; `calm` shows it as what is still to come."""
        notes: Mapping[str, QLabel] = {
            "surname": self.surname_note,
            "given_name": self.given_name_note,
            "practice_started_on": self.practice_note,
            "first_enforcement_action_on": self.action_note,
        }
        required = words.text("bailiffs.required")
        said = {str(fault.facts.get("field")): required if calm else words.problem(fault) for fault in faults}
        for name, note in notes.items():
            say(note, said.get(name, ""), "muted" if calm else "breach")
        self._say_iin(said.get("iin", ""), words, calm=calm)

    def _say_iin(self, fault: str, words: Wording, *, calm: bool) -> None:
        """The fault of the IIN, or what can be read in it."""
        reading = read_iin(self.iin.text())
        if fault:
            say(self.iin_note, fault, "muted" if calm or not self.iin.text() else "breach")
        elif reading.doubtful:
            say(self.iin_note, words.text("bailiffs.doubtful"), "warning")
        elif reading.born is not None:
            say(self.iin_note, words.text("bailiffs.born", day=reading.born), "muted")
        else:
            say(self.iin_note, "", "muted")
