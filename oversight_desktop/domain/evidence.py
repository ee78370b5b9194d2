"""Evidence, explanations, requests and outside documents (clauses 16, 17 and 19)."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import EvidenceKind, ExplanationForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A photo or paper (`file` names it, `sha256` is the hex hash of its bytes), or words on what was seen."""

    id: str
    kind: EvidenceKind | None = None
    file: str | None = None
    reference: str | None = None
    caption: str | None = None
    taken_on: Day | None = None
    member: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What the bailiff said about the findings named in `items`, word for word (clause 19)."""

    id: str
    form: ExplanationForm | None = None
    given_on: Day | None = None
    items: tuple[str, ...] = ()
    text: str | None = None
    signed: bool | None = None
    signed_on: Day | None = None
    refused_on: Day | None = None
    note: str | None = None
    recorded_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Documents or data asked of the bailiff (clauses 17 and 19)."""

    id: str
    what: str | None = None
    asked_by: str | None = None
    asked_on: Day | None = None
    due_on: Day | None = None
    received_on: Day | None = None
    copies: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudiedDocument:
    """A court ruling, prosecutor's act or earlier certificate the members read (clause 17)."""

    kind: str | None = None
    number: str | None = None
    date: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentalNote:
    """Something seen by chance outside an urgent inspection's scope (clause 11, our reading)."""

    text: str | None = None
    on: Day | None = None
    by: str | None = None
