import json
from datetime import date

import pytest
from examples import PACK_FOLDER

from oversight_desktop.domain.problems import InputProblem
from oversight_desktop.domain.terms import Addressee, BodyKind, Language
from oversight_desktop.law.packs import DeadlineReading, parse_pack

DATA = json.loads((PACK_FOLDER / "pack.json").read_bytes())


def test_the_shipped_pack_holds_the_constants_of_the_rules(pack):
    assert pack.name == "kz-2010-244"
    assert (pack.initial_min_months, pack.initial_max_months, pack.periodic_min_gap_years) == (6, 12, 1)
    assert (pack.acquaintance_days, pack.dispatch_working_days, pack.commission_min_members) == (10, 5, 3)
    assert pack.commission_bodies == tuple(BodyKind)
    assert pack.certificate_addressees == tuple(Addressee)
    assert pack.initial_schedule_reading is DeadlineReading.FIRST_MONTH


def test_the_pack_says_when_it_took_effect_and_what_repealed_it(pack):
    assert (pack.effective_from, pack.repealed_on, pack.repealed_by) == (date(2010, 10, 25), date(2010, 11, 3), "№ 304")


@pytest.mark.parametrize("language", Language)
def test_the_legal_basis_names_the_order_in_each_language(pack, language):
    assert "01-01-31/244" in pack.legal_basis[language]
    assert "6346" in pack.legal_basis[language]


@pytest.mark.parametrize("name", DATA)
def test_a_pack_without_one_of_its_values_is_refused_by_name(pack, name):
    damaged = {key: value for key, value in DATA.items() if key != name}

    with pytest.raises(InputProblem) as refused:
        parse_pack(json.dumps(damaged).encode(), pack.checklists)

    assert refused.value.facts["place"] == name


@pytest.mark.parametrize(
    "damage",
    [
        {"chairs": "1"},
        {"chairs": True},
        {"chairs": -1},
        {"effective_from": "soon"},
        {"commission_bodies_required": ["parliament"]},
        {"initial_schedule_deadline": {"reading": "C", "day": 10}},
        {"title": {"kk": "x"}},
    ],
)
def test_a_pack_with_an_impossible_value_is_refused(pack, damage):
    with pytest.raises(InputProblem, match="pack_unreadable"):
        parse_pack(json.dumps(DATA | damage).encode(), pack.checklists)


@pytest.mark.parametrize("data", [b"", b"[]", b"{"])
def test_what_is_no_pack_at_all_is_refused(pack, data):
    with pytest.raises(InputProblem, match="pack_unreadable"):
        parse_pack(data, pack.checklists)
