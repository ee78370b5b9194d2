"""A second program, a read-only folder and a missing one are told apart before the database is opened."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from disks import read_only

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store.lock import StoreLock, lock_path

HOLDER = """
import sys; from pathlib import Path; from oversight_desktop.store.lock import StoreLock
lock = StoreLock.take(Path(sys.argv[1])); print("held", flush=True); sys.stdin.read()
"""


def refusal(path: Path) -> EnvironmentProblem:
    with pytest.raises(EnvironmentProblem) as caught:
        StoreLock.take(path)
    return caught.value


def test_a_second_holder_is_told_that_the_store_is_in_use(tmp_path):
    with StoreLock.take(tmp_path / "store.db"):
        problem = refusal(tmp_path / "store.db")
    assert (problem.code, problem.facts) == ("store_in_use", {"path": str(tmp_path / "store.db")})


def test_a_store_is_free_again_after_its_release(tmp_path):
    first = StoreLock.take(tmp_path / "store.db")
    first.release()
    first.release()
    with StoreLock.take(tmp_path / "store.db"):
        assert refusal(tmp_path / "store.db").code == "store_in_use"


def test_releasing_twice_frees_nobody_elses_file(tmp_path):
    first = StoreLock.take(tmp_path / "store.db")
    first.release()
    with StoreLock.take(tmp_path / "store.db"):
        first.release()
        assert refusal(tmp_path / "store.db").code == "store_in_use"


def test_two_stores_in_one_folder_do_not_hinder_each_other(tmp_path):
    with StoreLock.take(tmp_path / "a.db"), StoreLock.take(tmp_path / "b.db"):
        assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.db.lock", "b.db.lock"]


def test_a_link_to_a_store_leads_to_the_same_lock(tmp_path):
    (tmp_path / "link.db").symlink_to(tmp_path / "store.db")
    with StoreLock.take(tmp_path / "store.db"):
        assert refusal(tmp_path / "link.db").code == "store_in_use"


def test_another_program_holds_it_until_it_is_killed(tmp_path):
    path = tmp_path / "store.db"
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with other:
        assert other.stdout.readline() == b"held\n"
        assert refusal(path).code == "store_in_use"
        os.kill(other.pid, signal.SIGKILL)
        other.wait(timeout=10)
        StoreLock.take(path).release()


def test_a_read_only_folder_is_told_before_the_database_is_opened(tmp_path):
    (tmp_path / "store.db").write_bytes(b"")
    with read_only(tmp_path):
        problem = refusal(tmp_path / "store.db")
    assert (problem.code, problem.facts) == ("folder_read_only", {"path": str(tmp_path)})


def test_a_read_only_folder_is_told_when_the_lock_is_already_there(tmp_path):
    StoreLock.take(tmp_path / "store.db").release()
    with read_only(tmp_path):
        assert refusal(tmp_path / "store.db").code == "folder_read_only"


@pytest.mark.parametrize("part", ["store.db", "store.db-wal"])
def test_a_read_only_database_in_a_folder_that_can_be_written_is_told(tmp_path, part):
    for name in ("store.db", "store.db-wal"):
        (tmp_path / name).write_bytes(b"")
    with read_only(tmp_path / part):
        problem = refusal(tmp_path / "store.db")
    assert (problem.code, problem.facts) == ("store_read_only", {"path": str(tmp_path / part)})


def test_a_missing_folder_and_a_file_in_its_place_are_told_apart(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "none" / "store.db").code == "folder_missing"
    assert refusal(tmp_path / "file" / "store.db").code == "not_a_folder"


def test_a_link_laid_at_the_lock_is_not_followed(tmp_path):
    lock_path(tmp_path / "store.db").symlink_to(tmp_path / "elsewhere")
    assert refusal(tmp_path / "store.db").code == "path_unusable"
    assert not (tmp_path / "elsewhere").exists()


def test_the_lock_is_for_its_owner_alone(tmp_path):
    with StoreLock.take(tmp_path / "store.db"):
        assert lock_path(tmp_path / "store.db").stat().st_mode & 0o777 == 0o600
