"""Names of files beside an inspection document: relative, and never outside its folder."""

import re

from oversight_desktop.domain.text import is_blank
from oversight_desktop.exchange.scalars import text
from oversight_desktop.exchange.spot import Spot, shown

LONGEST_NAME = 1024
"""Characters; no system opens longer paths."""
_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:")
_UNUSABLE = re.compile(r"[\n\t:\\]")


def file_name(value: object, spot: Spot) -> str | None:
    """A relative path below the document's folder, parts joined by `/`; a blank text names no file."""
    name = text(value, spot)
    if is_blank(name):
        return None
    if _ABSOLUTE.match(name):
        raise spot.problem("input_path_absolute", value=shown(name))
    if _leaves(re.split(r"[/\\]", name)):
        raise spot.problem("input_path_leaves", value=shown(name))
    if _UNUSABLE.search(name) or len(name) > LONGEST_NAME or name.endswith("/"):
        raise spot.problem("input_path_unusable", value=shown(name))
    return name


def _leaves(parts: list[str]) -> bool:
    """Whether following the parts ever climbs above the folder they start in."""
    level = 0
    for part in parts:
        level += {"": 0, ".": 0, "..": -1}.get(part, 1)
        if level < 0:
            return True
    return False
