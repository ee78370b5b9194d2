"""A backup is found and restored by passphrase or by the written recovery key."""

import pytest
from kept_store import NOW, PASSPHRASE, bailiffs, kept_store, recovery_key

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.services.backups import back_up
from oversight_desktop.services.restoring import (
    backups_found,
    backups_of,
    restore_by_passphrase,
    restore_by_recovery_key,
)
from oversight_desktop.store.opening import open_store, reset_passphrase


@pytest.fixture
def backup(tmp_path):
    with kept_store(tmp_path) as store:
        back_up(store, NOW)
        (found,) = backups_of(store.path)
    return found.folder


def test_the_passphrase_opens_the_restored_store(backup, tmp_path):
    done = restore_by_passphrase(backup, tmp_path / "other.db", PASSPHRASE, NOW)
    with open_store(done.path, PASSPHRASE) as store:
        assert bailiffs(store) == ["first"]
        assert store.check() == ()


def test_the_recovery_key_restores_when_the_passphrase_is_forgotten(backup, tmp_path):
    done = restore_by_recovery_key(backup, tmp_path / "other.db", recovery_key(), NOW)
    reset_passphrase(done.path, recovery_key(), "жаңа құпия сөз")
    with open_store(done.path, "жаңа құпия сөз") as store:
        assert store.check() == ()


def test_a_wrong_passphrase_restores_nothing(backup, tmp_path):
    (tmp_path / "place").mkdir()
    with pytest.raises(EnvironmentProblem, match="wrong_passphrase"):
        restore_by_passphrase(backup, tmp_path / "place" / "store.db", "not the passphrase", NOW)
    assert list((tmp_path / "place").iterdir()) == []


def test_an_open_store_is_not_replaced(backup, tmp_path):
    with open_store(tmp_path / "store.db", PASSPHRASE), pytest.raises(EnvironmentProblem, match="store_in_use"):
        restore_by_passphrase(backup, tmp_path / "store.db", PASSPHRASE, NOW)


def test_backups_are_found_from_the_disk_that_holds_them(backup, tmp_path):
    assert [found.folder for found in backups_found(tmp_path)] == [backup]
    assert [found.folder for found in backups_found(backup.parent)] == [backup]
    assert backups_found(tmp_path / "none") == ()
    assert backups_of(tmp_path / "another.db") == ()
