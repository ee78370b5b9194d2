"""Steps: the order on the inspection, its commission, the changes of its period (clauses 12, 13 and 15)."""

from dataclasses import replace
from datetime import date as Day

from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.change import Change
from oversight_desktop.domain.order import CommissionOrder, Member, Order, TermChange
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Gate
from oversight_desktop.domain.text import is_blank
from oversight_desktop.services import dossiers, steps
from oversight_desktop.services.dossiers import ONLY
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session


def record_order(
    session: Session,
    scope: str,
    order: Order,
    commission: tuple[Member, ...],
    commission_order: CommissionOrder | None = None,
) -> Change:
    """Clauses 12 and 13: keep the order with the commission it names; refused for what R12 and R13 block."""
    before = dossiers.dossier(session, scope)
    after = replace(before, order=order, commission=commission, commission_order=commission_order)
    steps.refuse_if_locked(session, scope)
    steps.refuse(pack_of(session, scope), after, Gate.START, "R12.", "R13.", "R8.3")
    with session.store.writing(scope, "order_recorded", author=session.author, at=session.now()) as step:
        step.save(ONLY, order)
        if commission_order is not None:
            step.save(ONLY, commission_order)
        for member in commission:
            step.save(member.id, member)
        for gone in {member.id for member in before.commission} - {member.id for member in commission}:
            step.remove(Member, gone)
    return step.change


def record_undertaking(
    session: Session, scope: str, member: str, *, undertaking_on: Day | None, no_conflict_on: Day | None
) -> Change:
    """Clauses 4 and 18: a member's undertaking of secrecy and statement of no conflict of interest."""
    dossier = dossiers.dossier(session, scope)
    steps.known_member(session, scope, member)
    known = dossier.member(member)
    assert known is not None
    stated = replace(known, undertaking_on=undertaking_on, no_conflict_on=no_conflict_on)
    return steps.keep(session, scope, "undertaking_recorded", member, stated)


def record_term_change(session: Session, scope: str, change: TermChange) -> Change:
    """Clause 15: a suspension or an extension; refused for what R15 blocks."""
    dossier = dossiers.dossier(session, scope)
    steps.refuse_if_locked(session, scope)
    steps.known_member(session, scope, change.applied_by)
    after = replace(dossier, term_changes=(*dossier.term_changes, change))
    steps.refuse(pack_of(session, scope), after, Gate.CERTIFICATE, "R15.1", "R15.2", "R15.3", "R15.4", "R15.6")
    return steps.keep_new(session, scope, "term_changed", change)


def set_aside(session: Session, scope: str, override: Override) -> Change:
    """The chair sets one blocking requirement aside with a written reason, which is kept, signed and printed."""
    steps.refuse_if_locked(session, scope)
    _check_override(session, scope, override)
    return steps.keep_new(session, scope, "requirement_set_aside", override)


def _check_override(session: Session, scope: str, override: Override) -> None:
    steps.known_member(session, scope, override.by)
    if is_blank(override.reason) or override.requirement is None or override.on is None:
        raise InputProblem("override_incomplete")
    if override.by not in {member.id for member in dossiers.kept(session, scope, Member) if member.chair}:
        raise InputProblem("override_not_by_chair", member=override.by)
