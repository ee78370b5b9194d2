#!/usr/bin/env python3
"""Twenty camera photos dropped at once on the evidence page: the longest silence of the window's thread.

`python tests/bench/photos.py` prints the figures; it ends with 1 if the window was silent for more than 100 ms.
"""

import os
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from measures import Row, machine, percentile, table  # noqa: E402
from PySide6.QtCore import QEventLoop, QMimeData, QObject, QPointF, Qt, QTimer, QUrl  # noqa: E402
from PySide6.QtGui import QDropEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from six_photos import picture  # noqa: E402

from oversight_desktop.domain.evidence import Evidence  # noqa: E402
from oversight_desktop.domain.terms import Language  # noqa: E402
from oversight_desktop.qt.changes import Changes  # noqa: E402
from oversight_desktop.qt.desk import Desk, Place  # noqa: E402
from oversight_desktop.qt.inspection_view import InspectionView  # noqa: E402
from oversight_desktop.qt.jobs import Jobs  # noqa: E402
from oversight_desktop.qt.languages import Languages  # noqa: E402
from oversight_desktop.qt.memory import Memory  # noqa: E402
from oversight_desktop.qt.messages import Messages  # noqa: E402
from oversight_desktop.qt.pages.evidence import EvidencePage  # noqa: E402
from oversight_desktop.qt.theme import Scheme, Theme  # noqa: E402
from oversight_desktop.services import sample  # noqa: E402
from oversight_desktop.services.opening import create_session  # noqa: E402
from oversight_desktop.services.session import Session  # noqa: E402

PHOTOS, DIFFERENT = 20, 4
STALL = 100.0
"""Milliseconds the window's thread may be silent at most."""
BEAT = 5
"""Milliseconds between two beats while nothing is in the way."""


class Heart(QObject):
    """Notes the moment of every beat it gets from the window's event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.beats: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        self.beats.append(time.perf_counter())

    def silences(self) -> list[float]:
        """Milliseconds between one beat and the next."""
        return [(after - before) * 1000 for before, after in pairwise(self.beats)]


def photos(folder: Path) -> list[Path]:
    """Twenty files of twelve megapixels; what follows the end of a JPEG makes equal pictures different files."""
    pictures = [picture(number) for number in range(DIFFERENT)]
    paths = [folder / f"IMG_{number:04}.jpg" for number in range(PHOTOS)]
    for number, path in enumerate(paths):
        path.write_bytes(pictures[number % DIFFERENT] + number.to_bytes(2, "big"))
    return paths


def started(session: Session) -> str:
    """The id of the sample inspection on the morning it starts."""
    for change in sample.carry_out(session, sample.load_sample(), Language.KAZAKH):
        if change.deed == "inspection_started":
            return change.scope
    raise AssertionError("the sample never starts")


def desk_of(app: QApplication, session: Session, folder: Path) -> Desk:
    """A desk whose pages go nowhere."""
    theme, languages = Theme(app), Languages(app)
    theme.install(Scheme.LIGHT)
    languages.choose(Language.KAZAKH)
    return Desk(
        session=session,
        changes=Changes(),
        jobs=Jobs(),
        languages=languages,
        theme=theme,
        memory=Memory(folder / "window.ini"),
        messages=Messages(languages),
        go=lambda place, scope, item: None,
    )


def dropped(page: EvidencePage, paths: list[Path]) -> None:
    """Drop these files on the page, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(50, 50), copy, data, left, none))


def measure(app: QApplication, folder: Path) -> list[Row]:
    """Drop, wait until all are in and have their thumbnails, and tell how silent the window was meanwhile."""
    session, _ = create_session(folder / "office.db", "бес құлақты түйе 7", author="Нұрова Айгүл Ерланқызы")
    scope, paths = started(session), photos(folder)
    desk = desk_of(app, session, folder)
    view = InspectionView(desk, scope)
    view.resize(1366, 700)
    view.show()
    page = view.show_step(Place.EVIDENCE)
    assert isinstance(page, EvidencePage)
    app.processEvents()
    loop, heart = QEventLoop(), Heart()
    begun = time.perf_counter()
    dropped(page, paths)
    running = page.taking
    assert running is not None
    running.ended.connect(loop.quit)
    loop.exec()
    took = time.perf_counter() - begun
    while page.thumbnails.waiting:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    silences = heart.silences()
    kept = len(session.store.records(scope, Evidence))
    assert kept == PHOTOS, kept
    desk.jobs.wait()
    session.store.close()
    made_of = f"{PHOTOS} photos of 4000×3000, {sum(path.stat().st_size for path in paths) / 1e6:.0f} MB"
    return [
        Row(what="longest silence of the window", value=max(silences), unit="ms", target=STALL, made_of=made_of),
        Row(what="silences, 99th percentile", value=percentile(silences, 99), unit="ms"),
        Row(what="all taken in", value=took, unit="s"),
    ]


def measured(folder: Path) -> list[Row]:
    """The rows for the table of all measurements."""
    folder.mkdir()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return measure(app, folder)


def main() -> int:
    """Measure and print; 1 if the target was missed."""
    with tempfile.TemporaryDirectory() as folder:
        rows = measured(Path(folder) / "photos")
    print(machine(), table(rows), sep="\n\n")
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
