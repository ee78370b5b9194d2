"""A bailiff of the register as the texts of a form, and back."""

from dataclasses import fields

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind
from oversight_desktop.qt.field_values import Values, day_of, number_of, text_of_day

DAYS = ("licence_date", "practice_started_on", "first_enforcement_action_on")
TEXTS = ("iin", "surname", "given_name", "patronymic", "licence_number", "district", "office_address")
BAILIFF = tuple(field.name for field in fields(Bailiff))
COUNTS = ("recommendations_open", "complaints", "cancelled_actions", "private_rulings", "prosecutor_acts")
ENTRY = ("last_inspection_kind", "last_inspection_ended_on", "previous_results", *COUNTS, "criminal_case")


def bailiff_values(bailiff: Bailiff | None) -> dict[str, str]:
    """The texts of a form for this bailiff."""
    if bailiff is None:
        return {}
    values = {name: getattr(bailiff, name) or "" for name in TEXTS}
    values |= {name: text_of_day(getattr(bailiff, name)) for name in DAYS}
    return values | {"employees": "" if bailiff.employees is None else str(bailiff.employees)}


def bailiff_of(values: Values) -> Bailiff:
    """The bailiff a form describes; what is empty is not known."""
    texts = {name: values.get(name) or None for name in TEXTS}
    days = {name: day_of(values.get(name)) for name in DAYS}
    return Bailiff(**texts, **days, employees=number_of(values.get("employees")))  # type: ignore[arg-type]


def entry_values(entry: RegistryEntry | None) -> dict[str, str]:
    """The texts of a form for this entry of the register."""
    if entry is None:
        return {}
    values = bailiff_values(entry.bailiff)
    values["last_inspection_kind"] = entry.last_inspection_kind.value if entry.last_inspection_kind else ""
    values["last_inspection_ended_on"] = text_of_day(entry.last_inspection_ended_on)
    values["previous_results"] = "" if entry.previous_results is None else str(entry.previous_results)
    values |= {name: "" if getattr(entry, name) is None else str(getattr(entry, name)) for name in COUNTS}
    values["criminal_case"] = {None: "", True: "yes", False: "no"}[entry.criminal_case]
    return values


def entry_of(values: Values) -> RegistryEntry:
    """The entry of the register a form describes."""
    kind, results = values.get("last_inspection_kind"), values.get("previous_results")
    return RegistryEntry(
        bailiff=bailiff_of(values),
        last_inspection_kind=Kind(kind) if kind else None,
        last_inspection_ended_on=day_of(values.get("last_inspection_ended_on")),
        previous_results=number_of(results) if number_of(results) is not None else results or None,
        criminal_case={"yes": True, "no": False}.get(values.get("criminal_case", "")),
        **{name: number_of(values.get(name)) for name in COUNTS},
    )
