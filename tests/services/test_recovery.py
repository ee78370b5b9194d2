"""The recovery key between the screen and the paper."""

import pytest

from oversight_desktop.services.recovery import groups, is_group, places_to_confirm
from oversight_desktop.store.recovery_key import spelt

KEY = spelt(bytes(range(20)))


def test_eight_groups_are_shown():
    assert len(groups(KEY)) == 8


def test_two_different_groups_are_asked_for_in_their_order():
    asked = {places_to_confirm(KEY) for _ in range(300)}
    assert all(1 <= first < second <= 8 for first, second in asked)
    assert len(asked) > 10


def test_a_group_is_known_however_it_is_typed():
    group = groups(KEY)[0]
    assert is_group(KEY, 1, f" {group.lower()} ")
    assert is_group(KEY, 1, group.replace("0", "O").replace("1", "l"))


@pytest.mark.parametrize("typed", ["", "XXXXX", groups(KEY)[1], groups(KEY)[0] + "A", "қазақ"])
def test_another_group_is_not_it(typed):
    assert not is_group(KEY, 1, typed)
