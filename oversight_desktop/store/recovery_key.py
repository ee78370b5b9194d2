"""The recovery key as people write it down: eight groups of four letters or digits and a check character."""

import base64

from oversight_desktop.domain.problems import EnvironmentProblem

BYTES = 20
GROUPS = 8
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_OURS = str.maketrans(_STANDARD, _LETTERS)
_TO_STANDARD = str.maketrans(_LETTERS, _STANDARD)
_MISREAD = str.maketrans("OIL", "011")
_WEIGHTS = (1, 3, 5, 7)


def _check(group: str, place: int) -> str:
    # Odd weights are invertible modulo 32: every single wrong character shows; the place shows swapped groups.
    total = sum(weight * _LETTERS.index(letter) for weight, letter in zip(_WEIGHTS, group, strict=True))
    return _LETTERS[(total + 9 * place) % 32]


def spelt(secret: bytes) -> str:
    """The 160 bits as "AAAAx-BBBBx-…": letters that cannot be mistaken for digits are left out (Crockford)."""
    letters = base64.b32encode(secret).decode().translate(_TO_OURS)
    groups = [letters[start : start + 4] for start in range(0, len(letters), 4)]
    return "-".join(group + _check(group, place) for place, group in enumerate(groups))


def plain(text: str) -> str:
    """What was typed without blanks and hyphens, in capitals, and with the letters that look like digits as digits."""
    return "".join(text.split()).replace("-", "").upper().translate(_MISREAD)


def read(text: str) -> bytes:
    """The 160 bits of a typed recovery key; blanks, hyphens and case do not matter, O is 0, I and L are 1.

    Raises EnvironmentProblem "recovery_key_incomplete" or "recovery_key_misspelt" with the number of the group.
    """
    letters = plain(text)
    if len(letters) != GROUPS * 5:
        raise EnvironmentProblem("recovery_key_incomplete", found=len(letters), wanted=GROUPS * 5)
    secret = ""
    for place in range(GROUPS):
        group, check = letters[place * 5 : place * 5 + 4], letters[place * 5 + 4]
        if not set(group) <= set(_LETTERS) or _check(group, place) != check:
            raise EnvironmentProblem("recovery_key_misspelt", group=place + 1)
        secret += group
    return base64.b32decode(secret.translate(_TO_STANDARD))
