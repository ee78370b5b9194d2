"""Names of new pieces of evidence, explanations and requests: a number, and a mark of the laptop that gave it.

Two laptops of one commission both count on from "E3". Were both new pieces called "E4", a merge would take them for
one record and only one of the two files would stay in sight. So a name is the next number and three letters that
follow from this copy of the store: "E4-k7m" here, "E4-2wd" there. Screens show the number alone.
"""

import hashlib
import re
from collections.abc import Iterable

from oversight_desktop.domain.evidence import Evidence, Explanation, Request
from oversight_desktop.services.session import Session

LETTERS = {Evidence: "E", Explanation: "X", Request: "Q"}
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without letters and digits that are mistaken for each other."""
_NUMBERED = re.compile(r"[A-Z]([0-9]{1,9})(?:-[0-9a-z]+)?")


def next_id(session: Session, scope: str, kind: type) -> str:
    """A name no record of this kind ever bore in this inspection, removed ones included; KeyError for other kinds."""
    from oversight_desktop.store.reading import keys

    letter = LETTERS[kind]
    return f"{letter}{_after(keys(session.store.connection, scope, kind))}-{_mark(session)}"


def shown_id(id: str) -> str:
    """The name as people say it: "E4" for "E4-k7m"; a name somebody else gave stays as it is."""
    return id.partition("-")[0] if _NUMBERED.fullmatch(id) else id


def _after(known: Iterable[str]) -> int:
    numbers = [int(found[1]) for found in map(_NUMBERED.fullmatch, known) if found]
    return max(numbers, default=0) + 1


def _mark(session: Session) -> str:
    """Three letters that differ from one copy of the store to another."""
    digest = hashlib.sha256(session.store.device.encode()).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:3])
