import io
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.exchange.sentence_table import (
    COLUMNS,
    MAX_CELL,
    MAX_FILE,
    SentenceRow,
    check_of,
    placeholders,
    read_sentence_table,
    sentence_table,
)

SENTENCES = Path(__file__).parents[2] / "resources" / "sentences"
KK, RU, EN = Language
ROWS = (
    SentenceRow(file="sentences/a.*.json", key="late", texts={KK: "Күні: {day}.", RU: "Дата: {day}.", EN: "On {day}."}),
    SentenceRow(file="documents/w.*.json", key="a/b", texts={KK: " =1+1\nҚазақ", RU: "@x"}, remark="text not seen"),
    SentenceRow(file="law/c.json", key="16", texts={KK: "№ 12_x0041_", RU: "007", EN: "1 < 2 & {{}}"}),
)
Cells = list[list[object]]


def lines(rows: Sequence[SentenceRow] = ROWS) -> Cells:
    """The table as the cells a reviewer's program would write."""
    body: Cells = [
        [row.file, row.key, *(row.texts.get(each, "") for each in Language), "", row.remark, f"3-{check_of(row)}"]
        for row in rows
    ]
    return [list(COLUMNS), *body]


def workbook(cells: Cells) -> bytes:
    """An XLSX file with these cells; what begins with "=" becomes a formula."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(cells):
            for column, cell in enumerate(line):
                sheet.write(number, column, cell)
    return file.getvalue()


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The package with its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
    return file.getvalue()


def refusal(data: bytes) -> InputProblem:
    """How the table is refused; its sentence stands in all languages."""
    with pytest.raises(InputProblem) as caught:
        read_sentence_table(data, "t.xlsx")
    for language in Language:
        sentences = json.loads((SENTENCES / f"checklists.{language.value}.json").read_bytes())
        assert "t.xlsx" in sentences[caught.value.code].format_map(caught.value.facts)
    return caught.value


def test_what_is_exported_comes_back_equal() -> None:
    back = read_sentence_table(sentence_table(ROWS), "t.xlsx")

    assert tuple(line.row for line in back) == ROWS
    assert [line.exported for line in back] == [check_of(row) for row in ROWS]
    assert [line.number for line in back] == [2, 3, 4]


def test_the_same_rows_give_the_same_bytes() -> None:
    assert sentence_table(ROWS) == sentence_table(ROWS)


def test_no_cell_of_the_table_is_a_formula() -> None:
    with zipfile.ZipFile(io.BytesIO(sentence_table(ROWS))) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")

    assert b"<f>" not in sheet
    assert b'state="frozen"' in sheet
    assert b"hidden=" in sheet


def test_rows_may_come_back_sorted_and_with_blank_lines() -> None:
    cells = lines()
    cells[2][2] = "y"
    back = read_sentence_table(workbook([cells[0], cells[3], [], cells[1], cells[2], []]), "t.xlsx")

    assert {line.row.key for line in back} == {"late", "a/b", "16"}


def test_a_changed_cell_and_a_remark_come_back_changed() -> None:
    cells = lines()
    cells[2][2] = "y"
    cells[1][3], cells[1][6] = "Число: {day}.", 12
    back = read_sentence_table(workbook(cells), "t.xlsx")

    assert back[0].row.texts[RU] == "Число: {day}."
    assert back[0].row.remark == "12"
    assert check_of(back[0].row) != back[0].exported


def test_texts_come_back_composed_and_with_plain_line_ends() -> None:
    cells = lines()
    cells[2][2] = "и\u0306\r\nx"

    assert read_sentence_table(workbook(cells), "t.xlsx")[1].row.texts[KK] == "й\nx"


@pytest.mark.parametrize(
    ("row", "column", "value", "code"),
    [
        (0, 1, "Key", "sentence_table_columns"),
        (0, 8, "own column", "sentence_table_columns"),
        (1, 2, 12.5, "sentence_table_not_text"),
        (1, 2, "=1+1", "sentence_table_not_text"),
        (1, 2, True, "sentence_table_not_text"),
        (1, 2, "  ", "sentence_table_blank"),
        (1, 2, "a\x1bb", "sentence_table_control"),
        (1, 6, "a\x01b", "sentence_table_control"),
        (1, 7, "", "sentence_table_row_check"),
        (1, 7, "٣-0123456789abcdef", "sentence_table_row_check"),
        (1, 7, "4-0123456789abcdef", "sentence_table_rows_lost"),
    ],
)
def test_a_cell_that_is_amiss_is_refused_by_its_place(row: int, column: int, value: object, code: str) -> None:
    cells = lines()
    cells[2][2] = "y"
    cells[row] = [*cells[row], *[""] * (column + 1 - len(cells[row]))]
    cells[row][column] = value

    assert refusal(workbook(cells)).code == code


def test_an_error_cell_is_refused() -> None:
    cells = lines()
    cells[2][2] = "=NA()"
    data = repacked(workbook(cells), lambda name, part: part.replace(b"<v>0</v>", b"<v>#N/A</v>"))
    broken = repacked(data, lambda name, part: part.replace(b'r="C3"', b'r="C3" t="e"'))

    assert refusal(broken).facts["place"] == "C3"


def test_a_lost_row_and_a_row_twice_are_refused() -> None:
    cells = lines()
    cells[2][2] = "y"

    assert refusal(workbook(cells[:3])).facts | {"file": ""} == {"file": "", "expected": 3, "found": 2}
    assert refusal(workbook([*cells, cells[1]])).facts["rows"] == (2, 5)
    assert refusal(workbook(cells[:1])).code == "sentence_table_rows_lost"


def test_a_sentence_that_fits_no_cell_is_not_cut() -> None:
    fits = SentenceRow(file="f", key="k", texts={KK: "ә" * MAX_CELL})
    assert read_sentence_table(sentence_table([fits]), "t.xlsx")[0].row == fits

    with pytest.raises(InputProblem, match="sentence_table_too_long"):
        sentence_table([SentenceRow(file="f", key="k", texts={KK: "ә" * (MAX_CELL + 1)})])


def far_cell(name: str, part: bytes) -> bytes:
    """A sheet with one more cell at the far corner."""
    return part.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')


GOOD = sentence_table(ROWS)
NOT_XLSX = {
    "empty": b"",
    "text": b"file;key",
    "cut": GOOD[:-200],
    "no workbook": repacked(GOOD, lambda name, part: b"" if name == "xl/workbook.xml" else part),
    "broken sheet": repacked(GOOD, lambda name, part: part[:200] if "sheet1.xml" in name else part),
    "garbled": GOOD.replace(b"\x00\x00\x00", b"\x00\x01\x00"),
}


@pytest.mark.parametrize("data", NOT_XLSX.values(), ids=list(NOT_XLSX))
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    assert refusal(data).code in ("sentence_table_not_xlsx", "sentence_table_rows_lost", "sentence_table_columns")


def test_a_table_far_larger_than_ours_is_refused_before_it_is_read() -> None:
    assert refusal(repacked(GOOD, far_cell)).code == "sentence_table_too_large"
    assert refusal(b"P" * (MAX_FILE + 1)).code == "sentence_table_too_large"


def test_placeholders_are_named_with_their_width() -> None:
    assert placeholders("{b} {a} {b} {{c}}") == ("a", "b")
    assert placeholders("{a:>9} {b!r}") == ("a:>9", "b!r")
    with pytest.raises(ValueError, match="expected"):
        placeholders("{a")
