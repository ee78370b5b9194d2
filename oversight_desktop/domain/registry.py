"""The register of bailiffs as a territorial body keeps it: what the schedule is made from (clauses 8 and 10)."""

from dataclasses import dataclass
from datetime import date as Day

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.ground import Factor
from oversight_desktop.domain.terms import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryEntry:
    """One bailiff of the register, his last scheduled inspection and the factors of clause 10 (None: no data).

    `last_inspection_kind` is never urgent: an urgent inspection is no scheduled one.
    """

    bailiff: Bailiff
    last_inspection_kind: Kind | None = None
    last_inspection_ended_on: Day | None = None
    previous_results: Factor = None
    recommendations_open: int | None = None
    complaints: int | None = None
    cancelled_actions: int | None = None
    private_rulings: int | None = None
    criminal_case: bool | None = None
    prosecutor_acts: int | None = None
