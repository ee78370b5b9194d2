"""R8.5, R9.1 and R9.5: the schedule of a whole year."""

from dataclasses import replace
from datetime import date

import pytest

from oversight_desktop.domain.schedule import Correction, QuarterPart
from oversight_desktop.law.yearly_schedule import corrections, in_one_section, quarter_parts

PART = QuarterPart(
    quarter="2026-Q1",
    order_number="01-05/3",
    order_date=date(2026, 1, 9),
    head="Б. Басшыев",
    agreed_on=date(2026, 1, 8),
    agreement_number="11",
)
YEAR = tuple(replace(PART, quarter=f"2026-Q{number}") for number in (1, 2, 3, 4))
CORRECTION = Correction(
    on=date(2026, 5, 4), agreed_on=date(2026, 5, 1), reason="Ауыстыру", before="16.03", after="18.05"
)


def codes(breaches):
    return [f"{each.severity.value} {each.requirement} {each.code}" for each in breaches]


def test_r8_5_a_bailiff_in_both_sections_is_refused():
    assert in_one_section(["800115100129"], ["050712500121"]) == ()
    assert codes(in_one_section(["800115100129", "050712500121"], ["050712500121"])) == ["block R8.5 in_both_sections"]


def test_r9_1_four_parts_one_for_each_quarter_are_lawful(pack):
    assert quarter_parts(YEAR, pack) == ()


def test_r9_1_a_second_part_for_a_quarter_is_refused(pack):
    assert codes(quarter_parts((*YEAR, PART), pack)) == ["block R9.1 quarter_twice"]


@pytest.mark.parametrize("field", ["quarter", "order_number", "order_date", "head", "agreed_on", "agreement_number"])
def test_r9_1_a_part_without_its_order_or_agreement_is_refused(pack, field):
    (breach,) = quarter_parts((replace(PART, **{field: None}),), pack)

    assert (breach.code, breach.facts["fields"]) == ("quarter_part_lacks", (field,))


def test_r9_1_there_is_no_fifth_quarter(pack):
    assert codes(quarter_parts((replace(PART, quarter="2026-Q5"),), pack)) == ["block R9.1 quarter_unreadable"]


@pytest.mark.parametrize(("count", "breaches"), [(2, []), (3, ["block R9.5 corrected_too_often"])])
def test_r9_5_the_third_correction_of_a_year_is_refused(pack, count, breaches):
    last_year = replace(CORRECTION, on=date(2025, 5, 4))

    assert codes(corrections([last_year, *[CORRECTION] * count], pack)) == breaches


@pytest.mark.parametrize("field", ["on", "agreed_on", "reason", "before", "after"])
def test_r9_5_a_correction_without_one_of_its_elements_is_refused(pack, field):
    (breach,) = corrections([CORRECTION, replace(CORRECTION, **{field: None})], pack)

    assert (breach.facts["number"], breach.facts["fields"]) == (2, (field,))
