"""What the law finds wrong with a step."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oversight_desktop.domain.terms import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One requirement of the Rules that is not met, and the facts it rests on.

    `requirement` is the id of rules.md ("R14.1"), `code` names the sentence in the rule pack's texts, `facts` are
    the values that sentence shows (text, whole numbers, dates, members of domain.terms, or tuples of these).
    """

    requirement: str
    code: str
    severity: Severity
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def clause(self) -> int:
        """The clause of the Rules: R14.1 belongs to clause 14."""
        return int(self.requirement[1:].split(".")[0])


class RuleBroken(Exception):
    """A step was refused because it would break the Rules; the user can put it right."""

    def __init__(self, *breaches: Breach) -> None:
        super().__init__("; ".join(f"{breach.requirement} {breach.code}" for breach in breaches))
        self.breaches = breaches
