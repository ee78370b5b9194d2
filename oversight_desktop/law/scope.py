"""What an inspection may look at: the sections of clause 16, the areas of clause 6, the contested actions of clause 11.

An initial inspection has the eight sections and may add the six areas; a periodic one has the six areas and may add
the sections where the last scheduled inspection found something; an urgent one has its contested actions only. The
urgent list itself serves the commission's own order and makes no section.
"""

from collections.abc import Mapping

from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.checklists import ChecklistSection
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.ground import ContestedAction
from oversight_desktop.domain.terms import Kind
from oversight_desktop.law.packs import RulePack


def contested_actions(dossier: Dossier) -> tuple[ContestedAction, ...]:
    """Clause 11: the actions that the basis documents call unlawful, in the order they are named."""
    return tuple(action for document in dossier.basis_documents for action in document.contested_actions)


def required_sections(dossier: Dossier, pack: RulePack) -> tuple[str, ...]:
    """The sections, areas or contested actions the certificate must speak of; none while the kind is unknown."""
    if dossier.kind is Kind.URGENT:
        return tuple(action.id for action in contested_actions(dossier))
    return tuple(section.id for section in pack.checklists.of(dossier.kind)) if dossier.kind else ()


def answerable(dossier: Dossier, pack: RulePack) -> Mapping[str, str]:
    """Every item this inspection may answer, with its section (a contested action is its own section)."""
    if dossier.kind is Kind.URGENT:
        own = {item.id: section.id for section in pack.checklists.of(Kind.URGENT) for item in section.items}
        return own | {action.id: action.id for action in contested_actions(dossier)}
    return {
        item.id: section.id
        for section in pack.checklists.sections
        if _may_be_looked_at(dossier, section)
        for item in section.items
    }


def answers_by_section(dossier: Dossier, pack: RulePack) -> Mapping[str, tuple[Answer, ...]]:
    """The answers given in each section of this inspection; answers outside its scope are left out."""
    sections = answerable(dossier, pack)
    found: dict[str, tuple[Answer, ...]] = {}
    for answer in dossier.answers:
        if section := sections.get(answer.item):
            found[section] = (*found.get(section, ()), answer)
    return found


def _may_be_looked_at(dossier: Dossier, section: ChecklistSection) -> bool:
    """Clauses 6, 11 and 16 by the reading in this module's head; before the kind is known, anything."""
    match dossier.kind, section.kind:
        case Kind.INITIAL, Kind.INITIAL | Kind.PERIODIC:
            return True
        case Kind.PERIODIC, Kind.PERIODIC:
            return True
        case Kind.PERIODIC, Kind.INITIAL:
            last = dossier.last_inspection
            return last is not None and section.id in last.sections_with_findings
    return dossier.kind is None
