"""Whose record it is: oneself by name, told once where the name is not in the list, another member plainly shown."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.member_box import MemberBox
from oversight_desktop.qt.pages.checklist import ChecklistPage
from oversight_desktop.qt.who import me
from oversight_desktop.services.standing_in import members


def box_of(qtbot: QtBot, desk: Desk, scope: str) -> MemberBox:
    box = MemberBox()
    qtbot.addWidget(box)
    box.serve(desk, scope)
    box.show()
    return box


def named(desk: Desk, name: str) -> Desk:
    return replace(desk, session=replace(desk.session, author=name))


def name_of_second(desk: Desk, scope: str) -> str:
    return members(desk.session, scope)[1].name or ""


def test_the_member_who_works_here_is_found_by_his_name(qtbot: QtBot, desk: Desk, started: str) -> None:
    here = named(desk, name_of_second(desk, started).upper() + " ")

    box = box_of(qtbot, here, started)

    assert box.member == members(desk.session, started)[1].id == me(here, started)
    assert not box.note.isVisible()


def test_a_stranger_is_asked_once_and_remembered(qtbot: QtBot, desk: Desk, started: str) -> None:
    here = named(desk, "Бөтен Адам")
    box = box_of(qtbot, here, started)
    assert box.member is None
    assert box.box.placeholderText() == desk.wording.text("who.choose")

    QTest.keyClick(box.box, Qt.Key.Key_Down)

    assert me(here, started) == box.member == members(desk.session, started)[0].id
    assert box_of(qtbot, here, started).member == box.member


def test_recording_for_another_member_is_said_plainly(qtbot: QtBot, desk: Desk, started: str) -> None:
    here = named(desk, name_of_second(desk, started))
    box = box_of(qtbot, here, started)
    oneself = box.member

    with qtbot.waitSignal(box.chosen) as told:
        QTest.keyClick(box.box, Qt.Key.Key_Up)

    assert told.args == [box.member]
    assert box.member != oneself == me(here, started)
    assert box.note.isVisible()
    assert box.note.text() == desk.wording.text("who.for_another")


def test_one_who_was_taken_for_another_says_so(qtbot: QtBot, desk: Desk, started: str) -> None:
    here = named(desk, name_of_second(desk, started))
    box = box_of(qtbot, here, started)
    QTest.keyClick(box.box, Qt.Key.Key_Up)

    box.is_me_button.click()

    assert me(here, started) == box.member
    assert not box.note.isVisible()


def test_the_words_follow_the_language(qtbot: QtBot, desk: Desk, started: str) -> None:
    box = box_of(qtbot, desk, started)
    kazakh = box.label.text()

    desk.languages.choose(Language.RUSSIAN)

    assert box.label.text() not in ("", kazakh)


def test_an_answer_recorded_for_another_keeps_whose_it_is_and_who_wrote_it(
    qtbot: QtBot, desk: Desk, started: str
) -> None:
    here = named(desk, name_of_second(desk, started))
    page = ChecklistPage(here, started)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.refresh()
    line = page.lists.current
    QTest.keyClick(page.member_box.box, Qt.Key.Key_Up)

    page.lines_list.setFocus()
    QTest.keyClick(page.lines_list, Qt.Key.Key_1)

    answer = desk.session.store.record(started, Answer, line)
    first = members(desk.session, started)[0]
    assert answer is not None and answer.member == first.id != me(here, started)
    assert desk.session.store.headers(started)[-1].author == here.session.author != first.name
