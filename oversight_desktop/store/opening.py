"""Stores made and opened, and their passphrases changed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.progress import Progress, unobserved
from oversight_desktop.store import keys
from oversight_desktop.store.devices import become_new_device
from oversight_desktop.store.keys import KeyFile, key_path, read_keys, subkey, write_keys
from oversight_desktop.store.lock import StoreLock
from oversight_desktop.store.migrations import upgrade
from oversight_desktop.store.problems import told
from oversight_desktop.store.store import Store
from oversight_desktop.store.vault import Connection, connect, transaction
from oversight_desktop.whole_files import is_file, make_folder, problem_of, sync_folder

BeforeUpgrade = Callable[[Connection], None]
"""Called with the open connection before the schema is changed, to make a backup."""


def staging_path(path: Path) -> Path:
    """The folder beside a store in which a restore makes it ready; it stays where a restore was killed."""
    return path.with_name(path.name + ".restoring")


def create_store(
    path: Path, passphrase: str, *, at: datetime, progress: Progress = unobserved, mark: str = ""
) -> tuple[Store, str]:
    """A new store in this file, open, and its recovery key, which is shown this once and kept nowhere.

    The keys lie beside the file as `<path>.keys`. Raises InputProblem "passphrase_too_short" and EnvironmentProblem
    "store_exists", "keys_without_store", "restore_interrupted" or what whole_files and StoreLock find. `progress` is
    asked when the keys are made: what it raises leaves nothing. `mark` (keys.new_mark) is that of the recovery key.
    """
    del at  # the store dates nothing of its own; the first step does
    keys.demand_good_passphrase(passphrase, least=1)  # a person is asked for more where he chooses it: in the window
    make_folder(path.parent)
    lock = StoreLock.take(path)
    try:
        if path.exists():
            raise EnvironmentProblem("store_exists", path=str(path))
        if staging_path(path).exists():  # a new store must not take the place of one that is between two names
            raise EnvironmentProblem("restore_interrupted", path=str(staging_path(path)))
        if key_path(path).exists():
            raise EnvironmentProblem("keys_without_store", path=str(key_path(path)))
        key_file, data_key, recovery_key = keys.new_key_file(passphrase, mark)
        progress(0, 0)
        _make(path, key_file, data_key)
        return Store(path, data_key, connect(path, subkey(data_key, "database")), lock), recovery_key
    except BaseException:
        lock.release()
        raise


def open_store(path: Path, passphrase: str, *, before_upgrade: BeforeUpgrade | None = None) -> Store:
    """The store in this file; `before_upgrade` may make a backup before its schema is changed.

    Raises EnvironmentProblem: "store_missing", "key_file_missing", "key_file_damaged", "wrong_passphrase",
    "store_damaged", "store_newer", "store_in_use", "folder_read_only", …
    """
    return _open(path, lambda key_file: keys.data_key_by_passphrase(key_file, passphrase), before_upgrade)


def open_with_recovery_key(path: Path, recovery_key: str, *, before_upgrade: BeforeUpgrade | None = None) -> Store:
    """The store, opened by its written recovery key; raises also "wrong_recovery_key", "recovery_key_misspelt", …"""
    return _open(path, lambda key_file: keys.data_key_by_recovery_key(key_file, recovery_key), before_upgrade)


def unlock(path: Path, passphrase: str) -> bytes:
    """The data key of the store in this file: the slow half of opening, for any thread; nothing is opened or locked.

    Raises EnvironmentProblem "store_missing", "key_file_missing", "key_file_damaged", "wrong_passphrase", …
    """
    if not is_file(path):
        raise EnvironmentProblem("store_missing", path=str(path))
    return keys.data_key_by_passphrase(read_keys(key_path(path)), passphrase)


def open_unlocked(path: Path, data_key: bytes, *, before_upgrade: BeforeUpgrade | None = None) -> Store:
    """The store in this file, by the data key `unlock` gave: the quick half of opening, on the thread that uses it."""
    return _open(path, lambda key_file: data_key, before_upgrade)


def recovery_mark(path: Path) -> str:
    """The mark of the recovery key of the store in this file; raises what keys.read_keys raises."""
    return keys.mark_of(read_keys(key_path(path)))


def renew_recovery_key(path: Path, data_key: bytes, mark: str = "") -> str:
    """A new recovery key in place of the former one, which opens the store no longer; it is shown this once."""
    key_file, recovery_key = keys.with_new_recovery_key(read_keys(key_path(path)), data_key, mark)
    write_keys(key_path(path), key_file)
    return recovery_key


def change_passphrase(path: Path, old: str, new: str, progress: Progress = unobserved) -> None:
    """Puts the data key under a new passphrase: only the key file is written, whole or not at all."""
    _rewrap(path, lambda key_file: keys.data_key_by_passphrase(key_file, old), new, progress)


def reset_passphrase(path: Path, recovery_key: str, new: str, progress: Progress = unobserved) -> None:
    """Puts the data key under a new passphrase with the help of the recovery key, when the old one is forgotten."""
    _rewrap(path, lambda key_file: keys.data_key_by_recovery_key(key_file, recovery_key), new, progress)


def _rewrap(path: Path, unlock: Callable[[KeyFile], bytes], new: str, progress: Progress) -> None:
    keys.demand_good_passphrase(new)
    key_file = read_keys(key_path(path))
    data_key = unlock(key_file)
    progress(1, 2)
    rewrapped = keys.rewrapped(key_file, data_key, new)
    progress(2, 2)  # the last moment: from here on the new passphrase holds
    write_keys(key_path(path), rewrapped)


def _open(path: Path, unlock: Callable[[KeyFile], bytes], before_upgrade: BeforeUpgrade | None) -> Store:
    if not is_file(path):
        raise EnvironmentProblem("store_missing", path=str(path))
    key_file = read_keys(key_path(path))
    lock = StoreLock.take(path)
    try:
        data_key = unlock(key_file)
        connection = connect(path, subkey(data_key, "database"))
        try:
            with told(path):
                tables = connection.execute("select count(*) from sqlite_master where name = 'own'").fetchone()[0]
            if not tables:  # a file cut to nothing opens as an empty database
                raise EnvironmentProblem("store_damaged", path=str(path))
            upgrade(connection, path, before_upgrade)
            return Store(path, data_key, connection, lock)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        lock.release()
        raise


def _make(path: Path, key_file: KeyFile, data_key: bytes) -> None:
    """The database is made aside and gets its name last: a kill leaves no file that looks like a store."""
    aside = path.with_name(path.name + ".new")
    try:
        _discard(aside)
        connection = connect(aside, subkey(data_key, "database"), create=True)
        try:
            upgrade(connection, aside)
            with transaction(connection, aside):
                become_new_device(connection)
        finally:
            connection.close()
        write_keys(key_path(path), key_file)
        try:
            aside.replace(path)
            sync_folder(path.parent)
        except OSError as error:
            key_path(path).unlink(missing_ok=True)
            raise problem_of(error, path) from error
    finally:
        _discard(aside)


def _discard(aside: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        aside.with_name(aside.name + ending).unlink(missing_ok=True)
