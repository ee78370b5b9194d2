"""Slow work in sight: how far it is, given up in time or too late, and nothing shown of what is quick."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from qt.keys import press

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.progress import Progress
from oversight_desktop.qt import waiting
from oversight_desktop.qt.desk import Desk
from oversight_desktop.qt.pages.overview import OverviewPage
from oversight_desktop.qt.waiting import Waiting
from oversight_desktop.qt.waiting_dialog import WaitingDialog
from oversight_desktop.services import dossiers
from oversight_desktop.services.sample import sample_path


class Page(QWidget):
    """A page that waits."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[object] = []
        self.troubles: list[Exception] = []

    def done(self, value: object) -> None:
        self.came.append(value)

    def failed(self, trouble: Exception) -> None:
        self.troubles.append(trouble)


class Slow:
    """Work that goes on only when it is told to."""

    def __init__(self) -> None:
        self.go_on, self.at_half = Event(), Event()

    def __call__(self, progress: Progress) -> str:
        progress(1, 2)
        self.at_half.set()
        assert self.go_on.wait(20)
        progress(2, 2)
        return "made"

    def composed(self) -> str:
        assert self.go_on.wait(20)
        return "composed"

    def heedless(self, progress: Progress) -> str:
        assert self.go_on.wait(20)
        return "written"


@pytest.fixture
def slow() -> Iterator[Slow]:
    made = Slow()
    yield made
    made.go_on.set()


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def told(desk: Desk) -> list[str]:
    """Every short sentence the desk said."""
    heard: list[str] = []
    desk.messages.toast.connect(lambda words, *_: heard.append(words))
    return heard


def dialog_of(page: QWidget) -> WaitingDialog | None:
    return next((each for each in page.findChildren(WaitingDialog) if each.isVisible()), None)


def shown(qtbot: QtBot, page: QWidget) -> WaitingDialog:
    qtbot.waitUntil(lambda: dialog_of(page) is not None)
    found = dialog_of(page)
    assert found is not None
    return found


def cancel(dialog: WaitingDialog) -> None:
    dialog.cancel_button.click()


def test_slow_work_shows_how_far_it_is_and_quick_work_nothing(qtbot: QtBot, desk: Desk, page: Page, slow: Slow) -> None:
    Waiting(desk, page, "Файлдар жүктелуде…").begin(slow, page.done)
    dialog = shown(qtbot, page)
    assert dialog.what_label.text() == "Файлдар жүктелуде…"
    assert (dialog.bar.maximum(), dialog.bar.value(), dialog.parts_label.text()) == (2, 1, "1 / 2")

    slow.go_on.set()

    qtbot.waitUntil(lambda: page.came == ["made"])
    assert dialog_of(page) is None
    Waiting(desk, page, "").look(lambda: "quick", page.done)
    qtbot.waitUntil(lambda: page.came == ["made", "quick"])
    qtbot.wait(2 * waiting.PATIENCE)
    assert dialog_of(page) is None


def test_work_that_is_given_up_stops_and_says_so(
    qtbot: QtBot, desk: Desk, page: Page, slow: Slow, told: list[str]
) -> None:
    Waiting(desk, page, "…").begin(slow, page.done)

    cancel(shown(qtbot, page))

    assert dialog_of(page) is None
    slow.go_on.set()
    qtbot.waitUntil(lambda: told == [desk.wording.text("work_given_up")])
    assert page.came == []


def test_escape_gives_up_and_enter_does_not(qtbot: QtBot, desk: Desk, page: Page, slow: Slow, told: list[str]) -> None:
    Waiting(desk, page, "…").begin(slow, page.done)
    dialog = shown(qtbot, page)
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()

    press(dialog, Qt.Key.Key_Escape)

    assert dialog_of(page) is None
    slow.go_on.set()
    qtbot.waitUntil(lambda: told == [desk.wording.text("work_given_up")])


def test_who_asked_hears_that_it_was_given_up(qtbot: QtBot, desk: Desk, page: Page, slow: Slow) -> None:
    Waiting(desk, page, "…").look(slow.composed, page.done, page.failed)

    cancel(shown(qtbot, page))
    slow.go_on.set()

    qtbot.waitUntil(lambda: len(page.troubles) == 1)
    trouble = page.troubles[0]
    assert isinstance(trouble, EnvironmentProblem)
    assert trouble.code == "work_given_up"
    assert page.came == []


def test_what_was_written_before_it_could_be_given_up_is_told_as_written(
    qtbot: QtBot, desk: Desk, page: Page, slow: Slow, told: list[str]
) -> None:
    Waiting(desk, page, "…").begin(slow.heedless, page.done)

    cancel(shown(qtbot, page))
    slow.go_on.set()

    qtbot.waitUntil(lambda: page.came == ["written"])
    assert told == []


def test_what_fails_is_told_and_the_dialog_goes(
    qtbot: QtBot, desk: Desk, page: Page, slow: Slow, said: list[str]
) -> None:
    def fails(progress: Progress) -> None:
        slow.go_on.wait(20)
        raise EnvironmentProblem("disk_full", path="D:/")

    Waiting(desk, page, "…").begin(fails, page.done)
    shown(qtbot, page)
    slow.go_on.set()

    qtbot.waitUntil(lambda: len(said) == 1)
    assert "D:/" in said[0]
    assert dialog_of(page) is None


def test_a_page_that_goes_takes_the_dialog_along(qtbot: QtBot, desk: Desk, slow: Slow) -> None:
    page = Page()
    page.show()
    Waiting(desk, page, "…").begin(slow, page.done)
    shown(qtbot, page)
    came = page.came

    page.close()
    page.deleteLater()
    qtbot.wait(2 * waiting.LOOK_EVERY)
    slow.go_on.set()
    desk.jobs.wait()
    QApplication.processEvents()

    assert came == []


def test_an_import_is_given_up_by_the_button_and_nothing_came(
    qtbot: QtBot, desk: Desk, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    page.show()
    document = sample_path()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(document)], ""))
    held = Event()
    read_bytes = Path.read_bytes

    def slowly(path: Path) -> bytes:
        assert path.suffix != ".jpg" or held.wait(20)  # a stick that is slow with photos
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", slowly)
    monkeypatch.setattr(waiting, "PATIENCE", 0)
    changes: list[Any] = []
    desk.changes.changed.connect(changes.append)

    page.import_button.click()
    cancel(shown(qtbot, page))
    held.set()

    qtbot.waitUntil(lambda: told[-1:] == [desk.wording.text("work_given_up")])
    assert dossiers.inspections(desk.session) == ()
    assert changes == []


def test_work_that_hangs_after_it_was_given_up_says_that_it_stops(
    qtbot: QtBot, desk: Desk, page: Page, slow: Slow, told: list[str]
) -> None:
    Waiting(desk, page, "…").begin(slow, page.done)
    cancel(shown(qtbot, page))

    qtbot.waitUntil(lambda: told == [desk.wording.text("why.stopping")])

    slow.go_on.set()
    qtbot.waitUntil(lambda: told[-1] == desk.wording.text("work_given_up"))
