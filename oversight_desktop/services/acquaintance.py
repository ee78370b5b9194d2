"""Step: the bailiff is acquainted with the order, refuses, or is not found (clause 14)."""

from dataclasses import replace

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.terms import Gate
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


def record(session: Session, scope: str, acquaintance: Acquaintance) -> Change:
    """Clause 14: keep when the bailiff signed, or the protocol of his refusal; refused for what R14 blocks.

    A bailiff who was not found is kept as such: the start stays refused until he signs or refuses.
    """
    dossier = dossiers.dossier(session, scope)
    steps.refuse_if_locked(session, scope)
    for member in acquaintance.signed_by:
        steps.known_member(session, scope, member)
    if acquaintance.not_found_on is None:
        steps.refuse(pack_of(session, scope), replace(dossier, acquaintance=acquaintance), Gate.START, "R14.1", "R14.2")
    return steps.keep(session, scope, "acquaintance_recorded", ONLY, acquaintance)
