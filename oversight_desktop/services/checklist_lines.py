"""The questions of one inspection: its checklist as it was begun under, cut to what its kind may look at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from oversight_desktop.domain.checklists import ChecklistItem, ChecklistSection, SourceMark, Texts
from oversight_desktop.domain.ground import ContestedAction
from oversight_desktop.domain.terms import Kind, Language, Result
from oversight_desktop.law.packs import RulePack
from oversight_desktop.law.scope import answerable, contested_actions, required_sections
from oversight_desktop.services import dossiers
from oversight_desktop.services.office_checklists import pack_of
from oversight_desktop.services.session import Session

CONTESTED = "contested"
"""The section that holds the contested actions of an urgent inspection."""
ORDINARY = (Result.COMPLIES, Result.VIOLATION, Result.NOT_APPLICABLE, Result.NOT_CHECKED)
OUTCOMES = (Result.NOT_CONFIRMED, Result.CONFIRMED, Result.PARTLY, Result.NOT_ESTABLISHED)
CLAUSES = re.compile(r"Rules, clauses? ([^;]*)")
"""How an English basis names clauses of the Rules: "Rules, clauses 6(5), 19(1); Law …"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One question, or one contested action. `clauses` are the clauses of the Rules its basis names.

    A line that is not `answerable` is read only (the commission's own list in an urgent inspection); `draft` is the
    standard text of a recommendation, None where none is meant for the bailiff.
    """

    id: str
    section: str
    question: Texts
    basis: Texts | None = None
    evidence: Texts | None = None
    draft: Texts | None = None
    mark: SourceMark | None = None
    edition: Texts | None = None
    clauses: tuple[int, ...] = ()
    action: ContestedAction | None = None
    answerable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One section, area or list; `title` is None for the contested actions, which the window names itself.

    `required` tells what the certificate must speak of from what the commission may add (clauses 6 and 16).
    """

    id: str
    title: Texts | None
    lines: tuple[Line, ...]
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All questions of an inspection; `choices` are the answers of the keys 1 to 4, `language` that of its texts."""

    kind: Kind | None
    language: Language
    pack: RulePack
    choices: tuple[Result, ...]
    parts: tuple[Part, ...]
    by_id: Mapping[str, Line] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line in its order."""
        return tuple(self.by_id.values())

    def line(self, id: str) -> Line | None:
        """The line with this id, if the inspection has it."""
        return self.by_id.get(id)


def sheet(session: Session, scope: str) -> Sheet:
    """The questions this inspection may answer, in their order."""
    dossier, pack = dossiers.dossier(session, scope), pack_of(session, scope)
    urgent = dossier.kind is Kind.URGENT
    allowed = answerable(dossier, pack)
    parts = []
    if urgent:  # an action named like an item of the commission's own list is the one that is answered
        actions = tuple(_action(each) for each in contested_actions(dossier))
        parts.append(Part(id=CONTESTED, title=None, lines=actions))
        allowed = {id: section for id, section in allowed.items() if section != id}
    required = required_sections(dossier, pack)
    parts += [
        _part(each, allowed, each.id in required)
        for each in pack.checklists.sections
        if any(item.id in allowed for item in each.items)
    ]
    return Sheet(
        kind=dossier.kind,
        language=dossier.language,
        pack=pack,
        choices=OUTCOMES if urgent else ORDINARY,
        parts=tuple(parts),
        by_id={line.id: line for part in parts for line in part.lines},
    )


def clauses_in(basis: Texts) -> tuple[int, ...]:
    """The clauses of the Rules that a basis names, in their order; none where it rests on other acts only."""
    named = CLAUSES.search(basis[Language.ENGLISH])
    if named is None:
        return ()
    bare = re.sub(r"\([^)]*\)", "", named[1])
    return tuple(dict.fromkeys(int(number) for number in re.findall(r"\d+", bare)))


def _part(section: ChecklistSection, allowed: Mapping[str, str], required: bool) -> Part:
    lines = tuple(_line(item, section) for item in section.items if item.id in allowed)
    return Part(id=section.id, title=section.title, lines=lines, required=required)


def _line(item: ChecklistItem, section: ChecklistSection) -> Line:
    own_list = section.kind is Kind.URGENT
    return Line(
        id=item.id,
        section=section.id,
        question=item.question,
        basis=item.basis,
        evidence=item.evidence,
        draft=None if own_list else item.recommendation,
        mark=item.mark,
        edition=item.edition,
        clauses=clauses_in(item.basis) or clauses_in(section.basis),
        answerable=not own_list,
    )


def _action(action: ContestedAction) -> Line:
    text = action.action or action.id
    return Line(
        id=action.id,
        section=CONTESTED,
        question=dict.fromkeys(Language, text),
        clauses=(11,),
        action=action,
    )
