"""Open a store or make a new one, for the person who works in it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from oversight_desktop.services.session import Session, clock


def open_session(path: Path, passphrase: str, *, author: str, now: Callable[[], datetime] = clock) -> Session:
    """Open the store at this path; EnvironmentProblem tells a wrong passphrase from a damaged or newer file."""
    from oversight_desktop.store.opening import open_store

    return Session(store=open_store(path, passphrase), author=author, now=now)


def create_session(
    path: Path, passphrase: str, *, author: str, now: Callable[[], datetime] = clock
) -> tuple[Session, str]:
    """Make a new store at this path; returns the session and the recovery key, which is shown this once."""
    from oversight_desktop.store.opening import create_store

    store, recovery_key = create_store(path, passphrase, at=now())
    return Session(store=store, author=author, now=now), recovery_key
