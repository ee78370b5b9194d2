"""The register of bailiffs, read from CSV or XLSX (interchange.md §3)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind
from oversight_desktop.domain.text import nfc
from oversight_desktop.exchange import registry_cells as cells
from oversight_desktop.exchange.inspection_folder import read_whole
from oversight_desktop.exchange.registry_csv import csv_table
from oversight_desktop.exchange.registry_table import LARGEST, MOST_ROWS, Cell, Table
from oversight_desktop.exchange.registry_workbook import workbook_table
from oversight_desktop.exchange.spot import shown

BAILIFF_COLUMNS: Mapping[str, cells.Read] = {
    "iin": cells.iin,
    "surname": cells.said,
    "given_name": cells.said,
    "patronymic": cells.said,
    "licence_number": cells.said,
    "licence_date": cells.day,
    "district": cells.said,
    "office_address": cells.said,
    "practice_started_on": cells.day,
    "first_enforcement_action_on": cells.day,
    "employees": cells.whole,
}
OTHER_COLUMNS: Mapping[str, cells.Read] = {
    "last_inspection_kind": cells.scheduled_kind,
    "last_inspection_ended_on": cells.day,
    "previous_results": cells.factor,
    "recommendations_open": cells.whole,
    "complaints": cells.whole,
    "cancelled_actions": cells.whole,
    "private_rulings": cells.whole,
    "criminal_case": cells.yes_no,
    "prosecutor_acts": cells.whole,
}
COLUMNS = {**BAILIFF_COLUMNS, **OTHER_COLUMNS}
REQUIRED = ("iin", "surname", "given_name", "practice_started_on", "last_inspection_kind", "last_inspection_ended_on")
"""Columns without which a schedule would be wrong in silence; the others may be left out: nobody knows then."""
ENDED = "last_inspection_ended_on"
FILLED = ("iin", "surname")
"""Cells that may not be blank: without them a row names nobody."""
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryReading:
    """The entries of a register in its order, its columns, and the faults of the rows that were left out."""

    entries: tuple[RegistryEntry, ...]
    columns: frozenset[str]
    faults: tuple[InputProblem, ...]


class RegistryFaults(InputProblem):
    """A register with faulty cells: `faults` are all of them in order.

    By itself it speaks as its only fault, or names the place of the first and how many there are.
    """

    def __init__(self, faults: Sequence[InputProblem]) -> None:
        first = faults[0]
        if len(faults) == 1:
            super().__init__(first.code, **first.facts)
        else:
            facts = {name: first.facts[name] for name in ("file", "sheet", "row", "column")}
            super().__init__("registry_faults", **facts, count=len(faults))
        self.faults = tuple(faults)


def read_registry(path: Path, *, leave_out: bool = False) -> RegistryReading:
    """The register in a CSV or XLSX file.

    Raises InputProblem for a file or a header that cannot be used, and RegistryFaults for faulty rows unless they are
    to be left out: a register with faults is read whole or, by the user's choice, without those rows.
    """
    file = shown(path.name)
    table = _table(read_whole(path, LARGEST), file)
    columns = _columns(table, file)
    entries: list[RegistryEntry] = []
    faults: list[InputProblem] = []
    seen: dict[str, int] = {}
    for number, row in enumerate(table.rows[1:], 2):
        if not any(value not in ("", None) and str(value).strip() for value in row):
            continue
        found: dict[str, object] = {}
        row = [*row, *[""] * (len(columns) - len(row))]
        amiss = [*_read_row(_cells(table, file, number, row, columns), found)]
        amiss += _whole_row(found, seen, Cell(file, table.sheet, number, "iin", found.get("iin")))
        faults += amiss
        if not amiss:
            entries.append(_entry(found))
    if faults and not leave_out:
        raise RegistryFaults(faults)
    known = frozenset(columns) & COLUMNS.keys()
    return RegistryReading(entries=tuple(entries), columns=known, faults=tuple(faults))


def completed(entry: RegistryEntry, known: RegistryEntry, columns: Collection[str]) -> RegistryEntry:
    """The entry of a register with these columns; of what it has no column for it says nothing: that stays as known."""
    who = {name: getattr(known.bailiff, name) for name in BAILIFF_COLUMNS if name not in columns}
    other = {name: getattr(known, name) for name in OTHER_COLUMNS if name not in columns}
    return replace(entry, bailiff=replace(entry.bailiff, **who), **other)


def _table(data: bytes, file: str) -> Table:
    """The file's rows by what it is, whatever its name says."""
    if data.startswith(_OLD_OFFICE):
        raise InputProblem("registry_not_plain", file=file)
    table = workbook_table(data, file) if data.startswith(_ZIP) else csv_table(data, file)
    if not table.rows:
        raise InputProblem("input_empty_file", file=file)
    if len(table.rows) > MOST_ROWS:
        raise InputProblem("registry_too_long", file=file, limit=MOST_ROWS)
    return table


def _columns(table: Table, file: str) -> Sequence[str]:
    """The names of the columns in their order, an empty text for one without a name."""
    names = [nfc(str(name)).strip().casefold() for name in table.rows[0]]
    sheet = shown(table.sheet)
    for at, name in enumerate(names):
        facts: dict[str, object] = {"file": file, "sheet": sheet, "row": 1, "column": shown(name)}
        if name and name not in COLUMNS:
            raise InputProblem("registry_unknown_column", **facts, known=tuple(COLUMNS))
        if name and name in names[:at]:
            raise InputProblem("registry_column_twice", **facts)
    for name in REQUIRED:
        if name not in names:
            raise InputProblem("registry_column_missing", file=file, sheet=sheet, row=1, column=name)
    return names


def _cells(table: Table, file: str, number: int, row: Sequence[object], columns: Sequence[str]) -> Iterator[Cell]:
    """The cells of a row; an error value of a spreadsheet is told apart from an empty cell."""
    for at, value in enumerate(row):
        name = columns[at] if at < len(columns) else ""
        broken = (number, at + 1) in table.broken
        yield Cell(file, table.sheet, number, name or f"#{at + 1}", _BROKEN if broken else value)


class _Broken:
    """The value of a cell that holds a spreadsheet's error."""

    def __str__(self) -> str:
        return "#"


_BROKEN = _Broken()


def _read_row(row: Iterator[Cell], found: dict[str, object]) -> Iterator[InputProblem]:
    """Fills `found` by the columns' names; gives the faults of the cells."""
    for cell in row:
        if isinstance(cell.value, _Broken):
            yield cell.problem("registry_error_value")
        elif cell.column in COLUMNS:
            try:
                found[cell.column] = COLUMNS[cell.column](cell)
            except InputProblem as problem:
                yield problem
        elif cell.value not in ("", None) and str(cell.value).strip():
            yield cell.problem("registry_cell_without_column")


def _whole_row(found: Mapping[str, object], seen: dict[str, int], cell: Cell) -> Iterator[InputProblem]:
    """What is amiss with a row beyond its single cells; `found` lacks the cells that are faulty themselves."""
    for name in FILLED:
        if name in found and found[name] is None:
            yield cell._replace(column=name).problem("registry_cell_missing")
    iin = found.get("iin")
    if isinstance(iin, str):
        if iin in seen:
            yield cell.problem("registry_iin_twice", other=seen[iin])
        seen.setdefault(iin, cell.row)
    if found.get("last_inspection_kind") in (Kind.INITIAL, Kind.PERIODIC) and found.get(ENDED, "") is None:
        yield cell._replace(column=ENDED, value="").problem("registry_cell_missing")


def _entry(found: Mapping[str, object]) -> RegistryEntry:
    """The record of a faultless row; a last inspection that was urgent is none."""
    other = {name: found[name] for name in OTHER_COLUMNS if name in found}
    if other.get("last_inspection_kind") is Kind.URGENT:
        del other["last_inspection_kind"]
        other.pop(ENDED, None)
    bailiff = {name: found[name] for name in BAILIFF_COLUMNS if name in found}
    return RegistryEntry(bailiff=Bailiff(**bailiff), **other)  # type: ignore[arg-type]
