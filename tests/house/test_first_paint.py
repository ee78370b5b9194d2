"""What the first page does without: names that are slow to load are not loaded for it."""

import os
import subprocess
import sys
from pathlib import Path

LEFT_OUT = ("sqlite_utils", "reportlab", "sqlcipher3", "oversight_desktop.law", "oversight_desktop.store")
ASKED = f"""
import runpy, sys
sys.argv = ["oversight-desktop"]
try:
    runpy.run_module("oversight_desktop", run_name="__main__")
except SystemExit:
    pass
import PySide6.QtCore
assert "oversight_desktop.qt.pages.first_run" in sys.modules
found = [name for name in {LEFT_OUT!r} if name in sys.modules]
print([*found, *(["PySide6.QtCore.Qt"] if "Qt" in vars(PySide6.QtCore) else [])])
"""


def test_the_first_page_loads_nothing_slow(tmp_path: Path) -> None:
    surroundings = {
        **os.environ,
        "XDG_DATA_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
        "OVERSIGHT_QUIT_AFTER_FIRST_PAINT": "page",
    }

    done = subprocess.run([sys.executable, "-c", ASKED], env=surroundings, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
