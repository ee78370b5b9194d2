"""Kills at any moment of a backup or a restore leave no bad backup and no store that is half another."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kept_store import NOW, add_photo, after, bailiffs, data_key_of, kept_store, reopened, source_of

from oversight_desktop.services.evidence_keeping import missing_files
from oversight_desktop.store.backup import back_up_to, backups_path
from oversight_desktop.store.backup_folder import backups_in
from oversight_desktop.store.keys import key_path, read_keys
from oversight_desktop.store.restore import restore

KILLS = 20
# One line asks for one kill: a child works without end, and dies so many seconds after its birth.
PROGRAM = """
import os, select, signal, sys
from datetime import datetime, timedelta
from pathlib import Path
from oversight_desktop.store.backup import Source, back_up_to
from oversight_desktop.store.restore import restore
what, path, root, start = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), datetime.fromisoformat(sys.argv[4])
key, evidence_key, data_key = (bytes.fromhex(word) for word in sys.stdin.readline().split())
source = Source(path=path, database_key=key, evidence_key=evidence_key)
for round, line in enumerate(sys.stdin):
    child = os.fork()
    for number in range(1000 if child == 0 else 0):
        now = start + timedelta(days=round, minutes=number)
        if what == "backup":
            back_up_to(root, source, now)
        else:
            restore(root, path, lambda keys: data_key, now)
    select.select([], [], [], float(line))
    os.kill(child, signal.SIGKILL)
    print(os.WTERMSIG(os.waitpid(child, 0)[1]), flush=True)
"""


@contextmanager
def killer(what: str, path: Path, root: Path, keys: tuple[bytes, ...]) -> Iterator[Callable[[int], None]]:
    """A program that does the work in a child and kills it; the call gives each round another moment."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, what, str(path), str(root), after(days=1).isoformat()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:

        def kill(number: int) -> None:
            process.stdin.write(f"{random.Random(number).uniform(0.0, 0.06)}\n")
            process.stdin.flush()
            assert process.stdout.readline() == f"{signal.SIGKILL.value}\n"

        process.stdin.write(" ".join(key.hex() for key in keys) + "\n")
        yield kill
        process.stdin.close()


def assert_sound(path: Path) -> None:
    """The store at this path opens, follows from its log, and has its keys and evidence."""
    with reopened(path) as store:
        assert store.check() == ()
        assert bailiffs(store) == ["first"]
        assert missing_files(store) == ()
        assert read_keys(key_path(path))


def test_twenty_kills_during_backups_leave_none_that_is_bad(tmp_path):
    with kept_store(tmp_path) as store:
        root, source = backups_path(store.path), source_of(store)
        unfinished = 0
        with killer("backup", store.path, root, (source.database_key, source.evidence_key, data_key_of())) as kill:
            for number in range(KILLS):
                add_photo(store, f"F{number}", os.urandom(20_000))
                kill(number)
                unfinished += any(root.rglob("*.part"))
                for backup in backups_in(root)[-1:]:
                    done = restore(backup.folder, tmp_path / f"restored-{number}" / "store.db", data_key_of, NOW)
                    assert done.lost == ()
                    assert_sound(done.path)
        assert unfinished, "no kill came while a backup was being made"
        assert back_up_to(root, source, after(days=KILLS + 1)).evidence == KILLS + 1
        assert not any(root.rglob("*.part"))


def test_kills_during_restores_leave_the_former_store_whole_or_aside(tmp_path):
    with kept_store(tmp_path) as store:
        for number in range(10):
            add_photo(store, f"F{number}", os.urandom(20_000))
        backup = back_up_to(backups_path(store.path), source_of(store), NOW).folder
    with killer("restore", store.path, backup, (bytes(32), bytes(32), data_key_of())) as kill:
        for number in range(KILLS):
            kill(number)
            if store.path.exists():
                assert_sound(store.path)
    done = restore(backup, store.path, data_key_of, after(days=KILLS + 1))
    assert_sound(store.path)
    assert (done.lost, done.evidence) == ((), 11)
