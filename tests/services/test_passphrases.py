"""How hard a passphrase is to guess, and the least the store takes."""

import pytest

from oversight_desktop.services.passphrases import LEAST, Strength, strength
from oversight_desktop.store.keys import LEAST_PASSPHRASE


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.WEAK),
        ("        ", Strength.WEAK),
        ("password", Strength.WEAK),
        ("12345678", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("құлын құлын құлын құлын", Strength.WEAK),
        ("қызыл алма", Strength.WEAK),
        ("қызыл алмалар", Strength.FAIR),
        ("бес құлақты түйе 7", Strength.GOOD),
        ("дала құстары ерте оянады", Strength.STRONG),
        ("Xk4$mQ9!vB2#tR7&", Strength.GOOD),
    ],
)
def test_a_passphrase_is_judged_by_what_an_attacker_must_guess(passphrase, expected):
    assert strength(passphrase) is expected


def test_the_window_asks_for_as_many_characters_as_the_store():
    assert LEAST == LEAST_PASSPHRASE
