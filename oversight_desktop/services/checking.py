"""Hold an inspection file against the Rules: the same judgement for command line, gate and window."""

from dataclasses import dataclass
from pathlib import Path

from oversight_desktop.domain.breach import Breach
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Gate, Severity
from oversight_desktop.exchange.inspection_folder import LoadedInspection, load_inspection
from oversight_desktop.law.gates import furthest_gate, judge
from oversight_desktop.services import packs


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the law finds in a dossier at one gate."""

    gate: Gate
    breaches: tuple[Breach, ...]

    @property
    def blocked(self) -> bool:
        """Whether a requirement stops the step."""
        return any(breach.severity is Severity.BLOCK for breach in self.breaches)


def load(path: Path) -> LoadedInspection:
    """The inspection in a file, and the files it names; raises InputProblem for anything that cannot be read."""
    lists = packs.rule_pack().checklists
    return load_inspection(
        path,
        known_items=packs.item_kinds(lists),
        known_packs=packs.known_packs(),
        known_requirements=packs.requirement_ids(),
    )


def judgement(dossier: Dossier, gate: Gate | None = None) -> Judgement:
    """What the Rules say of a dossier up to a gate; by default the furthest its data reaches."""
    at = gate or furthest_gate(dossier)
    return Judgement(gate=at, breaches=judge(dossier, packs.rule_pack(dossier.rule_pack), packs.calendar(), at))
