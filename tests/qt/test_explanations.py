"""The bailiff's words through their page: begun, typed, signed, refused, printed; requests and studied documents."""

from collections.abc import Callable
from datetime import date as Day

import pytest
from freed import freed
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.evidence import Explanation, Request, StudiedDocument
from oversight_desktop.domain.terms import ExplanationForm, Language, Result
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.pages.explanations import ExplanationsPage
from oversight_desktop.qt.paper import Paper
from oversight_desktop.qt.who import i_am
from oversight_desktop.services import undo
from oversight_desktop.services.checklist import record_answer
from oversight_desktop.services.steps import keep

Show = Callable[[str], ExplanationsPage]


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> Show:
    """Shows the page of an inspection."""

    def show(scope: str) -> ExplanationsPage:
        i_am(desk, scope, "m1")
        page = ExplanationsPage(desk, scope)
        qtbot.addWidget(page)
        page.resize(1366, 620)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.refresh()
        return page

    return show


@pytest.fixture
def found(desk: Desk, started: str) -> str:
    """The inspection with one violation that nobody has explained."""
    violation = Answer(item="I1.2", result=Result.VIOLATION, finding="Маңдайша жоқ.", member="m1")
    desk.did(record_answer(desk.session, started, violation))
    return started


def type_in(field: QWidget, text: str) -> None:
    field.setFocus()
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def kept(desk: Desk, scope: str, kind: type) -> list[object]:
    return [entry.record for entry in desk.session.store.records(scope, kind)]


def last_explanation(desk: Desk, scope: str) -> Explanation:
    given = kept(desk, scope, Explanation)[-1]
    assert isinstance(given, Explanation)
    return given


def test_an_open_violation_is_warned_of_with_its_clause(shown: Show, found: str) -> None:
    page = shown(found)

    assert "4-тармақ" in page.violations.breach_label.text()
    assert page.violations.breach_label.isVisible()


def test_the_reason_why_none_was_given_is_recorded_in_place(desk: Desk, shown: Show, found: str) -> None:
    page = shown(found)

    type_in(page.violations.reason_edit, "Қажет деп санамады.")
    page.leave()

    answer = desk.session.store.record(found, Answer, "I1.2")
    assert answer is not None
    assert (answer.no_explanation, answer.finding) == ("Қажет деп санамады.", "Маңдайша жоқ.")
    assert not page.violations.breach_label.isVisible()
    assert undo.next_to_undo(desk.session, found) == "answer_recorded"


def test_an_oral_explanation_is_typed_word_for_word_and_signed(desk: Desk, shown: Show, found: str) -> None:
    page = shown(found)

    page.violations.oral_button.click()
    assert page.tabs.currentWidget() is page.given
    assert page.given.breach_label.isVisible()
    type_in(page.given.text_edit, "Жөндеуден  кейін, ілеміз.")
    page.given.state_box.setCurrentIndex(1)
    page.given.state_box.activated.emit(1)

    given = last_explanation(desk, found)
    assert (given.form, given.items, given.recorded_by) == (ExplanationForm.ORAL, ("I1.2",), "m1")
    assert given.text == "Жөндеуден  кейін, ілеміз."
    assert (given.signed, given.signed_on) == (True, Day(2026, 3, 16))
    assert not page.given.breach_label.isVisible()


def test_a_refused_signature_keeps_its_day_and_its_note(desk: Desk, shown: Show, found: str) -> None:
    page = shown(found)
    page.given.item = "I1.2"
    page.given.oral_button.click()

    page.given.state_box.setCurrentIndex(2)
    page.given.state_box.activated.emit(2)
    page.given.state_on.setDate(QDate(2026, 3, 17))
    type_in(page.given.note_edit, "Себебін айтпады")
    page.leave()

    given = last_explanation(desk, found)
    assert (given.signed, given.signed_on, given.refused_on) == (False, None, Day(2026, 3, 17))
    assert given.note == "Себебін айтпады"


def test_asked_for_an_item_a_new_explanation_speaks_of_it(desk: Desk, shown: Show, found: str) -> None:
    page = shown(found)

    page.at("I1.2")
    page.violations.written_button.click()

    assert last_explanation(desk, found).items == ("I1.2",)
    assert last_explanation(desk, found).form is ExplanationForm.WRITTEN


def test_typing_survives_a_kill(desk: Desk, shown: Show, found: str, qtbot: QtBot) -> None:
    page = shown(found)
    page.violations.written_button.click()
    type_in(page.given.text_edit, "Ке")
    with qtbot.waitSignal(desk.messages.silent, timeout=3000):
        pass  # the draft goes to the disk at the pause
    id = last_explanation(desk, found).id

    again = ExplanationsPage(desk, found)
    qtbot.addWidget(again)
    again.at(id)

    assert again.given.text_edit.toPlainText() == "Ке"
    page.leave()


def test_a_removed_explanation_can_be_put_back(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    offers: list[tuple[str, str, Callable[[], None]]] = []
    desk.messages.toast.connect(lambda *offer: offers.append(offer))
    before = kept(desk, concluded, Explanation)
    page.at("X1")

    page.given.remove_button.click()
    assert len(kept(desk, concluded, Explanation)) == len(before) - 1
    offers[-1][2]()

    assert kept(desk, concluded, Explanation) == before


def test_the_sheet_and_the_protocol_are_printed_on_the_spot(
    desk: Desk, shown: Show, concluded: str, qtbot: QtBot
) -> None:
    page = shown(concluded)

    page.violations.sheet_button.click()
    qtbot.waitUntil(lambda: len(page.findChildren(Paper)) == 1, timeout=10_000)
    oral = next(each for each in kept(desk, concluded, Explanation) if each.form is ExplanationForm.ORAL)  # type: ignore[attr-defined]
    page.at(oral.id)  # type: ignore[attr-defined]
    page.given.print_button.click()
    qtbot.waitUntil(lambda: len(page.findChildren(Paper)) == 2, timeout=10_000)

    for paper in page.findChildren(Paper):
        paper.close()


def test_a_request_is_due_after_five_working_days_and_its_day_follows(desk: Desk, shown: Show, started: str) -> None:
    page = shown(started)
    page.tabs.setCurrentWidget(page.requests)

    page.requests.add_button.click()
    type_in(page.requests.what_edit, "Журнал")
    page.leave()
    (request,) = kept(desk, started, Request)
    assert isinstance(request, Request)
    assert (request.what, request.asked_by, request.asked_on) == ("Журнал", "m1", Day(2026, 3, 16))
    assert request.due_on == Day(2026, 3, 26)  # 21 to 25 March are days off

    page.requests.asked_on.setDate(QDate(2026, 3, 2))

    assert kept(desk, started, Request)[0].due_on == Day(2026, 3, 10)  # type: ignore[attr-defined]


def test_a_day_too_soon_and_a_request_not_answered_are_warned_of(desk: Desk, shown: Show, started: str) -> None:
    page = shown(started)
    page.requests.add_button.click()
    page.requests.due_on.setDate(QDate(2026, 3, 17))

    assert "17-тармақ" in page.requests.breach_label.text()
    assert "19-тармақ" in page.requests.breach_label.text()
    page.requests.due_on.setDate(QDate(2026, 3, 30))
    page.requests.received_on.setDate(QDate(2026, 3, 18))
    assert "19-тармақ" not in page.requests.breach_label.text()


def test_a_studied_document_is_recorded_and_struck(desk: Desk, shown: Show, started: str) -> None:
    page = shown(started)
    before = kept(desk, started, StudiedDocument)

    page.studied.add_button.click()
    type_in(page.studied.number_edit, "2-145")
    page.leave()
    page.studied.studied_date.setDate(QDate(2026, 1, 12))

    studied = kept(desk, started, StudiedDocument)[-1]
    assert studied == StudiedDocument(kind="court_ruling", number="2-145", date=Day(2026, 1, 12))
    page.studied.remove_button.click()
    assert kept(desk, started, StudiedDocument) == before


def test_after_the_first_signature_nothing_changes_and_it_says_why(desk: Desk, shown: Show, concluded: str) -> None:
    keep(desk.session, concluded, "signature_recorded", "m1", Signature(by="m1", on=Day(2026, 3, 18)))

    page = shown(concluded)

    for button in (page.violations.written_button, page.given.remove_button, page.requests.add_button):
        assert not button.isEnabled() and "20-тармақ" in button.toolTip()
    assert page.given.text_edit.isReadOnly() and page.violations.reason_edit.isReadOnly()


def test_every_field_has_a_name_in_every_language_and_the_page_fits(desk: Desk, shown: Show, concluded: str) -> None:
    page = shown(concluded)
    for language in (Language.RUSSIAN, Language.ENGLISH, Language.KAZAKH):
        desk.languages.choose(language)
        QApplication.processEvents()
        for panel in page.panels:
            page.tabs.setCurrentWidget(panel)
            buddies = {label.buddy() for label in panel.findChildren(QLabel)}
            for widget in panel.findChildren(QWidget):
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                    named = widget.accessibleName() or getattr(widget, "text", str)() or widget in buddies
                    assert named or isinstance(widget, QLineEdit), widget
        assert page.minimumSizeHint().width() <= 1024, language


def test_the_page_is_freed_when_it_closes(desk: Desk, concluded: str) -> None:
    def opened_page() -> QWidget:
        page = ExplanationsPage(desk, concluded)
        page.show()
        return page

    assert freed(opened_page)
