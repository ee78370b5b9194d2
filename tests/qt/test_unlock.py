"""Unlocking: right and wrong passphrases, the recovery key, other stores, and each trouble in its own sentence."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from doors import WORDS, door_to
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from qt import sight
from qt.keys import press, type_text

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.qt import unconfirmed
from oversight_desktop.qt.door import Door
from oversight_desktop.qt.pages import unlock
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.services import opening
from oversight_desktop.services.person import record_person

ENTER = Qt.Key.Key_Return
NEW = "жаңа құпия сөз 12"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store with a person in it, made once for all tests, and its recovery key."""
    folder = tmp_path_factory.mktemp("made")
    unlocked, key = opening.make(folder / "office.db", WORDS)
    session = opening.begin_work(unlocked)
    record_person(session, Person(name="Нұрова Айгүл"))
    session.store.close()
    return folder, key


@pytest.fixture
def door(made, tmp_path: Path, languages, theme) -> Iterator[Door]:
    shutil.copytree(made[0], tmp_path / "profile")
    opened = door_to(tmp_path / "profile" / "office.db", languages, theme)
    yield opened
    opened.jobs.wait()


@pytest.fixture
def page(door: Door, qtbot) -> UnlockPage:
    made = UnlockPage(door)
    qtbot.addWidget(made)
    made.show()
    return made


def entered(page: UnlockPage, qtbot, passphrase: str = WORDS):
    type_text(page.passphrase_edit, passphrase)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        press(page.passphrase_edit, ENTER)
    opened.args[0].store.close()
    return opened.args[0]


def refused(page: UnlockPage, qtbot, passphrase: str = WORDS) -> str:
    page.passphrase_edit.clear()
    type_text(page.passphrase_edit, passphrase)
    press(page.passphrase_edit, ENTER)
    qtbot.waitUntil(lambda: not page.busy_bar.isVisible(), timeout=20_000)
    return page.passphrase_problem.text()


def test_enter_unlocks_and_the_person_is_the_author(page, qtbot):
    assert entered(page, qtbot).author == "Нұрова Айгүл"


def test_a_wrong_passphrase_is_told_beside_the_field_and_the_pause_grows(page, qtbot, monkeypatch):
    assert "қате" in refused(page, qtbot, "басқа сөз тіркесі")
    assert not page.unlock_button.isEnabled()
    assert "секунд: 1" in page.passphrase_problem.text()
    press(page.passphrase_edit, ENTER)
    assert not page.busy_bar.isVisible()  # nothing is tried during the pause
    page._pause.setInterval(1)
    qtbot.waitUntil(page.unlock_button.isEnabled)
    page._pause.setInterval(60_000)
    assert "секунд: 2" in refused(page, qtbot, "тағы басқа")
    page._pause.setInterval(1)
    qtbot.waitUntil(page.unlock_button.isEnabled)
    page.passphrase_edit.clear()
    entered(page, qtbot)


def test_unlocking_is_given_up_by_the_button_and_can_be_tried_again(page, qtbot):
    opened: list[object] = []
    page.opened.connect(opened.append)
    type_text(page.passphrase_edit, WORDS)
    press(page.passphrase_edit, ENTER)
    assert page.busy_bar.isVisible()
    assert page.stop_button.text() == "Тоқтату"
    page.stop_button.click()
    qtbot.waitUntil(lambda: not page.busy_bar.isVisible(), timeout=20_000)
    page.door.jobs.wait()
    assert opened == []
    assert not page.stop_button.isVisible()
    assert page.passphrase_edit.isEnabled()
    assert page.passphrase_problem.text().strip() == ""
    page.passphrase_edit.clear()
    entered(page, qtbot)


def test_a_recovery_that_is_given_up_leaves_the_passphrase(page, made, door, qtbot):
    page.forgot_button.click()
    part = page._recovery
    type_text(part.recovery_edit, made[1])
    type_text(part.new_edit, "жаңа сөз тіркесі")
    type_text(part.again_edit, "жаңа сөз тіркесі")
    press(part.again_edit, ENTER)
    page.stop_button.click()
    qtbot.waitUntil(lambda: not page.busy_bar.isVisible(), timeout=20_000)
    assert part.problem_label.text().strip() == ""
    assert part.new_edit.isEnabled()
    assert opening.unlock(door.store, WORDS)


def test_the_pause_ends_growing(page):
    assert [min(2**failures, unlock.LONGEST_PAUSE) for failures in range(7)] == [1, 2, 4, 8, 16, 30, 30]


def test_nothing_typed_tries_nothing(page):
    press(page.passphrase_edit, ENTER)
    assert not page.busy_bar.isVisible()


def test_the_recovery_key_sets_a_new_passphrase_and_unlocks(page, made, door, qtbot):
    page.forgot_button.click()
    part = page._recovery
    assert part.isVisible()
    assert not page.passphrase_part.isVisible()
    type_text(part.recovery_edit, made[1].lower().replace("-", " "))
    type_text(part.new_edit, "жаңа сөз тіркесі")
    type_text(part.again_edit, "жаңа сөз тіркесі")
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        press(part.again_edit, ENTER)
    opened.args[0].store.close()
    assert opening.unlock(door.store, "жаңа сөз тіркесі")


@pytest.mark.parametrize(
    ("key", "new", "again", "said"),
    [
        ("AAAA", "жаңа сөз тіркесі", "жаңа сөз тіркесі", "Сегіз топ"),
        (None, "жаңа сөз тіркесі", "басқа сөз тіркесі", "бірдей емес"),
        (None, "қысқа", "қысқа", "қысқа"),
    ],
)
def test_what_is_wrong_with_the_recovery_is_told(page, made, door, qtbot, key, new, again, said):
    page.forgot_button.click()
    part = page._recovery
    type_text(part.recovery_edit, key or made[1])
    type_text(part.new_edit, new)
    type_text(part.again_edit, again)
    part.recover_button.click()
    qtbot.waitUntil(lambda: bool(part.problem_label.text().strip()), timeout=20_000)
    assert said in part.problem_label.text()
    part.back_button.click()
    entered(page, qtbot)


def test_a_store_in_use_is_told(page, door, qtbot):
    other = opening.begin_work(opening.unlock(door.store, WORDS))
    said = refused(page, qtbot)
    other.store.close()
    assert str(door.store) in said
    page.passphrase_edit.clear()
    entered(page, qtbot)


@pytest.mark.parametrize("harm", ["database", "keys", "no keys", "gone"])
def test_each_trouble_of_a_store_has_a_sentence_of_its_own(door, qtbot, harm):
    said = {}
    keys = door.store.with_name("office.db.keys")
    if harm == "database":
        door.store.write_bytes(b"\0" * 8192)
    elif harm == "keys":
        keys.write_bytes(keys.read_bytes()[:-40])
    elif harm == "no keys":
        keys.unlink()
    else:
        door.store.unlink()
    page = UnlockPage(door, own=False)
    qtbot.addWidget(page)
    page.show()
    said[harm] = page.passphrase_problem.text() if harm == "gone" else refused(page, qtbot)
    assert str(door.store) in said[harm]
    assert page.own_button.isVisible()
    door.languages.choose(Language.RUSSIAN)
    assert page.passphrase_problem.text() != said[harm]


def test_another_store_is_chosen_and_its_folder_remembered(page, door, qtbot, monkeypatch, tmp_path):
    chosen = tmp_path / "stick" / "other.db"
    chosen.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    with qtbot.waitSignal(page.another) as another:
        page.another_button.click()
    assert another.args == [chosen]
    assert door.memory.folder("store") == chosen.parent


def test_a_store_whose_recovery_key_nobody_confirmed_goes_back_to_it(page, door, qtbot):
    unconfirmed.note(door.memory, opening.recovery_mark(door.store))
    type_text(page.passphrase_edit, WORDS)
    with qtbot.waitSignal(page.unconfirmed, timeout=20_000) as told:
        page.unlock_button.click()
    (renewed,) = told.args
    assert renewed.session.store.path == door.store
    renewed.session.store.close()
    assert opening.unlock_with_recovery_key(door.store, renewed.recovery_key, "жаңа сөз тіркесі")


def test_an_unconfirmed_key_that_another_window_may_show_is_not_replaced(page, door, made, qtbot):
    key = made[1]
    unconfirmed.note(door.memory, opening.recovery_mark(door.store))
    with opening.begin_work(opening.unlock(door.store, WORDS)).store:  # the other window
        type_text(page.passphrase_edit, WORDS)
        page.unlock_button.click()
        qtbot.waitUntil(lambda: page.passphrase_problem.text().strip() != "", timeout=20_000)

    assert opening.unlock_with_recovery_key(door.store, key, "жаңа сөз тіркесі")


def test_an_unconfirmed_key_the_disk_refuses_to_renew_is_told_where_one_unlocks(page, door, qtbot, monkeypatch):
    def full(*given: object) -> str:
        raise EnvironmentProblem("disk_full", path=str(door.store))

    monkeypatch.setattr(opening, "renew_recovery_key", full)
    unconfirmed.note(door.memory, opening.recovery_mark(door.store))
    type_text(page.passphrase_edit, WORDS)
    page.unlock_button.click()
    said = door.wording.problem(EnvironmentProblem("disk_full", path=str(door.store)))
    qtbot.waitUntil(lambda: page.passphrase_problem.text() == said, timeout=20_000)

    opening.begin_work(opening.unlock(door.store, WORDS)).store.close()  # it is held no longer
    assert unconfirmed.is_noted(door.memory, opening.recovery_mark(door.store))


def test_a_first_run_given_up_takes_no_recovery_key_of_a_store_that_came_after(page, door, made, qtbot):
    unconfirmed.note(door.memory, opening.new_mark())  # nobody made that store; this one was restored in its place
    entered(page, qtbot)
    assert opening.unlock_with_recovery_key(door.store, made[1], "жаңа сөз тіркесі")


def test_a_store_in_a_closed_folder_is_told_and_another_can_be_chosen(door, qtbot, monkeypatch):
    stat = os.stat

    def closed(path: object, *how: object, **more: object) -> os.stat_result:
        if str(path) == str(door.store):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, *how, **more)

    monkeypatch.setattr(os, "stat", closed)
    page = UnlockPage(door)
    qtbot.addWidget(page)
    said = page.passphrase_problem.text()
    assert said == door.wording.text("reading_not_allowed", path=str(door.store))
    assert page.another_button.isEnabled()
    type_text(page.passphrase_edit, WORDS)
    page.unlock()
    qtbot.waitUntil(lambda: page.passphrase_problem.text() == said and not page.busy_bar.isVisible())


def test_a_recovery_given_up_too_late_is_told_as_done(page, made, door, qtbot, monkeypatch):
    told: list[str] = []
    door.messages.toast.connect(lambda words, *_: told.append(words))
    at_the_rename, go_on = Event(), Event()
    replace = os.replace

    def slowly(source: object, target: object) -> None:
        at_the_rename.set()
        assert go_on.wait(20)
        replace(source, target)

    page.forgot_button.click()
    part = page._recovery
    for field, text in ((part.recovery_edit, made[1]), (part.new_edit, NEW), (part.again_edit, NEW)):
        type_text(field, text)
    monkeypatch.setattr(os, "replace", slowly)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        part.recover_button.click()
        assert at_the_rename.wait(20)
        page.stop_button.click()
        go_on.set()
    opened.args[0].store.close()
    qtbot.waitUntil(lambda: told == [door.wording.text("given_up_too_late")])
    assert opening.unlock(door.store, NEW)


def test_the_page_is_freed_when_it_is_closed(door):
    def opened_page() -> QWidget:
        page = UnlockPage(door)
        page._forgotten()
        return page

    assert freed(opened_page)


@pytest.mark.parametrize("language", list(Language))
def test_large_letters_find_room_on_the_card(door: Door, qtbot, theme, language: Language) -> None:
    theme.enlarge(150)
    try:
        page = UnlockPage(door)
        qtbot.addWidget(page)
        page.resize(1366, 700)
        page.show()
        door.languages.choose(language)
        page.forgot_button.click()
        QApplication.processEvents()
        cut = list(sight.cut(page))
    finally:
        theme.enlarge(100)

    assert cut == []
