"""A register as CSV: UTF-8 with or without a byte order mark, parts divided by `,` or `;` (interchange.md §3)."""

import csv
import io
import re
from pathlib import PurePath

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.json_text import utf8_text
from oversight_desktop.exchange.registry_table import LARGEST, MOST_ROWS, Table

_SEPARATOR_LINE = re.compile(r"sep=([,;])\r?\n", re.IGNORECASE)
_FORMULA_TEXT = re.compile('="([^"]*)"')
"""How some programs keep a spreadsheet from taking digits for a number."""


def csv_table(data: bytes, file: str) -> Table:
    """The rows of a CSV file; the sheet is called as a spreadsheet calls it, by the file's name without its ending.

    Raises InputProblem for another encoding, a quote left open, or more rows than a register can have.
    """
    text = utf8_text(data, file, LARGEST)
    if not text.strip():
        raise InputProblem("input_empty_file", file=file)
    separator = ""
    if line := _SEPARATOR_LINE.match(text):
        separator = line.group(1)
        text = text[line.end() :]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or _separator(text), strict=True)
    rows: list[list[object]] = []
    try:
        for row in reader:
            rows.append([_unwrapped(cell) for cell in row])
            if len(rows) > MOST_ROWS:
                raise InputProblem("registry_too_long", file=file, limit=MOST_ROWS)
    except csv.Error as error:
        raise InputProblem("registry_broken_csv", file=file, line=reader.line_num) from error
    return Table(sheet=PurePath(file).stem, rows=rows)


def _separator(text: str) -> str:
    """The mark that divides the header: names of columns hold neither of the two."""
    header = text.split("\n", 1)[0]
    return ";" if header.count(";") > header.count(",") else ","


def _unwrapped(cell: str) -> str:
    found = _FORMULA_TEXT.fullmatch(cell)
    return found.group(1) if found else cell
