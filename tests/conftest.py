"""What several folders of tests share: a store on disk, a session with a set clock, the command line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from oversight_desktop.services.opening import create_session
from oversight_desktop.services.session import Session

PASSPHRASE = "бес құлақты түйе 7"
ASTANA = timezone(timedelta(hours=5))


class Clock:
    """A clock that moves a second forward whenever it is asked."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 16, 9, tzinfo=ASTANA)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """A session in a new encrypted store on disk."""
    opened, _ = create_session(tmp_path / "office.db", PASSPHRASE, author="Нұрова А. Е.", now=clock)
    yield opened
    opened.store.close()


@dataclass(frozen=True)
class Answer:
    """What a call of the command line gave back."""

    code: int
    out: str
    err: str


Call = Callable[..., Answer]


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls the command line in this process, as a person would type it."""
    from oversight_desktop.cli.main import main

    monkeypatch.delenv("OVERSIGHT_LANGUAGE", raising=False)
    monkeypatch.setenv("OVERSIGHT_PASSPHRASE", PASSPHRASE)

    def called(*words: object) -> Answer:
        capfd.readouterr()
        code = main([str(word) for word in words])
        printed = capfd.readouterr()
        return Answer(code, printed.out, printed.err)

    return called
