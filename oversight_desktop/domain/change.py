"""What a step changed: the unit of the journal, of undo and of a merge."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

OFFICE = "office"
"""The scope of what belongs to no single inspection: the registry, later commissions and schedules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One record before and after a step; None where it was not there or was removed."""

    kind: type
    key: str
    before: object | None
    after: object | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step as it was kept: who did what when, in which scope, and the records it replaced.

    `scope` is an inspection's id or OFFICE, `hash` the hex SHA-256 of the signed bytes.
    """

    scope: str
    deed: str
    author: str
    at: datetime
    hash: str
    edits: tuple[Edit, ...]

    def touches(self, *kinds: type) -> bool:
        """Whether a record of one of these kinds was replaced."""
        return any(edit.kind in kinds for edit in self.edits)


def canonical(value: object) -> bytes:
    """The one spelling of a JSON value that is hashed and signed: sorted keys, no blanks, UTF-8; no NaN."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def digest(body: bytes) -> str:
    """The hex SHA-256 by which canonical bytes are named."""
    return hashlib.sha256(body).hexdigest()
