"""Registers of bailiffs for tests, as CSV and as XLSX."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

COLUMNS = (
    *("iin", "surname", "given_name", "patronymic", "licence_number", "licence_date", "district", "office_address"),
    *("practice_started_on", "first_enforcement_action_on", "last_inspection_kind", "last_inspection_ended_on"),
    *("previous_results", "recommendations_open", "complaints", "cancelled_actions", "private_rulings"),
    *("criminal_case", "prosecutor_acts", "employees"),
)
ROW: Mapping[str, str] = {
    "iin": "800115100129",
    "surname": "Әбдіров",
    "given_name": "Қайрат",
    "patronymic": "Үсенұлы",
    "licence_number": "0417",
    "licence_date": "2025-06-20",
    "district": "Үлгі облысы",
    "office_address": "Үлгі қ., Достық к-сі, 101",
    "practice_started_on": "01.07.2025",
    "first_enforcement_action_on": "2025-07-10",
    "complaints": "1",
    "cancelled_actions": "0",
    "private_rulings": "no_data",
    "criminal_case": "жоқ",
    "prosecutor_acts": "",
    "employees": "2",
}
OTHER = {**ROW, "iin": "920517401807", "surname": "Сапарова"}


def csv_bytes(*rows: Mapping[str, str], columns: Sequence[str] = COLUMNS, mark: str = ",") -> bytes:
    """A register as CSV; every cell in quotes."""
    lines = [list(columns), *([row.get(column, "") for column in columns] for row in rows)]
    return "\r\n".join(mark.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines).encode()


def xlsx_bytes(*rows: Mapping[str, Any], columns: Sequence[str] = COLUMNS, sheet: str = "Тізілім") -> bytes:
    """A register as XLSX; dates become real spreadsheet dates, texts beginning with = formulas."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, "default_date_format": "dd.mm.yyyy"}) as book:
        page = book.add_worksheet(sheet)
        book.add_worksheet("Басқа").write(0, 0, "not read")
        page.write_row(0, 0, columns)
        for at, row in enumerate(rows, 1):
            for across, column in enumerate(columns):
                value = row.get(column, "")
                if isinstance(value, date):
                    page.write_datetime(at, across, value)
                elif isinstance(value, str) and value.startswith("#"):
                    page.write_formula(at, across, "=1/0", None, value)
                elif isinstance(value, str):
                    page.write_string(at, across, value)
                else:
                    page.write(at, across, value)
    return written.getvalue()


def kept(folder: Path, name: str, data: bytes) -> Path:
    """The bytes as a file of this name."""
    path = folder / name
    path.write_bytes(data)
    return path
