"""CSV as spreadsheets write it, and what is no CSV of ours."""

from pathlib import Path

import pytest
from papers import said
from registers import COLUMNS, OTHER, ROW, csv_bytes, kept

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.exchange.registry import read_registry

CSV = csv_bytes(ROW, OTHER)
BARE = (",".join(COLUMNS) + "\n" + ",".join(ROW.get(name, "").replace(",", "") for name in COLUMNS) + "\n").encode()


@pytest.mark.parametrize(
    "data",
    [
        CSV,
        b"\xef\xbb\xbf" + CSV,
        csv_bytes(ROW, OTHER, mark=";"),
        b"\xef\xbb\xbfsep=;\r\n" + csv_bytes(ROW, OTHER, mark=";"),
        CSV.replace(b"\r\n", b"\n"),
        CSV + b"\r\n\r\n",
        CSV.replace(b'"800115100129"', b'"=""800115100129"""'),
        CSV.replace(b'"iin"', b'" IIN "'),
    ],
)
def test_a_register_reads_however_the_spreadsheet_wrote_it(tmp_path: Path, data: bytes) -> None:
    entries = read_registry(kept(tmp_path, "r.csv", data)).entries

    assert [entry.bailiff.iin for entry in entries] == ["800115100129", "920517401807"]
    assert entries[0].bailiff.office_address == "Үлгі қ., Достық к-сі, 101"


def test_a_register_without_quotes_reads(tmp_path: Path) -> None:
    assert len(read_registry(kept(tmp_path, "r.csv", BARE)).entries) == 1


def test_rows_are_counted_as_a_spreadsheet_counts_them(tmp_path: Path) -> None:
    two_lines = {**ROW, "office_address": "Үлгі қ.\nДостық к-сі"}
    bad = {**OTHER, "licence_date": "x"}

    with pytest.raises(InputProblem) as caught:
        read_registry(kept(tmp_path, "r.csv", csv_bytes(two_lines, {}, bad)))

    assert caught.value.facts["row"] == 4


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "input_empty_file"),
        (b"\xef\xbb\xbf\r\n", "input_empty_file"),
        (CSV.decode().encode("utf-16"), "input_other_encoding"),
        ("iin,surname\n800115100129,Сапарова\n".encode("cp1251"), "input_not_utf8"),
        (CSV + b'\r\n"open', "registry_broken_csv"),
        (CSV.replace(b'"0417"', b'"04"17"', 1), "registry_broken_csv"),
        (CSV.replace(b'"0417"', b'"' + b"a" * 200_000 + b'"', 1), "registry_broken_csv"),
        (CSV + b"\r\n" * 100_001, "registry_too_long"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "registry_not_plain"),
        (b"no such\nregister\n", "registry_unknown_column"),
        (b"\n" + CSV, "registry_column_missing"),
        (b"%PDF-1.7\n%\xe2\xe3", "input_not_utf8"),
    ],
)
def test_what_is_no_register_is_refused_in_one_sentence(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read_registry(kept(tmp_path, "r.csv", data))

    assert caught.value.code == code
    assert all("r.csv" in sentence and sentence.isprintable() for sentence in said(caught.value).values())


def test_a_register_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "absent.csv", "input_absent"), (tmp_path, "input_is_a_folder")):
        with pytest.raises(InputProblem) as caught:
            read_registry(path)
        assert caught.value.code == code
