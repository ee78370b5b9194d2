# ruff: noqa: E402 - the folders must be known before our modules are
"""Unlocks a store, begins an analysis, says when its first words are safe, types on until it is killed.

Called as a program by test_killed.py: profile, inspection, text.
"""

import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from journeys.hands import Hands
from journeys.whole import PASSPHRASE
from PySide6.QtWidgets import QApplication
from qt.stage import Stage

from oversight_desktop.domain.conclusions import SectionConclusion
from oversight_desktop.services import drafts


def main(profile: Path, scope: str, text: str) -> None:
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
    work = stage.reception.work
    assert work is not None
    session = work.session
    hands.until(lambda: drafts.unfinished(session, scope, SectionConclusion, "I1", "analysis") == text)
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    while True:
        hands.type(" және")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
