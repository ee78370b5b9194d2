"""The real program: started, painted, killed, started again; and without a screen."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from doors import WORDS

from oversight_desktop.domain.person import Person
from oversight_desktop.services import opening
from oversight_desktop.services.person import record_person

PROGRAM = [sys.executable, "-W", "error", "-m", "oversight_desktop"]
PATIENCE = 60


def environment(profile: Path, **changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(profile), "PYTHONUTF8": "1", **changes}


def run(profile: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *arguments],
        env=environment(profile, **changes),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """The data folder of a user who has a store."""
    store = tmp_path / "oversight-desktop" / "office.db"
    unlocked, _ = opening.make(store, WORDS)
    session = opening.begin_work(unlocked)
    record_person(session, Person(name="Нұрова Айгүл"))
    session.store.close()
    return tmp_path


@pytest.mark.parametrize("after", ["1", "page"])
def test_it_paints_and_quits_without_a_store_and_makes_none(tmp_path, after):
    ended = run(tmp_path, OVERSIGHT_QUIT_AFTER_FIRST_PAINT=after)
    assert (ended.returncode, ended.stderr.replace("This plugin does not support propagateSizeHints()\n", "")) == (
        0,
        "",
    )
    assert not list(tmp_path.rglob("*.db"))


@pytest.mark.parametrize("after", ["1", "page"])
def test_it_paints_and_quits_with_a_store(profile, after):
    assert run(profile, OVERSIGHT_QUIT_AFTER_FIRST_PAINT=after).returncode == 0


def test_without_a_screen_it_says_how_to_use_the_command_line(tmp_path):
    ended = run(tmp_path, QT_QPA_PLATFORM="", OVERSIGHT_LANGUAGE="en")
    assert ended.returncode == 0
    assert "no screen" in ended.stdout
    assert "certificate" in ended.stdout


def test_with_arguments_it_is_the_command_line_and_loads_no_window(tmp_path):
    code = (
        "import sys, oversight_desktop.__main__ as it; sys.argv[1:] = ['clock', '--help']; it.main(); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), capture_output=True, timeout=PATIENCE
    )
    assert ended.returncode == 0


def test_the_first_paint_loads_nothing_heavy(profile):
    code = (
        "import sys, oversight_desktop.__main__ as it; sys.argv[1:] = []; it.main(); "
        "print(sorted({'sqlite_utils', 'sqlcipher3', 'reportlab', 'cryptography', 'PIL', 'click'} & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(profile, OVERSIGHT_QUIT_AFTER_FIRST_PAINT="page"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert ended.stdout.strip() == "[]"


UNLOCK_AND_WORK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from oversight_desktop.qt import application, work

def unlock(window):
    page = window.reception.frame
    page.passphrase_edit.setText(sys.argv[1])
    page.unlock()

former = application.Window.painted
def painted(window):
    former(window)
    unlock(window)
application.Window.painted = painted

begun = work.Work.begin
def begin(work):
    begun(work)
    print("at work as", work.session.author, flush=True)
work.Work.begin = begin
application.run()
"""


def test_a_kill_at_work_leaves_a_store_that_opens_again(profile):
    """Killed with its store open, the program can be started again at once: the lock went with it."""
    (profile / "oversight-desktop" / "window.ini").write_text("[last]\nplace=settings\n")
    for ending in (signal.SIGKILL, signal.SIGTERM, signal.SIGKILL):
        program = subprocess.Popen(
            [sys.executable, "-c", UNLOCK_AND_WORK, WORDS], env=environment(profile), stdout=subprocess.PIPE, text=True
        )
        assert program.stdout is not None
        assert program.stdout.readline() == "at work as Нұрова Айгүл\n"
        program.send_signal(ending)
        program.communicate(timeout=PATIENCE)
    session = opening.begin_work(opening.unlock(profile / "oversight-desktop" / "office.db", WORDS))
    assert session.store.check() == ()
    session.store.close()
