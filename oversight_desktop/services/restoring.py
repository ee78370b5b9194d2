"""Put a store back from one of its backups."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oversight_desktop.store.restore import Restored


def restore_by_passphrase(
    backup: Path, to_path: Path, passphrase: str, now: datetime, *, without_lost: bool = False
) -> "Restored":
    """Restore with the passphrase the store had when the backup was made; raises what store.restore raises."""
    from oversight_desktop.store.keys import data_key_by_passphrase
    from oversight_desktop.store.restore import restore

    return restore(
        backup, to_path, lambda keys: data_key_by_passphrase(keys, passphrase), now, without_lost=without_lost
    )
