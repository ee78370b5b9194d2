"""Who works with this store: kept as a record of the office, and the author of what is done."""

import getpass
from dataclasses import replace
from typing import TYPE_CHECKING

from oversight_desktop.domain.change import OFFICE, Change
from oversight_desktop.domain.person import Person
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.text import nfc
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.session import Session

if TYPE_CHECKING:
    from oversight_desktop.store.store import Store

NAMELESS = "oversight-desktop"
"""The author where neither a person is recorded nor the account has a name, as in a bare container."""


def person_of(session: Session) -> Person:
    """Who is recorded; a person without a name if nobody is."""
    return session.store.record(OFFICE, Person, ONLY) or Person()


def record_person(session: Session, person: Person) -> Change:
    """Keep who works here; the change bears his name. Raises InputProblem person_without_name."""
    tidy = replace(person, name=_tidy(person.name), post=_tidy(person.post))
    if not tidy.name:
        raise InputProblem("person_without_name")
    with session.store.writing(OFFICE, "person_recorded", author=tidy.name, at=session.now()) as step:
        step.save(ONLY, tidy)
    return step.change


def author_of(store: "Store") -> str:
    """The name that changes are to bear: the recorded person's, else the account's."""
    recorded = store.record(OFFICE, Person, ONLY)
    if recorded is not None and recorded.name:
        return recorded.name
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return NAMELESS


def _tidy(text: str | None) -> str | None:
    return " ".join(nfc(text or "").split()) or None
