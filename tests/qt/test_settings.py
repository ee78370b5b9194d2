"""The settings: what is chosen holds at once and is remembered; what is refused is told beside its field."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from doors import WORDS as PASSPHRASE
from freed import freed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from qt.keys import press, type_text

from oversight_desktop.domain.person import Person
from oversight_desktop.domain.terms import BodyKind, Language
from oversight_desktop.qt.backups import SECOND_FOLDER, Backups
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.idle import MINUTES
from oversight_desktop.qt.pages.settings import SettingsPage
from oversight_desktop.qt.theme import Scheme
from oversight_desktop.services import opening
from oversight_desktop.services.person import person_of, record_person
from oversight_desktop.services.restoring import backups_of


@pytest.fixture
def backups(desk: Desk) -> Backups:
    return Backups(desk.session, desk.jobs, desk.memory)


@pytest.fixture
def page(desk: Desk, backups: Backups, qtbot) -> Iterator[SettingsPage]:
    made = SettingsPage(desk)
    made.use(backups)
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.refresh()
    yield made
    desk.theme.enlarge(100)


def choose(box, data: object) -> None:
    row = box.findData(data)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_colours_size_and_idle_lock_hold_at_once_and_are_remembered(page, desk):
    choose(page.scheme_box, Scheme.DARK.value)
    choose(page.size_box, 150)
    choose(page.lock_box, 5)
    assert desk.theme.dark
    assert desk.theme.percent == 150
    assert desk.memory.choice("scheme", Scheme.SYSTEM) is Scheme.DARK
    assert desk.memory.number("text_size", 100) == 150
    assert desk.memory.number(MINUTES, 15) == 5


def test_who_works_here_is_recorded_as_a_signed_step(page, desk):
    page.name_edit.clear()
    type_text(page.name_edit, "Оспанов Ерлан")
    type_text(page.post_edit, "өкіл")
    choose(page.body_box, BodyKind.REGIONAL_COLLEGIUM.value)
    page.person_button.click()
    assert person_of(desk.session) == Person(name="Оспанов Ерлан", post="өкіл", body=BodyKind.REGIONAL_COLLEGIUM)
    assert desk.session.store.changes()[-1].author == "Оспанов Ерлан"


def test_a_person_without_a_name_is_told_beside_the_field(page, desk):
    page.name_edit.clear()
    page.person_button.click()
    assert page.person_problem.isVisible()
    assert person_of(desk.session) == Person()


def test_what_is_being_typed_is_not_overwritten_by_a_change(page, desk):
    type_text(page.post_edit, "бөлім")
    desk.did(record_person(desk.session, Person(name="Нұрова Айгүл")))
    assert page.post_edit.text() == "бөлім"


def test_the_passphrase_is_changed_and_the_former_one_opens_no_longer(page, desk, qtbot):
    for field, text in ((page.old_edit, PASSPHRASE), (page.new_edit, "жаңа сөз 44"), (page.again_edit, "жаңа сөз 44")):
        type_text(field, text)
    page.passphrase_button.click()
    qtbot.waitUntil(lambda: page.old_edit.text() == "", timeout=20_000)
    assert opening.unlock(desk.session.store.path, "жаңа сөз 44")


def test_enter_pressed_twice_changes_the_passphrase_once(page, desk, qtbot):
    told: list[str] = []
    desk.messages.toast.connect(lambda words, *_: told.append(words))
    for field, text in ((page.old_edit, PASSPHRASE), (page.new_edit, "жаңа сөз 44"), (page.again_edit, "жаңа сөз 44")):
        type_text(field, text)
    press(page.again_edit, Qt.Key.Key_Return)
    press(page.again_edit, Qt.Key.Key_Return)
    assert told == [desk.wording.text("why.being_worked_on")]
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert told[1] == desk.wording.text("settings.passphrase_changed")


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("басқа сөз тіркесі", "жаңа сөз 44", "жаңа сөз 44", "қате"),
        (PASSPHRASE, "жаңа сөз 44", "жаңа сөз 45", "бірдей емес"),
        (PASSPHRASE, "қысқа", "қысқа", "қысқа"),
    ],
)
def test_a_passphrase_refused_is_told_and_the_old_one_stays(page, desk, qtbot, old, new, again, said):
    for field, text in ((page.old_edit, old), (page.new_edit, new), (page.again_edit, again)):
        type_text(field, text)
    page.passphrase_button.click()
    qtbot.waitUntil(page.passphrase_problem.isVisible, timeout=20_000)
    assert said in page.passphrase_problem.text()
    assert opening.unlock(desk.session.store.path, PASSPHRASE)


def test_a_backup_is_made_here_and_in_the_second_folder(page, desk, backups, qtbot, monkeypatch, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    page.folder_button.click()
    assert page.folder_label.text() == str(stick)
    with qtbot.waitSignal(backups.made, timeout=20_000):
        page.backup_button.click()
        assert not page.backup_button.isEnabled()
    assert len(backups_of(desk.session.store.path)) == 1
    assert len(list(stick.iterdir())) == 1
    assert "restore" in page.restore_label.text()
    page.no_folder_button.click()
    assert desk.memory.text(SECOND_FOLDER) == ""


def test_a_stick_that_is_not_plugged_in_is_told_and_the_backup_here_is_made(page, desk, backups, qtbot, tmp_path):
    desk.memory.keep(SECOND_FOLDER, str(tmp_path / "gone"))
    with qtbot.waitSignal(backups.made, timeout=20_000):
        page.backup_button.click()
    assert str(tmp_path / "gone") in page.backup_problem.text()
    assert len(backups_of(desk.session.store.path)) == 1


def test_no_backup_elsewhere_for_a_week_is_told(page, backups, clock, qtbot):
    with qtbot.waitSignal(backups.made, timeout=20_000):
        page.backup_button.click()
    assert not page.days_label.isVisible()
    clock.at += timedelta(days=8)
    page.refresh()
    assert page.days_label.isVisible()
    assert "8" in page.days_label.text()


def test_the_dates_of_the_rules_and_the_licences_are_shown_in_each_language(page, desk):
    for language in Language:
        desk.languages.choose(language)
        assert "03.11.2010" in page.pack_dates.text()
        assert "SIL Open Font License" in page.licence_label.text()


def test_the_store_is_named(page, desk):
    assert page.store_label.text() == str(desk.session.store.path)


def test_the_page_is_freed_when_it_is_closed(desk, backups, tmp_path: Path):
    def opened_page() -> QWidget:
        page = SettingsPage(desk)
        page.use(backups)
        return page

    assert freed(opened_page)
