"""XLSX: real dates and numbers, and files that would fill the memory."""

import io
import random
import zipfile
from datetime import date
from pathlib import Path

import pytest
from papers import said
from registers import OTHER, ROW, csv_bytes, kept, xlsx_bytes

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.registry import RegistryFaults, read_registry


def rewritten(data: bytes, **parts: bytes | None) -> bytes:
    """The package with parts replaced (or left out: None) whose names end so."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            stem = name.rsplit("/", 1)[-1].split(".")[0]
            content = parts.get(stem, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return copy.getvalue()


def part(data: bytes, name: str) -> bytes:
    """The bytes of one part of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


SHEET = "xl/worksheets/sheet1.xml"
XLSX = xlsx_bytes(ROW, OTHER)


def test_text_cells_read_as_in_csv(tmp_path: Path) -> None:
    from_sheet = read_registry(kept(tmp_path, "r.xlsx", XLSX))

    assert from_sheet == read_registry(kept(tmp_path, "r.csv", csv_bytes(ROW, OTHER)))


def test_real_dates_numbers_and_truth_values_read(tmp_path: Path) -> None:
    row = {
        **ROW,
        "iin": 50712500121,  # a number has no leading nought
        "licence_number": 417,
        "licence_date": date(2025, 6, 20),
        "complaints": 3,
        "criminal_case": True,
        "previous_results": False,
        "employees": 2.0,
    }

    (entry,) = read_registry(kept(tmp_path, "r.xlsx", xlsx_bytes(row))).entries

    assert (entry.bailiff.iin, entry.bailiff.licence_number) == ("050712500121", "417")
    assert (entry.bailiff.licence_date, entry.bailiff.employees) == (date(2025, 6, 20), 2)
    assert (entry.complaints, entry.criminal_case, entry.previous_results) == (3, True, False)


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("iin", 800115100128, "registry_iin_wrong_check_digit"),
        ("iin", 8001151001.5, "registry_text_expected"),
        ("iin", date(2025, 6, 20), "registry_text_expected"),
        ("surname", True, "registry_text_expected"),
        ("licence_number", date(2025, 6, 20), "registry_text_expected"),
        ("licence_date", 45828, "registry_date_form"),
        ("licence_date", True, "registry_date_form"),
        ("licence_date", "#REF!", "registry_error_value"),
        ("last_inspection_ended_on", "#N/A", "registry_error_value"),
        ("complaints", 1.5, "registry_number_expected"),
        ("complaints", True, "registry_number_expected"),
        ("complaints", -1, "registry_number_expected"),
        ("criminal_case", 2, "registry_yes_no_expected"),
    ],
)
def test_a_faulty_cell_is_told_by_sheet_row_and_column(tmp_path: Path, column: str, value: object, code: str) -> None:
    with pytest.raises(RegistryFaults) as caught:
        read_registry(kept(tmp_path, "r.xlsx", xlsx_bytes(OTHER, {**ROW, column: value})))

    facts = caught.value.facts
    assert (caught.value.code, facts["sheet"], facts["row"], facts["column"]) == (code, "Тізілім", 3, column)
    assert all("Тізілім" in sentence for sentence in said(caught.value).values())


def test_the_ending_of_the_name_does_not_matter(tmp_path: Path) -> None:
    assert len(read_registry(kept(tmp_path, "r.csv", XLSX)).entries) == 2


def far_cell(place: bytes) -> bytes:
    """A workbook with one more cell, far away."""
    row = place.lstrip(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = b'<row r="' + row + b'"><c r="' + place + b'"><v>1</v></c></row></sheetData>'
    return rewritten(XLSX, sheet1=part(XLSX, SHEET).replace(b"</sheetData>", cell))


def bomb() -> bytes:
    """A small file that unpacks to 300 MB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package, package.open("xl/workbook.xml", "w") as stream:
        for _ in range(300):
            stream.write(b" " * 1024 * 1024)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (XLSX[:2000], "registry_damaged"),
        (b"PK\x03\x04", "registry_damaged"),
        (rewritten(XLSX, workbook=b"<workbook"), "registry_damaged"),
        (rewritten(XLSX, workbook=None), "registry_not_plain"),
        (rewritten(XLSX, sheet1=b"<worksheet"), "registry_damaged"),
        (rewritten(XLSX, sheet1=None), "registry_damaged"),
        (rewritten(XLSX, sheet1=part(XLSX, SHEET).decode().encode("utf-16")), "registry_damaged"),
        (far_cell(b"XFD1048576"), "registry_too_wide"),
        (far_cell(b"A1048576"), "registry_too_wide"),
        (far_cell(b"XFD99999"), "registry_too_wide"),
        (far_cell(b"A99999999999"), "registry_too_wide"),
        (bomb(), "registry_bomb"),
    ],
)
def test_a_workbook_that_cannot_be_trusted_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read_registry(kept(tmp_path, "r.xlsx", data))

    assert caught.value.code == code
    assert all("r.xlsx" in sentence for sentence in said(caught.value).values())


def test_an_empty_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblem):
        read_registry(kept(tmp_path, "r.xlsx", xlsx_bytes(columns=())))


def test_no_damage_to_the_bytes_brings_anything_but_entries_or_one_sentence(tmp_path: Path) -> None:
    chance = random.Random(386)
    refused = 0
    for _ in range(150):
        sheet = bytearray(part(XLSX, SHEET))
        at = chance.randrange(len(sheet))
        sheet[at : at + chance.choice([1, 1, 20])] = chance.choice([b"", b"<", b">", b'"', b"9", b"\xff", b"ZZ"])
        path = kept(tmp_path, "r.xlsx", rewritten(XLSX, sheet1=bytes(sheet)))
        try:
            read_registry(path)
        except InputProblem as problem:
            refused += bool(said(problem))
    assert refused > 10
