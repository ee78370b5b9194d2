"""What every page needs of its surroundings, handed to it when it is made."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from oversight_desktop.domain.change import Change
from oversight_desktop.qt.changes import Changes
from oversight_desktop.qt.jobs import Jobs
from oversight_desktop.qt.languages import Languages
from oversight_desktop.qt.memory import Memory
from oversight_desktop.qt.messages import Messages
from oversight_desktop.qt.theme import Theme
from oversight_desktop.qt.unkept import Unkept
from oversight_desktop.services.session import Session
from oversight_desktop.services.wording import Wording


class Place(Enum):
    """Where one can go: the pages of the office and the steps of an inspection, in their order."""

    OVERVIEW = "overview"
    BAILIFFS = "bailiffs"
    SETTINGS = "settings"
    NEW_INSPECTION = "new_inspection"
    ORDER = "order"
    ACQUAINTANCE = "acquaintance"
    CHECKLIST = "checklist"
    EVIDENCE = "evidence"
    EXPLANATIONS = "explanations"
    CONCLUSIONS = "conclusions"
    CERTIFICATE = "certificate"
    DISPATCH = "dispatch"


STEPS = (
    Place.ORDER,
    Place.ACQUAINTANCE,
    Place.CHECKLIST,
    Place.EVIDENCE,
    Place.EXPLANATIONS,
    Place.CONCLUSIONS,
    Place.CERTIFICATE,
    Place.DISPATCH,
)
"""The pages of one inspection, in the order of the procedure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An open session and everything the window shares.

    `go(place, scope, item)` shows a page: of the inspection `scope`, at the thing named `item` (a checklist item, a
    piece of evidence…). `did(change)` is called after every step: it tells all pages and the status bar.
    """

    session: Session
    changes: Changes
    jobs: Jobs
    languages: Languages
    theme: Theme
    memory: Memory
    messages: Messages
    go: Callable[[Place, str, str], None]
    unkept: Unkept = field(default_factory=Unkept)

    @property
    def wording(self) -> Wording:
        """The sentences of the language in force."""
        return self.languages.wording

    def did(self, change: Change) -> None:
        """Tell every page what a step changed; a step that changed nothing is not told."""
        if change.edits:
            self.changes.changed.emit(change)
