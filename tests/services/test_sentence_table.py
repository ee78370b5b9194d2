import io
import json
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from oversight_desktop.cli.main import main
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.domain.terms import Language
from oversight_desktop.law.checklists import parse_checklists
from oversight_desktop.paths import resource
from oversight_desktop.services.sentence_rows import sentence_rows
from oversight_desktop.services.sentence_table import export_sentences, read_sentences

KK, RU, EN = Language
LATE = {"kk": "Күні: {day}.", "ru": "Дата: {day}.", "en": "Date: {day}."}
CHECKLIST = "law/kz-2010-244/checklists.json"
Edits = dict[tuple[str, str, str], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small folder of texts in both forms."""
    root = tmp_path / "resources"
    for folder in ("sentences", "documents", "law/p"):
        (root / folder).mkdir(parents=True)
    for language, text in LATE.items():
        said = {"late": text, "more": {"plain": "x", "odd": "{"}}
        write(root / "sentences" / f"a.{language}.json", said)
    for language in ("kk", "ru"):
        write(root / "documents" / f"words.{language}.json", {"title": f"Т {language}"})
    items = [{"id": "I1.1", "basis": dict(LATE), "note": "text not seen"}, {"id": "I1.2", "basis": dict(LATE)}]
    write(root / "law" / "p" / "checklists.json", {"version": 1, "items": items})
    return root


def write(path: Path, content: object) -> None:
    """A file as the shipped ones are written."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def reviewed(root: Path, tmp_path: Path, edits: Edits) -> Path:
    """The exported table with cells (file, key, column) changed, as a reviewer saves it."""
    table = tmp_path / "table.xlsx"
    export_sentences(table, root)
    return edited(table, edits)


def edited(table: Path, edits: Edits) -> Path:
    """The table with these cells changed."""
    cells = CalamineWorkbook.from_path(str(table)).get_sheet_by_index(0).to_python()
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(cells):
            for column, cell in enumerate(line):
                sheet.write(number, column, edits.pop((str(line[0]), str(line[1]), str(cells[0][column])), cell))
    assert not edits
    table.write_bytes(file.getvalue())
    return table


def test_every_text_of_the_program_is_in_the_table(tmp_path: Path) -> None:
    rows = {(row.file, row.key): row for row in sentence_rows(resource())}

    assert rows["sentences/checklists.*.json", "checklists_blank"].texts.keys() == set(Language)
    assert rows[CHECKLIST, "sections/I1/items/I1.1/question"].texts[EN].startswith("Is there a title document")
    assert rows[CHECKLIST, "sections/I2/items/I2.4/basis"].remark == "Order 146: text not seen"
    assert sum(file == CHECKLIST and "/items/" in key for file, key in rows) == 122 * 3 + 54
    assert export_sentences(tmp_path / "all.xlsx") == len(rows)


def test_an_untouched_table_of_the_whole_program_changes_nothing(tmp_path: Path) -> None:
    export_sentences(tmp_path / "all.xlsx")
    review = read_sentences(tmp_path / "all.xlsx", tmp_path / "out")

    assert (review.corrections, review.remarks, review.written) == ((), (), ())
    assert not (tmp_path / "out").exists()


def test_a_corrected_checklist_can_take_its_place(tmp_path: Path) -> None:
    key = "sections/I1/items/I1.1/question"
    table = reviewed(resource(), tmp_path, {(CHECKLIST, key, "kk"): "Құжат бар ма?"})
    review = read_sentences(table, tmp_path / "out")

    corrected = (tmp_path / "out" / CHECKLIST).read_bytes()
    shipped = resource(CHECKLIST).read_bytes()
    assert review.written == (tmp_path / "out" / CHECKLIST,)
    assert parse_checklists(corrected).items["I1.1"].question[KK] == "Құжат бар ма?"
    assert len(set(corrected.splitlines()) - set(shipped.splitlines())) == 1


def test_corrections_touch_their_files_only(root: Path, tmp_path: Path) -> None:
    table = reviewed(
        root,
        tmp_path,
        {
            ("sentences/a.*.json", "late", "ru"): "Число: {day}.",
            ("law/p/checklists.json", "items/I1.2/basis", "en"): "On {day}.",
            ("documents/words.*.json", "title", "remark"): "Good.",
        },
    )
    review = read_sentences(table, tmp_path / "out", root)

    assert [(each.file, each.language, each.before) for each in review.corrections] == [
        ("law/p/checklists.json", EN, "Date: {day}."),
        ("sentences/a.*.json", RU, "Дата: {day}."),
    ]
    assert review.remarks == (("documents/words.*.json", "title", "Good."),)
    files = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.json")}
    assert files == {"sentences/a.ru.json", "law/p/checklists.json"}
    said = json.loads((tmp_path / "out/sentences/a.ru.json").read_bytes())
    assert said == {"late": "Число: {day}.", "more": {"plain": "x", "odd": "{"}}
    items = json.loads((tmp_path / "out/law/p/checklists.json").read_bytes())["items"]
    assert [item["basis"]["en"] for item in items] == ["Date: {day}.", "On {day}."]


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        (("sentences/a.*.json", "late", "kk"), "Күні: {date}.", "sentence_table_placeholders"),
        (("sentences/a.*.json", "late", "kk"), "Күні.", "sentence_table_placeholders"),
        (("sentences/a.*.json", "late", "kk"), "Күні: {day:>999999999}.", "sentence_table_placeholders"),
        (("sentences/a.*.json", "late", "kk"), "Күні: {day.__class__}.", "sentence_table_placeholders"),
        (("sentences/a.*.json", "late", "kk"), "Күні: {day.", "sentence_table_braces"),
        (("sentences/a.*.json", "late", "en"), "", "sentence_table_blank"),
        (("documents/words.*.json", "title", "en"), "A title", "sentence_table_language_absent"),
        (("sentences/a.*.json", "late", "key"), "later", "sentence_table_row_unknown"),
        (("sentences/a.*.json", "late", "file"), "../../etc/passwd", "sentence_table_row_unknown"),
    ],
)
def test_a_bad_correction_is_refused_and_nothing_is_written(
    root: Path, tmp_path: Path, cell: tuple[str, str, str], value: str, code: str
) -> None:
    good = ("law/p/checklists.json", "items/I1.2/basis", "en")
    table = reviewed(root, tmp_path, {cell: value, good: "On {day}."})

    with pytest.raises(InputProblem) as caught:
        read_sentences(table, tmp_path / "out", root)
    assert caught.value.code == code
    assert not (tmp_path / "out").exists()


def test_a_correction_may_repeat_a_fact_and_double_a_brace(root: Path, tmp_path: Path) -> None:
    table = reviewed(root, tmp_path, {("sentences/a.*.json", "late", "kk"): "{day} {{…}} {day}"})

    assert [each.after for each in read_sentences(table, tmp_path / "out", root).corrections] == ["{day} {{…}} {day}"]


def test_a_text_that_is_no_pattern_may_hold_any_brace(root: Path, tmp_path: Path) -> None:
    table = reviewed(root, tmp_path, {("sentences/a.*.json", "more/odd", "kk"): "}"})

    assert len(read_sentences(table, tmp_path / "out", root).corrections) == 1


def test_what_changed_in_the_program_since_the_export_is_not_undone(root: Path, tmp_path: Path) -> None:
    table = reviewed(root, tmp_path, {("sentences/a.*.json", "more/plain", "kk"): "y"})
    write(root / "sentences/a.kk.json", {"late": "Мерзімі: {day}.", "new": "z", "more": {"plain": "x", "odd": "{"}})
    read_sentences(table, tmp_path / "out", root)

    said = json.loads((tmp_path / "out/sentences/a.kk.json").read_bytes())
    assert said == {"late": "Мерзімі: {day}.", "new": "z", "more": {"plain": "y", "odd": "{"}}


def test_a_sentence_changed_on_both_sides_is_refused(root: Path, tmp_path: Path) -> None:
    table = reviewed(root, tmp_path, {("sentences/a.*.json", "late", "kk"): "Күн: {day}."})
    write(root / "sentences/a.kk.json", {"late": "Мерзімі: {day}.", "more": {"plain": "x", "odd": "{"}})

    with pytest.raises(InputProblem, match="sentence_table_outdated"):
        read_sentences(table, tmp_path / "out", root)


def test_a_row_the_program_no_longer_has_is_passed_over_when_untouched(root: Path, tmp_path: Path) -> None:
    table = reviewed(root, tmp_path, {("documents/words.*.json", "title", "remark"): "Good."})
    for language in ("kk", "ru"):
        (root / "documents" / f"words.{language}.json").unlink()

    assert read_sentences(table, tmp_path / "out", root).remarks == (("documents/words.*.json", "title", "Good."),)


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path, tmp_path / "a\0b"):
        with pytest.raises(InputProblem, match="sentence_table_missing"):
            read_sentences(path, tmp_path / "out")


def test_a_folder_that_cannot_be_made_is_the_surroundings_trouble(root: Path, tmp_path: Path) -> None:
    table = reviewed(root, tmp_path, {("sentences/a.*.json", "late", "kk"): "Күн: {day}."})

    with pytest.raises(EnvironmentProblem):
        read_sentences(table, table / "out", root)
    with pytest.raises(EnvironmentProblem):
        export_sentences(tmp_path / "nowhere" / "t.xlsx", root)


def test_the_command_exports_and_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "t.xlsx"
    assert main(["sentences", "export", "-o", str(table), "--language", "en"]) == 0
    assert "The table was written." in capsys.readouterr().out
    edited(table, {(CHECKLIST, "sections/U/title", "ru"): "Оперативная проверка"})

    assert main(["sentences", "read", str(table), "--language", "ru"]) == 0
    told = capsys.readouterr().out
    assert "Изменено: law/kz-2010-244/checklists.json, sections/U/title, русский язык." in told
    assert (tmp_path / "t-corrected" / CHECKLIST).is_file()
    assert main(["sentences", "read", str(tmp_path / "none.xlsx")]) == 2
    assert main(["sentences", "read"]) == 2
    assert main(["sentences", "read", ""]) == 2
