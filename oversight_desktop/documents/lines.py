"""Text into lines: words are never broken unless one alone is wider than the line.

Kazakh and Russian words stay whole, so that a reader's search finds each of them: a hyphen set at the end of a line
would be part of the text it copies out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from oversight_desktop.documents.fonts import Face, Widths, widths

Segments = Sequence[tuple[Face, str]]
"""Pieces of text, each in its face."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs as (face, text), its natural width in points, and whether a paragraph ends with it."""

    runs: tuple[tuple[Face, str], ...]
    width: float
    ends: bool

    @property
    def gaps(self) -> int:
        """The blanks that may be stretched to justify the line."""
        return sum(text.count(" ") for _, text in self.runs)


INITIAL = re.compile(r"(?:^| )[^\W\d_]\.$")
DASHES = ("–", "—", "-")
LONGEST_EVEN = 60
"""Paragraphs of more lines are only filled: nobody sees the difference and it costs time."""


class Even(Enum):
    """Which lines of a paragraph share what is left over: none, all but its last, or all."""

    NO = "no"
    BODY = "body"
    ALL = "all"


Word = tuple[Face, str, float]
"""A word, its face and its width in points."""


def plain(text: str) -> str:
    """The text as it is drawn: tabs are blanks, soft hyphens are left out."""
    return text.replace("\t", " ").replace("\xad", "") if "\t" in text or "\xad" in text else text


def broken(segments: Segments, size: float, width: float, indent: float = 0.0, *, even: Even = Even.NO) -> list[Line]:
    """Sets segments of text, each followed by a blank, into lines of `width` points; the first is shorter by `indent`.

    A newline starts a new line with the same indent, as a new paragraph would. `even` spreads the blanks that are
    left over among the lines instead of filling each as far as it goes.
    """
    lines: list[Line] = []
    for paragraph in paragraphs(segments):
        words = [part for word in words_of(paragraph, size) for part in fitting(word, size, width - indent)]
        set_words = filled(words, size, width, indent)
        if even is not Even.NO and 1 < len(set_words) <= LONGEST_EVEN:
            set_words = evened(words, size, width, indent, last=even is Even.ALL)
        lines += set_words
    return lines


def paragraphs(segments: Segments) -> Iterator[list[tuple[Face, str]]]:
    """The segments between one newline and the next."""
    current: list[tuple[Face, str]] = []
    for face, text in segments:
        first, *others = plain(text).split("\n")
        current.append((face, first))
        for other in others:
            yield current
            current = [(face, other)]
    yield current


def words_of(segments: Segments, size: float) -> Iterator[Word]:
    """The words of the segments; a no-break blank stays inside its word.

    A dash stays with the word before it, a number with its sign №, a surname with its initial, as they may not part at
    the end of a line.
    """
    for face, text in segments:
        measured = widths(face)
        held = ""
        for word in text.split(" "):
            if not word:
                continue
            word = word.replace("\xa0", " ")
            if held and (word in DASHES or held.endswith("№") or INITIAL.search(held)):
                held = f"{held} {word}"
                continue
            if held:
                yield face, held, length(held, measured) * size
            held = word
        if held:
            yield face, held, length(held, measured) * size


def length(word: str, measured: Widths) -> float:
    """The width of a word in units of its size; blanks inside it are measured apart, so that parts are remembered."""
    if " " not in word:
        return measured[word]
    return sum(measured[part] for part in word.split(" ")) + word.count(" ") * measured[" "]


def fitting(word: Word, size: float, width: float) -> Iterator[Word]:
    """The word, cut into pieces no wider than the line when it is wider than that."""
    face, text, wide = word
    if wide <= width:
        yield word
        return
    measured = widths(face)
    if " " in text:
        for part in text.split(" "):
            yield from fitting((face, part, measured[part] * size), size, width)
        return
    ends = list(accumulate(measured[letter] * size for letter in text))
    start, done = 0, 0.0
    while start < len(text):
        stop = max(bisect_right(ends, done + width, start), start + 1)
        yield face, text[start:stop], ends[stop - 1] - done
        start, done = stop, ends[stop - 1]


def filled(words: Sequence[Word], size: float, width: float, indent: float) -> list[Line]:
    """Words into lines, each as full as it can be."""
    blank = widths(Face.REGULAR)[" "] * size
    lines: list[Line] = []
    row: list[Word] = []
    room = width - indent
    used = 0.0
    for word in words:
        needed = word[2] + (blank if row else 0.0)
        if row and used + needed > room + 0.001:
            lines.append(line_of(row, used, ends=False))
            row, used, room, needed = [], 0.0, width, word[2]
        row.append(word)
        used += needed
    lines.append(line_of(row, used, ends=True))
    return lines


def evened(words: Sequence[Word], size: float, width: float, indent: float, *, last: bool) -> list[Line]:
    """Words into lines so that the squares of what is left over in each are least; with `last` the last one counts."""
    blank = widths(Face.REGULAR)[" "] * size
    count = len(words)
    cost = [0.0] * count + [0.0]
    stops = [count] * count
    for start in range(count - 1, -1, -1):
        room = width - (indent if start == 0 else 0.0) + 0.001
        used, best = -blank, float("inf")
        for stop in range(start, count):
            used += words[stop][2] + blank
            if used > room and stop > start:
                break
            ends = stop + 1 == count
            badness = 0.0 if ends and not last else ((room - used) / max(stop - start, 1)) ** 2
            if badness + cost[stop + 1] < best:
                best, stops[start] = badness + cost[stop + 1], stop + 1
        cost[start] = best
    lines, start = [], 0
    while start < count:
        row = words[start : stops[start]]
        used = sum(word[2] for word in row) + blank * (len(row) - 1)
        lines.append(line_of(row, used, ends=stops[start] == count))
        start = stops[start]
    return lines


def line_of(words: Sequence[Word], width: float, *, ends: bool) -> Line:
    """The words as runs of one face; the blank between two runs belongs to the first."""
    runs: list[tuple[Face, str]] = []
    face = Face.REGULAR
    texts: list[str] = []
    for word_face, text, _ in words:
        if texts and word_face is not face:
            runs.append((face, " ".join(texts) + " "))
            texts = []
        face = word_face
        texts.append(text)
    if texts:
        runs.append((face, " ".join(texts)))
    return Line(tuple(runs), width, ends)
