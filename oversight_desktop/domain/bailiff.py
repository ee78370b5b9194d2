"""The private bailiff who is inspected."""

from dataclasses import dataclass
from datetime import date as Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Bailiff:
    """A private bailiff as the register of the territorial body describes him."""

    iin: str | None = None
    surname: str | None = None
    given_name: str | None = None
    patronymic: str | None = None
    licence_number: str | None = None
    licence_date: Day | None = None
    district: str | None = None
    office_address: str | None = None
    practice_started_on: Day | None = None
    first_enforcement_action_on: Day | None = None
    employees: int | None = None

    @property
    def full_name(self) -> str:
        """Surname, given name, patronymic if any, as written in the nominative."""
        return " ".join(part for part in (self.surname, self.given_name, self.patronymic) if part)

    @property
    def starts_counting_on(self) -> Day | None:
        """The day the terms of clause 8 run from: the first enforcement action if known, else the start of practice."""
        return self.first_enforcement_action_on or self.practice_started_on
