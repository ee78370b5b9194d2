"""A small real store for the tests of keeping: made once, copied for each test, so that only one pays for its keys."""

import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.evidence import Evidence
from oversight_desktop.services.evidence_keeping import keep_photo
from oversight_desktop.store.backup import Source
from oversight_desktop.store.keys import data_key_by_passphrase, key_path, read_keys, subkey
from oversight_desktop.store.opening import create_store
from oversight_desktop.store.store import Store
from oversight_desktop.store.vault import connect

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AUTHOR = "Әлия Қасымова"
PASSPHRASE = "сақтық көшірме 2026"
SCOPE = "0199f5a8-0000-7000-8000-000000000001"
PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 100


def after(*, days: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
    return NOW + timedelta(days=days, minutes=minutes, seconds=seconds)


def kept_store(folder: Path) -> Store:
    """An open store at folder/store.db with one bailiff, one piece of evidence and its photo."""
    files, data_key, _ = _made()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return reopened(folder / "store.db", data_key)


def reopened(path: Path, data_key: bytes | None = None) -> Store:
    """The store at this path without its lock, by its data key."""
    key = data_key or data_key_of()
    return Store(path, key, connect(path, subkey(key, "database")), None)


def data_key_of(*_: object) -> bytes:
    """The data key of every store of these tests, for whoever would ask for a passphrase."""
    return _made()[1]


def recovery_key() -> str:
    """The recovery key of every store of these tests."""
    return _made()[2]


def source_of(store: Store) -> Source:
    return Source(path=store.path, database_key=store.subkey("database"), evidence_key=store.subkey("evidence"))


def add_photo(store: Store, id: str, photo: bytes) -> str:
    """Keeps a photo and the step that names it; returns its hash."""
    sha256 = keep_photo(store, SCOPE, photo)
    with store.writing(SCOPE, "evidence added", author=AUTHOR, at=NOW) as step:
        step.save(id, Evidence(id=id, sha256=sha256))
    return sha256


def add_bailiff(store: Store, iin: str) -> None:
    with store.writing(OFFICE, "bailiff added", author=AUTHOR, at=NOW) as step:
        step.save(iin, Bailiff(iin=iin))


def bailiffs(store: Store) -> list[str]:
    return [kept.key for kept in store.records(OFFICE, Bailiff)]


@cache
def _made() -> tuple[Mapping[str, bytes], bytes, str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store, recovery = create_store(folder / "store.db", PASSPHRASE, at=NOW)
        with store:
            add_bailiff(store, "first")
            add_photo(store, "E1", PHOTO)
        data_key = data_key_by_passphrase(read_keys(key_path(folder / "store.db")), PASSPHRASE)
        paths = [path for path in folder.rglob("*") if path.is_file()]
        return {str(path.relative_to(folder)): path.read_bytes() for path in paths}, data_key, recovery
