"""The program's own process: it leaves no core file behind."""

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_process_that_dies_would_write_no_core() -> None:
    program = (
        "import resource, sys; sys.argv = ['x', 'clock', '2026-03-18', '--months', '1'];"
        "from oversight_desktop.__main__ import main; main(); print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert said.split()[-1] == "0"
