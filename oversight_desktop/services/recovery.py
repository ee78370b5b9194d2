"""The recovery key between the screen and the paper: its groups, and the proof that it was written down."""

from secrets import SystemRandom

ASKED = 2
"""How many groups are typed again."""


def groups(recovery_key: str) -> tuple[str, ...]:
    """The eight groups, as they are shown."""
    return tuple(recovery_key.split("-"))


def places_to_confirm(recovery_key: str) -> tuple[int, ...]:
    """Which groups to ask for, counted from one, in their order; others each time."""
    every = range(1, len(groups(recovery_key)) + 1)
    return tuple(sorted(SystemRandom().sample(every, ASKED)))


def is_group(recovery_key: str, place: int, typed: str) -> bool:
    """Whether this was typed from the paper; case, blanks and letters that look like digits do not matter."""
    from oversight_desktop.store.recovery_key import plain

    return plain(typed) == groups(recovery_key)[place - 1]
