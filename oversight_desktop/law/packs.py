"""A rule pack: the constants of one edition of the Rules, as data; an inspection keeps the pack it was begun under."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date as Day
from enum import Enum
from typing import TypeVar

from oversight_desktop.domain.checklists import Checklists, Texts
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Addressee, BasisKind, BodyKind, Language, SuspensionReason
from oversight_desktop.domain.text import nfc

Value = TypeVar("Value")
Term = TypeVar("Term", bound=Enum)


class DeadlineReading(Enum):
    """Two readings of clause 9 on the tenth day: of the quarter's first month (A), of the month before it (B)."""

    FIRST_MONTH = "A"
    MONTH_BEFORE = "B"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """One edition of the Rules; the names are those of its pack.json, days are calendar days unless said."""

    name: str
    title: Texts
    legal_basis: Texts
    effective_from: Day
    repealed_on: Day | None
    repealed_by: str | None
    initial_min_months: int
    initial_max_months: int
    periodic_min_gap_years: int
    initial_schedule_reading: DeadlineReading
    initial_schedule_day: int
    annual_schedule_month: int
    annual_schedule_day: int
    schedule_corrections_max: int
    scheduled_inspections_max: int
    schedule_factors: int
    commission_min_members: int
    commission_bodies: tuple[BodyKind, ...]
    chairs: int
    acquaintance_days: int
    suspension_reasons: tuple[SuspensionReason, ...]
    initial_sections: int
    general_areas: int
    certificate_copies: int
    certificate_addressees: tuple[Addressee, ...]
    dispatch_working_days: int
    urgent_basis: tuple[BasisKind, ...]
    request_due_working_days: int
    anonymous_words: tuple[str, ...]
    refusal_protocol_signatures: int
    inspection_days_usual: int
    checklists: Checklists


WHOLE_NUMBERS = {
    "initial_min_months": "initial_min_months",
    "initial_max_months": "initial_max_months",
    "periodic_min_gap_years": "periodic_min_gap_years",
    "schedule_corrections_max": "schedule_corrections_per_year_max",
    "scheduled_inspections_max": "scheduled_inspections_per_bailiff_per_year_max",
    "schedule_factors": "schedule_factors",
    "commission_min_members": "commission_min_members",
    "chairs": "chairs",
    "acquaintance_days": "acquaintance_days_before_start_min",
    "initial_sections": "initial_sections",
    "general_areas": "general_areas",
    "certificate_copies": "certificate_copies",
    "dispatch_working_days": "dispatch_working_days_max",
    "request_due_working_days": "request_due_working_days_default",
    "refusal_protocol_signatures": "refusal_protocol_signatures_min",
    "inspection_days_usual": "inspection_days_usual_max",
}
"""Fields of RulePack that are whole numbers, and how pack.json calls them."""


def parse_pack(constants: bytes, checklists: Checklists) -> RulePack:
    """The pack that pack.json describes; InputProblem("pack_unreadable") names the first value that is amiss."""
    try:
        data = json.loads(constants)
    except ValueError as error:
        raise InputProblem("pack_unreadable", place=str(error)) from error
    if not isinstance(data, dict):
        raise InputProblem("pack_unreadable", place="{}")
    read = _Reader(data)
    numbers = {field: read.whole(name) for field, name in WHOLE_NUMBERS.items()}
    return RulePack(
        name=read.text("name"),
        title=read.texts("title"),
        legal_basis=read.texts("legal_basis"),
        effective_from=read.value("effective_from", Day.fromisoformat),
        repealed_on=read.value("repealed_on", lambda text: None if text is None else Day.fromisoformat(text)),
        repealed_by=read.value("repealed_by", lambda text: None if text is None else nfc(text)),
        initial_schedule_reading=read.value("initial_schedule_deadline", lambda it: DeadlineReading(it["reading"])),
        initial_schedule_day=read.value("initial_schedule_deadline", lambda it: int(it["day"])),
        annual_schedule_month=read.value("annual_schedule_deadline", lambda it: int(it["month"])),
        annual_schedule_day=read.value("annual_schedule_deadline", lambda it: int(it["day"])),
        commission_bodies=read.terms("commission_bodies_required", BodyKind),
        suspension_reasons=read.terms("suspension_reasons", SuspensionReason),
        certificate_addressees=read.terms("certificate_addressees", Addressee),
        urgent_basis=read.terms("urgent_basis", BasisKind),
        anonymous_words=read.value("anonymous_words", lambda words: tuple(nfc(word).casefold() for word in words)),
        checklists=checklists,
        **numbers,
    )


class _Reader:
    """Reads one value after another and names the one that is amiss."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._data = data

    def value(self, name: str, read: Callable[..., Value]) -> Value:
        """The value of this name as `read` understands it."""
        try:
            return read(self._data[name])
        except (KeyError, TypeError, ValueError) as error:
            raise InputProblem("pack_unreadable", place=name) from error

    def text(self, name: str) -> str:
        """A text, composed."""
        return self.value(name, nfc)

    def texts(self, name: str) -> Texts:
        """A text in the three languages."""
        return self.value(name, lambda it: {language: nfc(it[language.value]) for language in Language})

    def whole(self, name: str) -> int:
        """A whole number that is not negative."""

        def read(number: object) -> int:
            if type(number) is not int or number < 0:
                raise ValueError(name)
            return number

        return self.value(name, read)

    def terms(self, name: str, kind: type[Term]) -> tuple[Term, ...]:
        """Words of one closed list."""
        return self.value(name, lambda words: tuple(kind(word) for word in words))
