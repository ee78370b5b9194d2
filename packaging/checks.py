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
    "tests": [PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "2", "--dist", "loadfile"],
}


def main(arguments: list[str]) -> int:
    """Run the checks; returns 0 only if all of them passed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    for name, command in CHECKS.items():
        print(f"== {name}", flush=True)
        given = arguments if name == "tests" else []
        code = subprocess.run([*command, *given], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL).returncode
        if code:
            print(f"The check «{name}» failed.", flush=True)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
