"""Recovery keys that nobody has confirmed yet: a kill before somebody wrote one down must not leave a store without.

What is remembered is the mark of the key (`services.opening.recovery_mark`), which lies in the store's key file and
tells nothing of it. The path alone would not do: a restored store in the same place has a key that is well kept.
"""

from oversight_desktop.qt.memory import Memory

_NAME = "recovery_unconfirmed"
_BETWEEN = " "


def note(memory: Memory, mark: str) -> None:
    """From now on, on the disk too, the key of this mark counts as unconfirmed; called before there is such a key."""
    memory.keep(_NAME, _BETWEEN.join((*_noted(memory), mark)))
    memory.flush()


def is_noted(memory: Memory, mark: str) -> bool:
    """Whether nobody has confirmed the key of this mark."""
    return bool(mark) and mark in _noted(memory)


def confirm(memory: Memory, *marks: str) -> None:
    """Somebody has the key on paper."""
    memory.keep(_NAME, _BETWEEN.join(mark for mark in _noted(memory) if mark not in marks))
    memory.flush()


def _noted(memory: Memory) -> tuple[str, ...]:
    return tuple(memory.text(_NAME).split())
