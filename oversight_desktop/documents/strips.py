"""The smallest thing a page is filled with: a strip of fixed height that is never cut.

A strip holds what is drawn in it, measured from its own upper left corner on the left margin: x to the right, y down.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from oversight_desktop.documents.fonts import Face, widths
from oversight_desktop.documents.lines import Even, Line, Segments, broken
from oversight_desktop.documents.styles import WIDTH, Align, Style

WIDEST_GAP = 0.7
"""How far a blank is widened to justify a line, in units of the size; rather a short line than a torn one."""
EVEN = {Align.JUSTIFY: Even.BODY, Align.CENTER: Even.ALL}
"""Justified lines share what is left over, so that no gap yawns; centred ones are about as long as one another."""

Run = tuple[float, float, Face, float, str, float]
"""Text in one face: x, y of its baseline, face, size, text, and what each blank is widened by."""
Rule = tuple[float, float, float, float]
"""A straight rule from (x, y) to (x, y)."""
Picture = tuple[float, float, float, float, str]
"""A photo: x, y of its upper left corner, width, height, and the SHA-256 of its original."""


@dataclass(slots=True, eq=False)
class Grid:
    """A table while it is set: its header comes again on every page."""

    header: "tuple[Strip, ...]" = ()


@dataclass(slots=True, eq=False)
class Strip:
    """A strip of a page; `keep` glues it to the next one.

    `blank` strips vanish at the top of a page, `eject` begins a new one. Strips of a table name their `grid`, the
    `columns` where its upright rules stand, and whether a row `opens` with them. `bookmark` is a level and a title of
    the outline. `modules` is a drawing of dark squares (the QR code): x, y, size of a square, and its rows.
    """

    height: float
    runs: list[Run] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    keep: bool = False
    blank: bool = False
    eject: bool = False
    grid: Grid | None = None
    columns: tuple[float, ...] = ()
    opens: bool = False
    bookmark: tuple[int, str] | None = None
    modules: tuple[float, float, float, tuple[bytes, ...]] | None = None


def set_line(line: Line, style: Style, *, x: float, y: float, width: float, indent: float = 0.0) -> list[Run]:
    """The runs of a line whose top lies at y, aligned within `width` points from x."""
    room, gap = width - indent - line.width, 0.0
    x += indent
    if style.align is Align.JUSTIFY and not line.ends and line.gaps:
        gap = min(max(room, 0.0) / line.gaps, WIDEST_GAP * style.size)
    elif style.align is Align.CENTER:
        x += room / 2
    elif style.align is Align.RIGHT:
        x += room
    runs: list[Run] = []
    for face, text in line.runs:
        runs.append((x, y + style.baseline, face, style.size, text, gap))
        if len(line.runs) > 1:
            x += run_width(face, text, style.size) + gap * text.count(" ")
    return runs


def run_width(face: Face, text: str, size: float) -> float:
    """The width of a run in points, without stretching."""
    measured = widths(face)
    return size * (sum(measured[word] for word in text.split(" ")) + text.count(" ") * measured[" "])


def space(height: float, *, keep: bool = False) -> Strip:
    """Blank space that vanishes at the top of a page."""
    return Strip(height, blank=True, keep=keep)


def eject() -> Strip:
    """The beginning of a new page."""
    return Strip(0.0, eject=True)


def segments_of(text: str | Segments, style: Style) -> Segments:
    """A text in its style's face, or segments as they are."""
    return [(style.face, text)] if isinstance(text, str) else text


def paragraph(text: str | Segments, style: Style, *, keep: bool = False) -> list[Strip]:
    """A paragraph as one strip a line, its first two and last two lines kept together.

    With `keep` its last line stays with what follows.
    """
    segments = segments_of(text, style)
    width = WIDTH - style.left - style.right
    strips = []
    even = EVEN.get(style.align, Even.NO)
    for line, starts in with_starts(broken(segments, style.size, width, style.indent, even=even)):
        indent = style.indent if starts else 0.0
        strips.append(Strip(style.leading, runs=set_line(line, style, x=style.left, y=0, width=width, indent=indent)))
    strips[-1].keep = keep
    if len(strips) > 1:
        strips[0].keep = strips[-2].keep = True
    if style.before:
        strips.insert(0, space(style.before, keep=True))
    if style.after:
        strips.append(space(style.after, keep=keep))
    return strips


def with_starts(lines: Sequence[Line]) -> list[tuple[Line, bool]]:
    """Each line with whether a paragraph begins with it."""
    return [(line, number == 0 or lines[number - 1].ends) for number, line in enumerate(lines)]


def heading(text: str, style: Style, *, level: int = 0) -> list[Strip]:
    """A heading that stays with what follows, and on levels 0 and 1 is a bookmark of the outline."""
    strips = paragraph(text, style, keep=True)
    for strip in strips:
        strip.keep = True
    if level < 2:
        next(strip for strip in strips if not strip.blank).bookmark = (level, text)
    return strips


def together(strips: list[Strip]) -> list[Strip]:
    """The same strips, kept on one page as long as one holds them."""
    for strip in strips[:-1]:
        strip.keep = True
    return strips


def glued(strips: list[Strip], lines: int = 2) -> list[Strip]:
    """The same strips, their last `lines` lines kept with whatever is added after them."""
    for strip in reversed(strips):
        strip.keep = True
        lines -= not strip.blank
        if lines <= 0 or strip.eject:
            break
    return strips
