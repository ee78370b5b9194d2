"""The Kazakh alphabet: sorting names by it, and searching names however they were typed."""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import lru_cache
from typing import Generic, TypeVar

from oversight_desktop.domain.text import nfc

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The 42 letters in their order; code points would put ё, і before а and ә, ғ, қ behind я."""
FIRST = 0xE000
"""Where letters are moved to for comparing: digits and Latin letters come before them."""
ORDER = {ord(letter): FIRST + place for place, letter in enumerate(ALPHABET)}
YO = str.maketrans("ё", "е")
PLAIN = str.maketrans("әғқңөұүһі", "агкноуухи")
"""How Kazakh letters are written where a keyboard lacks them."""

Row = TypeVar("Row")


class Likeness(Enum):
    """How a text answers a search: letter for letter, or only with the Kazakh letters written plainly («ұқсас»)."""

    EXACT = "exact"
    ALIKE = "alike"


def kazakh_key(text: str | None) -> str:
    """The text as it is compared when sorting: by the Kazakh alphabet, whatever the case; equal ones by code point."""
    composed = nfc(text or "")
    return f"{composed.casefold().translate(ORDER)}\0{composed}"


def folded(text: str | None) -> str:
    """The text as it is searched: composed, without case, ё as е, single blanks; Kazakh letters stay apart."""
    return " ".join(nfc(nfc(text or "").casefold()).translate(YO).split())


def plain(text: str | None) -> str:
    """The folded text with its Kazakh letters written plainly: ә as а, қ as к, і as и."""
    return folded(text).translate(PLAIN)


def likeness(query: str, text: str) -> Likeness | None:
    """How a text answers a query, every word of which must occur in it; None if it does not. An empty query fits all.

    For long lists fold the texts once and ask a `Query`.
    """
    return Query(query).answered_by(folded(text))


class Query:
    """What is searched for, word by word: for many texts, and again for the same texts at the next letter."""

    def __init__(self, typed: str) -> None:
        self._words = folded(typed).split()
        self._plain = [word.translate(PLAIN) for word in self._words]

    def answered_by(self, text: str) -> Likeness | None:
        """As `likeness`, of a text that is folded already."""
        for word in self._words:
            if word not in text:
                break
        else:
            return Likeness.EXACT
        flat = _flat(text)
        for word in self._plain:
            if word not in flat:
                return None
        return Likeness.ALIKE

    def narrows(self, earlier: "Query") -> bool:
        """Whether all that answers this query answers that one, too: every word of it is part of one here."""
        return all(any(word in longer for longer in self._plain) for word in earlier._plain)


class Search(Generic[Row]):
    """Asks the same rows letter after letter: a longer query looks only among the answers of the shorter one."""

    def __init__(self) -> None:
        self._rows: tuple[Row, ...] = ()
        self._steps: list[tuple[Query, list[tuple[Row, bool]]]] = []

    def answers(self, rows: tuple[Row, ...], typed: str, text_of: Callable[[Row], str]) -> list[tuple[Row, bool]]:
        """The rows that answer, in their order, each with whether it is only alike; `text_of` gives folded text."""
        asked = Query(typed)
        if rows is not self._rows:
            self._rows, self._steps = rows, []
            for row in rows:  # now, while the list is filled anyway, not at the first letter
                _flat(text_of(row))
        while self._steps and not asked.narrows(self._steps[-1][0]):
            self._steps.pop()
        among: Iterable[Row] = (row for row, _ in self._steps[-1][1]) if self._steps else rows
        found = [(row, how is Likeness.ALIKE) for row in among if (how := asked.answered_by(text_of(row))) is not None]
        if self._steps and self._steps[-1][0].narrows(asked):
            self._steps.pop()  # the same words again: one step, however often the list is shown
        self._steps.append((asked, found))
        return found


@lru_cache(maxsize=16_384)
def _flat(text: str) -> str:
    """A folded text with its Kazakh letters written plainly; remembered, as each letter typed asks for all again."""
    return text.translate(PLAIN)
