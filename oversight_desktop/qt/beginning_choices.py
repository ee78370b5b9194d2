"""The closed lists of the page of a new inspection, in the language in force."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox

from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.beginning_values import FACTORS
from oversight_desktop.qt.fields import DigitRescue
from oversight_desktop.services.packs import known_packs, rule_pack

if TYPE_CHECKING:
    from oversight_desktop.qt.pages.new_inspection import NewInspectionPage

SECTIONS = ("1", "2")
WRITTEN = (Language.KAZAKH, Language.RUSSIAN)
"""The languages documents are written in."""


def rescue_digits(page: "NewInspectionPage") -> None:
    """The Kazakh number row types digits into the factors that are counted."""
    for name in FACTORS:
        field: QComboBox = getattr(page, name)
        line = field.lineEdit() if field.isEditable() else None
        if line is not None:
            field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line.setMaxLength(60)
            if name != "previous_results":
                line.installEventFilter(DigitRescue(line))


def name_choices(page: "NewInspectionPage") -> None:
    """Fill the lists anew; what is chosen must be shown again afterwards."""
    words = page.desk.wording
    no_data = words.text("no_data")
    _fill(page.section, [(section, section) for section in SECTIONS])
    _fill(page.language, [(words.word(language), language.value) for language in WRITTEN])
    _fill(page.rule_pack, [(rule_pack(name).title[words.language], name) for name in known_packs()])
    for name in FACTORS:
        field: QComboBox = getattr(page, name)
        if field.isEditable():
            _fill(field, [(no_data, "no_data")])
            line = field.lineEdit()
            if line is not None and name != "previous_results":
                allowed = QRegularExpression(f"[0-9]{{0,6}}|{QRegularExpression.escape(no_data)}")
                line.setValidator(QRegularExpressionValidator(allowed, line))
        else:
            _fill(field, [("—", ""), (no_data, "no_data"), (words.text("no"), "no"), (words.text("yes"), "yes")])


def _fill(field: QComboBox, choices: list[tuple[str, str]]) -> None:
    field.clear()
    for shown, value in choices:
        field.addItem(shown, value)
