"""Tests of the page of a new inspection: chosen, typed, judged while typing, opened, corrected."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from examples import FACTORS, INSPECTED, LINE, lawful_dossier
from freed import freed
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from qt.keys import press, type_text

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind, Language
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.fields import DateField
from oversight_desktop.qt.pages.new_inspection import NewInspectionPage
from oversight_desktop.services import bailiffs, dossiers, inspections, packs
from oversight_desktop.services.session import Session

ENTRY = RegistryEntry(bailiff=INSPECTED, complaints=1, cancelled_actions=0, criminal_case=False, prosecutor_acts=0)
IIN = "800115100129"
LINE_TEXTS = {"order_number": "01-05/3", "agreement_number": "11"}
LINE_DAYS = {
    "planned_start": LINE.planned_start,
    "planned_end": LINE.planned_end,
    "order_date": LINE.order_date,
    "agreed_on": LINE.agreed_on,
}
BODY_TEXTS = {
    "territorial_kk": "Үлгі облысының сот актілерін орындау департаменті",
    "territorial_ru": "Департамент по исполнению судебных актов Образцовой области",
    "territorial_head": "Б. Басшыев",
    "collegium_kk": "Үлгі облысының жеке сот орындаушылары алқасы",
    "collegium_ru": "Коллегия частных судебных исполнителей Образцовой области",
    "collegium_head": "А. Алқаева",
}
Make = Callable[[], NewInspectionPage]


@pytest.fixture
def make(desk: Desk, qtbot: Any) -> Make:
    """Makes the page anew, as after a restart."""

    def made() -> NewInspectionPage:
        page = NewInspectionPage(desk)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        page.refresh()
        return page

    return made


def typed(field: QWidget, words: str) -> None:
    assert isinstance(field, QLineEdit)
    field.clear()
    type_text(field, words)


def chose(field: DateField, day: date | None) -> None:
    assert day is not None
    field.setDate(QDate(day.year, day.month, day.day))


def filled(page: NewInspectionPage) -> None:
    """Everything a lawful beginning needs, typed and chosen; the bailiff from the list."""
    typed(page.bailiff_search, "әбдіров")
    press(page.bailiff_search, Qt.Key.Key_Return)
    for name, day in LINE_DAYS.items():
        chose(getattr(page, name), day)
    for name, words in {**LINE_TEXTS, **BODY_TEXTS}.items():
        typed(getattr(page, name), words)


def kept(session: Session, dossier: Dossier) -> str:
    return inspections.take_over(session, dossier, pack=packs.rule_pack(), before=lambda scope: None).scope


def test_a_bailiff_is_chosen_from_the_list_by_typing(desk: Desk, make: Make) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()

    typed(page.bailiff_search, "абдиров")
    assert page.found_list.isVisible()
    press(page.bailiff_search, Qt.Key.Key_Return)

    assert page.who.surname.text() == "Әбдіров"
    assert page.bailiff_search.text() == ""
    assert not page.found_list.isVisible()
    assert "10.01.2026 – 10.07.2026 (8-тармақ)" in page.window_note.text()
    assert page.complaints.currentText() == "1"
    assert page.previous_results.currentText() == "дерек жоқ"
    assert not page.into_register.isVisible()


def test_the_down_key_goes_into_what_was_found(desk: Desk, make: Make) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    typed(page.bailiff_search, "қайрат")

    press(page.bailiff_search, Qt.Key.Key_Down)
    press(page.found_list, Qt.Key.Key_Return)

    assert page.who.iin.text() == IIN


def test_a_lawful_beginning_opens_and_goes_to_the_order(desk: Desk, make: Make, went: Any) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    filled(page)
    assert page.quarter.text() == "2026-Q1"
    assert page.begin_button.isEnabled(), page.begin_button.toolTip()

    page.begin_button.click()

    (scope,) = dossiers.inspections(desk.session)
    dossier = dossiers.dossier(desk.session, scope)
    whole = lawful_dossier()
    factors = replace(FACTORS, service_length=8)
    assert dossier.schedule == replace(LINE, factors=factors)
    assert (dossier.bailiff, dossier.kind, dossier.subjects) == (INSPECTED, Kind.INITIAL, whole.subjects)
    assert (dossier.territorial_body, dossier.collegium) == (whole.territorial_body, whole.collegium)
    assert went.places == [(Place.ORDER, scope, "")]


def test_the_next_beginning_remembers_the_bodies_and_nothing_else(desk: Desk, make: Make) -> None:
    kept(desk.session, lawful_dossier())
    page = make()

    assert page.territorial_kk.text() == BODY_TEXTS["territorial_kk"]
    assert page.collegium_head.text() == "А. Алқаева"
    assert page.who.surname.text() == ""
    assert page.planned_start.day() is None


def test_what_lacks_is_told_calmly_until_somebody_types(make: Make) -> None:
    page = make()
    assert page.bodies_note.property("tone") == "muted"
    assert not page.begin_button.isEnabled()

    typed(page.territorial_kk, "Д")

    assert page.bodies_note.property("tone") == "breach"
    assert "(1-тармақ)" in page.bodies_note.text()


def test_a_start_outside_the_window_is_told_with_its_clause_while_typing(desk: Desk, make: Make) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    filled(page)
    assert page.plan_note.text() == ""

    chose(page.planned_start, date(2025, 12, 1))

    assert "10.01.2026" in page.plan_note.text()
    assert "(8-тармақ)" in page.plan_note.text()
    assert page.plan_note.property("tone") == "breach"


def test_a_schedule_agreed_after_its_order_cannot_be_begun_from(desk: Desk, make: Make) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    filled(page)

    chose(page.agreed_on, date(2026, 1, 12))

    assert "(9-тармақ)" in page.approval_note.text()
    assert not page.begin_button.isEnabled()
    assert page.approval_note.text() in page.begin_button.accessibleDescription()


def test_a_factor_not_recorded_is_warned_of_and_no_data_fills_it(desk: Desk, make: Make) -> None:
    page = make()
    typed(page.quarter, "2026-Q1")
    assert "(10-тармақ)" in page.factors_note.text()
    assert page.factors_note.property("tone") == "warning"

    page.no_data_button.click()

    assert page.factors_note.text() == ""
    assert page.criminal_case.currentData() == "no_data"


def test_a_factor_takes_a_number_or_no_data_and_nothing_else(make: Make) -> None:
    page = make()
    line = page.complaints.lineEdit()
    assert line is not None

    typed(line, "x12")
    assert line.text() == "12"
    line.clear()
    typed(line, "дер")

    assert "шағымдар" in page.factors_note.text().lower()
    assert not page.begin_button.isEnabled()


def test_other_kinds_say_why_not_yet(make: Make) -> None:
    page = make()

    assert page.initial.isChecked()
    for radio in (page.periodic, page.urgent):
        assert not radio.isEnabled()
        assert radio.toolTip() == "Бұл түр кейінгі нұсқада қосылады."
    assert page.kind_note.text()


def test_a_bailiff_who_is_not_in_the_list_is_recorded_there_too(desk: Desk, make: Make) -> None:
    page = make()
    for name, words in {"iin": IIN, "surname": "Әбдіров", "given_name": "Қайрат"}.items():
        typed(getattr(page.who, name), words)
    chose(page.who.practice_started_on, date(2025, 7, 10))
    for name, day in LINE_DAYS.items():
        chose(getattr(page, name), day)
    for name, words in {**LINE_TEXTS, **BODY_TEXTS}.items():
        typed(getattr(page, name), words)
    page.no_data_button.click()

    assert page.into_register.isVisible()
    page.into_register.click()
    page.begin_button.click()

    entry = bailiffs.bailiff(desk.session, IIN)
    assert entry is not None
    assert entry.bailiff.surname == "Әбдіров"
    assert len(dossiers.inspections(desk.session)) == 1


def test_a_wrong_iin_stops_the_beginning(desk: Desk, make: Make) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    filled(page)

    typed(page.who.iin, "800115100128")

    assert page.who.iin_note.property("tone") == "breach"
    assert not page.begin_button.isEnabled()
    assert page.who.iin_note.text() in page.begin_button.accessibleDescription()


def test_what_is_typed_survives_a_restart_and_goes_when_discarded(make: Make) -> None:
    page = make()
    typed(page.who.surname, "Қасымов")
    chose(page.planned_start, date(2026, 3, 16))
    page.leave()

    again = make()
    assert again.who.surname.text() == "Қасымов"
    assert again.planned_start.day() == date(2026, 3, 16)
    assert again.quarter.text() == "2026-Q1"

    again.discard_button.click()
    assert again.who.surname.text() == ""
    assert make().who.surname.text() == ""


def test_what_was_discarded_can_be_put_back(desk: Desk, make: Make) -> None:
    offered: list[Any] = []
    desk.messages.toast.connect(lambda words, button, act: offered.append((words, act)))
    page = make()
    typed(page.who.surname, "Қасымов")
    chose(page.planned_start, date(2026, 3, 16))
    page.discard_button.click()
    assert [words for words, _ in offered] == [desk.wording.text("typing_discarded")]

    offered[0][1]()

    assert (page.who.surname.text(), page.planned_start.day()) == ("Қасымов", date(2026, 3, 16))
    assert page.discard_button.isEnabled()
    page.leave()
    assert make().who.surname.text() == "Қасымов"


def test_a_bailiff_asked_for_elsewhere_is_chosen(desk: Desk, make: Make) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()

    page.at(IIN)

    assert page.who.surname.text() == "Әбдіров"


def test_the_ground_of_an_inspection_is_corrected_here(desk: Desk, make: Make, went: Any) -> None:
    scope = kept(desk.session, lawful_dossier(signatures=(), dispatches=()))
    page = make()
    page.of(scope)
    page.refresh()
    assert page.who.surname.text() == "Әбдіров"
    assert not page.rule_pack.isEnabled()

    typed(page.agreement_number, "12")
    page.begin_button.click()

    line = dossiers.dossier(desk.session, scope).schedule
    assert line is not None
    assert line.agreement_number == "12"
    assert desk.session.store.headers(scope)[-1].deed == "ground_recorded"
    assert went.places == [(Place.ORDER, scope, "")]
    page.of("")
    page.refresh()
    assert page.who.surname.text() == ""


def test_after_the_first_signature_the_ground_is_locked_and_says_why(desk: Desk, make: Make) -> None:
    signed = lawful_dossier(signatures=(Signature(by="m1", on=date(2026, 3, 18)),), dispatches=())
    page = make()
    page.of(kept(desk.session, signed))
    page.refresh()

    assert not page.who.surname.isEnabled()
    assert not page.begin_button.isEnabled()
    assert "(20-тармақ)" in page.state_label.text()


@pytest.mark.parametrize("language", list(Language))
def test_a_change_of_language_keeps_what_is_typed(desk: Desk, make: Make, language: Language) -> None:
    bailiffs.record_bailiff(desk.session, ENTRY)
    page = make()
    filled(page)
    before = page.values()

    desk.languages.choose(language)
    QApplication.processEvents()

    assert page.values() == before
    assert page.previous_results.currentText() == desk.wording.text("no_data")
    assert page.begin_button.isEnabled()
    page.resize(1024, 540)
    QApplication.processEvents()
    for button in (page.begin_button, page.discard_button, page.no_data_button):
        assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_every_field_has_a_name_for_screen_readers(make: Make) -> None:
    page = make()

    for field in page.findChildren(QWidget):
        if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.objectName() and field.isVisible():
            named = field.accessibleName() or getattr(field, "text", str)()
            assert named or field.objectName().startswith("qt_"), field.objectName()


def test_the_page_is_freed_when_it_closes(desk: Desk) -> None:
    def opened_page() -> QWidget:
        made = NewInspectionPage(desk)
        made.refresh()
        return made

    assert freed(opened_page)
