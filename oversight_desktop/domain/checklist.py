"""Answers of the members to the items of a checklist (clauses 6, 11 and 16)."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.terms import Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a member found on one item; `item` is a checklist item or the id of a contested action.

    `evidence` holds ids of evidence, `files` numbers of the proceedings looked at; `no_explanation` is the recorded
    reason why the bailiff gave none (clause 19).
    """

    item: str
    result: Result | None = None
    reason: str | None = None
    finding: str | None = None
    legal_basis: str | None = None
    evidence: tuple[str, ...] = ()
    cured_on: Day | None = None
    cured_evidence: str | None = None
    no_explanation: str | None = None
    files: tuple[str, ...] = ()
    member: str | None = None
    on: Day | None = None

    @property
    def is_violation(self) -> bool:
        """Whether it states a violation, cured or not."""
        return self.result is not None and self.result.is_violation
