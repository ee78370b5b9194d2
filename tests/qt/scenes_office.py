"""Scenes before the desk and in the office: first run, unlocking, lists, settings, what opens over the window."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from qt.scenes_common import OFFICE, field, press
from qt.stage import NAME, PASSPHRASE, Course, Stage, more_inspections
from registers import OTHER, ROW, csv_bytes

from oversight_desktop.qt import unconfirmed
from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.keys_dialog import KeysDialog
from oversight_desktop.qt.leaving_page import LeavingPage
from oversight_desktop.qt.pages.checklist import ChecklistPage
from oversight_desktop.qt.pages.first_run import FirstRunPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.qt.palette import Palette
from oversight_desktop.qt.register_dialog import RegisterImportDialog
from oversight_desktop.services.bailiffs import read_register
from oversight_desktop.services.opening import recovery_mark


def before_the_desk(stage: Stage) -> Iterator[str]:
    """First run, step by step, with what goes wrong there; then the pages that ask for the passphrase."""
    yield "first-run-1-language"
    page = stage.reception.frame
    assert isinstance(page, FirstRunPage)
    page.go_on()
    page.go_on()
    yield "first-run-2-person-nameless"
    field(page, "name_edit").setText(NAME)
    field(page, "post_edit").setText("бөлім басшысы")
    page.go_on()
    yield "first-run-3-passphrase"
    field(page, "first_edit").setText("қысқа")
    page.go_on()
    yield "first-run-3-passphrase-short"
    for name in ("first_edit", "second_edit"):
        field(page, name).setText(PASSPHRASE)
    page.go_on()
    stage.settle()
    yield "first-run-4-recovery"
    page.go_on()
    yield "first-run-4-recovery-unconfirmed"
    stage.reception.close_store()
    yield from at_the_door(stage)
    stage.window.setCentralWidget(LeavingPage(stage.reception.door, unkept=False))
    page = stage.window.centralWidget()
    assert isinstance(page, LeavingPage)
    stage.until(page.card.isVisible)
    yield "leaving"
    page.stop_button.click()
    yield "leaving-stopping"


def at_the_door(stage: Stage) -> Iterator[str]:
    """Unlocking: asked, locked by idleness, a wrong passphrase, the recovery key."""
    stage.reception.ask_passphrase("unlock.locked_by_idleness")
    yield "unlock-idle"
    unconfirmed.confirm(stage.reception.memory, recovery_mark(stage.reception.store))
    stage.reception.ask_passphrase()
    yield "unlock"
    page = stage.reception.frame
    assert isinstance(page, UnlockPage)
    page.passphrase_edit.setText("басқа құпиясөз")
    page.unlock()
    stage.settle()
    yield "unlock-wrong"
    page.forgot_button.click()
    yield "unlock-recovery"


def office(stage: Stage) -> Iterator[str]:
    """The pages of the office before there is anything in it."""
    for place in filter(stage.has, OFFICE):
        stage.go(place)
        yield f"{place.value.replace('_', '-')}-empty"


def full_office(stage: Stage) -> Iterator[str]:
    """The pages of the office with some inspections in it."""
    assert stage.session is not None
    more_inspections(stage.session)
    for place in filter(stage.has, OFFICE):
        stage.go(place)
        yield place.value.replace("_", "-")
    page = stage.go(Place.OVERVIEW)
    press(stage, page, "closed_filter")
    yield "overview-nothing-found"
    press(stage, page, "all_filter")


def dialogs(stage: Stage, course: Course) -> Iterator[str]:
    """What opens over the window: the palette, the keys, a register before it is taken in."""
    stage.go(Place.CHECKLIST, course.scope)
    for name, opener in (
        ("palette", partial(palette, stage, "")),
        ("palette-found", partial(palette, stage, "I1")),
        ("palette-nothing", partial(palette, stage, "жоқ сөз")),
        ("keys", partial(keys, stage)),
        ("keys-checklist", partial(checklist_keys, stage)),
        ("register-import", partial(register, stage)),
    ):
        with stage.over(opener):
            yield name


def palette(stage: Stage, typed: str) -> QDialog:
    """The palette, with this typed into it."""
    stage.frame.find_button.click()
    opened = stage.frame.findChild(Palette)
    assert isinstance(opened, Palette)
    opened.search.setText(typed)
    opened.search.textEdited.emit(typed)
    return opened


def keys(stage: Stage) -> QDialog:
    """The keys of every page."""
    QTest.keyClick(stage.frame, Qt.Key.Key_F1)
    return opened_keys(stage)


def checklist_keys(stage: Stage) -> QDialog:
    """The keys of the checklist."""
    page = stage.frame.page
    assert isinstance(page, ChecklistPage)
    page.deeds.keys()
    return opened_keys(stage)


def opened_keys(stage: Stage) -> QDialog:
    """The dialog that just opened."""
    opened = stage.window.findChild(KeysDialog)
    assert isinstance(opened, KeysDialog)
    return opened


def register(stage: Stage) -> QDialog:
    """A register of which some rows cannot be taken in."""
    path = stage.reception.profile / "тізілім.csv"
    path.write_bytes(csv_bytes(ROW, OTHER, {**ROW, "iin": "12"}, {**OTHER, "licence_date": "кеше"}))
    dialog = RegisterImportDialog(stage.desk, read_register(path), stage.frame)
    dialog.open()
    return dialog
