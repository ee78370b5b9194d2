"""The single schedule of a year as the territorial body approves and corrects it (clauses 8 and 9)."""

from dataclasses import dataclass
from datetime import date as Day


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterPart:
    """The part of section 1 for one quarter ("2026-Q2") and the order that approved it (clause 9)."""

    quarter: str | None = None
    order_number: str | None = None
    order_date: Day | None = None
    head: str | None = None
    agreed_on: Day | None = None
    agreement_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction of the approved schedule: what stood before and after, why, and with whose agreement."""

    on: Day | None = None
    agreed_on: Day | None = None
    reason: str | None = None
    before: str | None = None
    after: str | None = None
