"""What a member's key turns an answer into: which texts stay with it, which no longer fit it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date as Day

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.checklists import SourceMark
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language, Result
from oversight_desktop.domain.text import nfc, said
from oversight_desktop.services.checklist_lines import Line

OF_A_VIOLATION = ("finding", "legal_basis", "cured_on", "cured_evidence", "no_explanation")
"""Fields that say something only of a violation (clauses 16 and 19)."""


def answered(line: Line, former: Answer | None, result: Result, *, member: str | None, on: Day) -> Answer:
    """The answer after a key: evidence and files stay, texts that belong to another result go (undo brings them back).

    The legal basis of a violation is not filled in here: `basis_draft` offers it. Raises InputProblem
    "checklist.read_only_why" for a line of the commission's own list.
    """
    if not line.answerable:
        raise not_answerable(line)
    answer = replace(former or Answer(item=line.id), result=result, member=member, on=on)
    if result.is_violation:
        return replace(answer, reason=None)
    kept = dict.fromkeys(OF_A_VIOLATION)
    return replace(answer, **kept, reason=None if result in (Result.COMPLIES, Result.NOT_CONFIRMED) else answer.reason)  # type: ignore[arg-type]


def not_answerable(line: Line) -> InputProblem:
    """Why a line of the commission's own list is only read (clause 11)."""
    return InputProblem("checklist.read_only_why", item=line.id)


def basis_draft(line: Line, language: Language) -> str | None:
    """The legal basis a finding on this line is prefilled with; None where ours is a proposal: the member must name it.

    Clause 16 asks for a legal basis; a proposed one was read by nobody in the act it names.
    """
    if line.mark is None or line.mark is SourceMark.PROPOSED or line.basis is None:
        return None
    return line.basis[language]


def recommendation_draft(line: Line, language: Language) -> str:
    """The standard text a recommendation on this line starts from; empty where none is meant for the bailiff."""
    return line.draft[language] if line.draft else ""


def reasons_used(answers: Iterable[Answer]) -> tuple[str, ...]:
    """The reasons given so far in this inspection, the most frequent first."""
    return tuple(text for text, _ in Counter(said(each.reason) for each in answers if said(each.reason)).most_common())


def files_in(text: str) -> tuple[str, ...]:
    """The case numbers of a line like "12-345; 12-346", each once, in their order."""
    parts = (said(nfc(part)) for part in text.replace(";", ",").replace("\n", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
