"""Forced kills while answers are saved: the test of the store with many more rounds than it has in the usual run."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from measures import Row, timed

ROOT = Path(__file__).parents[2]
TEST = "tests/store/test_kills.py"


def measured(number: int) -> Iterator[Row]:
    """Whether one of so many kills lost an acknowledged answer or left an unsound store: 0 if none did."""
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", TEST]
    environment = os.environ | {"OVERSIGHT_KILLS": str(number)}
    ended: list[int] = []
    took = timed(lambda: ended.append(subprocess.run(words, cwd=ROOT, env=environment, stdout=sys.stderr).returncode))
    made_of = f"answers acknowledged before a kill, looked for after it; {took / 1000:.0f} s"
    yield Row(
        what=f"{number} forced kills, runs that lost something", value=ended[0], unit="", target=0, made_of=made_of
    )
