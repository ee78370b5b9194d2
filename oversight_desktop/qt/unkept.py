"""What has been typed and is not on the disk: who holds it, and one more try to keep it."""

from dataclasses import dataclass
from typing import Protocol
from weakref import WeakSet


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A field of a record, wherever it is shown."""

    scope: str
    kind: type
    key: str
    name: str


class Holder(Protocol):
    """Holds what somebody typed until the disk takes it."""

    def keep(self) -> bool:
        """Put it on the disk now; False if that was refused."""

    def let_go(self) -> None:
        """Forget it: whoever typed it was asked."""

    def hand_over(self, place: FieldPlace) -> str | None:
        """What is held for this field, for the page that shows it now; it is held here no longer."""


class Unkept:
    """The holders with something to keep, on whichever page they are; a hidden page is not forgotten."""

    def __init__(self) -> None:
        self._holders: WeakSet[Holder] = WeakSet()

    def add(self, holder: Holder) -> None:
        """This one holds something from now on."""
        self._holders.add(holder)

    def discard(self, holder: Holder) -> None:
        """This one holds nothing any more."""
        self._holders.discard(holder)

    def taken_over(self, place: FieldPlace, by: Holder) -> str | None:
        """What another page still holds for this field: it goes on here, so that it never overwrites what is newer."""
        others = (holder for holder in list(self._holders) if holder is not by)
        return next((text for holder in others if (text := holder.hand_over(place)) is not None), None)

    def keep_all(self) -> bool:
        """Let everybody try to keep what he holds; False if the disk refused any of it."""
        tried = [holder.keep() for holder in list(self._holders)]  # all of them, also after a refusal
        return all(tried)

    def let_go_of_all(self) -> None:
        """Nothing is kept any more: the store closes."""
        for holder in list(self._holders):
            holder.let_go()
        self._holders.clear()
