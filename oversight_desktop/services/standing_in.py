"""Which member of a commission the person at the keyboard is."""

from datetime import date as Day

from oversight_desktop.domain.order import Member
from oversight_desktop.domain.text import person_key
from oversight_desktop.services import dossiers
from oversight_desktop.services.session import Session


def members(session: Session, scope: str) -> tuple[Member, ...]:
    """Everybody who is or was of the commission, the chair first, then in the order of the list."""
    return tuple(sorted(dossiers.kept(session, scope, Member), key=lambda member: not member.chair))


def member_named(session: Session, scope: str, name: str, on: Day | None = None) -> str | None:
    """The id of the member who bears this name; of several entries the one in force on the day, else the last.

    None where nobody bears it: then the person must be asked who he is here.
    """
    key = person_key(name)
    found = [member for member in dossiers.kept(session, scope, Member) if key and person_key(member.name) == key]
    now = [member for member in found if on is None or _belongs(member, on)]
    return (now or found)[-1].id if found else None


def _belongs(member: Member, on: Day) -> bool:
    return (member.from_ is None or member.from_ <= on) and (member.to is None or on <= member.to)
