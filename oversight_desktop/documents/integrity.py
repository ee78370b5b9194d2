"""The integrity value: a SHA-256 over every other byte of a file, written into the file itself.

It finds accident and careless editing. Whoever can write PDF can recompute it: it is no signature.
"""

import hashlib
import re

KEY = "InspectionIntegrity"
LENGTH = 64
EMPTY = "0" * LENGTH
PLACE = re.compile(rb"/InspectionIntegrity \(([0-9a-f]{64})\)")


def sealed(data: bytes) -> bytes:
    """The file with its integrity value in the one place made for it."""
    (place,) = PLACE.finditer(data)
    value = hashlib.sha256(data).hexdigest().encode()
    return data[: place.start(1)] + value + data[place.end(1) :]


def holds(data: bytes) -> bool:
    """Whether there is one integrity value and every other byte is as it was when it was written."""
    places = list(PLACE.finditer(data))
    if len(places) != 1:
        return False
    start, end = places[0].span(1)
    found = hashlib.sha256(data[:start])
    found.update(EMPTY.encode())
    found.update(data[end:])
    return found.hexdigest().encode() == places[0][1]
