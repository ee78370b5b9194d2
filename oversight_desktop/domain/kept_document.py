"""A printed document whose bytes are kept: what is previewed, printed, sent or verified later are those bytes."""

from dataclasses import dataclass
from datetime import datetime

from oversight_desktop.domain.terms import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDocument:
    """One counterpart of a certificate (or another document) as it was made; never rendered a second time.

    `what` is "certificate", "refusal_protocol"…; `sha256` is the hex hash of the PDF's bytes, under which the store
    keeps them; `contents_hash` is the printed hash, one for all counterparts of a version.
    """

    what: str | None = None
    number: str | None = None
    version: int | None = None
    copy: int | None = None
    language: Language | None = None
    sha256: str | None = None
    contents_hash: str | None = None
    made_at: datetime | None = None
