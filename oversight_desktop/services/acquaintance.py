"""Step: the bailiff is acquainted with the order, refuses, or is not found (clause 14)."""

from dataclasses import replace

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.terms import Gate
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.unfinished import FORM


def acquaintance_breaches(session: Session, scope: str, acquaintance: Acquaintance) -> tuple[Breach, ...]:
    """What clause 14 finds in the dossier that this acquaintance would leave.

    Those of R14.1 and R14.2 that block are what `record` refuses, unless the bailiff was not found.
    """
    after = replace(dossiers.dossier(session, scope), acquaintance=acquaintance)
    return steps.judged(pack_of(session, scope), after, Gate.START, "R14.")


def record(session: Session, scope: str, acquaintance: Acquaintance) -> Change:
    """Clause 14: keep when the bailiff signed, or the protocol of his refusal; refused for what R14 blocks.

    A bailiff who was not found is kept as such: the start stays refused until he signs or refuses. What was typed
    and not registered is forgotten with the same step.
    """
    steps.refuse_if_locked(session, scope)
    for member in acquaintance.signed_by:
        steps.known_member(session, scope, member)
    if acquaintance.not_found_on is None:
        steps.stop(acquaintance_breaches(session, scope, acquaintance))
    with session.store.writing(scope, "acquaintance_recorded", author=session.author, at=session.now()) as step:
        step.save(ONLY, acquaintance)
        step.clear_draft(Acquaintance, ONLY, FORM)
    return step.change
