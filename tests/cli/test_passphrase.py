"""`passphrase change`, `reset` and `sheet`: what opens the store afterwards, and what does not."""

from pathlib import Path

import pytest
from cli.documents import DATA
from conftest import PASSPHRASE, Call

NEW = "жаңа ұзақ құпия сөз"


@pytest.fixture
def store(tmp_path: Path, call: Call) -> Path:
    """A store whose recovery key lies in key.txt beside it."""
    path = tmp_path / "office.db"
    key = tmp_path / "key.txt"
    assert call("import", DATA / "initial.json", "--store", path, "--new", "--recovery-key-file", key).code == 0
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The file with the new passphrase."""
    return file(tmp_path / "new.txt", NEW)


def file(path: Path, text: str) -> Path:
    path.write_text(f"{text}\n", encoding="utf-8")
    return path


def opens(call: Call, store: Path, passphrase: Path) -> int:
    """The exit code of a command that opens the store with this passphrase."""
    return call("backup", "--store", store, "--passphrase-file", passphrase).code


def test_a_changed_passphrase_opens_the_store_and_the_former_one_does_not(
    store: Path, new: Path, tmp_path: Path, call: Call
) -> None:
    answer = call("passphrase", "change", "--store", store, "--new-passphrase-file", new)

    assert (answer.code, answer.err) == (0, "")
    assert opens(call, store, new) == 0
    assert opens(call, store, file(tmp_path / "old.txt", PASSPHRASE)) == 3


def test_the_recovery_key_sets_a_new_passphrase_and_stays_valid(
    store: Path, new: Path, tmp_path: Path, call: Call
) -> None:
    key = tmp_path / "key.txt"
    words = ("passphrase", "reset", "--store", store, "--recovery-key-file", key, "--new-passphrase-file")

    assert call(*words, new).code == 0
    assert opens(call, store, new) == 0
    assert call(*words, file(tmp_path / "third.txt", NEW + " 3")).code == 0
    assert opens(call, store, tmp_path / "third.txt") == 0


@pytest.mark.parametrize(
    ("wrong", "code"), [("0" * 40, "recovery"), ("AAAA", "recovery"), ("", "recovery")], ids=("other", "short", "empty")
)
def test_a_wrong_recovery_key_changes_nothing(
    wrong: str, code: str, store: Path, new: Path, tmp_path: Path, call: Call
) -> None:
    keys = store.with_name("office.db.keys").read_bytes()
    key = file(tmp_path / "wrong.txt", wrong)

    answer = call("passphrase", "reset", "--store", store, "--recovery-key-file", key, "--new-passphrase-file", new)

    assert (answer.code, answer.out) == (3, "")
    assert answer.err.count("\n") == 1
    assert store.with_name("office.db.keys").read_bytes() == keys


def test_a_wrong_or_too_short_passphrase_changes_nothing(store: Path, new: Path, tmp_path: Path, call: Call) -> None:
    keys = store.with_name("office.db.keys").read_bytes()
    wrong, short = file(tmp_path / "wrong.txt", "бөтен құпия сөз"), file(tmp_path / "short.txt", "қысқа")
    words = ("passphrase", "change", "--store", store)

    refused = call(*words, "--passphrase-file", wrong, "--new-passphrase-file", new)
    weak = call(*words, "--new-passphrase-file", short)

    assert (refused.code, weak.code) == (3, 2)
    assert refused.err.count("\n") == weak.err.count("\n") == 1
    assert store.with_name("office.db.keys").read_bytes() == keys


@pytest.mark.parametrize("command", ["change", "reset", "sheet"])
def test_a_store_or_a_file_that_is_absent_is_named(command: str, new: Path, tmp_path: Path, call: Call) -> None:
    options = {
        "change": ("--new-passphrase-file", new),
        "reset": ("--recovery-key-file", tmp_path / "absent.txt", "--new-passphrase-file", new),
        "sheet": ("--recovery-key-file", tmp_path / "absent.txt", "-o", tmp_path / "sheet.pdf"),
    }[command]

    answer = call("passphrase", command, "--store", tmp_path / "absent.db", *options)

    assert answer.code == 3
    assert "absent" in answer.err
    assert not (tmp_path / "sheet.pdf").exists()


def test_the_sheet_is_written_for_the_stores_own_key_and_over_no_file(store: Path, tmp_path: Path, call: Call) -> None:
    sheet = tmp_path / "sheet.pdf"
    words = ("passphrase", "sheet", "--store", store, "-o", sheet, "--recovery-key-file")

    made = call(*words, tmp_path / "key.txt")
    before = sheet.read_bytes()
    again = call(*words, tmp_path / "key.txt")

    assert (made.code, again.code) == (0, 3)
    assert before.startswith(b"%PDF")
    assert sheet.read_bytes() == before


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_help_names_the_three_commands(language: str, call: Call) -> None:
    said = call("passphrase", "--help", "--language", language)

    assert said.code == 0
    for command in ("change", "reset", "sheet"):
        assert f"passphrase {command}" in said.out
    assert "  passphrase " in call("--help", "--language", language).out


@pytest.mark.parametrize("words", [(), ("change",), ("forget",), ("change", "--store")])
def test_a_call_that_is_not_understood_ends_with_two(words: tuple[str, ...], call: Call) -> None:
    answer = call("passphrase", *words)

    assert answer.code == 2
    assert answer.err.count("\n") == 1
