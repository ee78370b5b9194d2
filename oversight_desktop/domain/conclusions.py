"""What the commission makes of it: analysis, assessment, conclusion, recommendations (clause 21)."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of a section, comparable over periods (clause 6(2))."""

    period: str | None = None
    name: str | None = None
    value: float | int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionConclusion:
    """Analysis and assessment of one section, area or contested action."""

    section: str
    analysis: str | None = None
    assessment: Assessment | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What the bailiff is to do, for which findings, and until when (clause 21)."""

    text: str | None = None
    items: tuple[str, ...] = ()
    due_on: Day | None = None
    status: str | None = None
