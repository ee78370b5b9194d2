"""Kills at any moment of a backup or a restore leave no bad backup and no store that is half another."""

import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kept_store import NOW, PASSPHRASE, add_photo, after, bailiffs, data_key_of, kept_store, reopened, source_of

from oversight_desktop.services.evidence_keeping import missing_files
from oversight_desktop.store.backup import back_up_to, backups_path
from oversight_desktop.store.backup_folder import backups_in
from oversight_desktop.store.keys import data_key_by_passphrase, key_path, read_keys
from oversight_desktop.store.restore import restore

KILLS = 20
# The child answers one line for each thing it has done, and does the next one at once, until it is killed.
PROGRAM = """
import sys
from datetime import datetime, timedelta
from pathlib import Path
from oversight_desktop.store.backup import Source, back_up_to
from oversight_desktop.store.restore import restore
path, root, start = Path(sys.argv[2]), Path(sys.argv[3]), datetime.fromisoformat(sys.argv[4])
key, evidence_key, data_key = (bytes.fromhex(word) for word in sys.stdin.readline().split())
source = Source(path=path, database_key=key, evidence_key=evidence_key)
print("ready", flush=True)
for number in range(1000):
    if sys.argv[1] == "backup":
        done = back_up_to(root, source, start + timedelta(minutes=number)).folder
    else:
        done = restore(root, path, lambda keys: data_key, start + timedelta(minutes=number)).device
    print(done, flush=True)
"""


@contextmanager
def child(what: str, path: Path, root: Path, number: int, keys: tuple[bytes, ...]) -> Iterator[subprocess.Popen[str]]:
    """The program at its work; it is killed when the block ends."""
    arguments = [what, str(path), str(root), after(days=number).isoformat()]
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        try:
            process.stdin.write(" ".join(key.hex() for key in keys) + "\n")
            process.stdin.flush()
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            os.kill(process.pid, signal.SIGKILL)
            process.communicate(timeout=20)


def killed_somewhere(what: str, path: Path, root: Path, number: int, keys: tuple[bytes, ...]) -> None:
    """Let the child work for a part of what one round takes, another part each time, and kill it."""
    with child(what, path, root, number, keys) as process:
        select.select([process.stdout], [], [], random.Random(number).uniform(0.0, 0.06))


def test_twenty_kills_during_backups_leave_none_that_is_bad(tmp_path):
    with kept_store(tmp_path) as store:
        root, source = backups_path(store.path), source_of(store)
        left = 0
        for number in range(KILLS):
            add_photo(store, f"F{number}", os.urandom(20_000))
            killed_somewhere(
                "backup", store.path, root, number, (source.database_key, source.evidence_key, data_key_of())
            )
            left += any(root.rglob("*.part"))
            for backup in backups_in(root)[-1:]:
                done = restore(backup.folder, tmp_path / f"restored-{number}" / "store.db", data_key_of, NOW)
                with reopened(done.path) as other:
                    assert other.check() == ()
                    assert done.lost == ()
        assert left, "no kill came while a backup was being made"
        assert back_up_to(root, source, after(days=KILLS)).evidence == KILLS + 1
        assert not any(root.rglob("*.part"))


def test_kills_during_a_restore_leave_the_former_store_or_the_new_one(tmp_path):
    with kept_store(tmp_path) as store:
        for number in range(10):
            add_photo(store, f"F{number}", os.urandom(20_000))
        backup = back_up_to(backups_path(store.path), source_of(store), NOW).folder
    keys = (bytes(32), bytes(32), data_key_of())
    for number in range(6):
        killed_somewhere("restore", store.path, backup, number, keys)
        if store.path.exists():
            with reopened(store.path) as other:
                assert other.check() == ()
                assert bailiffs(other) == ["first"]
                assert missing_files(other) == ()
                assert data_key_by_passphrase(read_keys(key_path(store.path)), PASSPHRASE) == data_key_of()
    done = restore(backup, store.path, data_key_of, after(days=9))
    with reopened(store.path) as other:
        assert other.check() == ()
    assert (done.lost, done.evidence) == ((), 11)
