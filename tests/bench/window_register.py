"""Three thousand bailiffs in the window: typing a search, walking and scrolling through the list.

As a program it measures and prints by itself: `python tests/bench/window_register.py`.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from measures import Row, in_ms, in_own_process, machine, percentile, table, timed  # noqa: E402
from PySide6.QtCore import QEvent, Qt  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from qt.stage import Stage  # noqa: E402

from oversight_desktop.domain.change import OFFICE  # noqa: E402
from oversight_desktop.domain.iin import iin_fault  # noqa: E402
from oversight_desktop.domain.registry import RegistryEntry  # noqa: E402
from oversight_desktop.qt.desk import Place  # noqa: E402
from oversight_desktop.qt.pages.bailiffs import BailiffsPage  # noqa: E402
from oversight_desktop.services import sample  # noqa: E402

FRAME = 1000 / 60
BAILIFFS = 3000
NAMES = ("Әбдіров", "Ғабитов", "Қасенова", "Өмірбаева", "Һәкімов", "Яковлева", "Тасболатов", "Жүнісов")
GIVEN = ("Қайрат", "Айгүл", "Ержан", "Динара", "Нұрлан")
SEARCHED = ("Әбдіров Қай", "омирб", "8001", "Жүнісов Нұрлан 2")
"""Letter by letter; one of them as it is typed on a keyboard without the Kazakh letters."""


def measured(folder: Path) -> Iterator[Row]:
    """The same in a process of its own."""
    return in_own_process(__file__, folder)


def measured_here(folder: Path) -> Iterator[Row]:
    """95th percentiles of a letter of a search, of a step and of a page scrolled, each until it is painted."""
    folder.mkdir()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    stage = Stage(app, folder)
    stage.open()
    stage.enter()
    fill(stage)
    stage.window.resize(1366, 768)
    page = stage.go(Place.BAILIFFS)
    assert isinstance(page, BailiffsPage) and page.table.model().rowCount() == BAILIFFS
    yield from _rows(app, page)
    stage.close()


def fill(stage: Stage) -> None:
    """An office with so many bailiffs."""
    session, someone = stage.session, sample.load_sample().dossier.bailiff
    assert session is not None and someone is not None
    with session.store.writing(OFFICE, "bailiffs_imported", author="bench", at=session.now()) as step:
        for number in range(BAILIFFS):
            begun = f"8001153{number:04}"
            iin = next((f"{begun}{last}" for last in range(10) if iin_fault(f"{begun}{last}") is None), f"{begun}0")
            surname = f"{NAMES[number % len(NAMES)]}{number // 40}"
            who = replace(someone, surname=surname, given_name=GIVEN[number % len(GIVEN)], iin=iin)
            step.save(iin, RegistryEntry(bailiff=who))


def _rows(app: QApplication, page: BailiffsPage) -> Iterator[Row]:
    letters: list[float] = []
    for words in SEARCHED:
        letters += [timed(lambda letter=letter: _type(app, page, letter)) for letter in words]
        letters += [timed(lambda: _press(app, page.search, Qt.Key.Key_Backspace)) for _ in words]
    page.table.setFocus()
    steps = [timed(lambda: _press(app, page.table, Qt.Key.Key_Down)) for _ in range(100)]
    bar = page.table.verticalScrollBar()
    pages = [timed(lambda at=at: (bar.setValue(at * bar.maximum() // 100), app.processEvents())) for at in range(100)]
    for what, times in (
        ("letter of a search", letters),
        ("step through the list", steps),
        ("scrolling by a page", pages),
    ):
        made_of = f"{BAILIFFS} bailiffs, {len(times)} times: {in_ms(times)}"
        yield Row(what=f"{what}, p95", value=percentile(times, 95), unit="ms", target=FRAME, made_of=made_of)


def _type(app: QApplication, page: BailiffsPage, letter: str) -> None:
    none = Qt.KeyboardModifier.NoModifier
    app.sendEvent(page.search, QKeyEvent(QEvent.Type.KeyPress, 0, none, letter))
    app.processEvents()


def _press(app: QApplication, at: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(at, key)
    app.processEvents()


if __name__ == "__main__":
    if len(sys.argv) == 2:
        sys.stdout.write(json.dumps([asdict(row) for row in measured_here(Path(sys.argv[1]))]))
        sys.exit()
    with suppress(BrokenPipeError), tempfile.TemporaryDirectory() as place:
        sys.stdout.write(f"{machine()}\n{table(measured(Path(place) / 'register'))}\n")
