"""All sentences of the program as one XLSX table, for a native reader or a lawyer, and the table read back.

One row is one sentence: file, key, the three languages, the facts it shows, room for a remark, and a hidden check
value by which reading knows what was exported. Every cell is written as text, so "=…" is a sentence, not a formula.
"""

import hashlib
import io
import string
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.domain.text import is_blank, nfc
from oversight_desktop.exchange.registry_workbook import workbook_table

COLUMNS = ("file", "key", *(language.value for language in Language), "placeholders", "remark", "check")
WIDTHS = (26, 34, 52, 52, 52, 20, 40, 4)
MAX_CELL = 32_767
"""Characters an XLSX cell holds."""
MAX_FILE = 20_000_000
"""Bytes of a reviewed table; ours has some hundred thousand."""
_MADE_ON = datetime(2000, 1, 1, tzinfo=UTC)
_FIRST_TEXT = COLUMNS.index(Language.KAZAKH.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """One sentence in the languages it exists in; `file` and `key` say where it stands below resources/."""

    file: str
    key: str
    texts: Mapping[Language, str]
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedRow:
    """A row that came back: `number` is its row in the sheet (1 is the header), `mark` its check cell as it stands."""

    number: int
    row: SentenceRow
    mark: str

    @property
    def exported(self) -> str:
        """The check value of the row as it was exported."""
        return self.mark.partition("-")[2]


def sentence_table(rows: Sequence[SentenceRow]) -> bytes:
    """The table as an XLSX file; the same rows always give the same bytes.

    Raises InputProblem("sentence_table_too_long") for a sentence that does not fit into a cell.
    """
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": _MADE_ON})
    sheet = book.add_worksheet("sentences")
    wrapped = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    heading = book.add_format({"bold": True, "valign": "top", "bottom": 1})
    for column, (name, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True)):
        sheet.set_column(column, column, width, wrapped, {"hidden": name == "check"})
        sheet.write_string(0, column, name, heading)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(_cells(row, len(rows))):
            if len(text) > MAX_CELL:
                raise InputProblem("sentence_table_too_long", file=row.file, key=row.key, limit=MAX_CELL)
            sheet.write_string(number, column, text, wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    book.close()
    return file.getvalue()


def read_sentence_table(data: bytes, file: str) -> tuple[ReviewedRow, ...]:
    """The rows of a reviewed table, in any order; `file` is its name in a problem's sentence.

    Raises InputProblem (sentence_table_…): no XLSX, renamed columns, a cell that is no text, an empty or unprintable
    sentence, a row twice, a damaged check value, rows lost.
    """
    header, *lines = _lines(data, file)
    if tuple(header[: len(COLUMNS)]) != COLUMNS or any(cell != "" for cell in header[len(COLUMNS) :]):
        raise InputProblem("sentence_table_columns", file=file, expected=COLUMNS)
    reviewed = tuple(
        _reviewed(cells, number, file)
        for number, cells in enumerate(lines, start=2)
        if any(cell != "" for cell in cells)
    )
    _complete(reviewed, file)
    return reviewed


def check_of(row: SentenceRow) -> str:
    """The check value of a row's place and texts (16 hex digits); remarks are not part of it."""
    parts = [row.file, row.key, *(f"{language.value}={text}" for language, text in sorted_texts(row))]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def sorted_texts(row: SentenceRow) -> list[tuple[Language, str]]:
    """The texts of a row in the order of the languages."""
    return [(language, row.texts[language]) for language in Language if language in row.texts]


def placeholders(text: str) -> tuple[str, ...]:
    """The facts a sentence shows, as they stand in braces, sorted; ValueError if the braces do not pair.

    Conversions and widths are part of it: a width slipped into a sentence could fill the memory.
    """
    found = set()
    for _, name, form, conversion in string.Formatter().parse(text):
        if name is not None:
            found.add(name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else ""))
    return tuple(sorted(found))


def _cells(row: SentenceRow, total: int) -> list[str]:
    texts = [row.texts.get(language, "") for language in Language]
    try:
        names = sorted({name for text in row.texts.values() for name in placeholders(text)})
    except ValueError:  # a text that is shown as it stands may hold any brace
        names = []
    return [row.file, row.key, *texts, ", ".join(names), row.remark, f"{total}-{check_of(row)}"]


def _lines(data: bytes, file: str) -> list[list[object]]:
    """The lines of the sheet, the header first; each has all columns, an empty cell is ""."""
    if len(data) > MAX_FILE:
        raise InputProblem("sentence_table_too_large", file=file)
    try:
        table = workbook_table(data, file)
    except InputProblem as problem:  # opened as any sheet from a stranger, told as what it is here
        large = problem.code in ("registry_bomb", "registry_too_wide")
        raise InputProblem(f"sentence_table_{'too_large' if large else 'not_xlsx'}", file=file) from problem
    for row, column in sorted(table.broken):
        raise InputProblem("sentence_table_not_text", file=file, place=place(column - 1, row))
    return [[*row, *[""] * (len(COLUMNS) - len(row))] for row in table.rows] or [[]]


def _reviewed(cells: Sequence[object], number: int, file: str) -> ReviewedRow:
    """One line of the sheet as a row."""
    line: dict[str, str] = {}
    for column, name in enumerate(COLUMNS):
        cell = cells[column]
        if not isinstance(cell, str) and name != "remark":
            raise InputProblem("sentence_table_not_text", file=file, place=place(column, number))
        line[name] = f"{cell:.15g}" if isinstance(cell, float) else str(cell)
    texts = {
        language: _sentence(line[language.value], place(_FIRST_TEXT + column, number), file)
        for column, language in enumerate(Language)
        if line[language.value] != ""
    }
    remark = _sentence(line["remark"], place(COLUMNS.index("remark"), number), file, blank=True)
    row = SentenceRow(file=line["file"], key=line["key"], texts=texts, remark=remark)
    return ReviewedRow(number=number, row=row, mark=line["check"])


def _sentence(text: str, where: str, file: str, *, blank: bool = False) -> str:
    """A cell's text, composed, with plain line ends."""
    text = nfc(text.replace("\r\n", "\n"))
    if is_blank(text) and not blank:
        raise InputProblem("sentence_table_blank", file=file, place=where)
    for character in text:
        if character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cs"):
            shown = f"U+{ord(character):04X}"
            raise InputProblem("sentence_table_control", file=file, place=where, character=shown)
    return text


def _complete(rows: Sequence[ReviewedRow], file: str) -> None:
    """Every exported row is there once: each carries how many left."""
    first: dict[tuple[str, str], int] = {}
    totals = set()
    for row in rows:
        total, _, check = row.mark.partition("-")
        if not (total.isascii() and total.isdigit() and len(total) < 8 and len(check) == 16):
            raise InputProblem("sentence_table_row_check", file=file, row=row.number)
        totals.add(int(total))
        before = first.setdefault((row.row.file, row.row.key), row.number)
        if before != row.number:
            raise InputProblem("sentence_table_row_twice", file=file, rows=(before, row.number))
    if len(totals) > 1 or any(total != len(rows) for total in totals) or not rows:
        raise InputProblem("sentence_table_rows_lost", file=file, expected=max(totals, default=1), found=len(rows))


def place(column: int, row: int) -> str:
    """The name of a cell, such as "C12"; columns count from 0, rows from 1."""
    return f"{string.ascii_uppercase[column] if column < 26 else '?'}{row}"
