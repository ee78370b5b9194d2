"""The copies of a store and their keys: each signs what is written on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.store.journal import device_name
from oversight_desktop.store.vault import Connection


@dataclass(frozen=True, slots=True)
class Device:
    """This copy of the store: its id in the log and the key that signs for it."""

    id: str
    key: Ed25519PrivateKey


def own(connection: Connection) -> Device:
    """The device this copy signs as; raises EnvironmentProblem "store_incomplete" if it has none."""
    found = connection.execute("select device, private_key from own").fetchone()
    if found is None:
        raise EnvironmentProblem("store_incomplete")
    return Device(found[0], Ed25519PrivateKey.from_private_bytes(found[1]))


def become_new_device(connection: Connection) -> Device:
    """Gives this copy a new id and key, within the caller's transaction; what the old one signed stays valid.

    Needed after a restore: two copies that sign as one device would both continue its chain.
    """
    key = Ed25519PrivateKey.generate()
    public_key = key.public_key().public_bytes_raw()
    device = Device(device_name(public_key), key)
    trust(connection, public_key)
    connection.execute(
        "insert or replace into own (one, device, private_key) values (1, ?, ?)", (device.id, key.private_bytes_raw())
    )
    return device


def trust(connection: Connection, public_key: bytes) -> str:
    """Adds a device to those whose changes are taken in and returns its id.

    Raises InputProblem "device_key_unreadable".
    """
    if len(public_key) != 32:
        raise InputProblem("device_key_unreadable")
    name = device_name(public_key)
    connection.execute("insert or ignore into device (id, public_key) values (?, ?)", (name, public_key))
    return name


def roster(connection: Connection) -> Mapping[str, bytes]:
    """The public key of every known device by its id."""
    return dict(connection.execute("select id, public_key from device").fetchall())
