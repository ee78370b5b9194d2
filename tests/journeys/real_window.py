#!/usr/bin/env python3
"""A whole inspection in a real window, under a window manager: `python tests/journeys/real_window.py -o DIR`.

Starts Xvfb and openbox for itself (packages xvfb, openbox), so that it needs no screen and disturbs none; what people
would see is photographed from the screen after every stage.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]
STAGES = ("first_run", "new_inspection", "order", "acquaintance", "checklist", "evidence", "explanation")
STAGES += ("conclusions", "certificate", "dispatch")


def main() -> int:
    """Carry the inspection through; 0 if its file was closed, 2 if there is no Xvfb."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("-o", "--output", type=Path, required=True, help="folder for the pictures and the certificate")
    reader.add_argument("--language", choices=("kk", "ru"), default="kk")
    wishes = reader.parse_args()
    missing = [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]
    if missing:
        sys.stderr.write(f"not there: {', '.join(missing)}\n")
        return 2
    wishes.output.mkdir(parents=True, exist_ok=True)
    with display() as name, tempfile.TemporaryDirectory() as profile:
        os.environ |= {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        play(Path(profile), wishes.output, wishes.language)
    return 0


@contextmanager
def display() -> Iterator[str]:
    """A screen of 1366 by 768 of its own, with a window manager on it."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(screen, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        name = f":{told.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL)
    try:
        yield name
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def play(profile: Path, out: Path, language: str) -> None:
    """From the first run to the closed file."""
    from journeys import whole
    from journeys.hands import Hands
    from journeys.languages import KAZAKH, RUSSIAN
    from PySide6.QtWidgets import QApplication

    app, begun = QApplication([]), time.perf_counter()
    stage = whole.prepared(app, profile, out)
    for number, name in enumerate(STAGES, 1):
        setattr(whole, name, photographed(getattr(whole, name), stage, out / f"{number:02}-{name}.png"))
    stage.window.appear()
    stage.open()
    hands = Hands(stage.window)
    stage.until(stage.window.isActiveWindow)
    keys = whole.everything(hands, KAZAKH if language == "kk" else RUSSIAN, stage)
    seconds = time.perf_counter() - begun
    sys.stdout.write(f"keys of the checklist besides the letters of the texts: {keys}; seconds: {seconds:.0f}\n")
    stage.close()


def at_rest(stage) -> None:  # type: ignore[no-untyped-def]
    """Wait until what is worked out once the keys rest has been worked out and painted, as a person would see it."""
    from PySide6.QtTest import QTest

    from oversight_desktop.qt.inspection_view import REST

    stage.settle()
    QTest.qWait(2 * REST)
    stage.settle()


def photographed(step, stage, picture: Path):  # type: ignore[no-untyped-def]
    """The same step, and a picture of the screen after it."""

    def done(*given):  # type: ignore[no-untyped-def]
        answer = step(*given)
        at_rest(stage)
        stage.window.screen().grabWindow(0).save(str(picture))
        sys.stdout.write(f"{picture}\n")
        return answer

    return done


if __name__ == "__main__":
    sys.exit(main())
