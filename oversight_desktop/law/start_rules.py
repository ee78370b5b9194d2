"""The rules of clauses 1 to 15, and of clause 18's undertaking, for the gates to compose."""

from collections.abc import Callable

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.law import (
    acquaintance,
    basis,
    commission,
    eligibility,
    factors,
    order,
    parties,
    schedule,
    term,
)
from oversight_desktop.law.acquaintance import last_day_to_acquaint
from oversight_desktop.law.calendar import Calendar
from oversight_desktop.law.eligibility import lawful_window
from oversight_desktop.law.membership import commission_in_force
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.term import end_in_force

__all__ = [
    "START_RULES",
    "TERM_RULES",
    "Rule",
    "commission_in_force",
    "end_in_force",
    "last_day_to_acquaint",
    "lawful_window",
]

Rule = Callable[[Dossier, RulePack, Calendar], tuple[Breach, ...]]

START_RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (("R1.1",), parties.both_bodies),
    (("R4.1",), parties.no_conflict_stated),
    (("R7.1",), parties.kind_known),
    (("R8.1",), schedule.line_of_schedule),
    (("R8.2",), schedule.line_is_complete),
    (("R8.3",), eligibility.initial_in_time),
    (("R8.4",), eligibility.periodic_in_time),
    (("R9.2",), schedule.quarter_part_in_time),
    (("R9.3",), schedule.year_part_in_time),
    (("R9.4",), schedule.agreed_before_approved),
    (("R9.6",), schedule.once_a_year),
    (("R10.1",), factors.factors_recorded),
    (("R11.1",), basis.basis_of_urgent),
    (("R11.2",), basis.contested_actions_named),
    (("R12.1",), commission.enough_members),
    (("R12.2",), commission.from_both_bodies),
    (("R12.3",), commission.commission_ordered),
    (("R12.4",), commission.bailiff_is_no_member),
    (("R12.5",), commission.replaced_by_order),
    (("R13.1",), order.order_is_complete),
    (("R13.2",), order.covered_period_fits),
    (("R13.3",), order.chair_agreed),
    (("R13.4",), order.grounds_given),
    (("R13.5",), order.order_leaves_time),
    (("R14.1",), acquaintance.acquainted_in_time),
    (("R14.2",), acquaintance.signed_or_refused),
    (("R14.4",), acquaintance.refused_in_time),
    (("R18.1",), parties.secrecy_undertaken),
)
"""What must hold before an inspection begins: requirement ids and the function that judges them."""

TERM_RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (("R12.1", "R12.2", "R13.1"), commission.commission_to_the_end),
    (("R15.1",), term.suspension_has_reason),
    (("R15.2",), term.chair_applied_first),
    (("R15.3",), term.head_ordered_in_time),
    (("R15.4",), term.new_end_is_right),
    (("R15.5",), term.nothing_done_meanwhile),
    (("R15.6",), term.suspensions_fit),
    (("R15.7",), term.ended_in_time),
)
"""The running of the period, judged from the certificate on."""
