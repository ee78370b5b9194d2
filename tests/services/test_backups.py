"""When a backup is due, what two folders give, and when the user is told that none has left his disk."""

import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from disks import read_only, small_disk
from kept_store import NOW, add_bailiff, after, kept_store

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.services.backups import (
    back_up,
    days_since_left_this_disk,
    due,
    due_on_closing,
    last_backup_at,
    must_leave_this_disk,
)
from oversight_desktop.services.restoring import backups_found, backups_of
from oversight_desktop.services.wording import Wording
from oversight_desktop.store.backup import backups_path


@pytest.fixture
def store(tmp_path):
    with kept_store(tmp_path) as store:
        yield store


@pytest.mark.parametrize(
    ("last_backup", "last_change", "expected"),
    [
        (None, None, False),
        (None, NOW, True),
        (after(minutes=-31), None, False),
        (after(minutes=-31), after(minutes=-32), False),
        (after(minutes=-31), after(minutes=-1), True),
        (after(minutes=-30), after(minutes=-1), True),
        (after(minutes=-29), after(minutes=-1), False),
        (after(minutes=-31), after(minutes=-31), True),
        (after(days=400), after(days=401), True),
    ],
)
def test_half_an_hour_of_work_is_enough(last_backup, last_change, expected):
    assert due(last_backup, last_change, NOW) is expected


def test_on_closing_any_change_is_enough():
    assert due_on_closing(None, NOW)
    assert due_on_closing(after(seconds=-1), NOW)
    assert not due_on_closing(after(seconds=1), NOW)
    assert not due_on_closing(None, None)


def test_the_last_backup_is_known_to_the_instant(store):
    moment = NOW + timedelta(microseconds=123_456)
    assert last_backup_at(store.path) is None
    back_up(store, moment)
    assert last_backup_at(store.path) == moment


def test_a_backup_of_a_clock_that_ran_ahead_does_not_hold_back_the_next(store):
    back_up(store, NOW)
    back_up(store, after(days=365))
    change = after(minutes=40)
    last = last_backup_at(store.path, change)
    assert last == NOW
    assert due(last, change, change)
    assert due_on_closing(last, change)
    back_up(store, change)
    assert not due_on_closing(last_backup_at(store.path, after(minutes=41)), change - timedelta(seconds=1))


def test_a_damaged_newest_backup_does_not_count_as_the_last(store):
    back_up(store, NOW)
    newest = back_up(store, after(minutes=30)).beside.made
    (newest.folder / "manifest.json").write_bytes(b"")
    assert last_backup_at(store.path) == NOW


def test_both_folders_get_a_backup(store, tmp_path):
    (tmp_path / "second").mkdir()
    report = back_up(store, NOW, tmp_path / "second")
    assert report.problems == ()
    assert report.second.folder.parent == tmp_path / "second"
    assert (report.beside.same_disk, report.second.same_disk) == (True, True)
    assert len(backups_found(tmp_path / "second")) == len(backups_of(store.path)) == 1


def test_an_unplugged_second_folder_is_named_and_not_made(store, tmp_path):
    report = back_up(store, NOW, tmp_path / "stick")
    assert report.beside.made is not None
    assert [problem.code for problem in report.problems] == ["backup_folder_missing"]
    assert report.problems[0].facts == {"path": str(tmp_path / "stick")}
    assert not (tmp_path / "stick").exists()


def test_a_full_second_folder_is_named_and_the_first_backup_stands(store, tmp_path):
    with small_disk(tmp_path / "stick", 4_000) as stick:
        report = back_up(store, NOW, stick)
    assert report.beside.made is not None
    assert (report.second.made, report.second.problem.code) == (None, "disk_nearly_full")


def test_a_second_folder_that_may_not_be_written_is_named(store, tmp_path):
    (tmp_path / "stick").mkdir()
    with read_only(tmp_path / "stick") as stick:
        report = back_up(store, NOW, stick)
    assert [problem.code for problem in report.problems] == ["folder_read_only"]


def test_when_only_the_second_folder_can_be_written_that_backup_is_made(store, tmp_path):
    backups_path(store.path).write_bytes(b"a file in the place of the folder")
    (tmp_path / "stick").mkdir()
    report = back_up(store, NOW, tmp_path / "stick")
    assert report.beside.problem.code == "not_a_folder"
    assert report.second.made is not None


def test_when_no_backup_can_be_made_it_is_an_error(store, tmp_path):
    backups_path(store.path).write_bytes(b"a file in the place of the folder")
    with pytest.raises(EnvironmentProblem, match="not_a_folder"):
        back_up(store, NOW, tmp_path / "unplugged")


def test_two_stores_of_one_name_do_not_mix_on_a_stick(tmp_path):
    (tmp_path / "stick").mkdir()
    with kept_store(tmp_path / "a") as store:
        one = back_up(store, NOW, tmp_path / "stick").second.folder
        assert back_up(store, after(minutes=30), tmp_path / "stick").second.folder == one
        assert one.name.startswith("store.db-")
        assert one.name.removeprefix("store.db-").removesuffix(".backups") == store.subkey("backup folder")[:4].hex()


def test_nothing_is_told_before_the_first_backup(store):
    assert days_since_left_this_disk(store.path, NOW) is None
    assert not must_leave_this_disk(store.path, NOW)


def test_after_seven_days_on_one_disk_the_user_is_told(store, tmp_path):
    (tmp_path / "same disk").mkdir()
    back_up(store, NOW, tmp_path / "same disk")
    back_up(store, after(days=6), tmp_path / "same disk")
    assert days_since_left_this_disk(store.path, after(days=6, minutes=1439)) == 6
    assert not must_leave_this_disk(store.path, after(days=6, minutes=1439))
    assert must_leave_this_disk(store.path, after(days=7))


def test_a_backup_on_another_disk_is_remembered_when_it_is_unplugged(store, tmp_path):
    back_up(store, NOW)
    with small_disk(tmp_path / "stick", 80_000) as stick:
        report = back_up(store, after(days=10), stick)
        assert report.second.same_disk is False
    shutil.rmtree(tmp_path / "stick")
    assert days_since_left_this_disk(store.path, after(days=16)) == 6
    assert not must_leave_this_disk(store.path, after(days=16))
    back_up(store, after(days=17), tmp_path / "stick")
    assert must_leave_this_disk(store.path, after(days=17))


@pytest.mark.parametrize("content", ["", "[]", "5", '{"away_at": 5}', '{"away_at": "2026-11-22"}', "\0"])
def test_a_damaged_note_counts_as_none(store, content):
    back_up(store, NOW)
    (backups_path(store.path) / "elsewhere.json").write_text(content)
    assert days_since_left_this_disk(store.path, NOW) is None
    back_up(store, after(days=1))
    assert days_since_left_this_disk(store.path, after(days=2)) == 1


def test_a_clock_set_back_counts_no_negative_days(store):
    back_up(store, NOW)
    assert days_since_left_this_disk(store.path, after(days=-3)) == 0


def test_a_store_in_use_is_backed_up_with_its_last_step(store):
    back_up(store, NOW)
    add_bailiff(store, "second")
    made = back_up(store, after(minutes=30)).beside.made
    assert made.made_at == datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
    assert json.loads((made.folder / "manifest.json").read_bytes())["store"] == "store.db"


@pytest.mark.parametrize("language", Language)
def test_every_problem_of_keeping_has_its_sentence(language):
    words = Wording(language)
    facts = {"path": "/home/a/store.db", "folder": "/home/a", "free_mb": 3, "needed_mb": 60, "number": 2}
    for code in ("backup_evidence_lost", "disk_nearly_full", "backup_folder_missing", "store_in_use"):
        assert "{" not in words.problem(EnvironmentProblem(code, **facts))
