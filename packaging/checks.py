"""Every check of the project, one after another; ends at the first that fails. Arguments go to pytest."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
CHECKS = {
    "style": [PYTHON, "-m", "ruff", "check", "oversight_desktop", "tests", "packaging"],
    "form": [PYTHON, "-m", "ruff", "format", "--check", "oversight_desktop", "tests", "packaging"],
    "types": [PYTHON, "-m", "mypy"],
    "layers": [str(Path(PYTHON).with_name("lint-imports")), "--no-cache"],
    # A worker that dies is a failure: started anew, pytest-xdist 3.8 waits for ever for the tests the dead one had.
    "tests": [
        *(PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *("-n", "2", "--dist", "loadfile", "--max-worker-restart=0"),
    ],
}
LONGEST = 40 * 60
"""Seconds after which a check is given up: one that hangs must fail, not wait."""


def main(arguments: list[str]) -> int:
    """Run the checks; returns 0 only if all of them passed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    for name, command in CHECKS.items():
        print(f"== {name}", flush=True)
        given = arguments if name == "tests" else []
        try:
            code = subprocess.run(
                [*command, *given], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, timeout=LONGEST
            ).returncode
        except subprocess.TimeoutExpired:
            print(f"The check did not end within {LONGEST // 60} minutes.", flush=True)
            code = 1
        if code:
            print(f"The check «{name}» failed.", flush=True)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
