# ruff: noqa: E402 - the folders must be known before our modules are
"""Unlocks a store, begins an analysis, pauses once, types on until it is killed.

Called as a program by test_killed.py: profile, text.
"""

import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from journeys.hands import Hands
from journeys.whole import PASSPHRASE
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from qt.stage import Stage

from oversight_desktop.qt.draft_pause import PAUSE


def main(profile: Path, text: str) -> None:
    """Type for ever."""
    app = QApplication([])
    stage = Stage(app, profile)
    stage.open()
    hands = Hands(stage.window)
    hands.write("passphrase_edit", PASSPHRASE)
    hands.press("unlock_button")
    hands.until(lambda: hands.sees("open_button"))
    hands.press("open_button")
    hands.press("step_conclusions")
    hands.write("analysis_edit", text)
    QTest.qWait(3 * PAUSE)  # a person stops to think
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    while True:
        hands.type(" және")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
