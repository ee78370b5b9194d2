"""An answer through the window: from the key to the question list painted again, the answer being safe on the disk.

As a program it measures and prints by itself: `python tests/bench/window_answers.py`.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from answers import whole_inspection
from measures import Row, in_ms, machine, percentile, table, timed
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from oversight_desktop.qt.backups import Backups
from oversight_desktop.qt.changes import Changes
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.main_window import MainFrame
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.pages.checklist import ChecklistPage
from oversight_desktop.qt.theme import Scheme, Theme
from oversight_desktop.services.opening import create_session

ROUNDS = 200
FRAME = 1000 / 60
ROW = {1: 10, 2: 11}
"""Native scan codes of the keys 1 and 2."""


class Going:
    """Lets pages ask the frame for another page, which is made after them."""

    frame: MainFrame

    def __call__(self, place: Place, scope: str = "", item: str = "") -> None:
        self.frame.go(place, scope, item)


def measured(folder: Path) -> Iterator[Row]:
    """95th percentiles of an answer, of a step through the list and of a filter, in a frame as people see it."""
    folder.mkdir()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    seconds = count()
    session, _ = create_session(
        folder / "store.db",
        "an invented passphrase",
        author="bench",
        now=lambda: datetime(2026, 3, 16, 9, tzinfo=UTC) + timedelta(seconds=next(seconds)),
    )
    scope, going = whole_inspection(session), Going()
    theme, languages, memory = Theme(app), Languages(app), Memory(folder / "window.ini")
    theme.install(Scheme.LIGHT)
    desk = Desk(
        session=session,
        changes=Changes(),
        jobs=Jobs(),
        languages=languages,
        theme=theme,
        memory=memory,
        messages=Messages(languages),
        go=going,
    )
    languages.choose(languages.language)
    going.frame = MainFrame(desk, Backups(session, desk.jobs, memory))
    going.frame.resize(1366, 768)
    going.frame.show()
    going.frame.go(Place.CHECKLIST, scope, "I1.1")
    page = going.frame.page
    assert isinstance(page, ChecklistPage)
    app.processEvents()
    yield from _rows(app, page)
    desk.jobs.wait()
    going.frame.close()
    session.store.close()


def _rows(app: QApplication, page: ChecklistPage) -> Iterator[Row]:
    answers = [timed(lambda number=number: _answer(app, page, number)) for number in range(ROUNDS)]
    page.at("I1.1")
    steps = [timed(lambda: _press(app, page, Qt.Key.Key_Down, 0)) for _ in range(72)]
    filters = (page.filter_open, page.filter_violations, page.filter_all)
    chosen = [timed(lambda each=each: (each.click(), app.processEvents())) for each in filters * 10]
    made_of = f"{ROUNDS} keys: {in_ms(answers)}"
    yield Row(what="key to painted answer, p95", value=percentile(answers, 95), unit="ms", target=50, made_of=made_of)
    yield Row(what="step to the next question, p95", value=percentile(steps, 95), unit="ms", target=FRAME)
    yield Row(what="filter of all questions, p95", value=percentile(chosen, 95), unit="ms", target=FRAME)


def _answer(app: QApplication, page: ChecklistPage, number: int) -> None:
    """Violation and complies in turn; "complies" goes on by itself, a violation by the second key on the same item."""
    _press(app, page, Qt.Key.Key_unknown, ROW[2 - number % 2])


def _press(app: QApplication, page: ChecklistPage, key: Qt.Key, scan: int) -> None:
    none = Qt.KeyboardModifier.NoModifier
    app.sendEvent(page.lines_list, QKeyEvent(QEvent.Type.KeyPress, key.value, none, scan, 0, 0, ""))
    app.processEvents()


if __name__ == "__main__":
    with suppress(BrokenPipeError), tempfile.TemporaryDirectory() as place:
        sys.stdout.write(f"{machine()}\n{table(measured(Path(place) / 'window'))}\n")
