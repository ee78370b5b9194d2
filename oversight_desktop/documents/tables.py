"""Tables of text: rows stay whole while they are short, and are cut between lines when one outgrows a page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from oversight_desktop.documents.fonts import Face
from oversight_desktop.documents.lines import Line, Segments, broken
from oversight_desktop.documents.strips import Grid, Strip, segments_of, set_line, together
from oversight_desktop.documents.styles import PAGE_HEIGHT, WIDTH, Align, Style

PAD_X = 4.0
PAD_TOP = 2.0
PAD_BOTTOM = 3.5
WHOLE = PAGE_HEIGHT / 3
"""The tallest row that is still kept whole."""
WHOLE_TABLE = PAGE_HEIGHT / 4.5
"""The tallest table that is still kept whole: more would leave pages half empty."""

Cell = str | Segments
"""What stands in a cell: text, or segments in several faces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of a table as shares of the text's width, their style, and how each is aligned."""

    shares: tuple[float, ...]
    style: Style
    aligns: tuple[Align, ...] = ()

    @property
    def edges(self) -> tuple[float, ...]:
        """Where the upright rules stand, from the left margin."""
        unit = WIDTH / sum(self.shares)
        return tuple(sum(self.shares[:number]) * unit for number in range(len(self.shares) + 1))

    def styles(self) -> tuple[Style, ...]:
        """The style of each column."""
        aligns = self.aligns or (self.style.align,) * len(self.shares)
        return tuple(replace(self.style, align=align) for align in aligns)


class Table:
    """A table being written, row by row; `strips` is what stands on paper."""

    def __init__(self, columns: Columns, header: Sequence[str] = ()) -> None:
        self._columns = columns
        self._styles = columns.styles()
        self._edges = columns.edges
        self._grid = Grid()
        self._rows: list[list[Strip]] = []
        if header:
            bold = replace(columns.style, face=Face.BOLD, align=Align.CENTER)
            self._grid.header = tuple(self._row(header, (bold,) * len(header), self._edges, whole=True))
            for strip in self._grid.header:
                strip.keep = True

    def add(self, *cells: Cell) -> None:
        """A row with one cell a column."""
        self._rows.append(self._row(cells, self._styles, self._edges))

    def add_across(self, cell: Cell) -> None:
        """A row of one bold cell over all columns, that stays with the next row."""
        bold = replace(self._columns.style, face=Face.BOLD)
        row = self._row((cell,), (bold,), (self._edges[0], self._edges[-1]))
        for strip in row:
            strip.keep = True
        self._rows.append(row)

    @property
    def strips(self) -> list[Strip]:
        """Header and rows; a short table stays whole, a longer one leaves no row alone at its beginning or end."""
        strips = [*self._grid.header, *(strip for row in self._rows for strip in row)]
        if sum(strip.height for strip in strips) <= WHOLE_TABLE:
            return together(strips)
        if len(self._rows) > 1:
            self._rows[-2][-1].keep = True
        return strips

    def _row(
        self, cells: Sequence[Cell], styles: Sequence[Style], edges: tuple[float, ...], *, whole: bool = False
    ) -> list[Strip]:
        """The strips of one row: a single one, or one a line when it is taller than WHOLE."""
        columns = [
            broken(segments_of(cell, style), style.size, right - left - 2 * PAD_X)
            for cell, style, (left, right) in zip(cells, styles, pairwise(edges), strict=True)
        ]
        lines = max(map(len, columns))
        leading = self._columns.style.leading
        height = lines * leading + PAD_TOP + PAD_BOTTOM
        if whole or height <= WHOLE:
            row = Strip(height, grid=self._grid, columns=edges, opens=True)
            for column, style, (left, right) in zip(columns, styles, pairwise(edges), strict=True):
                put(row, column, style, left, right, PAD_TOP)
            return [row]
        return self._cut(columns, styles, edges, lines)

    def _cut(
        self, columns: list[list[Line]], styles: Sequence[Style], edges: tuple[float, ...], lines: int
    ) -> list[Strip]:
        """A tall row as one strip a line."""
        leading = self._columns.style.leading
        strips = []
        for number in range(lines):
            first, last = number == 0, number == lines - 1
            top = PAD_TOP if first else 0.0
            strip = Strip(leading + top + (PAD_BOTTOM if last else 0.0), grid=self._grid, columns=edges, opens=first)
            for column, style, (left, right) in zip(columns, styles, pairwise(edges), strict=True):
                put(strip, column[number : number + 1], style, left, right, top)
            strips.append(strip)
        strips[0].keep = strips[-2].keep = True
        return strips


def put(strip: Strip, lines: Sequence[Line], style: Style, left: float, right: float, top: float) -> None:
    """Sets lines into a cell of a strip."""
    for number, line in enumerate(lines):
        y = top + number * style.leading
        strip.runs += set_line(line, style, x=left + PAD_X, y=y, width=right - left - 2 * PAD_X)


def facts_table(facts: Sequence[tuple[str, str]], style: Style, share: float = 0.36) -> list[Strip]:
    """Labels on the left, their values on the right."""
    table = Table(Columns(shares=(share, 1 - share), style=style))
    for label, value in facts:
        table.add(label, value)
    return table.strips
