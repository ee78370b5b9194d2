"""One inspection as the store keeps it: what holds its parts together."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import Kind, Language, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """The head of an inspection; it pins the rule pack and the checklists it was begun under (hex SHA-256).

    `language` is the language its free texts are written in, `sample` marks the built-in sample, `started_on` and
    `ended_on` are the actual first and last day, `closed_on` the day its file was closed, `blanks` how the document it
    was imported from spelt what it leaves out (Dossier.blanks).
    """

    rule_pack: str | None = None
    checklists_hash: str | None = None
    language: Language | None = None
    kind: Kind | None = None
    subjects: tuple[Subject, ...] = ()
    has_ground_documents: bool | None = None
    started_on: Day | None = None
    ended_on: Day | None = None
    closed_on: Day | None = None
    assessment: str | None = None
    conclusion: str | None = None
    sample: bool | None = None
    blanks: str | None = None
