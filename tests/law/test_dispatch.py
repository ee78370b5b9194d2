from dataclasses import replace
from datetime import date

import pytest
from examples import lawful_dossier

from oversight_desktop.domain.certificate import Dispatch, Signature
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.terms import Addressee
from oversight_desktop.law.dispatch import (
    last_day_to_send,
    receipt_is_proven,
    sent_in_time,
    three_addressees,
    three_numbered_copies,
)

BAILIFF, TERRITORIAL, COLLEGIUM = range(3)
RULES = (three_numbered_copies, three_addressees, sent_in_time, receipt_is_proven)


def sent(which: int, **changes: object) -> Dossier:
    """The lawful dossier with one dispatch changed."""
    dispatches = list(lawful_dossier().dispatches)
    dispatches[which] = replace(dispatches[which], **changes)
    return lawful_dossier(dispatches=tuple(dispatches))


@pytest.mark.parametrize("rule", RULES)
def test_lawful_dispatches_break_nothing(found, rule):
    assert found(rule, lawful_dossier()) == []


@pytest.mark.parametrize(
    ("copy", "breaches"),
    [
        (None, ["block R20.1 copy_without_number", "block R20.1 copies_not_sent"]),
        (0, ["block R20.1 copy_number_unknown", "block R20.1 copies_not_sent"]),
        (4, ["block R20.1 copy_number_unknown", "block R20.1 copies_not_sent"]),
        (1, ["block R20.1 copy_sent_twice", "block R20.1 copies_not_sent"]),
        (3, []),
    ],
)
def test_r20_1_three_copies_are_numbered_1_to_3(found, copy, breaches):
    assert found(three_numbered_copies, sent(COLLEGIUM, copy=copy)) == breaches


def test_r20_1_the_order_of_the_numbers_is_free(found):
    dossier = lawful_dossier(dispatches=lawful_dossier().dispatches[::-1])

    assert found(three_numbered_copies, dossier) == []


def test_r20_4_each_of_the_three_addressees_receives_a_counterpart(found, pack, calendar):
    for absent in Addressee:
        dispatches = tuple(each for each in lawful_dossier().dispatches if each.to is not absent)
        (breach,) = three_addressees(lawful_dossier(dispatches=dispatches), pack, calendar)
        assert (breach.code, breach.severity.value, breach.facts) == ("counterpart_not_sent", "block", {"to": absent})
    assert found(three_addressees, lawful_dossier(dispatches=())) == ["block R20.4 counterpart_not_sent"] * 3


def test_r20_4_each_addressee_receives_only_one(found):
    usual = lawful_dossier().dispatches
    fourth = lawful_dossier(dispatches=(*usual, replace(usual[0], outgoing_number="05-2/200")))

    assert found(three_addressees, fourth) == ["block R20.4 counterpart_sent_twice"]
    assert found(three_addressees, sent(COLLEGIUM, to=Addressee.BAILIFF)) == [
        "block R20.4 counterpart_not_sent",
        "block R20.4 counterpart_sent_twice",
    ]
    assert found(three_addressees, sent(COLLEGIUM, to=None)) == [
        "block R20.4 counterpart_not_sent",
        "block R20.4 dispatch_without_addressee",
    ]


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"sent_on": None}, ("sent_on",)),
        ({"way": None}, ("way",)),
        ({"outgoing_number": None}, ("outgoing_number",)),
        ({"outgoing_number": " "}, ("outgoing_number",)),
        ({"sent_on": None, "way": None, "outgoing_number": ""}, ("sent_on", "way", "outgoing_number")),
    ],
)
def test_r20_4_a_dispatch_has_day_way_and_number(pack, calendar, changes, missing):
    (breach,) = three_addressees(sent(TERRITORIAL, **changes), pack, calendar)

    assert (breach.requirement, breach.facts["fields"]) == ("R20.4", missing)


def test_r20_4_nothing_is_sent_before_the_certificate_is_signed(found):
    early = sent(BAILIFF, sent_on=date(2026, 3, 17))
    unsigned = lawful_dossier(signatures=(Signature(by="m1", on=date(2026, 3, 30)),))

    assert found(three_addressees, early) == ["warn R20.4 counterpart_sent_too_early"]
    assert found(three_addressees, unsigned) == ["warn R20.4 counterpart_sent_too_early"] * 3
    assert found(three_addressees, sent(BAILIFF, sent_on=date(2026, 3, 18))) == []


@pytest.mark.parametrize(
    ("end", "last"),
    [
        (date(2010, 12, 14), date(2010, 12, 23)),
        (date(2011, 3, 4), date(2011, 3, 14)),  # Saturday 5 March was a working day
        (date(2018, 12, 27), date(2019, 1, 8)),
        (date(2025, 12, 30), date(2026, 1, 9)),
        (date(2026, 3, 18), date(2026, 3, 30)),
        (date(2026, 4, 29), date(2026, 5, 8)),
        (date(2027, 3, 11), date(2027, 3, 19)),
    ],
)
def test_r20_5_five_working_days_after_the_end(pack, calendar, end, last):
    assert last_day_to_send(end, pack, calendar).result == last


@pytest.mark.parametrize(
    ("sent_on", "late"), [(date(2026, 3, 30), None), (date(2026, 3, 31), 1), (date(2026, 4, 6), 7)]
)
def test_r20_5_a_late_dispatch_is_shown_with_its_days(pack, calendar, sent_on, late):
    breaches = sent_in_time(sent(COLLEGIUM, sent_on=sent_on), pack, calendar)

    assert [(each.severity.value, each.facts["days_late"]) for each in breaches] == ([("warn", late)] if late else [])
    for breach in breaches:
        assert breach.facts["last_day"] == date(2026, 3, 30)
        assert breach.facts["to"] is Addressee.REGIONAL_COLLEGIUM


def test_r20_5_the_actual_end_decides_and_without_it_nothing_is_late(found):
    on_the_30th = sent(COLLEGIUM, sent_on=date(2026, 3, 30))

    assert found(sent_in_time, replace(on_the_30th, ended_on=date(2026, 3, 17))) == ["warn R20.5 counterpart_sent_late"]
    assert found(sent_in_time, replace(on_the_30th, ended_on=date(2026, 3, 18))) == []
    assert found(sent_in_time, replace(on_the_30th, ended_on=None)) == []


def test_r20_5_a_last_day_nobody_confirmed_is_named(found):
    far = lawful_dossier(ended_on=date(2041, 3, 4), dispatches=(Dispatch(sent_on=date(2041, 3, 5)),))

    assert found(sent_in_time, far) == ["note R20.5 last_day_to_send_unconfirmed"]


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"received_on": None}, ("received_on",)),
        ({"proof": None}, ("proof",)),
        ({"proof": " "}, ("proof",)),
        ({"received_on": None, "proof": None}, ("received_on", "proof")),
    ],
)
def test_r20_7_receipt_and_proof_are_recorded(pack, calendar, changes, missing):
    (breach,) = receipt_is_proven(sent(BAILIFF, **changes), pack, calendar)

    assert (breach.severity.value, breach.requirement, breach.facts["fields"]) == ("note", "R20.7", missing)
