"""A register as XLSX, first sheet: the file is unpacked within bounds before the reader of spreadsheets sees it."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from xml.etree import ElementTree

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.registry_table import MOST_ROWS, Table

LARGEST_UNPACKED = 256 * 1024 * 1024
"""Bytes of all parts together; more is a bomb, or no register."""
MOST_PARTS = 2000
MOST_CELLS = 4_000_000
"""The reader keeps a whole rectangle in memory, however few of its cells are filled."""
_WORKBOOK = "xl/workbook.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{0,3})([0-9]{1,20})[\"']")
_BROKEN_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\bt\s*=\s*[\"']e[\"'][^>]*>")


def workbook_table(data: bytes, file: str) -> Table:
    """The rows of the first sheet; raises InputProblem for a damaged, protected, or unreasonably large file."""
    from python_calamine import CalamineError, CalamineWorkbook

    parts = _parts(data, file)
    if _WORKBOOK not in parts:
        raise InputProblem("registry_not_plain", file=file)
    for name, part in parts.items():
        _refuse_size(part, name, file)
    broken = _broken_cells(parts.get(_first_sheet(parts), b""))
    try:
        with CalamineWorkbook.from_filelike(_repacked(parts)) as workbook:
            sheet = workbook.get_sheet_by_index(0)
            return Table(sheet=sheet.name, rows=sheet.to_python(skip_empty_area=False), broken=broken)
    except (CalamineError, IndexError) as error:
        raise InputProblem("registry_damaged", file=file) from error


def _parts(data: bytes, file: str) -> Mapping[str, bytes]:
    """The XML parts, unpacked piece by piece: what a packed file says of its own size is not believed."""
    left = LARGEST_UNPACKED
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if entry.filename.endswith((".xml", ".rels"))]
            if len(entries) > MOST_PARTS:
                raise InputProblem("registry_bomb", file=file)
            if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
                raise InputProblem("registry_not_plain", file=file)
            for entry in entries:
                with archive.open(entry) as stream:
                    part = stream.read(left + 1)
                left -= len(part)
                if left < 0:
                    raise InputProblem("registry_bomb", file=file)
                if b"\0" in part:  # no UTF-8: it would hide its cells from the bounds below
                    raise InputProblem("registry_damaged", file=file)
                parts[entry.filename] = part
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise InputProblem("registry_damaged", file=file) from error
    except RuntimeError as error:  # a password
        raise InputProblem("registry_not_plain", file=file) from error
    return parts


def _repacked(parts: Mapping[str, bytes]) -> io.BytesIO:
    """The same parts, unpacked and with their true sizes."""
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    plain.seek(0)
    return plain


def _refuse_size(part: bytes, name: str, file: str) -> None:
    rows = columns = 1
    for found in _REFERENCE.finditer(part):
        rows = max(rows, int(found.group(2)))
        columns = max(columns, _column(found.group(1)))
    if rows > MOST_ROWS or rows * columns > MOST_CELLS:
        raise InputProblem("registry_too_wide", file=file, part=name, rows=rows, columns=columns)


def _column(letters: bytes) -> int:
    """The number of a column by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _first_sheet(parts: Mapping[str, bytes]) -> str:
    """The name of the part that holds the first sheet, or an empty text where the workbook does not say."""
    try:
        workbook = ElementTree.fromstring(parts.get(_WORKBOOK, b""))
        relations = ElementTree.fromstring(parts.get("xl/_rels/workbook.xml.rels", b""))
    except (ElementTree.ParseError, LookupError, ValueError):  # an encoding that nobody knows
        return ""
    first = next((each.get(_RELATION) for each in workbook.iter() if each.tag.endswith("}sheet")), None)
    target = next((each.get("Target", "") for each in relations if each.get("Id") == first), "")
    return normpath(join("/xl", target)).lstrip("/") if target else ""


def _broken_cells(part: bytes) -> frozenset[tuple[int, int]]:
    """The cells that hold an error such as #REF!: the reader gives them back as if they were empty."""

    def found() -> Iterator[tuple[int, int]]:
        for cell in _BROKEN_CELL.finditer(part):
            if place := _REFERENCE.search(cell.group()):
                yield int(place.group(2)), _column(place.group(1))

    return frozenset(found())
