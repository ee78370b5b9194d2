"""The first run, as a person goes through it: every step, every refusal, and a disk that fails."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from doors import WORDS, door_to
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from qt.keys import press, type_text

from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.person import Person
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.terms import BodyKind, Language
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.pages.first_run import DONE, PASSPHRASE, PERSON, RECOVERY, FirstRunPage
from oversight_desktop.qt.pages.first_run_recovery import RecoveryStep
from oversight_desktop.qt.pages.first_run_steps import LanguageStep, PassphraseStep, PersonStep
from oversight_desktop.qt.unconfirmed import is_noted, renew
from oversight_desktop.services import opening, recovery
from oversight_desktop.services.person import person_of

ENTER = Qt.Key.Key_Return
OTHER_WORDS = "екінші құпия сөз 22"


@pytest.fixture
def door(tmp_path: Path, languages, theme) -> Iterator[Door]:
    made = door_to(tmp_path / "profile" / "office.db", languages, theme)
    yield made
    made.jobs.wait()


@pytest.fixture
def page(door: Door, qtbot) -> Iterator[FirstRunPage]:
    made = FirstRunPage(door)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    yield made
    if made.session is not None:
        made.session.store.close()


def to_passphrase(page: FirstRunPage) -> PassphraseStep:
    page.next_button.click()
    assert isinstance(page.step, PersonStep)
    type_text(page.step.name_edit, "Нұрова Айгүл")
    type_text(page.step.post_edit, "бөлім басшысы")
    press(page.step.post_edit, ENTER)
    assert isinstance(page.step, PassphraseStep)
    return page.step


def to_recovery(page: FirstRunPage, qtbot) -> RecoveryStep:
    step = to_passphrase(page)
    type_text(step.first_edit, WORDS)
    type_text(step.second_edit, WORDS)
    press(step.second_edit, ENTER)
    qtbot.waitUntil(lambda: page._at == RECOVERY, timeout=20_000)
    assert isinstance(page.step, RecoveryStep)
    return page.step


def shown_key(step: RecoveryStep) -> list[str]:
    return [step.groups.itemAt(number).widget().text().split()[-1] for number in range(step.groups.count())]


def to_done(page: FirstRunPage, qtbot) -> str:
    step = to_recovery(page, qtbot)
    key = shown_key(step)
    first, second = step.places
    type_text(step.first_edit, key[first - 1].lower())
    type_text(step.second_edit, key[second - 1])
    press(step.second_edit, ENTER)
    assert page._at == DONE
    return "-".join(key)


def test_a_newcomer_comes_from_the_language_to_a_store_of_his_own(page, door, qtbot):
    key = to_done(page, qtbot)
    with qtbot.waitSignal(page.opened) as opened:
        page.next_button.click()
    (session,) = opened.args
    assert person_of(session) == Person(name="Нұрова Айгүл", post="бөлім басшысы", body=BodyKind.TERRITORIAL_BODY)
    assert session.author == "Нұрова Айгүл"
    session.store.close()
    assert opening.unlock(door.store, WORDS)
    assert opening.unlock_with_recovery_key(door.store, key, "жаңа сөз тіркесі")
    assert not is_noted(door.memory, opening.recovery_mark(door.store))


def test_the_language_chosen_holds_at_once_and_is_remembered(page, door):
    assert isinstance(page.step, LanguageStep)
    page.step.ru_button.click()
    assert door.languages.language is Language.RUSSIAN
    assert page.next_button.text() == "Далее"
    assert page.step_label.text() == "Шаг: 1 / 5"
    assert door.memory.text("language") == "ru"


def test_without_a_name_one_stays_and_is_told_beside_it(page):
    page.next_button.click()
    page.next_button.click()
    step = page.step
    assert isinstance(step, PersonStep)
    assert step.name_problem.isVisible()
    type_text(step.name_edit, "Н")
    assert not step.name_problem.isVisible()


@pytest.mark.parametrize(
    ("first", "second", "said", "below"),
    [
        ("қысқа", "қысқа", "қысқа", "strength_label"),
        (WORDS, "басқа сөз тіркесі", "бірдей емес", "repeat_problem"),
        ("", "", "қысқа", "strength_label"),
        (WORDS, "", "бірдей", "repeat_problem"),
    ],
)
def test_a_passphrase_too_short_or_not_repeated_makes_no_store(page, door, first, second, said, below):
    step = to_passphrase(page)
    type_text(step.first_edit, first)
    type_text(step.second_edit, second)
    page.next_button.click()
    assert page._at == PASSPHRASE
    assert said in getattr(step, below).text()
    assert not door.store.exists()


def test_caps_lock_is_noticed_while_typing(page):
    step = to_passphrase(page)
    type_text(step.first_edit, "Бес")
    assert not step.caps_label.isVisible()
    type_text(step.first_edit, "құлақ", caps=True)
    assert step.caps_label.isVisible()
    type_text(step.second_edit, "а")
    assert not step.caps_label.isVisible()


def test_a_passphrase_is_hidden_until_it_is_asked_for(page):
    step = to_passphrase(page)
    type_text(step.first_edit, WORDS)
    assert "бес" not in step.first_edit.displayText()
    step.show_box.click()
    assert step.first_edit.displayText() == WORDS
    assert "жақсы" in step.strength_label.text()


def test_a_failing_disk_is_told_and_everything_typed_stays(page, door, qtbot):
    step = to_passphrase(page)
    door.store.parent.mkdir(parents=True, exist_ok=True)
    (door.store.parent / "office.db.keys").mkdir()  # nothing can be written where the keys are to lie
    type_text(step.first_edit, WORDS)
    type_text(step.second_edit, WORDS)
    page.next_button.click()
    qtbot.waitUntil(page.problem_label.isVisible, timeout=20_000)
    assert page._at == PASSPHRASE
    assert step.first_edit.text() == step.second_edit.text() == WORDS
    assert page.next_button.isEnabled()
    (door.store.parent / "office.db.keys").rmdir()
    page.next_button.click()
    qtbot.waitUntil(lambda: page._at == RECOVERY, timeout=20_000)


def test_a_key_that_was_not_written_down_is_not_confirmed(page, qtbot):
    step = to_recovery(page, qtbot)
    page.next_button.click()
    assert page._at == RECOVERY
    assert "қағаздан" in step.confirm_problem.text()
    type_text(step.first_edit, "AAAAA")
    press(step.second_edit, ENTER)
    assert page._at == RECOVERY
    assert "өзгеше" in step.confirm_problem.text()


def test_the_key_is_covered_while_it_is_typed_from_the_paper(page, qtbot):
    step = to_recovery(page, qtbot)
    page.activateWindow()
    key = shown_key(step)

    step.first_edit.setFocus()
    assert shown_key(step) == ["•••••"] * 8
    step.second_edit.setFocus()
    assert shown_key(step) == ["•••••"] * 8
    step.print_button.setFocus()
    assert shown_key(step) == key


def test_a_copied_key_does_not_stay_in_the_clipboard(page, qtbot):
    to_recovery(page, qtbot).copy_button.click()
    key = QGuiApplication.clipboard().text()
    assert len(recovery.groups(key)) == 8
    step = page.step
    for field, place in zip((step.first_edit, step.second_edit), step.places, strict=True):
        type_text(field, recovery.groups(key)[place - 1])
    page.next_button.click()
    page.next_button.click()
    assert QGuiApplication.clipboard().text() == ""


def test_the_sheet_saved_for_the_safe_shows_every_group(page, qtbot, tmp_path, monkeypatch):
    step = to_recovery(page, qtbot)
    file = tmp_path / "key.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(file), ""))

    step.save_button.click()

    qtbot.waitUntil(file.exists)
    assert file.stat().st_mode & 0o077 == 0
    text = pypdfium2.PdfDocument(file).get_page(0).get_textpage().get_text_range()
    assert all(group in text for group in shown_key(step))


def test_a_kill_before_the_key_was_confirmed_gives_a_new_one_at_the_next_start(page, door, qtbot):
    former = "-".join(shown_key(to_recovery(page, qtbot)))
    assert is_noted(door.memory, opening.recovery_mark(door.store))
    page.session.store.close()
    unlocked = opening.unlock(door.store, WORDS)
    again = FirstRunPage(door, renew(door, unlocked, opening.begin_work(unlocked)))
    qtbot.addWidget(again)
    assert isinstance(again.step, RecoveryStep)
    assert "-".join(shown_key(again.step)) != former
    assert is_noted(door.memory, opening.recovery_mark(door.store))  # a kill now would lead here once more
    again.session.store.close()


def test_the_sample_is_opened_in_the_store_and_marked(page, qtbot):
    to_done(page, qtbot)
    with qtbot.waitSignal(page.opened, timeout=30_000) as opened:
        page.step.sample_button.click()
    (session,) = opened.args
    heads = [session.store.record(scope, Inspection, "") for scope in session.store.scopes()]
    assert [head.sample for head in heads if head is not None] == [True]


def test_a_store_that_is_given_up_is_not_made_and_can_be_made_after(page, door, qtbot):
    told: list[str] = []
    door.messages.toast.connect(lambda words, *_: told.append(words))
    step = to_passphrase(page)
    type_text(step.first_edit, WORDS)
    type_text(step.second_edit, WORDS)
    press(step.second_edit, ENTER)
    assert page.busy_bar.isVisible()
    page.stop_button.click()
    qtbot.waitUntil(lambda: not page.busy_bar.isVisible(), timeout=20_000)
    assert told == [door.wording.text("work_given_up")]
    assert page._at == PASSPHRASE
    assert not door.store.exists()
    assert step.first_edit.text() == WORDS
    press(step.second_edit, ENTER)
    qtbot.waitUntil(lambda: page._at == RECOVERY, timeout=20_000)


def test_a_store_given_up_too_late_is_told_as_made(page, door, qtbot, monkeypatch):
    told: list[str] = []
    door.messages.toast.connect(lambda words, *_: told.append(words))
    at_the_rename, go_on = Event(), Event()
    replace = os.replace

    def slowly(source: object, target: object) -> None:
        if str(target) == str(door.store):
            at_the_rename.set()
            assert go_on.wait(20)
        replace(source, target)

    step = to_passphrase(page)
    type_text(step.first_edit, WORDS)
    type_text(step.second_edit, WORDS)
    monkeypatch.setattr(os, "replace", slowly)
    press(step.second_edit, ENTER)
    assert at_the_rename.wait(20)
    page.stop_button.click()
    go_on.set()
    qtbot.waitUntil(lambda: page._at == RECOVERY, timeout=20_000)
    assert told == [door.wording.text("given_up_too_late")]


def test_another_passphrase_after_the_work_could_not_begin_is_the_one_that_holds(page, door, qtbot, monkeypatch):
    step = to_passphrase(page)
    type_text(step.first_edit, WORDS)
    type_text(step.second_edit, WORDS)
    opens, refused = os.open, []

    def full(path: object, *how: int, **more: object) -> int:
        if str(path).endswith("office.db.lock") and door.store.exists() and not refused:
            refused.append(path)
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return opens(path, *how, **more)

    monkeypatch.setattr(os, "open", full)
    press(step.second_edit, ENTER)
    qtbot.waitUntil(page.problem_label.isVisible, timeout=20_000)
    assert page._at == PASSPHRASE and refused
    for field in (step.first_edit, step.second_edit):
        field.clear()
        type_text(field, OTHER_WORDS)
    press(step.second_edit, ENTER)
    qtbot.waitUntil(lambda: page._at == RECOVERY, timeout=20_000)
    page.session.store.close()
    assert opening.unlock(door.store, OTHER_WORDS)
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        opening.unlock(door.store, WORDS)


def test_the_way_back_keeps_what_was_typed(page):
    step = to_passphrase(page)
    type_text(step.first_edit, WORDS)
    page.back_button.click()
    assert page._at == PERSON
    assert page.step.name_edit.text() == "Нұрова Айгүл"
    page.next_button.click()
    assert page.step.first_edit.text() == WORDS


def test_the_page_is_freed_when_it_is_closed(door, qtbot):
    def opened_page() -> QWidget:
        page = FirstRunPage(door)
        page.go_on()
        return page

    assert freed(opened_page)


def test_closing_at_the_recovery_key_takes_it_out_of_the_clipboard(page, door, qtbot):
    step = to_recovery(page, qtbot)
    step.copy_button.click()
    assert QGuiApplication.clipboard().text()
    door.jobs.finish()  # as the window does before it closes the store
    assert QGuiApplication.clipboard().text() == ""
