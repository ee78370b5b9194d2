"""PySide6 6.12.0 on Python 3.11 loses references to True and None and aborts the process; no pinned release may."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from PySide6.QtCore import QObject, Signal
class Source(QObject):
    told = Signal()
source = Source()
def heard():
    pass
source.told.connect(heard)
for _ in range(100):
    source.told.emit()
before = [sys.getrefcount(value) for value in (True, False, None)]
for _ in range(1000):
    source.told.emit()
after = [sys.getrefcount(value) for value in (True, False, None)]
lost = [was - now for was, now in zip(before, after)]
assert max(lost) < 100, lost
"""


def pythons() -> list[str]:
    """Every Python from 3.11 on that starts here; ours comes first."""
    found = {f"{sys.version_info[0]}.{sys.version_info[1]}": sys.executable}
    for minor in range(11, 20):
        kept_apart = sorted(str(path) for path in Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
        for path in filter(None, [shutil.which(f"python3.{minor}"), *kept_apart]):
            if not subprocess.run([path, "-c", "pass"], capture_output=True, check=False).returncode:
                found.setdefault(f"3.{minor}", path)
    return list(found.values())


def packages(python: str, folder: Path) -> Path | None:
    """A folder with the PySide6 that our pins choose for this Python; None for our own, which has it."""
    if python == sys.executable:
        return None
    version = subprocess.run(
        [python, "-c", "import sys; print(*sys.version_info[:2], sep='.')"], capture_output=True, text=True, check=True
    ).stdout.strip()
    pin = "PySide6-Essentials>=6.11,<6.12" if version == "3.11" else "PySide6-Essentials>=6.11,<7"
    target = folder / ("below-3.12" if version == "3.11" else "from-3.12")  # one build serves all these versions (abi3)
    if not (target / "PySide6").is_dir():
        part = target.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        wanted = ["--target", str(part), "--python-version", version, "--only-binary", ":all:", pin]
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted], check=True
        )
        part.rename(target)
    return target


@pytest.mark.parametrize("python", pythons())
def test_no_reference_is_lost_in_a_thousand_signals(python: str) -> None:
    kept = Path(sys.prefix) / "pyside6-of-other-pythons"
    found = packages(python, kept)
    environment = {"PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"} | (
        {"PYTHONPATH": str(found)} if found else {}
    )

    done = subprocess.run([python, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_the_pins_are_those_that_proved_sound() -> None:
    pins = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert "PySide6-Essentials>=6.11,<6.12; python_version < '3.12'" in pins
