"""Sizes and distances of the office's papers (documents.md §1): A4, Tinos 14, tables 12, annexes 11; in points."""

from dataclasses import dataclass, replace
from enum import Enum

from oversight_desktop.documents.fonts import ASCENT, DESCENT, Face

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 30 * MM
RIGHT = 15 * MM
TOP = 20 * MM
BOTTOM = 20 * MM
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEAD_SPACE = 42 * MM
"""Left free above the first page's text: a body prints on its own blank with the state symbols there."""
THIN = 0.5
"""The width of every rule: thinner ones vanish in a copy."""


class Align(Enum):
    """How lines stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a paragraph looks: `indent` of its first line, `left` of all of them, blank space before and after."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    align: Align = Align.LEFT
    indent: float = 0.0
    left: float = 0.0
    right: float = 0.0
    before: float = 0.0
    after: float = 0.0

    @property
    def baseline(self) -> float:
        """How far the baseline lies below the top of a line."""
        return (self.leading - self.size * (ASCENT + DESCENT)) / 2 + self.size * ASCENT


BODY = Style(size=14, leading=16.8, align=Align.JUSTIFY, indent=12.5 * MM)
FLUSH = replace(BODY, indent=0)
LEAD = replace(BODY, indent=0, align=Align.LEFT, after=2)
QUOTE = replace(BODY, indent=0, left=12.5 * MM, after=2)
TITLE = Style(size=16, leading=20, face=Face.BOLD, align=Align.CENTER)
SUBJECT = Style(size=14, leading=17, face=Face.BOLD, align=Align.CENTER, before=4, after=4)
BODIES = Style(size=13, leading=15.5, face=Face.BOLD, align=Align.CENTER, after=1)
HEADING = Style(size=14, leading=17, face=Face.BOLD, left=0, before=13, after=5)
SUBHEADING = Style(size=14, leading=17, face=Face.BOLD, before=8, after=3)
CELL = Style(size=12, leading=14)
ANNEX_CELL = Style(size=11, leading=12.8)
SMALL = Style(size=9, leading=11)
CAPTION = Style(size=10.5, leading=12.5, align=Align.CENTER)
CONFIDENTIAL = replace(SMALL, align=Align.RIGHT, after=6)
"""The mark of confidence (clause 18)."""
