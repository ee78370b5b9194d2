"""The program is killed while answers are saved: nothing acknowledged is lost (OVERSIGHT_KILLS sets how often)."""

import os
import random
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from stores_for_tests import opened, quick_store, template

from oversight_desktop.domain.checklist import Answer

KILLS = int(os.environ.get("OVERSIGHT_KILLS", "20"))
CHILD = """
import sys
from pathlib import Path
from stores_for_tests import answer, moment, opened, record_answer
store, start = opened(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline())), int(sys.argv[2])
for number in range(start, start + 100_000):
    record_answer(store, moment(number), answer(f"I{number}", finding="ұзақ мәтін " * (number % 40)))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is needed")
def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path):
    store = quick_store(tmp_path / "office.db")
    store.close()
    chance, acknowledged, start = random.Random(244), [], 0
    for _ in range(KILLS):
        acknowledged += killed_at_random(store.path, start, chance)
        start = (acknowledged[-1] if acknowledged else start) + 1000
        kept = reopened(store.path)
        assert {f"I{number}" for number in acknowledged} <= kept
    assert len(acknowledged) >= KILLS


def killed_at_random(path: Path, start: int, chance: random.Random) -> list[int]:
    """Lets a child save answers, kills it after a random number of them, and returns what it acknowledged."""
    folders = os.pathsep.join(str(Path(__file__).parents[step]) for step in (1, 2))
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), str(start)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": folders},
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(template()[1].hex() + "\n")
        child.stdin.flush()
        seen = [int(child.stdout.readline()) for _ in range(chance.randint(1, 30))]
        select.select([], [], [], chance.random() * 0.002)  # so that the kill meets any moment of a step
        child.send_signal(signal.SIGKILL)
        return seen + [int(line) for line in child.stdout.read().split()]


def reopened(path: Path) -> set[str]:
    """The keys of the answers a later start finds; the store must be sound."""
    store = opened(path)
    keys = {kept.key for kept in store.records("i1", Answer)}
    assert store.check() == ()
    store.close()
    return keys
