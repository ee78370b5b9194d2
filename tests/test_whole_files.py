"""A file is written whole or not at all."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from disks import read_only, small_disk

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.whole_files import (
    make_folder,
    problem_of,
    sweep,
    write_all_whole,
    write_whole,
    writing_whole,
)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refused(call, *arguments) -> EnvironmentProblem:
    with pytest.raises(EnvironmentProblem) as caught:
        call(*arguments)
    return caught.value


def test_the_bytes_are_there_and_nothing_else(tmp_path):
    write_whole(tmp_path / "a.pdf", b"first")
    write_whole(tmp_path / "a.pdf", b"second")
    assert (tmp_path / "a.pdf").read_bytes() == b"second"
    assert names(tmp_path) == ["a.pdf"]


def test_only_its_owner_reads_it_unless_said_otherwise(tmp_path):
    write_whole(tmp_path / "secret", b"")
    write_whole(tmp_path / "paper", b"", 0o644)
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "paper").stat().st_mode & 0o044 == 0o044


def test_a_name_of_255_bytes_is_written(tmp_path):
    long = tmp_path / ("ж" * 127)
    write_whole(long, b"x")
    assert names(tmp_path) == [long.name]


def test_a_name_that_is_too_long_is_told(tmp_path):
    assert refused(write_whole, tmp_path / ("ж" * 128), b"x").code == "name_not_allowed"
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["a\0b", ".."])
def test_a_name_no_system_takes_is_told(tmp_path, name):
    assert refused(write_whole, tmp_path / name, b"x").code == "name_not_allowed"


def test_a_missing_folder_is_told_with_the_path(tmp_path):
    problem = refused(write_whole, tmp_path / "none" / "a.pdf", b"x")
    assert (problem.code, problem.facts) == ("folder_missing", {"path": str(tmp_path / "none" / "a.pdf")})


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert refused(write_whole, tmp_path / "file" / "a.pdf", b"x").code == "not_a_folder"
    assert refused(make_folder, tmp_path / "file" / "sub").code == "not_a_folder"
    assert refused(make_folder, tmp_path / "file").code == "not_a_folder"


def test_a_folder_is_never_replaced(tmp_path):
    (tmp_path / "folder").mkdir()
    assert refused(write_whole, tmp_path / "folder", b"x").code == "not_a_file"
    assert names(tmp_path) == ["folder"]


def test_a_device_is_never_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/null")
    assert refused(write_whole, tmp_path / "pipe", b"x").code == "not_a_file"
    assert refused(write_whole, tmp_path / "link", b"x").code == "not_a_file"


def test_a_link_to_a_file_stays_a_link(tmp_path):
    (tmp_path / "stick").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "stick" / "real")
    write_whole(tmp_path / "link", b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "stick" / "real").read_bytes() == b"x"


def test_a_full_disk_keeps_the_former_file_and_no_rest(tmp_path):
    with small_disk(tmp_path / "disk", 256) as disk:
        write_whole(disk / "a", b"former")
        assert refused(write_whole, disk / "a", os.urandom(1 << 20)).code == "disk_full"
        assert (disk / "a").read_bytes() == b"former"
        assert names(disk) == ["a"]


def test_a_file_over_the_limit_of_the_system_is_told_as_a_full_disk(tmp_path):
    program = (
        "import sys; from pathlib import Path; from oversight_desktop.whole_files import write_whole\n"
        "from oversight_desktop.domain.problems import EnvironmentProblem\n"
        "try: write_whole(Path(sys.argv[1]), bytes(100_000))\n"
        "except EnvironmentProblem as problem: print(problem.code)"
    )

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    command = [sys.executable, "-c", program, str(tmp_path / "a")]
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=limited, cwd=Path(__file__).parents[1])
    assert (done.stdout, done.stderr) == ("disk_full\n", "")
    assert names(tmp_path) == []


def test_a_read_only_folder_is_told(tmp_path):
    (tmp_path / "a").write_bytes(b"former")
    with read_only(tmp_path):
        assert refused(write_whole, tmp_path / "a", b"x").code == "folder_read_only"
        assert refused(make_folder, tmp_path / "sub" / "sub").code == "folder_read_only"
    assert (tmp_path / "a").read_bytes() == b"former"


def test_an_interrupted_writing_leaves_nothing(tmp_path):
    def interrupted() -> None:
        with writing_whole(tmp_path / "a") as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert names(tmp_path) == []


def test_several_files_come_together(tmp_path):
    files = {tmp_path / f"certificate-{copy}.pdf": bytes([copy]) for copy in (1, 2, 3)}
    write_all_whole(files)
    write_all_whole(files)
    assert names(tmp_path) == ["certificate-1.pdf", "certificate-2.pdf", "certificate-3.pdf"]
    assert (tmp_path / "certificate-3.pdf").read_bytes() == b"\3"


def test_none_of_several_files_is_written_when_one_has_no_place(tmp_path):
    (tmp_path / "1").write_bytes(b"former")
    (tmp_path / "3").mkdir()
    files = {tmp_path / name: b"new" for name in ("1", "2", "3")}
    problem = refused(write_all_whole, files)
    assert (problem.code, problem.facts["path"]) == ("not_a_file", str(tmp_path / "3"))
    assert (tmp_path / "1").read_bytes() == b"former"
    assert names(tmp_path) == ["1", "3"]


def test_none_of_several_files_is_written_on_a_full_disk(tmp_path):
    with small_disk(tmp_path / "disk", 256) as disk:
        write_whole(disk / "1", b"former")
        files = {disk / name: os.urandom(100_000) for name in ("1", "2", "3")}
        assert refused(write_all_whole, files).code == "disk_full"
        assert (disk / "1").read_bytes() == b"former"
        assert names(disk) == ["1"]


def test_the_former_files_come_back_when_the_last_cannot_be_renamed(tmp_path, monkeypatch):
    for name in ("1", "3"):
        (tmp_path / name).write_bytes(b"former")
    rename = Path.replace

    def refuse_the_third(source, target):
        if Path(target).name == "3":
            raise OSError(errno.EBUSY, "busy")
        return rename(source, target)

    monkeypatch.setattr(Path, "replace", refuse_the_third)
    problem = refused(write_all_whole, {tmp_path / name: b"new" for name in ("1", "2", "3")})
    assert (problem.code, problem.facts["path"]) == ("file_in_use", str(tmp_path / "3"))
    assert names(tmp_path) == ["1", "3"]
    assert (tmp_path / "1").read_bytes() == b"former"


def test_only_our_own_rests_are_swept(tmp_path):
    for name in (".0123456789abcdef.part", "thesis.part", ".notes.part", "a.pdf"):
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path)
    assert names(tmp_path) == [".notes.part", "a.pdf", "thesis.part"]


def test_folders_are_made_for_their_owner_alone(tmp_path):
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_an_unknown_refusal_carries_its_name():
    problem = problem_of(OSError(errno.ELOOP, "loop"), Path("a"))
    assert (problem.code, problem.facts) == ("path_unusable", {"path": "a", "reason": "ELOOP"})


def test_a_name_that_is_no_text_can_still_be_told(tmp_path):
    problem = refused(write_whole, tmp_path / "none" / os.fsdecode(b"\xff"), b"x")
    assert str(problem.facts["path"]).encode().endswith("\N{REPLACEMENT CHARACTER}".encode())


LARGE = b"x" * 2_500_000


class Stops:
    """Gives up at the question of this number; remembers how far the work said it was."""

    def __init__(self, at: int = -1) -> None:
        self.at = at
        self.told: list[tuple[int, int]] = []

    def __call__(self, done: int, of: int) -> None:
        self.told.append((done, of))
        if len(self.told) - 1 == self.at:
            raise EnvironmentProblem("work_given_up")


def test_a_large_file_tells_how_far_it_is(tmp_path):
    watched = Stops()
    write_all_whole({tmp_path / "a.pdf": LARGE, tmp_path / "b.pdf": b""}, progress=watched)
    assert watched.told == [(0, 4), (1, 4), (2, 4), (3, 4), (3, 4), (4, 4)]
    assert (tmp_path / "a.pdf").read_bytes() == LARGE
    assert (tmp_path / "b.pdf").read_bytes() == b""


@pytest.mark.parametrize("at", range(6))
def test_writing_that_is_given_up_at_any_moment_leaves_what_was_there(tmp_path, at):
    (tmp_path / "a.pdf").write_bytes(b"former")
    files = {tmp_path / "a.pdf": LARGE, tmp_path / "b.pdf": b""}
    with pytest.raises(EnvironmentProblem, match="work_given_up"):
        write_all_whole(files, progress=Stops(at))
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"former"


def test_a_single_file_that_is_given_up_at_its_end_leaves_what_was_there(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"former")
    with pytest.raises(EnvironmentProblem, match="work_given_up"):
        write_whole(tmp_path / "a.pdf", LARGE, progress=Stops(3))
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"former"
