"""Recovery keys that nobody has confirmed yet: a kill before somebody wrote one down must not leave a store without.

What is remembered is the mark of the key (`services.opening.recovery_mark`), which lies in the store's key file and
tells nothing of it. The path alone would not do: a restored store in the same place has a key that is well kept.
"""

from dataclasses import dataclass

from oversight_desktop.qt.door import Door
from oversight_desktop.qt.memory import Memory
from oversight_desktop.services.opening import Unlocked
from oversight_desktop.services.session import Session

_NAME = "recovery_unconfirmed"
_BETWEEN = " "


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """An open store with a new recovery key, and the marks of that and of the former one."""

    session: Session
    recovery_key: str
    marks: tuple[str, ...]


def renew(door: Door, unlocked: Unlocked, session: Session) -> Renewed:
    """A new key in place of one that nobody confirmed; what the disk refuses is raised, the store is closed again then.

    The store is open already, and so held: a key that another window shows this moment is never replaced.
    """
    from oversight_desktop.services.opening import new_mark, recovery_mark, renew_recovery_key

    try:
        marks = (recovery_mark(unlocked.path), new_mark())
        note(door.memory, marks[-1])
        return Renewed(session=session, recovery_key=renew_recovery_key(unlocked, marks[-1]), marks=marks)
    except BaseException:
        session.store.close()
        raise


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
