"""Steps: the order on the inspection, its commission, the changes of its period (clauses 12, 13 and 15)."""

from dataclasses import replace
from datetime import date as Day

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate
from oversight_desktop.domain.text import is_blank
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session
from oversight_desktop.services.unfinished import FORM

JUDGED = ("R4.1", "R8.3", "R12.", "R13.", "R18.1")
"""What is judged of an order and its commission; what only warns among these stops nothing."""
TERM = ("R15.1", "R15.2", "R15.3", "R15.4", "R15.6")
"""What is judged of a change of the period when it is registered."""


def order_breaches(
    session: Session,
    scope: str,
    order: Order,
    commission: tuple[Member, ...],
    commission_order: CommissionOrder | None = None,
    overrides: tuple[Override, ...] = (),
) -> tuple[Breach, ...]:
    """What clauses 4, 8, 12, 13 and 18 find in the dossier that this order would leave.

    Those that block are what record_order refuses. `overrides` are set aside together with the order.
    """
    before = dossiers.dossier(session, scope)
    new = {override.requirement for override in overrides}
    after = replace(
        before,
        order=order,
        commission=commission,
        commission_order=commission_order,
        overrides=(*(each for each in before.overrides if each.requirement not in new), *overrides),
    )
    return steps.judged(pack_of(session, scope), after, Gate.START, *JUDGED)


def record_order(
    session: Session,
    scope: str,
    order: Order,
    commission: tuple[Member, ...],
    commission_order: CommissionOrder | None = None,
    overrides: tuple[Override, ...] = (),
) -> Change:
    """Clauses 12 and 13: keep the order with the commission it names; refused for what R12, R13 and R8.3 block.

    `overrides` are of the chair whom this order names, who could not set anything aside before it. What was typed
    and not registered is forgotten with the same step. Raises InputProblem for a member who was taken from the list
    though records name him (member_named_elsewhere).
    """
    before = dossiers.dossier(session, scope)
    steps.refuse_if_locked(session, scope)
    steps.stop(order_breaches(session, scope, order, commission, commission_order, overrides))
    for override in overrides:
        _check_override(override, commission)
    gone = {member.id for member in before.commission} - {member.id for member in commission}
    _refuse_loss(before, gone)
    with session.store.writing(scope, "order_recorded", author=session.author, at=session.now()) as step:
        step.save(ONLY, order)
        if commission_order is not None:
            step.save(ONLY, commission_order)
        elif before.commission_order is not None:
            step.remove(CommissionOrder, ONLY)
        for member in commission:
            step.save(member.id, member)
        for id in gone:
            step.remove(Member, id)
        step.arrange(Member, tuple(member.id for member in commission))
        for override in overrides:
            step.save(dossiers.key_of(override, session.now()), override)
        step.clear_draft(Order, ONLY, FORM)
    return step.change


def named_elsewhere(dossier: Dossier) -> frozenset[str]:
    """The ids of members whom answers, explanations or other records name: they stay in the list, with a last day."""
    one_by_one = (
        *(answer.member for answer in dossier.answers),
        *(piece.member for piece in dossier.evidence),
        *(given.recorded_by for given in dossier.explanations),
        *(request.asked_by for request in dossier.requests),
        *(note.by for note in dossier.incidental_notes),
        *(dissent.by for dissent in dossier.dissents),
        *(signature.by for signature in dossier.signatures),
        *(change.applied_by for change in dossier.term_changes),
        *(override.by for override in dossier.overrides),
        *(dossier.acquaintance.signed_by if dossier.acquaintance else ()),
    )
    return frozenset(id for id in one_by_one if id is not None)


def _refuse_loss(before: Dossier, gone: set[str]) -> None:
    for id in sorted(gone & named_elsewhere(before)):
        member = before.member(id)
        raise InputProblem("member_named_elsewhere", member=(member.name if member else None) or id)


def record_undertaking(
    session: Session, scope: str, member: str, *, undertaking_on: Day | None, no_conflict_on: Day | None
) -> Change:
    """Clauses 4 and 18: a member's undertaking of secrecy and statement of no conflict of interest."""
    steps.refuse_if_locked(session, scope)
    dossier = dossiers.dossier(session, scope)
    steps.known_member(session, scope, member)
    known = dossier.member(member)
    assert known is not None
    stated = replace(known, undertaking_on=undertaking_on, no_conflict_on=no_conflict_on)
    return steps.keep(session, scope, "undertaking_recorded", member, stated)


def term_breaches(session: Session, scope: str, change: TermChange) -> tuple[Breach, ...]:
    """What clause 15 finds in the dossier that this change of the period would leave; what blocks is refused."""
    dossier = dossiers.dossier(session, scope)
    after = replace(dossier, term_changes=(*dossier.term_changes, change))
    return steps.judged(pack_of(session, scope), after, Gate.CERTIFICATE, *TERM)


def record_term_change(session: Session, scope: str, change: TermChange) -> Change:
    """Clause 15: a suspension or an extension; refused for what R15 blocks."""
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, change.applied_by)
    steps.stop(term_breaches(session, scope, change))
    with session.store.writing(scope, "term_changed", author=session.author, at=session.now()) as step:
        step.save(dossiers.key_of(change, session.now()), change)
        step.clear_draft(TermChange, ONLY, FORM)
    return step.change


def set_aside(session: Session, scope: str, override: Override) -> Change:
    """The chair sets one blocking requirement aside with a written reason, which is kept, signed and printed."""
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, override.by)
    _check_override(override, dossiers.kept(session, scope, Member))
    return steps.keep_new(session, scope, "requirement_set_aside", override)


def _check_override(override: Override, commission: tuple[Member, ...]) -> None:
    if is_blank(override.reason) or override.requirement is None or override.on is None:
        raise InputProblem("override_incomplete")
    if override.by not in {member.id for member in commission if member.chair}:
        raise InputProblem("override_not_by_chair", member=override.by)
