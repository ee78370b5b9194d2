"""What is typed survives what happens around it: a pause, a kill, other fields, a refusing disk, closing, locking."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from examples import COMMISSION
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QWidget
from pytestqt.qtbot import QtBot
from qt.keys import type_text
from qt.refusing import refusing
from qt.stage import PASSPHRASE, Course, Stage

from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import SectionConclusion
from oversight_desktop.domain.evidence import Evidence, Explanation
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Language, Result
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.draft_pause import PAUSE
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.qt.pages.checklist import ChecklistPage
from oversight_desktop.qt.pages.conclusions import ConclusionsPage
from oversight_desktop.qt.pages.evidence import EvidencePage
from oversight_desktop.qt.pages.explanations import ExplanationsPage
from oversight_desktop.qt.pages.order import OrderPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.services import dossiers, drafts
from oversight_desktop.services.opening import begin_work, unlock

TEXT = "Күту орны жоқ"


def shown(qtbot: QtBot, page: QWidget) -> None:
    """Put a page before the eyes, and show what is there."""
    qtbot.addWidget(page)
    page.resize(1300, 900)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.refresh()  # type: ignore[attr-defined]


def type_over(field: QDateEdit, digits: str) -> None:
    """Type a date over the one that stands there."""
    field.setFocus()
    field.setSelectedSection(QDateEdit.Section.DaySection)
    for digit in digits:
        QTest.keyClick(field, Qt.Key(Qt.Key.Key_0.value + int(digit)))


def test_a_card_half_typed_is_on_the_disk_after_a_pause(qtbot: QtBot, desk: Desk) -> None:
    page = BailiffsPage(desk)
    shown(qtbot, page)
    type_text(page.card.who.surname, "Садықов")
    qtbot.wait(PAUSE + 300)

    assert "Садықов" in (drafts.unfinished(desk.session, OFFICE, RegistryEntry, "", "card") or "")
    desk.languages.choose(Language.RUSSIAN)
    assert page.card.who.surname.text() == "Садықов"


def test_the_reason_of_setting_aside_is_kept_when_the_page_is_left(qtbot: QtBot, desk: Desk, ordered: str) -> None:
    page = OrderPage(desk, ordered)
    shown(qtbot, page)
    chair = next(member for member in COMMISSION if member.chair)
    page.aside.ask("R13.3", chair)
    type_text(page.aside.reason, "Себебі бір")
    page.aside.ask("R12.3", chair)
    type_text(page.aside.reason, "Себебі екі")

    page.leave()

    kept = [drafts.unfinished(desk.session, ordered, Override, name, "reason") for name in ("R13.3", "R12.3")]
    assert kept == ["Себебі бір", "Себебі екі"]


def test_a_reason_the_store_refuses_stays_in_sight(qtbot: QtBot, desk: Desk, ordered: str, said: list[str]) -> None:
    page = OrderPage(desk, ordered)
    shown(qtbot, page)
    page.aside.ask("R13.3", next(member for member in COMMISSION if member.chair))
    type_text(page.aside.reason, "Себебі бір")
    with refusing(desk.session.store):
        page.aside.decide_button.click()

    assert said
    assert (page.aside.isVisible(), page.aside.reason.toPlainText()) == (True, "Себебі бір")


def test_an_order_the_store_refuses_stays_in_sight_and_is_kept_later(
    qtbot: QtBot, desk: Desk, ordered: str, said: list[str]
) -> None:
    page = OrderPage(desk, ordered)
    shown(qtbot, page)
    number = page.findChild(type(page.aside.on.lineEdit()), "number")
    assert number is not None
    type_text(number, "777")
    typed = number.text()
    with refusing(desk.session.store):
        page.leave()
        desk.languages.choose(Language.RUSSIAN)
    assert said and number.text() == typed

    assert desk.unkept.keep_all()

    again = OrderPage(desk, ordered)
    shown(qtbot, again)
    assert again.form().order.number == typed


def test_a_date_typed_over_another_is_one_step_and_right(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    page = EvidencePage(desk, concluded)
    shown(qtbot, page)
    row, steps = page.card.row, len(desk.session.store.headers(concluded))
    assert row is not None and row.piece.taken_on is not None
    type_over(page.taken_on, "17042025")
    page.leave()

    kept = desk.session.store.record(concluded, Evidence, row.piece.id)
    assert kept is not None and kept.taken_on == date(2025, 4, 17)
    assert len(desk.session.store.headers(concluded)) == steps + 1

    said = ExplanationsPage(desk, concluded)
    shown(qtbot, said)
    said.tabs.setCurrentWidget(said.given)
    type_over(said.given.given_on, "17042025")
    said.leave()
    given = desk.session.store.record(concluded, Explanation, said.given.lines.key)
    assert given is not None and given.given_on == date(2025, 4, 17)


def test_a_choice_is_read_before_the_page_is_shown_again(qtbot: QtBot, desk: Desk, concluded: str) -> None:
    section = dossiers.dossier(desk.session, concluded).sections[0]
    drafts.keep_typing(desk.session, concluded, SectionConclusion, section.section, "analysis", "жарты сөйлем")
    page = ConclusionsPage(desk, concluded)
    shown(qtbot, page)
    box = page.section_part.assessment_box
    other = 1 if box.currentIndex() != 1 else 2
    wanted = box.itemData(other)

    box.setCurrentIndex(other)
    box.activated.emit(other)

    now = desk.session.store.record(concluded, SectionConclusion, section.section)
    assert now is not None and now.assessment is not None
    assert (now.assessment.value, now.analysis) == (wanted, "жарты сөйлем")


def test_the_last_day_stays_while_other_fields_are_left(qtbot: QtBot, desk: Desk, started: str) -> None:
    drafts.keep_typing(desk.session, started, Inspection, "", "assessment", "жарты сөйлем")
    page = ConclusionsPage(desk, started)
    shown(qtbot, page)
    page.at("texts")
    part = page.texts_part
    part.ended_field.setFocus()
    part.ended_field.setDate(QDate(2026, 3, 18))
    part.assessment_edit.setFocus()
    type_text(part.assessment_edit, " тағы")
    desk.languages.choose(Language.RUSSIAN)

    part.end_button.click()

    assert dossiers.head(desk.session, started).ended_on == date(2026, 3, 18)


def test_case_numbers_survive_a_pause_and_a_refusal(qtbot: QtBot, desk: Desk, started: str, said: list[str]) -> None:
    page = ChecklistPage(desk, started)
    shown(qtbot, page)
    line = page.lists.current
    page.book.give(line, Result.COMPLIES)
    page.files_field.setFocus()
    type_text(page.files_field, "12-345; 12-346")
    qtbot.wait(PAUSE + 300)
    assert "12-345" in (drafts.unfinished(desk.session, started, Answer, line, "form") or "")
    with refusing(desk.session.store):
        page.lines_list.setFocus()
    assert said

    desk.languages.choose(Language.RUSSIAN)
    page.leave()

    kept = desk.session.store.record(started, Answer, line)
    assert kept is not None and kept.files == ("12-345", "12-346")


def test_put_back_brings_back_what_was_removed_whatever_was_done_since(
    qtbot: QtBot, desk: Desk, concluded: str
) -> None:
    offered: list[object] = []
    desk.messages.toast.connect(lambda words, button, act: offered.append(act))
    page = ConclusionsPage(desk, concluded)
    shown(qtbot, page)
    page.at("I2.4")
    before = dossiers.dossier(desk.session, concluded).recommendations
    page.recommendations_part.remove_button.click()
    page.at("texts")
    page.texts_part.assessment_edit.selectAll()
    type_text(page.texts_part.assessment_edit, "Жаңа жалпы баға")
    page.leave()

    (put_back,) = (act for act in offered if callable(act))
    put_back()

    now = dossiers.dossier(desk.session, concluded)
    assert (set(now.recommendations), now.assessment) == (set(before), "Жаңа жалпы баға")


def test_a_caption_stays_with_its_photo_while_others_come_in(
    qtbot: QtBot, desk: Desk, started: str, tmp_path: Path
) -> None:
    from PySide6.QtGui import QImage

    paths = []
    for number in range(4):
        picture = QImage(200, 200, QImage.Format.Format_RGB32)
        picture.fill(number * 1000 + 17)
        paths.append(tmp_path / f"p{number}.jpg")
        picture.save(str(paths[-1]))
    page = EvidencePage(desk, started)
    shown(qtbot, page)
    page.take(paths[:1])
    qtbot.waitUntil(lambda: page.taking is None, timeout=20_000)
    page.take(paths[1:])
    page.caption_edit.setFocus()
    type_text(page.caption_edit, "Күту ")
    qtbot.waitUntil(lambda: page.taking is None, timeout=20_000)
    type_text(page.caption_edit, "орны")
    page.leave()

    assert [piece.caption for piece in dossiers.dossier(desk.session, started).evidence] == [
        "Күту орны",
        None,
        None,
        None,
    ]


def finding_typed_in_vain(stage: Stage, then: Callable[[], object]) -> str:
    """The item whose finding was typed while the store refuses, with what happened then."""
    page = stage.frame.page
    assert isinstance(page, ChecklistPage)
    line = page.lists.current
    page.book.give(line, Result.VIOLATION)
    page.card_part.show(line)
    page.card_part.open_texts()
    assert stage.session is not None
    with refusing(stage.session.store):
        type_text(page.finding_field, TEXT)
        then()
    return line


def locked_in_vain(stage: Stage) -> tuple[str, str]:
    """Type a finding that the store refuses, and lock; the inspection and its question."""
    stage.enter()
    scope = Course(stage).to("inspection_started")
    stage.go(Place.CHECKLIST, scope)
    return scope, finding_typed_in_vain(stage, then=stage.reception.lock)


def test_a_text_refused_on_a_page_that_was_left_is_kept_at_the_next_chance(stage: Stage) -> None:
    session = stage.enter()
    scope = Course(stage).to("inspection_started")
    stage.go(Place.CHECKLIST, scope)
    line = finding_typed_in_vain(stage, then=partial(stage.go, Place.OVERVIEW))

    stage.go(Place.SETTINGS)

    kept = session.store.record(scope, Answer, line)
    assert kept is not None and kept.finding == TEXT


def test_what_could_not_be_kept_is_still_told_on_the_next_page(stage: Stage) -> None:
    stage.enter()
    stage.go(Place.CHECKLIST, Course(stage).to("inspection_started"))

    finding_typed_in_vain(stage, then=partial(stage.go, Place.OVERVIEW))

    assert stage.frame.refusals.isVisible()
    stage.go(Place.SETTINGS)
    assert not stage.frame.refusals.isVisible()


def test_closing_asks_before_it_lets_go_of_anything(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    session = stage.enter()
    stage.go(Place.CHECKLIST, Course(stage).to("inspection_started"))
    finding_typed_in_vain(stage, then=partial(stage.go, Place.OVERVIEW))
    monkeypatch.setattr(Messages, "ask", lambda self, parent, question, *rest, **facts: bool(asked.append(question)))

    with refusing(session.store):
        stage.window.close()

    assert asked == ["close.unkept"]
    assert stage.window.isVisible() and stage.reception.work is not None


def test_a_lock_locks_even_while_the_store_refuses(stage: Stage) -> None:
    session = stage.enter()
    page = stage.go(Place.ORDER, Course(stage).to("order_recorded"))
    assert isinstance(page, OrderPage)
    with refusing(session.store):
        page.begins_on.setDate(QDate(2026, 4, 1))
        assert stage.reception.work is not None
        stage.reception.work.idle.expired.emit()

    assert isinstance(stage.reception.frame, UnlockPage)
    with pytest.raises(Exception, match="closed database"):
        session.store.scopes()


def test_what_the_store_refused_at_a_lock_is_there_once_it_is_unlocked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope, line = locked_in_vain(stage)
    assert isinstance(stage.reception.frame, UnlockPage)
    asked: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda self, over, question, *answers: bool(asked.append(question)))
    assert not stage.reception.may_close() and asked == ["close.unkept"]

    again = begin_work(unlock(stage.reception.store, PASSPHRASE), now=stage.now)
    stage.reception.enter(again)
    stage.settle()

    assert drafts.unfinished(again, scope, Answer, line, "finding") == TEXT
    assert again.unwritten == {}
    page = stage.go(Place.CHECKLIST, scope)
    assert isinstance(page, ChecklistPage) and page.finding_field.toPlainText() == TEXT


def test_what_the_store_refuses_once_more_at_unlocking_is_told_and_kept_later(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope, line = locked_in_vain(stage)
    again = begin_work(unlock(stage.reception.store, PASSPHRASE), now=stage.now)
    asked: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda self, over, question, *answers: bool(asked.append(question)))
    with refusing(again.store):
        stage.reception.enter(again)
        stage.settle()
        assert stage.frame.refusals.isVisible()
        stage.window.close()
        assert (stage.window.isVisible(), asked) == (True, ["close.unkept"])

    assert stage.desk.unkept.keep_all()

    assert again.unwritten == {}
    kept = again.store.record(scope, Answer, line)  # the page in front made a step of it
    assert kept is not None and kept.finding == TEXT
