"""How the bailiff learnt of the order (clause 14)."""

from dataclasses import dataclass
from datetime import date as Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """A signature, a refusal with its protocol, or a bailiff who was not found: exactly one of the three dates."""

    signed_on: Day | None = None
    refused_on: Day | None = None
    protocol_number: str | None = None
    signed_by: tuple[str, ...] = ()
    not_found_on: Day | None = None
    delivery: str | None = None
