"""The contents of a certificate as the one JSON that is attached, and the hash that is printed.

The hash covers every word the pages print and the photos' own hashes. Copy mark, signatures and dispatches stand
outside, so the three counterparts share it and signing does not change it.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from oversight_desktop.domain.certificate_contents import CertificateContents
from oversight_desktop.domain.change import canonical, digest

SHORT = 16
"""How many hexadecimal digits of the hash stand in the footer."""


def plain_value(value: object) -> object:
    """A record as JSON knows it: objects, arrays, text and numbers; dates in ISO form, lists' words by value."""
    if isinstance(value, (str, int)):
        return value
    if is_dataclass(value):
        return {field.name: plain_value(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain_value(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain_value(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def contents_json(contents: CertificateContents) -> bytes:
    """The canonical JSON of the contents."""
    return canonical(plain_value(contents))


def contents_hash(contents: CertificateContents) -> str:
    """The SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits."""
    return digest(contents_json(contents))
