"""R15.1 to R15.7: suspending and extending the period; the order runs 16 to 18 March 2026."""

from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, lawful_dossier

from oversight_desktop.domain.evidence import Request
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import SuspensionReason, TermChangeKind
from oversight_desktop.law import term
from oversight_desktop.law.start_rules import TERM_RULES
from oversight_desktop.law.term import end_in_force


def d(day: int) -> date:
    return date(2026, 3, day)


SUSPENSION = TermChange(
    kind=TermChangeKind.SUSPENSION,
    reason=SuspensionReason.ILLNESS,
    whose="Жеке сот орындаушысы",
    applied_on=d(17),
    applied_by="m1",
    order_number="01-05/45",
    order_date=d(17),
    from_=d(17),
    to=d(20),
    new_end=d(22),
)
EXTENSION = TermChange(
    kind=TermChangeKind.EXTENSION,
    applied_on=d(22),
    applied_by="m1",
    order_number="01-05/47",
    order_date=d(22),
    new_end=d(25),
)


def with_changes(*changes: TermChange, ended: int = 18, **more):
    """The lawful inspection under these changes; its work was done on 16 March, explained on the 21st."""
    usual = lawful_dossier(term_changes=changes, ended_on=d(ended))
    explanations = tuple(replace(each, given_on=d(21)) for each in usual.explanations)
    return replace(usual, **({"explanations": explanations} | more))


def suspended(**changes):
    return with_changes(replace(SUSPENSION, **changes), ended=22)


@pytest.mark.parametrize(
    "dossier",
    [
        lawful_dossier(),
        suspended(),
        with_changes(SUSPENSION, EXTENSION, ended=25),
        with_changes(EXTENSION, SUSPENSION, ended=25),
        with_changes(replace(EXTENSION, applied_on=d(18), order_date=d(18), new_end=d(19)), ended=19),
    ],
)
def test_lawful_changes_break_nothing(found, dossier):
    assert [breach for _, rule in TERM_RULES for breach in found(rule, dossier)] == []


@pytest.mark.parametrize("field", ["reason", "whose"])
def test_r15_1_a_suspension_says_why_and_whose(pack, calendar, field):
    (breach,) = term.suspension_has_reason(suspended(**{field: None}), pack, calendar)

    assert (breach.requirement, breach.facts["fields"]) == ("R15.1", (field,))
    assert breach.facts["change"] == "01-05/45"


def test_r15_1_a_change_of_no_kind_is_refused(found):
    assert found(term.suspension_has_reason, suspended(kind=None)) == ["block R15.1 term_change_lacks"]


@pytest.mark.parametrize("field", ["applied_on", "applied_by", "from_", "to"])
def test_r15_2_the_application_is_complete(pack, calendar, field):
    (breach,) = term.chair_applied_first(suspended(**{field: None}), pack, calendar)

    assert (breach.code, breach.facts["fields"]) == ("application_lacks", (field.rstrip("_"),))


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"applied_on": d(16)}, []),
        ({"applied_on": d(18)}, ["block R15.2 applied_after_order"]),
        ({"applied_by": "m2"}, ["block R15.2 applied_by_another"]),
        ({"applied_on": d(18), "order_date": d(18)}, []),
        ({"applied_on": d(19), "order_date": d(19)}, ["block R15.2 applied_after_end"]),
    ],
)
def test_r15_2_the_chair_applies_before_the_order_and_before_the_end(found, changes, codes):
    assert found(term.chair_applied_first, suspended(**changes)) == codes


def test_r15_2_the_chair_of_that_day_applies(found):
    successor = replace(COMMISSION[1], chair=True, from_=d(18), order_number="50")
    handed_over = (replace(COMMISSION[0], to=d(17), order_number="50"), successor, COMMISSION[2])
    dossier = replace(suspended(), commission=handed_over)

    assert found(term.chair_applied_first, dossier) == []
    assert found(
        term.chair_applied_first,
        replace(dossier, term_changes=(replace(SUSPENSION, applied_by="m2"),)),
    ) == ["block R15.2 applied_by_another"]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"order_date": d(18)}, []),
        ({"order_date": d(19)}, ["block R15.3 ordered_after_end"]),
        ({"order_date": d(19), "applied_on": d(19)}, ["block R15.3 ordered_after_end_applied_late"]),
        ({"order_date": None}, ["block R15.3 term_order_lacks"]),
        ({"order_number": " "}, ["block R15.3 term_order_lacks"]),
    ],
)
def test_r15_3_the_head_orders_before_the_end_in_force(found, changes, codes):
    assert found(term.head_ordered_in_time, suspended(**changes)) == codes


def test_r15_3_the_second_change_is_measured_by_the_end_the_first_one_gave(found):
    assert found(term.head_ordered_in_time, with_changes(SUSPENSION, EXTENSION)) == []
    late = replace(EXTENSION, order_date=d(23))
    assert found(term.head_ordered_in_time, with_changes(SUSPENSION, late)) == ["block R15.3 ordered_after_end"]
    assert found(term.head_ordered_in_time, with_changes(EXTENSION)) == ["block R15.3 ordered_after_end_applied_late"]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"new_end": d(21)}, ["block R15.4 suspension_end_wrong"]),
        ({"new_end": d(23)}, ["block R15.4 suspension_end_wrong"]),
        ({"new_end": None}, ["block R15.4 new_end_missing"]),
        ({"to": d(17), "new_end": d(19)}, []),
        ({"to": d(16)}, ["block R15.4 suspension_days_reversed"]),
        ({"to": None}, []),
    ],
)
def test_r15_4_a_suspension_adds_its_days_both_ends_included(found, changes, codes):
    assert found(term.new_end_is_right, suspended(**changes)) == codes


def test_r15_4_the_right_end_is_shown_with_its_count(pack, calendar):
    (breach,) = term.new_end_is_right(suspended(new_end=d(21)), pack, calendar)

    assert breach.facts["right_end"] == d(22)
    assert (breach.facts["old_end"], breach.facts["days"]) == (d(18), 4)


@pytest.mark.parametrize(
    ("new_end", "codes"),
    [(19, []), (18, ["block R15.4 extension_not_later"]), (None, ["block R15.4 new_end_missing"])],
)
def test_r15_4_an_extension_names_a_later_end(found, new_end, codes):
    extension = replace(EXTENSION, new_end=new_end and d(new_end))

    assert found(term.new_end_is_right, with_changes(extension)) == codes


@pytest.mark.parametrize(("on", "inside"), [(16, False), (17, True), (20, True), (21, False)])
def test_r15_5_work_dated_inside_a_suspension_is_warned_of(pack, calendar, on, inside):
    usual = suspended()
    answers = (replace(usual.answers[0], on=d(on)), *usual.answers[1:])
    explanations = tuple(replace(each, given_on=d(on)) for each in usual.explanations)
    dossier = replace(usual, answers=answers, explanations=explanations, requests=(Request(id="Q1", asked_on=d(on)),))

    breaches = term.nothing_done_meanwhile(dossier, pack, calendar)

    assert [breach.facts["items"] for breach in breaches] == ([("I1.1", "X1", "Q1")] if inside else [])
    assert all(breach.severity.value == "warn" for breach in breaches)


@pytest.mark.parametrize(
    ("from_", "codes"),
    [
        (15, ["block R15.6 suspension_outside_period"]),
        (16, []),
        (18, []),
        (19, ["block R15.6 suspension_outside_period"]),
    ],
)
def test_r15_6_a_suspension_begins_inside_the_period_in_force(found, from_, codes):
    assert found(term.suspensions_fit, suspended(from_=d(from_))) == codes


@pytest.mark.parametrize(("from_", "codes"), [(20, ["block R15.6 suspensions_overlap"]), (21, [])])
def test_r15_6_suspensions_do_not_share_a_day(found, from_, codes):
    second = replace(SUSPENSION, order_number="46", order_date=d(18), from_=d(from_), to=d(22))

    assert found(term.suspensions_fit, with_changes(SUSPENSION, second)) == codes


@pytest.mark.parametrize(
    ("changes", "ended", "codes"),
    [
        ((), 16, []),
        ((), 18, []),
        ((), 19, ["block R15.7 ended_too_late"]),
        ((), 15, ["block R15.7 ended_before_it_began"]),
        ((SUSPENSION,), 22, []),
        ((SUSPENSION,), 23, ["block R15.7 ended_too_late"]),
        ((SUSPENSION, EXTENSION), 25, []),
        ((SUSPENSION, EXTENSION), 26, ["block R15.7 ended_too_late"]),
    ],
)
def test_r15_7_the_inspection_ends_within_the_period_in_force(found, changes, ended, codes):
    assert found(term.ended_in_time, with_changes(*changes, ended=ended)) == codes


def test_r15_7_an_unknown_end_is_refused(found):
    assert found(term.ended_in_time, lawful_dossier(ended_on=None)) == ["block R15.7 end_missing"]


@pytest.mark.parametrize(
    ("changes", "end"),
    [
        ((), d(18)),
        ((SUSPENSION,), d(22)),
        ((EXTENSION, SUSPENSION), d(25)),
        ((replace(SUSPENSION, new_end=d(30)),), d(22)),
        ((replace(SUSPENSION, to=None),), d(22)),
        ((replace(EXTENSION, new_end=d(17)),), d(18)),
        ((replace(SUSPENSION, to=date.max, new_end=None),), date.max),
        ((TermChange(),), d(18)),
    ],
)
def test_the_end_in_force_follows_the_changes(changes, end):
    assert end_in_force(lawful_dossier(term_changes=changes)) == end


def test_without_an_order_no_end_is_in_force():
    assert end_in_force(lawful_dossier(order=None, term_changes=(SUSPENSION,))) is None
