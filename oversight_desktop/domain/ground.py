"""What an inspection rests on: a line of the schedule (clause 8) or documents (clause 11)."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import AuthorStatus, BasisKind, Kind

Factor = int | bool | str | None
"""A factor of clause 10: a number, yes or no, or the word "no_data"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """The seven factors of clause 10, as recorded before the schedule was approved."""

    service_length: Factor = None
    previous_results: Factor = None
    recommendations_open: Factor = None
    complaints: Factor = None
    cancelled_actions_and_rulings: Factor = None
    criminal_case: Factor = None
    prosecutor_acts: Factor = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleLine:
    """One line of the single schedule and the order that approved it (clauses 8 and 9)."""

    section: int | None = None
    quarter: str | None = None
    order_number: str | None = None
    order_date: Day | None = None
    agreed_on: Day | None = None
    agreement_number: str | None = None
    planned_start: Day | None = None
    planned_end: Day | None = None
    factors: Factors | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedAction:
    """One enforcement action that a basis document calls unlawful (clause 11)."""

    id: str
    proceeding_number: str | None = None
    action: str | None = None
    date: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisDocument:
    """A complaint, a prosecutor's act or a court's private ruling (clause 11); `sha256` is the hex hash of its file."""

    kind: BasisKind | None = None
    number: str | None = None
    date: Day | None = None
    received_on: Day | None = None
    author: str | None = None
    author_status: AuthorStatus | None = None
    file: str | None = None
    sha256: str | None = None
    contested_actions: tuple[ContestedAction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierRecommendation:
    """A recommendation of the last scheduled inspection."""

    text: str | None = None
    due_on: Day | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastInspection:
    """The last scheduled inspection of the same bailiff."""

    kind: Kind | None = None
    ended_on: Day | None = None
    covered_to: Day | None = None
    certificate_number: str | None = None
    sections_with_findings: tuple[str, ...] = ()
    recommendations: tuple[EarlierRecommendation, ...] = ()
