"""Tests of the office's list of bailiffs."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from examples import INSPECTED, lawful_dossier

from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.change import OFFICE
from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.registry import RegistryEntry
from oversight_desktop.domain.terms import Kind, Language
from oversight_desktop.exchange.registry import RegistryFaults
from oversight_desktop.services import bailiffs, inspections, packs, transfer
from oversight_desktop.services.session import Session
from oversight_desktop.services.wording import Wording

ENTRY = RegistryEntry(bailiff=INSPECTED)
OTHER = replace(ENTRY, bailiff=replace(INSPECTED, iin="850412300115", surname="Ғабитов"))
COLUMNS = "iin,surname,given_name,practice_started_on,last_inspection_kind,last_inspection_ended_on"


def changed(**fields: object) -> RegistryEntry:
    return replace(ENTRY, bailiff=replace(INSPECTED, **fields))


def test_names_stand_in_the_order_of_the_kazakh_alphabet(session: Session) -> None:
    entries = [changed(iin=f"{n:012d}", surname=name) for n, name in enumerate(("Яковлев", "Ким", "Қасымов", "Гусев"))]
    transfer.keep_register(session, Path("r.csv"), tuple(entries))

    assert [listed.entry.bailiff.surname for listed in bailiffs.bailiffs(session)] == [
        "Гусев",
        "Ким",
        "Қасымов",
        "Яковлев",
    ]


def test_a_bailiff_is_recorded_and_found_by_his_iin(session: Session) -> None:
    change = bailiffs.record_bailiff(session, ENTRY)

    assert change.scope == OFFICE
    assert bailiffs.bailiff(session, "800115100129") == ENTRY
    (listed,) = bailiffs.bailiffs(session)
    assert (listed.name, listed.key) == ("Әбдіров Қайрат Үсенұлы", "800115100129")


@pytest.mark.parametrize(
    ("iin", "code"),
    [
        (None, "bailiff_lacks_iin"),
        ("80011510012", "bailiff_iin_not_twelve_digits"),
        ("801315100129", "bailiff_iin_impossible_date"),
        ("800115900129", "bailiff_iin_impossible_century"),
        ("800115100128", "bailiff_iin_wrong_check_digit"),
    ],
)
def test_a_wrong_iin_is_refused_and_nothing_is_kept(session: Session, iin: str | None, code: str) -> None:
    with pytest.raises(InputProblem) as refused:
        bailiffs.record_bailiff(session, changed(iin=iin))

    assert refused.value.code == code
    for language in Language:
        assert Wording(language).problem(refused.value)
    assert bailiffs.bailiffs(session) == ()


@pytest.mark.parametrize("field", ["surname", "given_name", "practice_started_on"])
def test_a_card_without_a_needed_field_is_refused(session: Session, field: str) -> None:
    with pytest.raises(InputProblem) as refused:
        bailiffs.record_bailiff(session, changed(**{field: None}))

    assert (refused.value.code, refused.value.facts["field"]) == (f"bailiff_lacks_{field}", field)


def test_half_of_a_last_inspection_is_refused() -> None:
    half = replace(ENTRY, last_inspection_kind=Kind.PERIODIC)
    urgent = replace(half, last_inspection_kind=Kind.URGENT, last_inspection_ended_on=date(2026, 1, 1))

    assert [fault.code for fault in bailiffs.faults_of(half)] == ["bailiff_last_inspection_half"]
    assert [fault.code for fault in bailiffs.faults_of(urgent)] == ["bailiff_urgent_is_not_scheduled"]


def test_the_first_action_cannot_precede_the_practice() -> None:
    (fault,) = bailiffs.faults_of(changed(first_enforcement_action_on=date(2025, 6, 30)))

    assert fault.code == "bailiff_acted_before_practice"


def test_a_second_card_with_the_same_iin_or_name_is_refused_by_name(session: Session) -> None:
    bailiffs.record_bailiff(session, ENTRY)

    with pytest.raises(InputProblem) as same_iin:
        bailiffs.record_bailiff(session, changed(surname="Басқа"))
    with pytest.raises(InputProblem) as same_name:
        bailiffs.record_bailiff(session, replace(ENTRY, bailiff=replace(INSPECTED, iin="850412300115")))

    assert (same_iin.value.code, same_iin.value.facts["name"]) == ("bailiff_known", "Әбдіров Қайрат Үсенұлы")
    assert same_name.value.code == "bailiff_name_known"


def test_a_corrected_iin_moves_the_card_and_leaves_no_second(session: Session) -> None:
    bailiffs.record_bailiff(session, ENTRY)
    bailiffs.record_bailiff(session, replace(ENTRY, bailiff=OTHER.bailiff), key="800115100129")

    assert [listed.key for listed in bailiffs.bailiffs(session)] == ["850412300115"]


def test_a_card_is_corrected_in_place(session: Session) -> None:
    bailiffs.record_bailiff(session, ENTRY)
    bailiffs.record_bailiff(session, changed(employees=7), key="800115100129")

    (listed,) = bailiffs.bailiffs(session)
    assert listed.entry.bailiff.employees == 7


def test_a_removed_card_can_be_put_back(session: Session) -> None:
    bailiffs.record_bailiff(session, ENTRY)
    removal = bailiffs.remove_bailiff(session, "800115100129")
    assert bailiffs.bailiffs(session) == ()

    bailiffs.put_back(session, removal)
    assert bailiffs.bailiff(session, "800115100129") == ENTRY


def test_the_window_counts_from_the_first_action_and_else_from_the_practice() -> None:
    from_action = bailiffs.term_of(ENTRY)
    from_practice = bailiffs.term_of(changed(first_enforcement_action_on=None))

    assert from_action.initial is not None
    assert from_practice.initial is not None
    assert (from_action.from_action, from_action.initial.from_, from_action.initial.to) == (
        True,
        date(2026, 1, 10),
        date(2026, 7, 10),
    )
    assert (from_practice.from_action, from_practice.initial.from_) == (False, date(2026, 1, 1))


def test_a_periodic_inspection_may_begin_a_year_and_a_day_after_the_last() -> None:
    last = replace(ENTRY, last_inspection_kind=Kind.INITIAL, last_inspection_ended_on=date(2025, 3, 5))

    assert bailiffs.term_of(last).periodic_from == date(2026, 3, 6)


def test_an_iin_tells_the_birth_date_or_that_its_century_is_unknown() -> None:
    assert bailiffs.read_iin("800115100129").born == date(1880, 1, 15)
    assert bailiffs.read_iin("").fault is None
    assert bailiffs.read_iin("8001").fault == "iin_not_twelve_digits"


def test_a_register_is_looked_at_before_it_is_kept(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(
        f"{COLUMNS}\n800115100129,Әбдіров,Қайрат,01.07.2025,,\n111,Ким,Олег,01.07.2025,,\n", encoding="utf-8"
    )

    preview = bailiffs.read_register(file)

    assert [entry.bailiff.surname for entry in preview.entries] == ["Әбдіров"]
    assert [fault.facts["row"] for fault in preview.faults] == [3]
    assert bailiffs.bailiffs(session) == ()
    with pytest.raises(RegistryFaults):
        bailiffs.refuse_faults(preview)


def test_the_inspections_of_a_bailiff_are_found_and_samples_are_not(session: Session) -> None:
    pack = packs.rule_pack()
    real = inspections.take_over(session, lawful_dossier(), pack=pack, before=lambda scope: None)
    inspections.take_over(session, lawful_dossier(), pack=pack, before=lambda scope: None, sample=True)

    assert bailiffs.inspections_of(session) == {"800115100129": (real.scope,)}


def test_three_thousand_bailiffs_are_listed(session: Session) -> None:
    entries = tuple(
        RegistryEntry(bailiff=Bailiff(iin=f"{n:012d}", surname=f"Тегі{n}", practice_started_on=date(2025, 7, 1)))
        for n in range(3000)
    )
    transfer.keep_register(session, Path("r.csv"), entries)

    assert len(bailiffs.bailiffs(session)) == 3000
