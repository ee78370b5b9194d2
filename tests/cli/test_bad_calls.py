"""A call or a file that cannot be used gets one sentence on standard error, exit code 2 or 3, and leaves nothing."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from cli.documents import DATA, written
from conftest import Call

from oversight_desktop.cli.main import COMMANDS, commands

CALLS = [
    ["chek"],
    ["check"],
    ["check", "a.json", "b.json"],
    ["check", "absent.json"],
    ["check", "."],
    ["check", "absent.json", "--at", "never"],
    ["check", "absent.json", "--language", "de"],
    ["check", "absent.json", "--bogus"],
    ["clock", "2026-02-30", "--working-days", "5"],
    ["clock", "2026-03-18"],
    ["clock", "2026-03-18", "--working-days", "5", "--months", "1"],
    ["clock", "2026-03-18", "--working-days", "five"],
    ["clock", "٢٠٢٦-03-18", "--working-days", "5"],
    ["clock", "9999-12-30", "--calendar-days", "5"],
    ["clock", "2026-03-18", "--working-days", "99999999999999999999"],
    ["certificate", "absent.json", "-o", "out"],
    ["certificate", "absent.json"],
    ["certificate", "absent.json", "-o", "out", "--language", "en"],
    ["verify", "absent.pdf"],
    ["import", "--store", "x.db"],
    ["import", "absent.json", "--store", "x.db"],
    ["import", "absent.json", "--store", "x.db", "--new"],
    ["export", "x"],
    ["demo"],
]


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_one_sentence_and_exit_code_2(
    words: list[str], tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = call(*words)

    assert answer.code == 2
    assert answer.out == ""
    assert len(answer.err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_the_environments_fault(tmp_path: Path, call: Call) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")

    answer = call("certificate", DATA / "initial.json", "-o", tmp_path / "taken")

    assert answer.code == 3
    assert len(answer.err.strip().splitlines()) == 1
    assert (tmp_path / "taken").read_text() == "a file, not a folder"


@pytest.mark.parametrize("words", [["demo", "-o"], ["certificate", DATA / "initial.json", "-o"], ["check"]])
def test_a_place_the_system_will_not_even_look_at_is_told_in_one_sentence(
    words: list[str], tmp_path: Path, call: Call
) -> None:
    answer = call(*words, tmp_path / ("a" * 300) / "b")

    assert answer.code == (2 if words == ["check"] else 3)
    assert answer.out == ""
    assert len(answer.err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_is_not_there_is_not_made_by_the_way(tmp_path: Path, call: Call) -> None:
    answer = call("import", DATA / "initial.json", "--store", tmp_path / "office.db")

    assert answer.code == 3
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_passphrase_is_told_and_nothing_is_kept(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, key = tmp_path / "office.db", tmp_path / "key.txt"
    assert call("import", DATA / "initial.json", "--store", store, "--new", "--recovery-key-file", key).code == 0
    (tmp_path / "other.txt").write_text("басқа құпиясөз\n", encoding="utf-8")

    other = ["--passphrase-file", tmp_path / "other.txt"]
    answer = call("export", "7", "--store", store, "-o", tmp_path / "out.json", *other)

    assert answer.code == 3
    assert len(answer.err.strip().splitlines()) == 1
    assert not (tmp_path / "out.json").exists()


def test_a_traceback_never_answers_bad_input(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    command = [sys.executable, "-m", "oversight_desktop", "check", str(path)]
    for content in (b"", b"{", b"[" * 100_000, b"\xff\xfe\x00", b"null", b'{"format": 1e999}', b"\x00" * 50):
        path.write_bytes(content)
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_that_cannot_be_read_is_told_by_who_reads_it_not_by_click(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)
    of_a_group = command.commands.values() if isinstance(command, click.Group) else ()

    paths = [each.type for one in (command, *of_a_group) for each in one.params if isinstance(each.type, click.Path)]

    assert not [path for path in paths if path.readable or path.writable or path.exists]


def test_a_reader_who_goes_away_is_no_breach_of_the_rules() -> None:
    command = [sys.executable, "-m", "oversight_desktop", "clock", "2026-03-18", "--calendar-days", "90000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        assert running.stdout.readline() == b"2272-08-15\n"
        running.stdout.close()
        said = running.stderr.read()

    assert (running.returncode, said) == (0, b"")


def test_help_is_said_in_the_readers_language(call: Call) -> None:
    assert "ПӘРМЕН" in call("--help").out
    assert "Call:" in call("--help", "--language", "en").out
    assert "FILE.json" in call("check", "--help", "--language", "ru").out


def test_a_document_with_a_fault_is_named_by_file_and_place(tmp_path: Path, call: Call) -> None:
    path = written(tmp_path, lambda d: d["answers"][3].update(member="m9"))

    answer = call("check", path, "--language", "en")

    assert answer.code == 2
    assert "inspection.json" in answer.err
    assert "m9" in answer.err
