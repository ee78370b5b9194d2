"""A new inspection: who, which kind, on which ground, by which bodies; the same page corrects that later."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QWidget,
)

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Kind
from oversight_desktop.qt.bailiff_chooser import BailiffChooser
from oversight_desktop.qt.bailiff_fields import BailiffFields
from oversight_desktop.qt.bailiff_values import bailiff_values
from oversight_desktop.qt.beginning_choices import name_choices, rescue_digits
from oversight_desktop.qt.beginning_deeds import BeginningDeeds
from oversight_desktop.qt.beginning_notes import say_beginning
from oversight_desktop.qt.beginning_values import CHECKED, KIND, PLAIN, beginning_of, factor_values
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.field_values import FieldValues, Values, day_of
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.page import Page
from oversight_desktop.qt.why_not import allow
from oversight_desktop.services import bailiffs
from oversight_desktop.services.beginning import factors_of, quarter_named
from oversight_desktop.services.steps import today


class NewInspectionPage(Page):
    """Nothing is opened until the button is pressed; what is typed waits as a draft. `scope` is what it corrects."""

    ui = "new_inspection"
    custom = (DateField,)

    title_label: QLabel
    bailiff_search: QLineEdit
    found_list: QListView
    chooser_note: QLabel
    bailiff_place: QWidget
    bailiff_note: QLabel
    window_note: QLabel
    into_register: QCheckBox
    initial: QRadioButton
    periodic: QRadioButton
    urgent: QRadioButton
    kind_note: QLabel
    kind_breach: QLabel
    rule_pack: QComboBox
    language: QComboBox
    legality: QCheckBox
    record_keeping: QCheckBox
    schedule_box: QFrame
    section: QComboBox
    quarter: QLineEdit
    planned_start: DateField
    planned_end: DateField
    plan_note: QLabel
    order_number: QLineEdit
    order_date: DateField
    agreement_number: QLineEdit
    agreed_on: DateField
    approval_note: QLabel
    factors_box: QFrame
    service_length: QComboBox
    previous_results: QComboBox
    recommendations_open: QComboBox
    complaints: QComboBox
    cancelled_actions_and_rulings: QComboBox
    criminal_case: QComboBox
    prosecutor_acts: QComboBox
    factors_note: QLabel
    no_data_button: QPushButton
    territorial_kk: QLineEdit
    territorial_ru: QLineEdit
    territorial_head: QLineEdit
    collegium_kk: QLineEdit
    collegium_ru: QLineEdit
    collegium_head: QLineEdit
    bodies_note: QLabel
    inner: QWidget
    state_label: QLabel
    discard_button: QPushButton
    begin_button: QPushButton

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.scope = ""
        self._kind, self._quarter = "", ""
        self.who = BailiffFields(desk.theme, self)
        place = self.bailiff_place.layout()
        assert place is not None
        place.addWidget(self.who)
        rescue_digits(self)
        name_choices(self)
        self._fields = FieldValues({name: getattr(self, name) for name in (*PLAIN, *CHECKED)}, self)
        self._chooser = BailiffChooser(desk, self.bailiff_search, self.found_list)
        self.deeds = BeginningDeeds(self)
        self._connect()
        self.deeds.load()

    def of(self, scope: str) -> None:
        """Correct the ground of this inspection; the empty text: begin a new one."""
        if scope != self.scope and self.deeds.keep_typing():
            self.scope = scope
            self.deeds.load()

    def refresh(self) -> None:
        """Say everything again, in the language in force; what is typed stays."""
        values = self.values()
        self._chooser.load()
        with self._fields.still():
            name_choices(self)
        self.show_values(values)

    def at(self, item: str) -> None:
        """Choose the bailiff kept under this key of the register."""
        self._choose(item)

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {**self.who.values(), **self._fields.values(), KIND: self._kind}

    def beginning(self) -> Dossier:
        """The beginning they describe."""
        return beginning_of(self.values())

    def show_values(self, values: Values) -> None:
        """Fill the fields and judge them."""
        self._kind = values.get(KIND, "")
        self.who.show_values(values)
        self._fields.show(values)
        self._quarter = quarter_named(day_of(values.get("planned_start"))) or ""
        for kind, radio in zip(Kind, (self.initial, self.periodic, self.urgent), strict=True):
            radio.setAutoExclusive(False)
            radio.setChecked(kind.value == self._kind)
            radio.setAutoExclusive(True)
            now = kind is Kind.INITIAL or radio.isChecked()
            allow(radio, "" if now else self.desk.wording.text("beginning.later"))
        self.judge()

    def judge(self) -> None:
        """Tell what is amiss, and on the button what stands in the way."""
        values, beginning = self.values(), self.beginning()
        is_scheduled = beginning.kind is not Kind.URGENT
        self.schedule_box.setVisible(is_scheduled)
        self.factors_box.setVisible(is_scheduled)
        self.kind_note.setText(self.desk.wording.text("beginning.kind_note"))
        say_beginning(self, beginning, values, calm=self.deeds.is_untouched)
        self.deeds.show_state(beginning, values)

    def _connect(self) -> None:
        self.who.edited.connect(self._edited)
        self._fields.edited.connect(self._edited)
        self._chooser.chosen.connect(self._choose)
        self.initial.clicked.connect(self._chose_initial)
        self.no_data_button.clicked.connect(self._say_no_data)

    def _edited(self) -> None:
        """The quarter follows the planned start until somebody writes another."""
        named = quarter_named(self.planned_start.day()) or ""
        if self.quarter.text() in ("", self._quarter) and not self.quarter.hasFocus():
            self.quarter.setText(named)
        self._quarter = named
        self.deeds.touched()
        self.judge()

    def _choose(self, key: str) -> None:
        """Take the bailiff and what the register knows of the seven factors."""
        entry = bailiffs.bailiff(self.desk.session, key)
        if entry is None:
            return
        on = self.planned_start.day() or today(self.desk.session)
        known = factor_values(factors_of(entry, on))
        self.show_values({**self.values(), **bailiff_values(entry.bailiff), **known})
        self._edited()

    def _chose_initial(self) -> None:
        self._kind = Kind.INITIAL.value
        self._edited()

    def _say_no_data(self) -> None:
        values = self.values()
        empty = {name: "no_data" for name in factor_values(None) if not values[name]}
        self.show_values({**values, **empty})
        self._edited()
