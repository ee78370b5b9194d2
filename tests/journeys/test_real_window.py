"""The same inspection once in a real window, where there is a screen to be had."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(__file__).with_name("real_window.py")
NEEDED = ("Xvfb", "openbox")


@pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason="needs Xvfb and openbox")
def test_a_whole_inspection_goes_through_a_real_window(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, COMMAND, "-o", tmp_path], stdout=subprocess.PIPE, text=True, timeout=120)

    assert done.returncode == 0
    assert len(list(tmp_path.glob("*.pdf"))) == 3
    assert len(list(tmp_path.glob("*.png"))) == 10
