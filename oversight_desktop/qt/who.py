"""Which member of the commission the person at the keyboard is: found by his name, else asked once and remembered."""

from oversight_desktop.qt.desk import Desk
from oversight_desktop.services.standing_in import member_named, members
from oversight_desktop.services.steps import today


def me(desk: Desk, scope: str) -> str | None:
    """The id of the member who works here, None while nobody knows; what was told goes before the name."""
    told = desk.memory.text(_name(scope))
    if told and told in {member.id for member in members(desk.session, scope)}:
        return told
    return member_named(desk.session, scope, desk.session.author, today(desk.session))


def i_am(desk: Desk, scope: str, member: str) -> None:
    """Remember on this laptop that the person at the keyboard is this member of this commission."""
    desk.memory.keep(_name(scope), member)


def _name(scope: str) -> str:
    return f"me/{scope}"
