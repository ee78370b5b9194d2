"""A fault in a slot: one dialog, a report without data, and the program goes on."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from oversight_desktop.domain.breach import RuleBroken
from oversight_desktop.domain.certificate import Signature
from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.law.locking import locked_breaches
from oversight_desktop.qt.faults import Faults
from oversight_desktop.qt.messages import Messages

SECRET = "900101300123"


@pytest.fixture
def faults(languages, qapp) -> Iterator[Faults]:
    former = sys.excepthook
    made = Faults(Messages(languages), qapp)
    made.install()
    yield made
    sys.excepthook = former
    made.deleteLater()


class Broken:
    """A slot that fails with somebody's data in its message."""

    def slot(self) -> None:
        iin = SECRET
        raise ValueError(f"bad {iin}")


class Reader:
    """Reads the dialog that appears, then presses the button of these words."""

    def __init__(self, words: str) -> None:
        self.words, self.reports, self.texts = words, [], []
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(10)

    def look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.reports.append(box.detailedText())
            self.texts.append(box.text())
            self.timer.stop()
            next(button for button in box.buttons() if button.text() == self.words).click()


def press(slot, qtbot, reader: Reader, times: int = 1) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(slot)
    for _ in range(times):
        button.click()
    qtbot.waitUntil(lambda: bool(reader.reports))


def test_a_fault_in_a_slot_shows_where_it_happened_and_no_data(faults, languages, qtbot):
    reader = Reader(languages.wording.text("fault_go_on"))
    press(Broken().slot, qtbot, reader)
    (report,) = reader.reports
    assert "ValueError" in report
    assert "test_faults.py" in report
    assert SECRET not in report
    assert str(Path.home()) not in report


def test_the_report_can_be_saved(faults, languages, qtbot, monkeypatch, tmp_path):
    chosen = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    reader = Reader(languages.wording.text("fault_save"))
    press(Broken().slot, qtbot, reader)
    qtbot.waitUntil(chosen.exists)
    assert chosen.read_text(encoding="utf-8") == reader.reports[0]


def test_a_fault_with_a_cause_names_the_cause(faults, languages, qtbot):
    def slot() -> None:
        try:
            Broken().slot()
        except ValueError as cause:
            raise RuntimeError(SECRET) from cause

    reader = Reader(languages.wording.text("fault_go_on"))
    press(slot, qtbot, reader)
    assert "RuntimeError" in reader.reports[0]
    assert "ValueError" in reader.reports[0]
    assert SECRET not in reader.reports[0]


def test_a_disk_that_refuses_is_no_fault(faults, languages, qtbot):
    problem = EnvironmentProblem("disk_full", path="/тексеру/office.db")

    def slot() -> None:
        raise problem

    reader = Reader(languages.wording.text("fault_go_on"))
    press(slot, qtbot, reader)
    assert reader.reports == [""]
    assert reader.texts == [languages.wording.problem(problem)]


def test_a_law_that_refuses_is_no_fault(faults, languages, qtbot):
    (refused,) = locked_breaches([Signature(on=date(2026, 3, 18))])

    def slot() -> None:
        raise RuleBroken(refused)

    reader = Reader(languages.wording.text("fault_go_on"))
    press(slot, qtbot, reader)
    assert (reader.reports, reader.texts) == ([""], [languages.wording.sentence(refused)])
