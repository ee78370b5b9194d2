"""How slow work tells how far it is, and hears that nobody wants it any more."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called between two parts with the parts done and their number (0 where it is not known).

What it raises stops the work, which is then as if it had never begun.
"""


def unobserved(done: int, of: int) -> None:
    """Nobody watches."""
