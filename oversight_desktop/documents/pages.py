"""Strips onto pages: what is glued stays together, what is too tall for that is cut where it must be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from oversight_desktop.documents.strips import Grid, Strip
from oversight_desktop.documents.styles import BOTTOM, PAGE_HEIGHT, TOP


@dataclass(slots=True, eq=False)
class Page:
    """A page: its strips with the height of their upper edges above the sheet's lower edge, and its rules."""

    top: float
    strips: list[tuple[float, Strip]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)

    @property
    def lowest(self) -> float:
        """Where the next strip's upper edge would lie."""
        return self.strips[-1][0] - self.strips[-1][1].height if self.strips else self.top

    @property
    def room(self) -> float:
        """What is left for strips."""
        return self.lowest - BOTTOM

    @property
    def grid(self) -> Grid | None:
        """The table the page ends in so far."""
        return self.strips[-1][1].grid if self.strips else None

    def put(self, strip: Strip) -> None:
        """Adds a strip; blank ones vanish at the top."""
        if self.strips or not strip.blank:
            self.strips.append((self.lowest, strip))


class Filling:
    """Pages being filled from the first to the last."""

    def __init__(self, head_space: float) -> None:
        self.pages = [Page(PAGE_HEIGHT - max(head_space, TOP))]

    @property
    def page(self) -> Page:
        """The page that is being filled."""
        return self.pages[-1]

    def turn(self) -> None:
        """Begins a new page, unless this one is still empty."""
        if self.page.strips:
            self.pages.append(Page(PAGE_HEIGHT - TOP))

    def add(self, group: Sequence[Strip]) -> None:
        """Adds strips that belong together; a group taller than a page is begun where it stands and cut."""
        if group[0].eject:
            self.turn()
            return
        height = sum(strip.height for strip in group)
        if height > self.page.room and height <= PAGE_HEIGHT - TOP - BOTTOM - header_height(group[0].grid):
            self.turn()
        for strip in group:
            if strip.height > self.page.room and not strip.blank:
                self.turn()
            self._continue_table(strip)
            self.page.put(strip)

    def _continue_table(self, strip: Strip) -> None:
        """Repeats the header of a table that goes on at the top of a page."""
        if strip.grid is not None and not self.page.strips and strip not in strip.grid.header:
            for header in strip.grid.header:
                self.page.put(header)


def header_height(grid: Grid | None) -> float:
    """The height of a table's header, in points."""
    return sum(strip.height for strip in grid.header) if grid else 0.0


def groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Strips that are glued to one another."""
    group: list[Strip] = []
    for strip in strips:
        if strip.eject and group:
            yield group
            group = []
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def paged(strips: Iterable[Strip], head_space: float = TOP) -> list[Page]:
    """The pages; `head_space` is left free on the first, from the sheet's upper edge."""
    filling = Filling(head_space)
    for group in groups(strips):
        filling.add(group)
    pages = filling.pages
    if len(pages) > 1 and not pages[-1].strips:
        pages.pop()
    for page in pages:
        page.rules += rules_of(page)
    return pages


def rules_of(page: Page) -> Iterator[tuple[float, float, float, float]]:
    """The rules of the page's tables: across over each row, upright along rows of the same columns."""
    above: Strip | None = None
    start = page.top
    for top, strip in [*page.strips, (page.lowest, Strip(0.0))]:
        if above is not None and above.grid is not None:
            if strip.grid is not above.grid:
                yield above.columns[0], top, above.columns[-1], top
            if strip.grid is not above.grid or strip.columns != above.columns:
                yield from ((x, start, x, top) for x in above.columns)
        if strip.grid is not None:
            if above is None or strip.grid is not above.grid or strip.opens or above in strip.grid.header:
                yield strip.columns[0], top, strip.columns[-1], top
            if above is None or strip.grid is not above.grid or strip.columns != above.columns:
                start = top
        above = strip
