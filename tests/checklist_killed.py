"""Answers, types a finding into the checklist page, and kills its own process once the pause has kept the text.

Called as a program by tests/qt/test_checklist_texts.py: store, inspection, text.
"""

import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from checklist_hand import Hand, opened
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.qt.changes import Changes
from oversight_desktop.qt.desk import Desk, Place
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.theme import Scheme, Theme
from oversight_desktop.services import drafts
from oversight_desktop.services.opening import open_session


def nowhere(place: Place, scope: str = "", item: str = "") -> None:
    """Nobody goes anywhere here."""


def main(store: Path, scope: str, text: str) -> None:
    """Type, wait for the draft, begin another word, die."""
    app = QApplication([])
    session = open_session(store, "бес құлақты түйе 7", author="Нұрова А. Е.")
    theme, languages = Theme(app), Languages(app)
    theme.install(Scheme.LIGHT)
    desk = Desk(
        session=session,
        changes=Changes(),
        jobs=Jobs(),
        languages=languages,
        theme=theme,
        memory=Memory(store.with_suffix(".ini")),
        messages=Messages(languages),
        go=nowhere,
    )
    hand = Hand(opened(desk, scope))
    hand.digit(2)
    hand.shortcut(Qt.Key.Key_F2)
    hand.type(text)
    while drafts.unfinished(session, scope, Answer, "I1.1", "finding") != text:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # the pause's timer is such an event
    hand.type(" және")
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
