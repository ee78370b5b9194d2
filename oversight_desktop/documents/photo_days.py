"""When a photo was taken, as its camera says; where it was taken is never read."""

import io
import re
import struct
import warnings
from datetime import date as Day

_DETAILS, _ORIGINAL = 0x8769, 0x9003
_WRITTEN = re.compile(r"([0-9]{4}):([0-9]{2}):([0-9]{2})")


def day_taken(original: bytes) -> Day | None:
    """The day in a JPEG's or PNG's metadata (DateTimeOriginal); None if it says none, or an impossible one."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(original), formats=("JPEG", "PNG")) as image:
                said = image.getexif().get_ifd(_DETAILS).get(_ORIGINAL)
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, struct.error):
        return None
    found = _WRITTEN.match(said) if isinstance(said, str) else None
    try:
        return Day(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
