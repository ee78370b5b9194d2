"""Identifiers that sort by the time they were made (UUID version 7, RFC 9562)."""

import re
import secrets
from datetime import datetime
from uuid import UUID


def new_id(at: datetime) -> UUID:
    """A new UUIDv7 for this moment: 48 bits of milliseconds, 74 random bits."""
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    number = milliseconds << 80 | 7 << 76 | secrets.randbits(12) << 64 | 2 << 62 | secrets.randbits(62)
    return UUID(int=number)


def is_id(text: str) -> bool:
    """Whether the text is an id that `new_id` gave, and no name that stands in a list or on paper."""
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None
