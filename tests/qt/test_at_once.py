"""Several things at once: pressed twice, photos during a long write, a paper closed before its file is written."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from qt.stage import Course, Stage
from registers import ROW, csv_bytes

from oversight_desktop.qt.desk import Place
from oversight_desktop.qt.evidence_taking import Taking
from oversight_desktop.qt.pages.bailiffs import BailiffsPage
from oversight_desktop.qt.pages.overview import OverviewPage
from oversight_desktop.qt.paper import show_paper
from oversight_desktop.qt.register_dialog import RegisterImportDialog
from oversight_desktop.qt.wanted import Wanted
from oversight_desktop.services import dossiers
from oversight_desktop.services.sample import sample_path

STILL = 300
"""Milliseconds for which the window may not answer."""


@pytest.fixture
def heard(stage: Stage) -> list[str]:
    """Every short sentence and refusal."""
    said: list[str] = []
    stage.reception.messages.toast.connect(lambda words, *_: said.append(words))
    stage.reception.messages.refused.connect(said.extend)
    return said


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Until it is set, no file that a job writes gets its name."""
    go_on, replace = Event(), os.replace

    def slowly(source: Any, target: Any) -> None:
        assert current_thread() is main_thread() or go_on.wait(20)
        replace(source, target)

    monkeypatch.setattr(os, "replace", slowly)
    yield go_on
    go_on.set()


def words(stage: Stage, code: str, **facts: object) -> str:
    return stage.reception.languages.wording.text(code, **facts)


def test_a_file_is_imported_once_though_the_button_is_pressed_twice(
    stage: Stage, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = stage.enter()
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(sample_path())], ""))

    page.empty_import_button.click()
    page.empty_import_button.click()
    stage.settle()

    assert len(dossiers.inspections(session)) == 1
    assert heard == [words(stage, "why.being_worked_on"), words(stage, "overview.imported", names=("sample.json",))]
    page.import_button.click()
    stage.settle()
    assert heard[-1] == words(stage, "overview.imported_already", names=("sample.json",))


def test_a_second_export_waits_for_the_first_and_each_names_its_own_file(
    stage: Stage, heard: list[str], slow_disk: Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stage.enter()
    scope = Course(stage).to("inspection_started")
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    page.at(scope)
    targets = iter((tmp_path / "first.json", tmp_path / "second.json"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(next(targets)), ""))

    page.export_button.click()
    page.export_button.click()
    slow_disk.set()
    stage.settle()
    page.export_button.click()
    stage.settle()

    first, second = (
        words(stage, "overview.exported", path=str(tmp_path / name), files=0) for name in ("first.json", "second.json")
    )
    assert heard == [words(stage, "why.being_worked_on"), first, second]


def test_what_came_of_a_saving_is_told_though_its_paper_was_closed(
    stage: Stage, heard: list[str], slow_disk: Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stage.enter()
    page = stage.go(Place.OVERVIEW)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / "x.pdf"), ""))
    paper = show_paper(stage.desk, "D10", b"%PDF-1.4", page)
    stage.settle()
    paper.preview.name, paper.preview.pdf = "D10", b"%PDF-1.4"
    heard.clear()

    paper.preview.save_as()
    paper.reject()
    stage.app.processEvents()
    slow_disk.set()
    stage.settle()

    assert heard == [words(stage, "preview.saved", file="x.pdf", path=str(tmp_path / "x.pdf"))]
    assert (tmp_path / "x.pdf").read_bytes() == b"%PDF-1.4"


def test_a_paper_says_itself_what_came_of_its_saving(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stage.enter()
    page = stage.go(Place.OVERVIEW)
    targets = iter((tmp_path / "x.pdf", tmp_path / "nowhere" / "x.pdf"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(next(targets)), ""))
    paper = show_paper(stage.desk, "D10", b"%PDF-1.4", page)
    stage.settle()
    paper.preview.name, paper.preview.pdf = "D10", b"%PDF-1.4"

    paper.preview.save_as()
    stage.settle()
    assert paper.toast.isVisible()
    assert paper.toast.accessibleName() == words(stage, "preview.saved", file="x.pdf", path=str(tmp_path / "x.pdf"))
    paper.preview.save_as()
    stage.settle()

    assert paper.refusals.isVisible() and "nowhere" in paper.refusals.accessibleName()
    paper.close()


def test_photos_during_a_long_write_come_in_and_the_window_does_not_stand_still(
    stage: Stage, heard: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session = stage.enter()
    scope = Course(stage).to("inspection_started")
    register = tmp_path / "register.csv"
    register.write_bytes(csv_bytes(ROW))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(register), ""))
    page = stage.go(Place.BAILIFFS)
    assert isinstance(page, BailiffsPage)
    page.import_button.click()
    stage.until(lambda: bool(page.findChildren(RegisterImportDialog)))
    go_on, at_it, call = Event(), Event(), Wanted.__call__

    def slowly(wanted: Wanted, done: int, of: int) -> None:
        at_it.set()
        assert current_thread() is main_thread() or go_on.wait(20)
        call(wanted, done, of)

    monkeypatch.setattr(Wanted, "__call__", slowly)  # the write lock is held meanwhile
    page.findChildren(RegisterImportDialog)[0].accept()
    assert at_it.wait(20)

    clock, silence = QElapsedTimer(), [0]
    clock.start()
    ticks = QTimer()
    ticks.timeout.connect(lambda: silence.append(clock.restart()))
    ticks.start(5)
    taking = Taking(stage.desk, scope)
    taking.add([next(sample_path().parent.glob("**/*.jpg"))], "", None)
    stage.until(lambda: taking._held is not None)
    ticks.stop()
    go_on.set()
    stage.settle()

    assert max(silence) < STILL
    assert len(dossiers.dossier(session, scope).evidence) == 1
    assert heard == [words(stage, "bailiffs.imported", added=1, changed=0, same=0)]


@pytest.mark.parametrize(
    ("place", "key", "code"),
    [(Place.DISPATCH, Qt.Key.Key_PageDown, "step_is_last"), (Place.ORDER, Qt.Key.Key_PageUp, "step_is_first")],
)
def test_the_keys_of_the_steps_say_where_there_is_no_further(
    stage: Stage, heard: list[str], place: Place, key: Qt.Key, code: str
) -> None:
    stage.enter()
    page = stage.go(place, Course(stage).to("inspection_started"))

    QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    stage.settle()

    assert heard == [words(stage, code)]
    assert stage.frame.page is page
