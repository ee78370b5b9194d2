"""The program is killed in the middle of a sentence: what stood there is there again after the passphrase."""

import subprocess
import sys
from pathlib import Path

from journeys.hands import Hands
from journeys.whole import PASSPHRASE
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from qt.conftest import carried_to
from qt.stage import Stage

from oversight_desktop.services.opening import create_session

TYPING = Path(__file__).with_name("typist.py")
TEXT = "Мұрағат үй-жайы құлыпталады, өрт қауіпсіздігі"


def test_a_sentence_survives_the_death_of_the_program(qapp: QApplication, tmp_path: Path) -> None:
    session, _ = create_session(tmp_path / "office.db", PASSPHRASE, author="Нұрова А. Е.")
    carried_to(session, "inspection_started")
    session.store.close()
    killed = subprocess.Popen([sys.executable, TYPING, tmp_path, TEXT], stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "typed\n"
    killed.kill()
    killed.communicate()

    stage = Stage(qapp, tmp_path)
    stage.open()
    hands = Hands(stage.window)
    hands.write("passphrase_edit", PASSPHRASE)
    hands.press("unlock_button")
    hands.until(lambda: hands.sees("step_conclusions") or hands.sees("open_button"))
    if hands.sees("open_button"):
        hands.press("open_button")
    hands.press("step_conclusions")

    said = hands.find(QPlainTextEdit, "analysis_edit").toPlainText()
    stage.close()
    assert said.startswith(TEXT)
