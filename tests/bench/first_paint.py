"""How soon something stands on the screen: `python tests/bench/first_paint.py [-n TIMES] [-o FILE]`.

Whole processes, from their start to their exit after a first paint, one of each kind in turn: an empty PySide6 window,
the program's shell without a store, the painted first-run page, the painted unlock page. The display is that of the
environment (offscreen by default). Ratios of minima; the median stands beside them.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from commands import as_installed
from measures import Row

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)

app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
"""
PROGRAM = [sys.executable, "-m", "oversight_desktop"]
LIMITS = {"shell": 1.2, "first run": None, "unlock": 2.0}
"""The greatest ratio to the empty window; None: measured, without a target."""


def kinds(folder: Path) -> dict[str, tuple[list[str], dict[str, str]]]:
    """The commands to measure and what each changes in the environment."""
    bare, kept = folder / "bare", folder / "kept"
    make_store(kept / "oversight-desktop" / "office.db")
    return {
        "empty": ([sys.executable, "-c", EMPTY], {}),
        "shell": (PROGRAM, {"XDG_DATA_HOME": str(bare), "OVERSIGHT_QUIT_AFTER_FIRST_PAINT": "1"}),
        "first run": (PROGRAM, {"XDG_DATA_HOME": str(bare), "OVERSIGHT_QUIT_AFTER_FIRST_PAINT": "page"}),
        "unlock": (PROGRAM, {"XDG_DATA_HOME": str(kept), "OVERSIGHT_QUIT_AFTER_FIRST_PAINT": "page"}),
    }


def make_store(path: Path) -> None:
    """A store for the unlock page to ask for."""
    from oversight_desktop.services.opening import create_session

    session, _ = create_session(path, "бес құлақты түйе 7", author="bench")
    session.store.close()


def took(command: list[str], changes: dict[str, str]) -> float:
    """Seconds from the start of a process to its end."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **as_installed(Path(tempfile.gettempdir(), "first-paint")),
        **changes,
    }
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def rounds(folder: Path, number: int) -> dict[str, list[float]]:
    """Seconds of every kind, one of each in turn."""
    called = kinds(folder)
    times: dict[str, list[float]] = {kind: [] for kind in called}
    for round_ in range(number + 1):
        for kind, call in called.items():
            seconds = took(*call)
            if round_:  # the first round warms the disk
                times[kind].append(seconds)
    return times


def measured(folder: Path) -> Iterator[Row]:
    """The ratios of minima to an empty window, for the table of all measurements."""
    times = rounds(folder, 15)
    floor = min(times.pop("empty"))
    for kind, found in times.items():
        made_of = f"minima of 15: {min(found) * 1000:.0f} ms, an empty window {floor * 1000:.0f} ms"
        yield Row(
            what=f"{kind} painted / empty window",
            value=min(found) / floor,
            unit="",
            target=LIMITS[kind],
            made_of=made_of,
        )


def main() -> int:
    """Measure and print; 1 if a target is missed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("-n", "--times", type=int, default=15)
    reader.add_argument("-o", "--output", type=Path)
    wishes = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        times = rounds(Path(name), wishes.times)
    floor, middle = min(times["empty"]), statistics.median(times["empty"])
    lines, missed = [f"{'':10} {'min ms':>8} {'median':>8} {'x min':>6} {'x med':>6} {'target':>7}"], False
    for kind, found in times.items():
        least, median, limit = min(found), statistics.median(found), LIMITS.get(kind)
        missed |= limit is not None and least / floor > limit
        ratios = f"{least / floor:6.2f} {median / middle:6.2f} {limit or '-':>7}"
        lines.append(f"{kind:10} {least * 1000:8.0f} {median * 1000:8.0f} {ratios}")
    text = "\n".join([*lines, ""])
    sys.stdout.write(text)
    if wishes.output is not None:
        wishes.output.write_text(text, encoding="utf-8")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
