"""A register is read whole, or its faults are told by sheet, row and column."""

from datetime import date
from pathlib import Path

import pytest
from papers import said
from registers import COLUMNS, OTHER, ROW, csv_bytes, kept

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Kind
from oversight_desktop.exchange.registry import RegistryFaults, read_registry


def test_a_register_reads_with_its_columns_in_any_order(tmp_path: Path) -> None:
    entries = read_registry(kept(tmp_path, "r.csv", csv_bytes(ROW, OTHER, columns=COLUMNS[::-1]))).entries

    assert [entry.bailiff.surname for entry in entries] == ["Әбдіров", "Сапарова"]
    bailiff = entries[0].bailiff
    assert (bailiff.iin, bailiff.licence_number, bailiff.employees) == ("800115100129", "0417", 2)
    assert (bailiff.practice_started_on, bailiff.licence_date) == (date(2025, 7, 1), date(2025, 6, 20))
    assert bailiff.first_enforcement_action_on == date(2025, 7, 10)
    assert (entries[0].complaints, entries[0].cancelled_actions, entries[0].private_rulings) == (1, 0, None)
    assert (entries[0].criminal_case, entries[0].prosecutor_acts, entries[0].previous_results) == (False, None, None)


def test_the_last_scheduled_inspection_is_kept(tmp_path: Path) -> None:
    row = {**ROW, "last_inspection_kind": "periodic", "last_inspection_ended_on": "18.03.2025"}

    (entry,) = read_registry(kept(tmp_path, "r.csv", csv_bytes(row))).entries

    assert (entry.last_inspection_kind, entry.last_inspection_ended_on) == (Kind.PERIODIC, date(2025, 3, 18))


def test_an_urgent_last_inspection_reads_as_none(tmp_path: Path) -> None:
    row = {**ROW, "last_inspection_kind": "urgent", "last_inspection_ended_on": "18.03.2025"}

    (entry,) = read_registry(kept(tmp_path, "r.csv", csv_bytes(row))).entries

    assert (entry.last_inspection_kind, entry.last_inspection_ended_on) == (None, None)


def test_optional_columns_and_blank_rows_may_be_missing(tmp_path: Path) -> None:
    columns = ("iin", "surname", "given_name", "practice_started_on", "last_inspection_kind")
    data = csv_bytes(ROW, {}, OTHER, {}, columns=(*columns, "last_inspection_ended_on"))

    assert len(read_registry(kept(tmp_path, "r.csv", data)).entries) == 2


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("iin", "800115100128", "registry_iin_wrong_check_digit"),
        ("iin", "80011510012", "registry_iin_not_twelve_digits"),
        ("iin", "٨٠٠١١٥١٠٠١٢٩", "registry_iin_not_twelve_digits"),
        ("iin", "8,00115E+11", "registry_iin_rounded"),
        ("iin", "", "registry_cell_missing"),
        ("surname", "  ", "registry_cell_missing"),
        ("surname", "a\0b", "registry_characters"),
        ("surname", "а" * 1001, "registry_cell_too_long"),
        ("licence_date", "30.02.2025", "registry_date_impossible"),
        ("licence_date", "2025-13-01", "registry_date_impossible"),
        ("licence_date", "6/20/2025", "registry_date_form"),
        ("licence_date", "1.7.2025", "registry_date_form"),
        ("licence_date", "45828", "registry_date_form"),
        ("licence_date", "20.06.0025", "registry_date_year"),
        ("practice_started_on", "٠١.٠٧.٢٠٢٥", "registry_date_form"),
        ("last_inspection_kind", "planned", "registry_word"),
        ("complaints", "-1", "registry_number_expected"),
        ("complaints", "1.5", "registry_number_expected"),
        ("complaints", "١", "registry_number_expected"),
        ("employees", "two", "registry_number_expected"),
        ("criminal_case", "maybe", "registry_yes_no_expected"),
    ],
)
def test_a_faulty_cell_is_told_by_sheet_row_and_column(tmp_path: Path, column: str, value: str, code: str) -> None:
    with pytest.raises(RegistryFaults) as caught:
        read_registry(kept(tmp_path, "тізілім.csv", csv_bytes(OTHER, {**ROW, column: value})))

    facts = caught.value.facts
    assert (caught.value.code, facts["sheet"], facts["row"], facts["column"]) == (code, "тізілім", 3, column)
    for sentence in said(caught.value).values():
        assert all(word in sentence for word in ("тізілім.csv", "3", column))
        assert sentence.isprintable()


def test_a_kind_of_inspection_without_its_day_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RegistryFaults) as caught:
        read_registry(kept(tmp_path, "r.csv", csv_bytes({**ROW, "last_inspection_kind": "initial"})))

    assert caught.value.facts["column"] == "last_inspection_ended_on"


def test_the_same_iin_twice_is_a_fault_naming_both_rows(tmp_path: Path) -> None:
    with pytest.raises(RegistryFaults) as caught:
        read_registry(kept(tmp_path, "r.csv", csv_bytes(ROW, OTHER, ROW)))

    assert (caught.value.code, caught.value.facts["row"], caught.value.facts["other"]) == ("registry_iin_twice", 4, 2)


def test_all_faults_are_collected_and_nothing_is_read(tmp_path: Path) -> None:
    bad = {**OTHER, "licence_date": "x", "complaints": "y"}
    path = kept(tmp_path, "r.csv", csv_bytes(ROW, bad, {**ROW, "surname": "Басқа"}))

    with pytest.raises(RegistryFaults) as caught:
        read_registry(path)

    assert (caught.value.code, caught.value.facts["count"], caught.value.facts["row"]) == ("registry_faults", 3, 3)
    places = [(fault.facts["row"], fault.facts["column"]) for fault in caught.value.faults]
    assert places == [(3, "licence_date"), (3, "complaints"), (4, "iin")]
    assert all(said(fault) for fault in caught.value.faults)
    assert "3" in said(caught.value)["kk"]


def test_the_user_may_leave_faulty_rows_out(tmp_path: Path) -> None:
    path = kept(tmp_path, "r.csv", csv_bytes({**OTHER, "licence_date": "x"}, ROW))

    reading = read_registry(path, leave_out=True)

    assert [entry.bailiff.iin for entry in reading.entries] == ["800115100129"]
    assert [fault.facts["row"] for fault in reading.faults] == [2]


@pytest.mark.parametrize(
    ("columns", "code", "column"),
    [
        (COLUMNS[1:], "registry_column_missing", "iin"),
        ([*COLUMNS, "email"], "registry_unknown_column", "email"),
        ([*COLUMNS, "surname"], "registry_column_twice", "surname"),
    ],
)
def test_a_faulty_header_is_refused_even_when_rows_may_be_left_out(
    tmp_path: Path, columns: list[str], code: str, column: str
) -> None:
    with pytest.raises(InputProblem) as caught:
        read_registry(kept(tmp_path, "r.csv", csv_bytes(ROW, columns=columns)), leave_out=True)

    assert (caught.value.code, caught.value.facts["column"], caught.value.facts["row"]) == (code, column, 1)
    assert said(caught.value)


def test_a_value_under_no_column_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(RegistryFaults) as caught:
        read_registry(kept(tmp_path, "r.csv", csv_bytes(ROW) + b',"stray"'))

    assert (caught.value.code, caught.value.facts["column"]) == ("registry_cell_without_column", "#21")


@pytest.mark.parametrize("word", ["true", "YES", "1", "иә", "Да"])
def test_yes_is_understood_in_every_language(tmp_path: Path, word: str) -> None:
    (entry,) = read_registry(kept(tmp_path, "r.csv", csv_bytes({**ROW, "criminal_case": word}))).entries

    assert entry.criminal_case is True


@pytest.mark.parametrize(("word", "meaning"), [("3", 3), ("no_data", None), ("жоқ", False), ("", None)])
def test_previous_results_may_be_a_number_or_a_word(tmp_path: Path, word: str, meaning: object) -> None:
    (entry,) = read_registry(kept(tmp_path, "r.csv", csv_bytes({**ROW, "previous_results": word}))).entries

    assert entry.previous_results is meaning
