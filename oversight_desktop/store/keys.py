"""The key file: the store's random data key, wrapped once by the passphrase and once by the recovery key."""

import hashlib
import json
import os
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from oversight_desktop.domain.change import canonical
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.store import recovery_key
from oversight_desktop.whole_files import problem_of, write_whole

LEAST_PASSPHRASE = 8
"""The fewest characters of a passphrase that replaces another."""

_MEMORY_KIB, _ROUNDS, _LANES = 65536, 3, 4
_ONE_AT_A_TIME = Lock()
"""Two derivations with several lanes in one process wait for each other's threads for good (cryptography 50)."""
_VERSION = 1
_MOST_BYTES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """The wrapped data key; each wrap is salt, nonce and ciphertext."""

    by_passphrase: tuple[bytes, bytes, bytes]
    by_recovery_key: tuple[bytes, bytes, bytes]


def key_path(store: Path) -> Path:
    """Where the keys of a store lie: beside its file."""
    return store.with_name(store.name + ".keys")


def subkey(data_key: bytes, purpose: str) -> bytes:
    """The 32-byte key for one purpose ("database", "evidence", …), derived from the data key by HKDF-SHA-256."""
    return HKDF(hashes.SHA256(), 32, None, b"oversight-desktop/" + purpose.encode()).derive(data_key)


def _passphrase_bytes(passphrase: str) -> bytes:
    # Bytes of the environment that are no UTF-8 arrive as lone surrogates: they are part of the passphrase too.
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _from_passphrase(passphrase: str, salt: bytes) -> bytes:
    derivation = Argon2id(salt=salt, length=32, iterations=_ROUNDS, lanes=_LANES, memory_cost=_MEMORY_KIB)
    with _ONE_AT_A_TIME:
        return derivation.derive(_passphrase_bytes(passphrase))


def _from_recovery_key(secret: bytes, salt: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, b"oversight-desktop/recovery").derive(secret)


def _wrap(key: bytes, data_key: bytes, salt: bytes, purpose: bytes) -> tuple[bytes, bytes, bytes]:
    nonce = os.urandom(12)
    return salt, nonce, AESGCM(key).encrypt(nonce, data_key, purpose)


def _by_passphrase(data_key: bytes, passphrase: str) -> tuple[bytes, bytes, bytes]:
    salt = os.urandom(16)
    return _wrap(_from_passphrase(passphrase, salt), data_key, salt, b"passphrase")


def demand_good_passphrase(passphrase: str, least: int = LEAST_PASSPHRASE) -> None:
    """Raises InputProblem "passphrase_too_short" for a new passphrase that is blank or has fewer characters."""
    if len(passphrase.strip()) < least:
        raise InputProblem("passphrase_too_short", least=least)


def new_mark() -> str:
    """A mark for a recovery key that is still to be made: random, 32 hexadecimal digits."""
    return os.urandom(16).hex()


def mark_of(keys: KeyFile) -> str:
    """The mark of the recovery key in force: it is the salt of its wrap, so it tells nothing of the key."""
    return keys.by_recovery_key[0].hex()


def new_key_file(passphrase: str, mark: str = "") -> tuple[KeyFile, bytes, str]:
    """A key file for a new random data key, that key, and the recovery key as it is shown once, under this mark."""
    data_key = os.urandom(32)
    wrapped, spelt = _by_new_recovery_key(data_key, mark)
    return KeyFile(by_passphrase=_by_passphrase(data_key, passphrase), by_recovery_key=wrapped), data_key, spelt


def with_new_recovery_key(keys: KeyFile, data_key: bytes, mark: str = "") -> tuple[KeyFile, str]:
    """The same key file under a new recovery key, and that key as it is shown once; the passphrase stays valid."""
    wrapped, spelt = _by_new_recovery_key(data_key, mark)
    return replace(keys, by_recovery_key=wrapped), spelt


def _by_new_recovery_key(data_key: bytes, mark: str) -> tuple[tuple[bytes, bytes, bytes], str]:
    secret, salt = secrets.token_bytes(recovery_key.BYTES), bytes.fromhex(mark or new_mark())
    return _wrap(_from_recovery_key(secret, salt), data_key, salt, b"recovery"), recovery_key.spelt(secret)


def data_key_by_passphrase(keys: KeyFile, passphrase: str) -> bytes:
    """The data key; raises EnvironmentProblem "wrong_passphrase"."""
    salt, nonce, wrapped = keys.by_passphrase
    try:
        return AESGCM(_from_passphrase(passphrase, salt)).decrypt(nonce, wrapped, b"passphrase")
    except InvalidTag as error:
        raise EnvironmentProblem("wrong_passphrase") from error


def data_key_by_recovery_key(keys: KeyFile, typed: str) -> bytes:
    """The data key; raises EnvironmentProblem "wrong_recovery_key" or what recovery_key.read finds."""
    salt, nonce, wrapped = keys.by_recovery_key
    secret = recovery_key.read(typed)
    try:
        return AESGCM(_from_recovery_key(secret, salt)).decrypt(nonce, wrapped, b"recovery")
    except InvalidTag as error:
        raise EnvironmentProblem("wrong_recovery_key") from error


def rewrapped(keys: KeyFile, data_key: bytes, passphrase: str) -> KeyFile:
    """The same key file under a new passphrase; the recovery key stays valid."""
    demand_good_passphrase(passphrase)
    return replace(keys, by_passphrase=_by_passphrase(data_key, passphrase))


def write_keys(path: Path, keys: KeyFile) -> None:
    """Writes the key file whole or not at all; raises the EnvironmentProblem of whole_files."""
    content: dict[str, object] = {
        "v": _VERSION,
        "kdf": ["argon2id", _MEMORY_KIB, _ROUNDS, _LANES],
        "passphrase": [part.hex() for part in keys.by_passphrase],
        "recovery": [part.hex() for part in keys.by_recovery_key],
    }
    # A checksum tells a damaged key file from a wrong passphrase; it protects nothing and reveals nothing.
    content["sha256"] = hashlib.sha256(canonical(content)).hexdigest()
    write_whole(path, json.dumps(content, indent=1, sort_keys=True).encode())


def read_keys(path: Path) -> KeyFile:
    """The key file; raises EnvironmentProblem "key_file_missing", "key_file_damaged" or "key_file_newer"."""
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise EnvironmentProblem("key_file_missing", path=str(path)) from error
    except PermissionError as error:
        raise EnvironmentProblem("reading_not_allowed", path=str(path)) from error
    except OSError as error:
        raise problem_of(error, path) from error
    try:
        content = json.loads(raw)
        checksum = content.pop("sha256")
        if hashlib.sha256(canonical(content)).hexdigest() != checksum:
            raise ValueError(checksum)
        if content["v"] > _VERSION:
            raise EnvironmentProblem("key_file_newer", path=str(path))
        first, second = ([bytes.fromhex(part) for part in content[name]] for name in ("passphrase", "recovery"))
        return KeyFile(by_passphrase=(first[0], first[1], first[2]), by_recovery_key=(second[0], second[1], second[2]))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise EnvironmentProblem("key_file_damaged", path=str(path)) from error
