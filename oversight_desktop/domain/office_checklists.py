"""An office's own changes to the checklists, kept so that inspections begun under them still read as they were."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChecklists:
    """An office's file as it was taken in; it belongs to the office's scope.

    `hash` is that of the lists it makes of the pack's own (hex SHA-256, Checklists.hash), by which inspections pin
    it; `text` the file itself. `adopted_at` is when the office made them its own, None for lists that only came with
    somebody else's inspection.
    """

    hash: str
    pack: str | None = None
    text: str | None = None
    adopted_at: datetime | None = None
