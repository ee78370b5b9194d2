#!/usr/bin/env python3
"""Imports and exports while the window is open: the longest silence of the window's thread.

`python tests/bench/window_transfer.py` prints the figures: an inspection with twenty camera photos written to a file
and read into another store, and a register of three thousand bailiffs.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from measures import Row, in_own_process, machine, table  # noqa: E402
from photos import PHOTOS, Heart, photos, started  # noqa: E402
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget  # noqa: E402
from qt.stage import Stage  # noqa: E402
from window_register import BAILIFFS, GIVEN, NAMES  # noqa: E402

from oversight_desktop.domain.iin import iin_fault  # noqa: E402
from oversight_desktop.qt.desk import Place  # noqa: E402
from oversight_desktop.qt.pages.bailiffs import BailiffsPage  # noqa: E402
from oversight_desktop.qt.pages.overview import OverviewPage  # noqa: E402
from oversight_desktop.services import dossiers, evidence_intake  # noqa: E402

SILENCE = 300.0
"""Milliseconds: what lasts longer shows progress and can be given up, so the window may not be silent so long."""
HEADER = "iin,surname,given_name,practice_started_on,last_inspection_kind,last_inspection_ended_on"


def measured(folder: Path) -> Iterator[Row]:
    """The same in a process of its own."""
    return in_own_process(__file__, folder)


def measured_here(folder: Path) -> Iterator[Row]:
    """The longest silence of each of the three."""
    folder.mkdir()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    stage, file = Stage(app, folder), folder / "inspection.json"
    stage.open()
    QFileDialog.getSaveFileName = lambda *_: (str(file), "")  # type: ignore[method-assign]
    QFileDialog.getOpenFileNames = lambda *_: ([str(file)], "")  # type: ignore[method-assign]
    stage.enter("first.db")
    yield exported(stage, file)
    stage.enter("second.db")
    yield imported(stage)
    yield register(stage, folder / "register.csv")
    stage.close()


def exported(stage: Stage, file: Path) -> Row:
    """An inspection with photos, written to a file."""
    session = stage.session
    assert session is not None
    scope = started(session)
    (file.parent / "photos").mkdir()
    depot = evidence_intake.depot(session, scope)
    for path in photos(file.parent / "photos"):
        evidence_intake.record(session, scope, evidence_intake.take_path(depot, path))
    page = stage.go(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    page.refresh()
    page.at(scope)
    return silent(stage, f"export, {PHOTOS} photos", page.export_button, file.exists)


def imported(stage: Stage) -> Row:
    """The same inspection, read into a store that does not know it."""
    page, session = stage.go(Place.OVERVIEW), stage.session
    assert isinstance(page, OverviewPage) and session is not None
    return silent(
        stage, f"import, {PHOTOS} photos", page.empty_import_button, lambda: bool(dossiers.inspections(session))
    )


def register(stage: Stage, file: Path) -> Row:
    """A register: read, looked at, kept."""
    rows = [f"{iin},{NAMES[n % 8]}{n // 40},{GIVEN[n % 5]},01.07.2025,," for n, iin in enumerate(iins())]
    file.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    QFileDialog.getOpenFileName = lambda *_: (str(file), "")  # type: ignore[method-assign]
    page, session = stage.go(Place.BAILIFFS), stage.session
    assert isinstance(page, BailiffsPage) and session is not None
    page.import_button.click()
    stage.until(lambda: page.registers.dialog is not None)
    assert page.registers.dialog is not None
    button = page.registers.dialog.import_button
    return silent(stage, f"register, {len(rows)} rows", button, lambda: page.table.model().rowCount() == len(rows))


def iins() -> Iterator[str]:
    """So many numbers that are lawful."""
    for number in range(BAILIFFS):
        begun = f"8001153{number:04}"
        iin = next((f"{begun}{last}" for last in range(10) if iin_fault(f"{begun}{last}") is None), None)
        if iin is not None:
            yield iin


def silent(stage: Stage, what: str, button: QWidget, there: Callable[[], bool]) -> Row:
    """Press a button, wait for the end, and tell how silent the window was meanwhile."""
    heart = Heart()
    button.click()  # type: ignore[attr-defined]
    stage.until(there)
    stage.settle()
    lasted = heart.beats[-1] - heart.beats[0]
    made_of = f"lasted {lasted:.2f} s"
    return Row(what=f"{what}: longest silence", value=max(heart.silences()), unit="ms", target=SILENCE, made_of=made_of)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        sys.stdout.write(json.dumps([asdict(row) for row in measured_here(Path(sys.argv[1]))]))
        sys.exit()
    with suppress(BrokenPipeError), tempfile.TemporaryDirectory() as place:
        sys.stdout.write(f"{machine()}\n{table(measured(Path(place) / 'transfer'))}\n")
