"""R10.1 and R10.2: the seven factors of clause 10."""

from dataclasses import replace

import pytest
from examples import FACTORS as RECORDED
from examples import lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.ground import EarlierRecommendation, Factors, LastInspection
from oversight_desktop.law.factors import FACTORS, factors_from_history, factors_recorded


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("value", [None, " "])
def test_r10_1_a_factor_that_was_not_recorded_is_warned_of(pack, calendar, factor, value):
    line = replace(lawful_dossier().schedule, factors=replace(RECORDED, **{factor: value}))

    (breach,) = factors_recorded(lawful_dossier(schedule=line), pack, calendar)

    assert (breach.severity.value, breach.facts["fields"]) == ("warn", (factor,))


@pytest.mark.parametrize("value", [0, False, True, 12, "no_data"])
def test_r10_1_any_answer_is_a_record_even_no_data(found, value):
    line = replace(lawful_dossier().schedule, factors=Factors(**dict.fromkeys(FACTORS, value)))

    assert found(factors_recorded, lawful_dossier(schedule=line)) == []


def test_r10_1_a_line_without_factors_lacks_all_seven(pack, calendar):
    line = replace(lawful_periodic_dossier().schedule, factors=None)

    (breach,) = factors_recorded(lawful_periodic_dossier(schedule=line), pack, calendar)

    assert breach.facts["fields"] == FACTORS
    assert len(FACTORS) == pack.schedule_factors


def test_r10_1_an_urgent_inspection_has_no_factors(found):
    assert found(factors_recorded, lawful_urgent_dossier()) == []
    assert found(factors_recorded, lawful_dossier(schedule=None)) == []


def test_r10_2_history_fills_previous_results_and_open_recommendations():
    recommendations = tuple(EarlierRecommendation(status=status) for status in ("done", "not_done", None))
    last = LastInspection(sections_with_findings=("I2", "I5"), recommendations=recommendations)

    assert factors_from_history(last) == (2, 2)
    assert factors_from_history(None) == ("no_data", "no_data")
