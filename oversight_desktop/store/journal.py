"""A change as it is signed: canonical bytes, their hash, the device's signature.

The body is {v, s(cope), d(evice), n(umber), p(revious hash in the chain of this scope and device), t(ime), m(oment),
a(uthor), o (deed), u (hash of the change it undoes or redoes), x: [[kind, key, cell, value, [replaced hashes]], …]}.
The bytes are kept and forwarded as they are and never spelt again.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from oversight_desktop.domain.change import canonical
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.store.cells import text_of

VERSION = 1
"""The version of the body this program writes and can apply; newer ones are kept and forwarded."""

_MOST_TIME = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Write:
    """One cell written by a change: its new value as canonical JSON and the changes whose value it replaces."""

    kind: str
    key: str
    cell: str
    value: str
    replaced: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedChange:
    """A change of the log, read; `number` counts from 1 in the chain of its scope and device.

    `time` is milliseconds · 65536 + a counter, never less than what its author had seen; `moment` the wall clock in
    ISO 8601.
    """

    version: int
    scope: str
    device: str
    number: int
    previous: bytes | None
    time: int
    moment: str
    author: str
    deed: str
    undoes: bytes | None
    writes: tuple[Write, ...]
    hash: bytes
    body: bytes
    signature: bytes

    @property
    def needs(self) -> set[bytes]:
        """The changes that must have been applied before it."""
        replaced = {hash for write in self.writes for hash in write.replaced}
        return replaced if self.previous is None else replaced | {self.previous}


def device_name(public_key: bytes) -> str:
    """The id of a device: 128 bits of its public key's SHA-256, so that no id can be given to another key."""
    return hashlib.sha256(public_key).hexdigest()[:32]


def sign(content: dict[str, object], writes: Sequence[Write], key: Ed25519PrivateKey) -> SignedChange:
    """The change with these contents (keys of the body without v and x), signed."""
    listed = [
        [write.kind, write.key, write.cell, json.loads(write.value), [hash.hex() for hash in write.replaced]]
        for write in writes
    ]
    body = canonical(content | {"v": VERSION, "x": listed})
    return read(body, key.sign(hashlib.sha256(body).digest()))


def read(body: bytes, signature: bytes) -> SignedChange:
    """The change in these bytes; raises InputProblem "change_unreadable". The signature is not checked here."""
    try:
        content = json.loads(body)
        return SignedChange(
            version=_whole(content["v"]),
            scope=_text(content["s"]),
            device=_text(content["d"]),
            number=_whole(content["n"]),
            previous=bytes.fromhex(content["p"]) if content.get("p") else None,
            time=_whole(content["t"]),
            moment=_moment(content["m"]),
            author=_text(content["a"]),
            deed=_text(content["o"]),
            undoes=bytes.fromhex(content["u"]) if content.get("u") else None,
            writes=tuple(_write(item) for item in content["x"]) if content["v"] == VERSION else (),
            hash=hashlib.sha256(body).digest(),
            body=body,
            signature=signature,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputProblem("change_unreadable", hash=hashlib.sha256(body).hexdigest()[:16]) from error


def is_signed(change: SignedChange, public_key: bytes) -> bool:
    """Whether the signature is the device's own."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(change.signature, change.hash)
    except InvalidSignature:
        return False
    return True


def _write(item: Any) -> Write:
    kind, key, cell, value, replaced = item
    hashes = tuple(bytes.fromhex(hash) for hash in replaced)
    return Write(_text(kind), _text(key), _text(cell), text_of(value), hashes)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # refuses lone surrogates, which the database cannot keep
    return value


def _moment(value: object) -> str:
    text = _text(value)
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError(text)
    return text


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST_TIME:
        raise TypeError(value)
    return value
