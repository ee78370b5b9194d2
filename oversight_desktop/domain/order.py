"""The order on the inspection, its commission and the changes of its period (clauses 12, 13 and 15)."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import BodyKind, SuspensionReason, TermChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The head's order on one inspection (clause 13)."""

    number: str | None = None
    date: Day | None = None
    signed_by: str | None = None
    agreed_on: Day | None = None
    agreement_number: str | None = None
    begins_on: Day | None = None
    ends_on: Day | None = None
    covered_from: Day | None = None
    covered_to: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of the commission; `from_` and `to` bound the days he belonged to it, both included (clause 12).

    `chair` is None where the document does not say, which counts as no.
    """

    id: str
    name: str | None = None
    post: str | None = None
    body: BodyKind | None = None
    chair: bool | None = None
    undertaking_on: Day | None = None
    no_conflict_on: Day | None = None
    from_: Day | None = None
    to: Day | None = None
    order_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionOrder:
    """The order that formed the standing commission (clause 12)."""

    number: str | None = None
    date: Day | None = None
    agreed_on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """A suspension or an extension of the inspection's period (clause 15); `from_` and `to` are both included."""

    kind: TermChangeKind | None = None
    reason: SuspensionReason | None = None
    whose: str | None = None
    applied_on: Day | None = None
    applied_by: str | None = None
    order_number: str | None = None
    order_date: Day | None = None
    from_: Day | None = None
    to: Day | None = None
    new_end: Day | None = None
