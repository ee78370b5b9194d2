"""Open a store or make a new one, for the person who works in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.domain.progress import Progress, unobserved
from oversight_desktop.services.session import Session, clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """A store whose passphrase was right; it is opened by `begin_work`, on the thread that works in it."""

    path: Path
    data_key: bytes = field(repr=False)


def new_mark() -> str:
    """A mark for a recovery key that is still to be made."""
    from oversight_desktop.store.keys import new_mark

    return new_mark()


def recovery_mark(path: Path) -> str:
    """The mark of the recovery key of the store in this file, or the empty text where its keys cannot be read."""
    from oversight_desktop.store.opening import recovery_mark

    try:
        return recovery_mark(path)
    except EnvironmentProblem:
        return ""


def make(
    path: Path,
    passphrase: str,
    progress: Progress = unobserved,
    *,
    mark: str = "",
    now: Callable[[], datetime] = clock,
) -> tuple[Unlocked, str]:
    """Make a new store and close it again; returns it unlocked, and the recovery key, which is shown this once.

    `mark` (new_mark) is that of the recovery key, for whoever must know it before there is one.

    Slow on purpose; any thread may call it. Raises what store.opening.create_store raises; what `progress` raises
    leaves no store.
    """
    from oversight_desktop.store.opening import create_store

    store, recovery_key = create_store(path, passphrase, at=now(), progress=progress, mark=mark)
    store.close()
    return unlock(path, passphrase), recovery_key


def unlock(path: Path, passphrase: str) -> Unlocked:
    """Try a passphrase: the slow half of opening, for any thread; wrong_passphrase, store_missing, key_file_…"""
    from oversight_desktop.store.opening import unlock

    return Unlocked(path=path, data_key=unlock(path, passphrase))


def unlock_with_recovery_key(
    path: Path, recovery_key: str, new_passphrase: str, progress: Progress = unobserved
) -> Unlocked:
    """Put the store under a new passphrase with the help of the written key; any thread may call it.

    Raises wrong_recovery_key, recovery_key_misspelt, recovery_key_incomplete, passphrase_too_short, …
    """
    from oversight_desktop.store.opening import reset_passphrase

    reset_passphrase(path, recovery_key, new_passphrase, progress)
    return unlock(path, new_passphrase)


def renew_recovery_key(unlocked: Unlocked, mark: str = "") -> str:
    """A new recovery key of this mark, shown this once; the former one opens the store no longer."""
    from oversight_desktop.store.opening import renew_recovery_key

    return renew_recovery_key(unlocked.path, unlocked.data_key, mark)


def change_passphrase(path: Path, old: str, new: str, progress: Progress = unobserved) -> None:
    """Put the store under a new passphrase; slow on purpose, any thread may call it. The recovery key stays valid."""
    from oversight_desktop.store.opening import change_passphrase

    change_passphrase(path, old, new, progress)


def begin_work(unlocked: Unlocked, *, author: str | None = None, now: Callable[[], datetime] = clock) -> Session:
    """Open the store for this thread, with a backup before its schema is changed; sweeps what a kill has left.

    `author` is by default the person recorded in the store. Raises store_in_use, store_damaged, store_newer, …
    """
    from oversight_desktop.services.evidence_keeping import evidence_of
    from oversight_desktop.services.person import author_of
    from oversight_desktop.store.backup import Source, back_up_to, backups_path
    from oversight_desktop.store.keys import subkey
    from oversight_desktop.store.opening import open_unlocked

    path = unlocked.path
    database, evidence = (subkey(unlocked.data_key, purpose) for purpose in ("database", "evidence"))
    source = Source(path=path, database_key=database, evidence_key=evidence)

    def keep_former(_connection: object) -> None:
        back_up_to(backups_path(path), source, now())

    store = open_unlocked(path, unlocked.data_key, before_upgrade=keep_former)
    try:
        evidence_of(store).sweep()
        return Session(store=store, author=author or author_of(store), now=now)
    except BaseException:
        store.close()
        raise


def open_session(path: Path, passphrase: str, *, author: str, now: Callable[[], datetime] = clock) -> Session:
    """Open the store at this path; EnvironmentProblem tells a wrong passphrase from a damaged or newer file."""
    return begin_work(unlock(path, passphrase), author=author, now=now)


def create_session(
    path: Path, passphrase: str, *, author: str, now: Callable[[], datetime] = clock
) -> tuple[Session, str]:
    """Make a new store at this path; returns the session and the recovery key, which is shown this once."""
    from oversight_desktop.store.opening import create_store

    store, recovery_key = create_store(path, passphrase, at=now())
    return Session(store=store, author=author, now=now), recovery_key
