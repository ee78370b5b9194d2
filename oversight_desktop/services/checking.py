"""Hold an inspection file against the Rules: the same judgement for command line, gate and window."""

from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Gate, Severity
from oversight_desktop.exchange.inspection_folder import LoadedInspection, load_inspection
from oversight_desktop.law.gates import furthest_gate, judge
from oversight_desktop.law.packs import RulePack
from oversight_desktop.services import packs


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the law finds in a dossier at one gate; `pack` is the edition of the Rules it was held against."""

    gate: Gate
    breaches: tuple[Breach, ...]
    pack: RulePack

    @property
    def blocked(self) -> bool:
        """Whether a requirement stops the step."""
        return any(breach.severity is Severity.BLOCK for breach in self.breaches)


def load(path: Path, pack: RulePack | None = None) -> LoadedInspection:
    """The inspection in a file, and the files it names; raises InputProblem for anything that cannot be read.

    `pack` is the one it must name and whose items it may answer; by default any that came with the program.
    """
    lists = (pack or packs.rule_pack()).checklists
    return load_inspection(
        path,
        known_items=packs.item_kinds(lists),
        known_packs=(pack.name,) if pack else packs.known_packs(),
        known_requirements=packs.requirement_ids(),
    )


def judgement(dossier: Dossier, gate: Gate | None = None, *, pack: RulePack | None = None) -> Judgement:
    """What the Rules say of a dossier up to a gate; by default the furthest its data reaches.

    `pack` is the rule pack with the checklists it was begun under, by default as it came with the program.
    """
    at = gate or furthest_gate(dossier)
    rules = pack or packs.rule_pack(dossier.rule_pack)
    return Judgement(gate=at, breaches=judge(dossier, rules, packs.calendar(), at), pack=rules)
