#!/usr/bin/env python3
"""The whole window: from the passphrase to the list of a hundred inspections, and the memory of a whole inspection.

`python tests/bench/window.py` measures and prints; each measurement has a process of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from measures import Row, machine, table  # noqa: E402

INSPECTIONS, TIMES = 100, 5
SOON = 600
"""Milliseconds from the passphrase to the overview at most, the slow derivation of the key among them."""
MOST = 200
"""Megabytes a process may have taken in a whole inspection."""


def measured(folder: Path) -> Iterator[Row]:
    """Two rows with a target, each from a new process."""
    folder.mkdir(exist_ok=True)
    found = asked("opening", folder)
    yield Row(
        what="passphrase to the overview",
        value=median(found["ms"]),
        unit="ms",
        target=SOON,
        made_of=f"{INSPECTIONS} inspections; of it deriving the key: {found['key']:.0f} ms; "
        f"{min(found['ms']):.0f} to {max(found['ms']):.0f}",
    )
    found = asked("journey", folder)
    made_of = f"first run to closed file by hand, {found['keys']} keys for the checklist, {found['s']:.0f} s"
    yield Row(what="memory of a whole inspection", value=found["mb"], unit="MB", target=MOST, made_of=made_of)


def asked(what: str, folder: Path) -> dict:
    """What a new process measured."""
    (folder / what).mkdir()
    command = [sys.executable, __file__, what, str(folder / what)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


def opening(folder: Path) -> dict:
    """Unlock a store of many inspections, several times over."""
    from journeys.hands import Hands
    from journeys.whole import PASSPHRASE
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QTableView
    from qt.stage import Stage

    from oversight_desktop.services.opening import unlock

    fill(folder / "office.db", PASSPHRASE)
    app = QApplication([])
    stage, times = Stage(app, folder), []
    stage.open()
    hands = Hands(stage.window)
    for _ in range(TIMES):
        hands.write("passphrase_edit", PASSPHRASE)
        begun = time.perf_counter()
        hands.key(Qt.Key.Key_Return)
        hands.until(lambda: hands.sees("table") and hands.find(QTableView, "table").model().rowCount() == INSPECTIONS)
        stage.window.grab()
        times.append((time.perf_counter() - begun) * 1000)
        stage.reception.lock()
        stage.settle()
    begun = time.perf_counter()
    unlock(folder / "office.db", PASSPHRASE)
    return {"ms": times, "key": (time.perf_counter() - begun) * 1000}


def fill(path: Path, passphrase: str) -> None:
    """A store with many inspections on their first morning."""
    from oversight_desktop.domain.terms import Language
    from oversight_desktop.services import sample
    from oversight_desktop.services.opening import create_session

    session, _ = create_session(path, passphrase, author="bench")
    loaded = sample.load_sample()
    bailiff = loaded.dossier.bailiff
    assert bailiff is not None
    for number in range(INSPECTIONS):
        dossier = replace(loaded.dossier, bailiff=replace(bailiff, surname=f"Әбдіров{number}"))
        for change in sample.carry_out(session, replace(loaded, dossier=dossier), Language.KAZAKH):
            if change.deed == "inspection_started":
                break
    session.store.close()


def journey(folder: Path) -> dict:
    """A whole inspection by hand; the most memory the process ever took."""
    from journeys import whole
    from journeys.hands import Hands
    from journeys.languages import KAZAKH
    from PySide6.QtWidgets import QApplication

    app, begun = QApplication([]), time.perf_counter()
    stage = whole.prepared(app, folder, folder)
    stage.open()
    keys = whole.everything(Hands(stage.window), KAZAKH, stage)
    return {"mb": peak(), "keys": keys, "s": time.perf_counter() - begun}


def peak() -> float:
    """Megabytes of memory this process took at most."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def main() -> int:
    """Measure and print; 1 if a target was missed."""
    with tempfile.TemporaryDirectory() as folder:
        rows = list(measured(Path(folder)))
    sys.stdout.write(f"{machine()}\n\n{table(rows)}\n")
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    if len(sys.argv) == 3:
        sys.stdout.write(json.dumps({"opening": opening, "journey": journey}[sys.argv[1]](Path(sys.argv[2]))))
    else:
        sys.exit(main())
