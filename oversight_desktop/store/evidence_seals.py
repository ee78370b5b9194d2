"""How one evidence file is named and sealed: AES-256-GCM under a key of its scope, found by a keyed hash.

A file is `MAGIC | 2 bytes: length of the label | nonce, sealed label | nonce, sealed bytes`; both seals cover the
file's name. The label says which scope and original the file belongs to, so that a copy of it can be verified
without the database.
"""

import hashlib
import json
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

HEAD = 4096
"""Bytes at the beginning of a file that surely hold its label."""

_MAGIC = b"OE1\n"
_NONCE = 12
_NAME_BYTES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a file holds: the original with this SHA-256 (hex), or a copy of it made with these settings."""

    scope: str
    sha256: str
    settings: str = ""


class SealBroken(Exception):
    """The bytes are not those that were sealed under this name."""


class Seals:
    """Names and seals of one store's evidence; `key` is its 32-byte key of the purpose "evidence"."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._names = self._subkey("names")
        self._labels = AESGCM(self._subkey("labels"))

    def name(self, label: Label) -> str:
        """The keyed hash a file is found by; without the key it tells nothing of the content."""
        return hashlib.blake2b(_spelt(label), key=self._names, digest_size=_NAME_BYTES).hexdigest()

    def sealed(self, label: Label, data: bytes) -> bytes:
        """The file's bytes; different each time, for the nonces are random."""
        about = self.name(label).encode()
        first, second = os.urandom(_NONCE), os.urandom(_NONCE)
        head = first + self._labels.encrypt(first, _spelt(label), about)
        body = second + self._of_scope(label).encrypt(second, data, about)
        return b"".join((_MAGIC, len(head).to_bytes(2, "big"), head, body))

    def label(self, name: str, sealed: bytes) -> tuple[Label, int]:
        """The label of the file of this name and where its content begins; raises SealBroken."""
        start = len(_MAGIC) + 2
        end = start + int.from_bytes(sealed[start - 2 : start], "big")
        spelt = _opened(self._labels, sealed[start:end], name)
        label = Label(**dict(zip(("scope", "sha256", "settings"), json.loads(spelt), strict=True)))
        if not sealed.startswith(_MAGIC) or self.name(label) != name:
            raise SealBroken(name)
        return label, end

    def opened(self, name: str, sealed: bytes) -> tuple[Label, bytes]:
        """The label and the content of the file of this name; raises SealBroken."""
        label, start = self.label(name, sealed)
        data = _opened(self._of_scope(label), memoryview(sealed)[start:], name)
        if not label.settings and hashlib.sha256(data).hexdigest() != label.sha256:
            raise SealBroken(name)
        return label, data

    def _of_scope(self, label: Label) -> AESGCM:
        return AESGCM(self._subkey("scope " + label.scope))

    def _subkey(self, purpose: str) -> bytes:
        return HKDFExpand(SHA256(), 32, b"oversight-desktop/evidence/" + purpose.encode()).derive(self._key)


def is_evidence_name(name: str) -> bool:
    """Whether a name is one that evidence files bear: forty hexadecimal digits."""
    return len(name) == 2 * _NAME_BYTES and set(name) <= set("0123456789abcdef")


def _spelt(label: Label) -> bytes:
    return json.dumps([label.scope, label.sha256, label.settings], ensure_ascii=False).encode()


def _opened(key: AESGCM, sealed: bytes | memoryview, name: str) -> bytes:
    try:
        return key.decrypt(bytes(sealed[:_NONCE]), sealed[_NONCE:], name.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBroken(name) from error
