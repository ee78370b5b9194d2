"""What the window remembers when it is opened again: widths, folders, what can be undone; and never a secret."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QSplitter, QWidget
from qt.keys import press, type_text
from qt.stage import NAME, PASSPHRASE, Course, Stage

from oversight_desktop.qt.desk import STEPS, Place
from oversight_desktop.qt.pages.certificate import CertificatePage
from oversight_desktop.qt.pages.checklist import ChecklistPage
from oversight_desktop.qt.pages.settings import SettingsPage
from oversight_desktop.qt.pages.unlock import UnlockPage
from oversight_desktop.qt.paper import show_paper
from oversight_desktop.services import dossiers
from oversight_desktop.services.explanation_papers import sheet_maker
from oversight_desktop.services.opening import recovery_mark

BY = 40
"""Pixels by which a pane is dragged."""
ABOUT = 4
"""Pixels by which it may differ afterwards: panes share what a style rounds."""
NEW = "жаңа құпия сөз 12"


@pytest.fixture
def course(stage: Stage) -> Course:
    stage.enter()
    made = Course(stage)
    made.to("explanation_recorded")
    return made


def start_again(stage: Stage, passphrase: str = PASSPHRASE) -> None:
    """Lock and unlock: everything of the window is made anew."""
    stage.reception.lock()
    stage.settle()
    page = stage.reception.frame
    assert isinstance(page, UnlockPage)
    page.passphrase_edit.setText(passphrase)
    page.unlock()
    stage.until(lambda: stage.reception.work is not None)
    stage.settle()


def splitter_of(page: QWidget) -> QSplitter:
    """The first one in sight that has two panes in sight."""
    return next(
        each for each in page.findChildren(QSplitter) if each.isVisible() and sum(size > 0 for size in each.sizes()) > 1
    )


def drag(splitter: QSplitter, by: int) -> None:
    """Take the handle between the first two panes in sight with the mouse."""
    number = next(number for number in range(1, splitter.count()) if splitter.handle(number).isVisible())
    handle = splitter.handle(number)
    at = handle.rect().center()
    step = QPoint(by, 0) if splitter.orientation() is Qt.Orientation.Horizontal else QPoint(0, by)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(handle, at + step)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.mark.parametrize(
    "place",
    [
        Place.OVERVIEW,
        Place.BAILIFFS,
        Place.CHECKLIST,
        Place.EVIDENCE,
        Place.EXPLANATIONS,
        Place.CONCLUSIONS,
        Place.CERTIFICATE,
    ],
)
def test_the_widths_of_panes_are_remembered(stage: Stage, course: Course, place: Place) -> None:
    scope = course.scope if place in STEPS else ""
    stage.window.resize(1366, 740)
    splitter = splitter_of(stage.go(place, scope))
    before = splitter.sizes()
    drag(splitter, BY)
    if splitter.sizes() == before:  # there it is at its end already
        drag(splitter, -BY)
    dragged = splitter.sizes()
    assert dragged != before

    start_again(stage)

    again = splitter_of(stage.go(place, scope)).sizes()
    assert all(abs(now - then) <= ABOUT for now, then in zip(again, dragged, strict=True)), (before, dragged, again)


class Chooser:
    """Answers the system's dialogs, and knows where each began."""

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        self._stage, self._answer = stage, Path()
        self.began: list[str] = []
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *asked: (str(self._asked(asked)), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(self._asked(asked))], ""))

    def _asked(self, asked: tuple[Any, ...]) -> Path:
        self.began.append(asked[2])
        return self._answer

    def twice(self, button: QPushButton, answer: Path) -> Path:
        """Press it two times; the folder in which the second dialog began."""
        self._answer = answer
        for _ in range(2):
            button.click()
            self._stage.settle()
        began = Path(self.began[-1])
        return began if began.is_dir() else began.parent


def button_of(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton) and found.isEnabled()
    return found


@pytest.mark.parametrize(
    ("place", "button", "file"),
    [
        (Place.OVERVIEW, "export_button", "x.json"),
        (Place.OVERVIEW, "import_button", "none.json"),
        (Place.BAILIFFS, "import_button", "none.csv"),
        (Place.EVIDENCE, "add_button", "none.jpg"),
    ],
)
def test_the_folder_used_last_is_offered_for_the_same_purpose(
    stage: Stage, course: Course, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Place, button: str, file: str
) -> None:
    chooser = Chooser(stage, monkeypatch)
    page = stage.go(place, course.scope if place in STEPS else "")
    if place is Place.OVERVIEW:
        page.at(course.scope)

    assert chooser.twice(button_of(page, button), tmp_path / file) == tmp_path
    assert Path(chooser.began[0]) != tmp_path


def test_the_folder_of_a_saved_document_is_offered_for_the_next(
    stage: Stage, course: Course, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chooser = Chooser(stage, monkeypatch)
    pdf = sheet_maker(stage.desk.session, course.scope, ())()
    paper = show_paper(stage.desk, "D10", pdf, stage.go(Place.EXPLANATIONS, course.scope))
    stage.settle()

    assert chooser.twice(paper.preview.save_button, tmp_path / "x.pdf") == tmp_path
    assert (tmp_path / "x.pdf").read_bytes() == pdf
    paper.close()


def test_a_step_is_undone_and_done_again_after_a_restart(stage: Stage) -> None:
    session = stage.enter()
    scope = Course(stage).to("inspection_started")
    page = stage.go(Place.CHECKLIST, scope)
    assert isinstance(page, ChecklistPage)
    press(page.lines_list, Qt.Key.Key_1, text="1")
    stage.settle()
    answered = dossiers.dossier(session, scope).answers
    assert len(answered) == 1

    start_again(stage)
    assert stage.reception.work is not None
    again = stage.reception.work.session
    front = stage.frame.page
    assert isinstance(front, ChecklistPage)
    QTest.keyClick(front.lines_list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.settle()

    assert dossiers.dossier(again, scope).answers == ()
    QTest.keyClick(front.lines_list, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert dossiers.dossier(again, scope).answers == answered


def test_no_secret_is_remembered(stage: Stage, course: Course) -> None:
    assert stage.session is not None
    data_key = stage.session.store._data_key
    dossier = dossiers.dossier(stage.session, course.scope)
    for place in Place:
        page = stage.go(place, course.scope if place in STEPS else "")
        for field in page.findChildren(QLineEdit):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                type_text(field, "құпиясы")
    settings = stage.go(Place.SETTINGS)
    assert isinstance(settings, SettingsPage)
    for edit, text in ((settings.old_edit, PASSPHRASE), (settings.new_edit, NEW), (settings.again_edit, NEW)):
        edit.setText(text)
    settings.passphrase_button.click()
    stage.settle()
    certificate = stage.go(Place.CERTIFICATE, course.scope)
    assert isinstance(certificate, CertificatePage)

    start_again(stage, NEW)
    stage.reception.memory.flush()

    kept = stage.reception.profile.joinpath("window.ini").read_text(encoding="utf-8")
    escaped = kept.encode().decode("unicode_escape", errors="replace") + kept
    assert course.scope in kept  # the last page is remembered: this is the file
    bailiff = dossier.bailiff
    assert bailiff is not None and bailiff.iin and bailiff.full_name
    secrets = (PASSPHRASE, NEW, "құпиясы", data_key.hex(), NAME, bailiff.iin, bailiff.full_name, str(bailiff.surname))
    assert [secret for secret in secrets if secret in escaped] == []
    assert recovery_mark(stage.reception.store) not in kept
