"""Stores quickly: one is made once with its slow key derivation, the others are copies with a device of their own."""

import shutil
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.terms import Result
from oversight_desktop.store.keys import data_key_by_passphrase, key_path, read_keys, subkey
from oversight_desktop.store.opening import create_store
from oversight_desktop.store.store import Store, renew_device, trust
from oversight_desktop.store.vault import connect

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PASSPHRASE = "төрт ұзақ сөз керек"


@cache
def template() -> tuple[Path, bytes]:
    """A closed store without a single change, and its data key."""
    path = Path(mkdtemp()) / "template.db"
    create_store(path, PASSPHRASE, at=AT)[0].close()
    return path, data_key_by_passphrase(read_keys(key_path(path)), PASSPHRASE)


def opened(path: Path, data_key: bytes | None = None) -> Store:
    """A store that descends from the template, opened without passphrase and lock."""
    key = data_key or template()[1]
    return Store(path, key, connect(path, subkey(key, "database")), None)


def copied(path: Path, source: Path | None = None) -> Store:
    """An open copy of the template, or of another store, that still signs as its source did."""
    model, data_key = template()
    shutil.copy(source or model, path)
    shutil.copy(key_path(model), key_path(path))
    return opened(path, data_key)


def quick_store(path: Path) -> Store:
    """An open, empty store with a device of its own; its passphrase is PASSPHRASE."""
    store = copied(path)
    renew_device(store)
    return store


def laptops(folder: Path, number: int) -> list[Store]:
    """Empty stores that know each other's keys."""
    stores = [quick_store(folder / f"laptop-{place}.db") for place in range(number)]
    for store in stores:
        for other in stores:
            trust(store, other.public_key)
    return stores


def moment(seconds: int) -> datetime:
    """So many seconds after AT."""
    return AT + timedelta(seconds=seconds)


def answer(item: str = "I1.1", **changes: object) -> Answer:
    """A usual answer."""
    usual = {"result": Result.COMPLIES, "member": "m1", "on": date(2026, 3, 16)}
    return Answer(item=item, **(usual | changes))


def record_answer(store: Store, at: datetime, given: Answer, scope: str = "i1", author: str = "A") -> None:
    """One step that saves an answer."""
    with store.writing(scope, "answer_recorded", author=author, at=at) as step:
        step.save(given.item, given)
