"""How hard a passphrase is to guess, in words."""

from enum import Enum
from itertools import pairwise

LEAST = 8
"""The fewest characters of a passphrase a person chooses; where one is changed, the store asks for as many."""
FAIR, GOOD, STRONG = 36, 52, 72
"""Bits, roughly: below FAIR a stolen laptop gives way within days in spite of the slow key derivation."""
PER_WORD, PER_LETTER = 11, 4
"""Bits of a word chosen at random from a few thousand, and of a letter somebody thought up."""


class Strength(Enum):
    """How strong a passphrase looks; a hint, never a refusal."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    """A careful estimate: repetitions and runs such as "aaa", "123" or "qwe…" do not count twice."""
    bits = sum(_bits(word) for word in dict.fromkeys(passphrase.casefold().split()))
    if bits >= STRONG:
        return Strength.STRONG
    if bits >= GOOD:
        return Strength.GOOD
    return Strength.FAIR if bits >= FAIR else Strength.WEAK


def _bits(word: str) -> int:
    """A word of a dictionary is worth no more than its place there; what is not made of letters alone is."""
    telling = 1 + sum(abs(ord(second) - ord(first)) > 1 for first, second in pairwise(word))
    telling = min(telling, 2 * len(set(word)))
    return min(PER_WORD * 2, PER_LETTER * telling) if word.isalpha() else PER_LETTER * telling
