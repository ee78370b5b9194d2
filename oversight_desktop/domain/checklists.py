"""The checklists of a rule pack: sections, items, and where each item comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from oversight_desktop.domain.terms import Kind, Language

Texts = Mapping[Language, str]
"""One text in the three languages."""


class SourceMark(Enum):
    """Where an item comes from: the Rules themselves, the Law in a named edition, or a proposal of ours."""

    STATED = "stated"
    READ = "read"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """One question of a checklist. `note` is a working remark that is never printed; `edition` names the edition of
    the Law for a READ item; `recommendation` is the standard text a recommendation is drafted from."""

    id: str
    question: Texts
    basis: Texts
    evidence: Texts
    recommendation: Texts
    mark: SourceMark
    edition: Texts | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistSection:
    """One section (clause 16), area (clause 6) or list for contested actions (clause 11)."""

    id: str
    kind: Kind
    title: Texts
    basis: Texts
    items: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklists:
    """All checklists of a pack with an office's own changes applied; `hash` names exactly this text (hex SHA-256)."""

    sections: tuple[ChecklistSection, ...]
    hash: str

    def of(self, kind: Kind) -> tuple[ChecklistSection, ...]:
        """The sections that belong to this kind of inspection."""
        return tuple(section for section in self.sections if section.kind is kind)

    @property
    def items(self) -> Mapping[str, ChecklistItem]:
        """Every item of every list by its id."""
        return {item.id: item for section in self.sections for item in section.items}
