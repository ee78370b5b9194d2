"""Put a store back from one of its backups."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oversight_desktop.store.backup_folder import Backup
    from oversight_desktop.store.restore import Restored


def backups_found(folder: Path) -> "tuple[Backup, ...]":
    """The whole backups in a folder of backups, or in those of any store that a chosen disk holds; oldest first."""
    from oversight_desktop.store.backup_folder import backups_in

    roots = [folder, *(sorted(folder.glob("*.backups")) if os.path.isdir(folder) else [])]
    return tuple(sorted((backup for root in roots for backup in backups_in(root)), key=lambda found: found.made_at))


def backups_of(store_path: Path) -> "tuple[Backup, ...]":
    """The whole backups that lie beside a store, oldest first."""
    from oversight_desktop.store.backup import backups_path

    return backups_found(backups_path(store_path))


def restore_by_passphrase(
    backup: Path, to_path: Path, passphrase: str, now: datetime, *, without_lost: bool = False
) -> "Restored":
    """Restore with the passphrase the store had when the backup was made; raises what store.restore raises."""
    from oversight_desktop.store.keys import data_key_by_passphrase
    from oversight_desktop.store.restore import restore

    return restore(
        backup, to_path, lambda keys: data_key_by_passphrase(keys, passphrase), now, without_lost=without_lost
    )


def restore_by_recovery_key(
    backup: Path, to_path: Path, recovery_key: str, now: datetime, *, without_lost: bool = False
) -> "Restored":
    """Restore with the written recovery key, when the passphrase is forgotten; raises what store.restore raises."""
    from oversight_desktop.store.keys import data_key_by_recovery_key
    from oversight_desktop.store.restore import restore

    return restore(
        backup, to_path, lambda keys: data_key_by_recovery_key(keys, recovery_key), now, without_lost=without_lost
    )
