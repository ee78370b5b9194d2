"""Where the pages of a document stand one below the other, in pixels."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRect

GAP = 16
"""Pixels around each page."""


@dataclass(frozen=True)
class PageLayout:
    """Pages of these sizes (points), at so many pixels for a point, in a pane of this width."""

    sizes: tuple[tuple[float, float], ...] = ()
    scale: float = 1.0
    pane: int = 0

    @cached_property
    def places(self) -> tuple[QRect, ...]:
        """Where each page lies on the long sheet of all of them; a page narrower than the pane is centred."""
        top, found = GAP, []
        for size in self.sizes:
            wide, high = (round(side * self.scale) for side in size)
            found.append(QRect(max(GAP, (self.pane - wide) // 2), top, wide, high))
            top += high + GAP
        return tuple(found)

    @property
    def height(self) -> int:
        """How high the long sheet is."""
        return self.places[-1].bottom() + 1 + GAP if self.places else 0

    @property
    def width(self) -> int:
        """How wide the widest page is with its gaps."""
        return max((place.width() for place in self.places), default=0) + 2 * GAP

    def between(self, top: int, bottom: int) -> tuple[int, ...]:
        """The pages that are seen between two heights of the sheet."""
        return tuple(
            number for number, place in enumerate(self.places) if place.bottom() >= top and place.top() <= bottom
        )

    def at(self, height: int) -> int:
        """The page that stands at this height, or the last that begins above it."""
        above = [number for number, place in enumerate(self.places) if place.top() <= height]
        return above[-1] if above else 0
