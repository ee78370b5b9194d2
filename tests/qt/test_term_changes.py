"""The changes of the period: the new end follows from the days, what clause 15 forbids stands beside its field."""

from datetime import date

from examples import lawful_dossier
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from qt.keys import type_text

from oversight_desktop.domain.terms import TermChangeKind
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.term_changes import TermChanges
from oversight_desktop.services import dossiers, inspections, term_form
from oversight_desktop.services.session import Session


def section_of(qtbot: QtBot, desk: Desk, scope: str) -> TermChanges:
    section = TermChanges(desk, scope)
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    return section


def below(section: TermChanges, name: str) -> QLabel:
    found = section.findChild(QLabel, f"{name}_breach")
    assert found is not None
    return found


def fill_suspension(section: TermChanges) -> None:
    section.new_button.click()
    section.reason.setCurrentIndex(0)
    section.reason.activated.emit(0)
    type_text(section.whose, "Әбдіров Қ. Ү.")
    section.applied_on.setDate(QDate(2026, 3, 17))
    type_text(section.term_order_number, "01-05/52")
    section.order_date.setDate(QDate(2026, 3, 17))
    section.from_day.setDate(QDate(2026, 3, 17))
    section.to_day.setDate(QDate(2026, 3, 19))


def test_the_days_of_a_suspension_give_the_new_end(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    section = section_of(qtbot, desk, ordered)
    fill_suspension(section)

    assert "21.03.2026" in section.new_end_how.text()
    section.term_register.click()
    section.refresh()

    (kept,) = dossiers.dossier(desk.session, ordered).term_changes
    assert (kept.kind, kept.new_end, kept.applied_by) == (TermChangeKind.SUSPENSION, date(2026, 3, 21), "m1")
    assert "21.03.2026" in section.end_label.text()
    assert not section.term_form.isVisible()


def test_an_application_after_the_order_is_said_beside_it(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    section = section_of(qtbot, desk, ordered)
    fill_suspension(section)

    section.applied_on.setDate(QDate(2026, 3, 18))

    assert "(15-тармақ)" in below(section, "applied_on").text()
    assert not section.term_register.isEnabled()
    assert section.term_register.toolTip()


def test_an_extension_asks_for_its_end(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    section = section_of(qtbot, desk, ordered)
    section.new_button.click()
    section.extension.click()

    assert section.new_end.isVisible()
    assert not section.from_day.isVisible()
    section.new_end.setDate(QDate(2026, 3, 18))
    assert "18.03.2026" in below(section, "new_end").text()


def test_what_is_typed_survives_and_is_cancelled(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    section = section_of(qtbot, desk, ordered)
    fill_suspension(section)
    desk.unkept.keep_all()
    again = section_of(qtbot, desk, ordered)
    assert again.change() == section.change()

    again.term_cancel.click()

    assert term_form.typed(desk.session, ordered) is None
    assert again.new_button.isVisible()


def test_without_an_order_there_is_no_period_to_change(qtbot: QtBot, desk: Desk, session: Session) -> None:
    section = section_of(qtbot, desk, inspections.begin(session, lawful_dossier()).scope)

    assert not section.new_button.isEnabled()
    assert section.new_button.toolTip() == section.end_label.text() != ""
