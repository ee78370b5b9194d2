"""The recovery key survives being written down by hand."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store.recovery_key import read, spelt

SECRETS = some.binary(min_size=20, max_size=20)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def problem(text: str) -> EnvironmentProblem:
    with pytest.raises(EnvironmentProblem) as caught:
        read(text)
    return caught.value


@given(SECRETS)
def test_what_is_spelt_is_read_again(secret):
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}", spelt(secret))
    assert read(spelt(secret)) == secret


@given(SECRETS)
def test_case_blanks_hyphens_and_misread_letters_do_not_matter(secret):
    typed = spelt(secret).lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert read(f" {typed}\n") == secret


@given(SECRETS, some.integers(0, 39), some.sampled_from(LETTERS + "U!Ж"))
def test_one_wrong_character_is_named_by_its_group(secret, place, letter):
    letters = spelt(secret).replace("-", "")
    if letters[place] != letter:
        typed = letters[:place] + letter + letters[place + 1 :]
        assert (problem(typed).code, problem(typed).facts) == ("recovery_key_misspelt", {"group": place // 5 + 1})


def test_swapped_groups_are_noticed():
    groups = spelt(bytes(range(20))).split("-")
    groups[0], groups[1] = groups[1], groups[0]
    assert problem("-".join(groups)).facts == {"group": 1}


def test_a_missing_group_is_counted():
    typed = spelt(bytes(20))[6:]
    assert (problem(typed).code, problem(typed).facts) == ("recovery_key_incomplete", {"found": 35, "wanted": 40})
    assert problem("").code == "recovery_key_incomplete"
