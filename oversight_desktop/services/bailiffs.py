"""The register of bailiffs in the office: listed, recorded, held against clause 8."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day
from pathlib import Path

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.change import OFFICE, Change
from oversight_desktop.domain.iin import birth_date, iin_fault, is_doubtful
from oversight_desktop.domain.inspection import Inspection
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind
from oversight_desktop.domain.text import is_blank, person_key
from oversight_desktop.exchange.registry import RegistryFaults, RegistryReading, read_registry
from oversight_desktop.law.eligibility import Window, first_periodic_day, lawful_window
from oversight_desktop.services import packs
from oversight_desktop.services.alphabet import folded, kazakh_key
from oversight_desktop.services.session import Session

PREVIEWED = 20
"""Rows of a register that are shown before it is taken in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A bailiff as the list shows him; `key` names his entry in the store, `window` is that of clause 8(1)."""

    key: str
    entry: RegistryEntry
    name: str
    window: Window | None
    sort_key: str
    district_key: str
    search: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """When a bailiff may be inspected, and how it was counted.

    `initial` counts from `counted_from` (the first enforcement action if `from_action`, else the start of practice);
    `periodic_from` is the first day of a periodic inspection after the last scheduled one.
    """

    initial: Window | None
    counted_from: Day | None
    from_action: bool
    least_months: int
    most_months: int
    periodic_from: Day | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IinReading:
    """What a typed IIN says: the code of its fault (None: none), the birth date in it, or that it is doubtful."""

    fault: str | None
    born: Day | None
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A register that was read: its rows without a fault, its columns, and the faults of the other rows, in order."""

    path: Path
    entries: tuple[RegistryEntry, ...]
    columns: frozenset[str]
    faults: tuple[InputProblem, ...]


def bailiffs(session: Session) -> tuple[Listed, ...]:
    """Every bailiff of the register, by the Kazakh alphabet."""
    pack = packs.rule_pack()
    found = []
    for kept in session.store.records(OFFICE, RegistryEntry):
        bailiff = kept.record.bailiff
        name = bailiff.full_name
        listed = Listed(
            key=kept.key,
            entry=kept.record,
            name=name,
            window=lawful_window(bailiff, pack),
            sort_key=kazakh_key(name),
            district_key=kazakh_key(bailiff.district),
            search=folded(" ".join(part for part in (name, bailiff.iin, bailiff.district) if part)),
        )
        found.append(listed)
    return tuple(sorted(found, key=lambda listed: listed.sort_key))


def bailiff(session: Session, key: str) -> RegistryEntry | None:
    """The entry kept under this key, if there is one."""
    return session.store.record(OFFICE, RegistryEntry, key)


def term_of(entry: RegistryEntry) -> Term:
    """Clause 8: when this bailiff may be inspected, with what it was counted from."""
    pack = packs.rule_pack()
    who, ended = entry.bailiff, entry.last_inspection_ended_on
    return Term(
        initial=lawful_window(who, pack),
        counted_from=who.starts_counting_on,
        from_action=who.first_enforcement_action_on is not None,
        least_months=pack.initial_min_months,
        most_months=pack.initial_max_months,
        periodic_from=None if ended is None else first_periodic_day(ended, pack),
    )


def read_iin(iin: str | None) -> IinReading:
    """What a typed IIN says of itself; a blank one has no fault: it is only missing."""
    if is_blank(iin):
        return IinReading(fault=None, born=None, doubtful=False)
    assert iin is not None
    return IinReading(fault=iin_fault(iin), born=birth_date(iin), doubtful=is_doubtful(iin))


def faults_of(entry: RegistryEntry) -> tuple[InputProblem, ...]:
    """What `record_bailiff` refuses in the entry itself, field by field (fact "field")."""
    who = entry.bailiff
    found = []
    if is_blank(who.iin):
        found.append(InputProblem("bailiff_lacks_iin", field="iin"))
    elif fault := iin_fault(who.iin or ""):
        found.append(InputProblem(f"bailiff_{fault}", field="iin"))
    found += [
        InputProblem(f"bailiff_lacks_{name}", field=name)
        for name in ("surname", "given_name", "practice_started_on")
        if is_blank(str(getattr(who, name) or ""))
    ]
    began, acted = who.practice_started_on, who.first_enforcement_action_on
    if began and acted and acted < began:
        found.append(InputProblem("bailiff_acted_before_practice", field="first_enforcement_action_on", day=began))
    if (entry.last_inspection_kind is None) != (entry.last_inspection_ended_on is None):
        lacking = "last_inspection_kind" if entry.last_inspection_kind is None else "last_inspection_ended_on"
        found.append(InputProblem("bailiff_last_inspection_half", field=lacking))
    if entry.last_inspection_kind is Kind.URGENT:
        found.append(InputProblem("bailiff_urgent_is_not_scheduled", field="last_inspection_kind"))
    return tuple(found)


def record_bailiff(session: Session, entry: RegistryEntry, key: str = "") -> Change:
    """Keep one bailiff of the register, as one step; `key` names the entry it replaces (empty: a new bailiff).

    Raises InputProblem: bailiff_lacks_…, bailiff_iin_…, bailiff_acted_before_practice, bailiff_known (the IIN is
    another's), bailiff_name_known (the same full name under another IIN, for a new bailiff).
    """
    if faults := faults_of(entry):
        raise faults[0]
    iin = entry.bailiff.iin or ""
    others = [kept for kept in session.store.records(OFFICE, RegistryEntry) if kept.key != key]
    for other in others:
        if other.record.bailiff.iin == iin:
            raise InputProblem("bailiff_known", name=other.record.bailiff.full_name, iin=iin)
        if not key and _named(other.record.bailiff) == _named(entry.bailiff):
            raise InputProblem("bailiff_name_known", name=entry.bailiff.full_name, iin=other.record.bailiff.iin)
    with session.store.writing(OFFICE, "bailiff_recorded", author=session.author, at=session.now()) as step:
        if key and key != iin:
            step.remove(RegistryEntry, key)
        step.save(iin, entry)
    return step.change


def remove_bailiff(session: Session, key: str) -> Change:
    """Mark an entry of the register as removed; inspections keep what they say of their bailiff."""
    with session.store.writing(OFFICE, "bailiff_removed", author=session.author, at=session.now()) as step:
        step.remove(RegistryEntry, key)
    return step.change


def put_back(session: Session, removal: Change) -> Change:
    """Put back the entry that a removal marked."""
    with session.store.writing(OFFICE, "bailiff_recorded", author=session.author, at=session.now()) as step:
        for edit in removal.edits:
            if edit.before is not None:
                step.save(edit.key, edit.before)
    return step.change


def read_register(path: Path) -> Preview:
    """Read a register for looking at it; needs no store, so it may run elsewhere.

    Raises InputProblem for a file or a header that cannot be used at all; faults of rows stand in the preview.
    """
    reading: RegistryReading = read_registry(path, leave_out=True)
    return Preview(path=path, entries=reading.entries, columns=reading.columns, faults=reading.faults)


def refuse_faults(preview: Preview) -> None:
    """Raise RegistryFaults if rows would be left out without anybody having chosen so."""
    if preview.faults:
        raise RegistryFaults(preview.faults)


def inspections_of(session: Session) -> Mapping[str, tuple[str, ...]]:
    """For each IIN the ids of the inspections of its bailiff in this store, oldest first; samples are left out."""
    from oversight_desktop.store.everywhere import records_everywhere

    heads = records_everywhere(session.store, Inspection)
    found: dict[str, list[str]] = {}
    for scope, kept in records_everywhere(session.store, Bailiff).items():
        iin = kept[0].record.iin
        if iin and scope in heads and not heads[scope][0].record.sample:
            found.setdefault(iin, []).append(scope)
    return {iin: tuple(sorted(scopes)) for iin, scopes in found.items()}


def _named(bailiff: Bailiff) -> str:
    return person_key(bailiff.surname, bailiff.given_name, bailiff.patronymic)
