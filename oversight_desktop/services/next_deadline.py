"""The next day that the commission of one inspection must keep."""

from oversight_desktop.services import dossiers, packs
from oversight_desktop.services.deadlines import Deadline, deadlines
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.standing import stage_of


def next_deadline(session: Session, scope: str) -> Deadline | None:
    """What must be done next and by when; None if nothing has a day. Raises InputProblem if there is no inspection."""
    head, dossier = dossiers.head(session, scope), dossiers.dossier(session, scope)
    found = deadlines(dossier, stage_of(head, dossier), pack_of(session, scope), packs.calendar())
    return next((deadline for deadline in found if deadline.is_ours), None)
