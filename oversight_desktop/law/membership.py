"""Who belongs to the commission on a given day (clause 12)."""

from collections.abc import Iterable
from datetime import date as Day

from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import Member
from oversight_desktop.domain.text import person_key


def commission_in_force(dossier: Dossier, on: Day | None) -> tuple[Member, ...]:
    """Clause 12: the members who belonged to the commission on that day, both bounds included; all for no day."""
    return tuple(member for member in dossier.commission if on is None or belongs(member, on))


def belongs(member: Member, on: Day) -> bool:
    """Whether he belonged to the commission on that day."""
    return (member.from_ is None or member.from_ <= on) and (member.to is None or on <= member.to)


def people(members: Iterable[Member]) -> tuple[Member, ...]:
    """Each person once, though he be listed under two ids; a member without a name counts by his id."""
    seen: dict[str, Member] = {}
    for member in members:
        seen.setdefault(person_key(member.name) or member.id, member)
    return tuple(seen.values())


def chairs_in_force(dossier: Dossier, on: Day | None) -> tuple[Member, ...]:
    """Clause 13: the members of that day who are marked as chair."""
    return tuple(member for member in commission_in_force(dossier, on) if member.chair)


def names(members: Iterable[Member]) -> tuple[str, ...]:
    """Their names; the id of a member who has none."""
    return tuple(member.name or member.id for member in members)
