from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, lawful_dossier, member

from oversight_desktop.domain.certificate import Override
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import BodyKind, Gate, Severity, SuspensionReason, TermChangeKind
from oversight_desktop.law.gates import judge

REASON = "Аумақтық орган басшысы хабардар етілді."


def override(**changes: object) -> Override:
    """The chair sets the acquaintance aside."""
    return replace(Override(requirement="R14.1", reason=REASON, by="m1", on=date(2026, 3, 10)), **changes)


def acquainted_late(**changes: object) -> Dossier:
    """The bailiff signed one day too late."""
    usual = lawful_dossier()
    return replace(usual, acquaintance=replace(usual.acquaintance, signed_on=date(2026, 3, 7)), **changes)


@pytest.fixture
def severities(pack, calendar):
    """What is found at the start, as "block R14.1 code"."""

    def look(dossier: Dossier, gate: Gate = Gate.START) -> list[str]:
        return [
            f"{each.severity.value} {each.requirement} {each.code}" for each in judge(dossier, pack, calendar, gate)
        ]

    return look


def test_the_breach_to_be_set_aside_blocks(severities):
    assert [each.split()[:2] for each in severities(acquainted_late())] == [["block", "R14.1"]]


def test_the_chair_sets_a_requirement_aside_and_it_is_still_reported(pack, calendar):
    (breach,) = judge(acquainted_late(overrides=(override(),)), pack, calendar, Gate.START)

    assert (breach.severity, breach.requirement) == (Severity.OVERRIDDEN, "R14.1")
    assert breach.facts["override_reason"] == REASON
    assert breach.facts["override_by"] == "m1"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": None}, "override_incomplete"),
        ({"reason": " \n "}, "override_incomplete"),
        ({"by": None}, "override_incomplete"),
        ({"on": None}, "override_incomplete"),
        ({"by": "m2"}, "override_not_by_chair"),
        ({"by": "m9"}, "override_not_by_chair"),
        ({"by": "bailiff"}, "override_not_by_chair"),
    ],
)
def test_an_override_without_reason_or_day_or_by_another_frees_nothing_and_is_shown(severities, changes, code):
    first, second = severities(acquainted_late(overrides=(override(**changes),)))

    assert first.startswith("block R14.1 ")
    assert second == f"warn R14.1 {code}"


def test_an_override_frees_only_its_own_requirement(severities):
    other = acquainted_late(overrides=(override(requirement="R14.2"), override(requirement=None)))

    assert [each.split()[:2] for each in severities(other)] == [["block", "R14.1"]]


def test_an_override_frees_every_breach_of_its_requirement_and_no_warning(severities):
    dossier = lawful_dossier()
    bare = tuple(replace(each, finding=None, no_explanation=None) for each in dossier.answers)
    overrides = (override(requirement="R16.3"), override(requirement="R19.2"), override(requirement="R4.3"))

    found = severities(replace(dossier, answers=bare, overrides=overrides), Gate.CERTIFICATE)

    assert found == [
        "warn R4.3 finding_not_explained",
        "overridden R16.3 violation_not_supported",
        "overridden R16.3 violation_not_supported",
        "overridden R19.2 cured_violation_not_kept",
    ]


def test_an_override_of_what_is_not_broken_says_nothing(severities):
    assert severities(lawful_dossier(overrides=(override(), override(by="m2", requirement="R12.1")))) == []


def test_one_valid_override_beside_an_invalid_one_is_enough(severities):
    dossier = acquainted_late(overrides=(override(by="m3"), override()))

    assert [each.split()[:2] for each in severities(dossier)] == [["overridden", "R14.1"]]


def test_only_the_chair_in_office_on_that_day_may_set_aside(severities):
    old = replace(COMMISSION[0], to=date(2026, 3, 12))
    new = member("m4", "Сейітов Бауыржан", BodyKind.TERRITORIAL_BODY, chair=True, from_=date(2026, 3, 13))
    dossier = acquainted_late(commission=(old, *COMMISSION[1:], replace(new, order_number="01-05/50")))

    def frees(by: str, day: int) -> bool:
        written = override(by=by, on=date(2026, 3, day))
        return any(each.startswith("overridden R14.1") for each in severities(replace(dossier, overrides=(written,))))

    assert frees("m1", 12)
    assert not frees("m1", 13)
    assert not frees("m4", 12)
    assert frees("m4", 13)


def suspended(applied_on: date, order_date: date) -> Dossier:
    """Suspended for two days, applied for and ordered on these days."""
    change = TermChange(
        kind=TermChangeKind.SUSPENSION,
        reason=SuspensionReason.ILLNESS,
        whose="m2",
        applied_on=applied_on,
        applied_by="m1",
        order_number="01-05/60",
        order_date=order_date,
        from_=date(2026, 3, 18),
        to=date(2026, 3, 19),
        new_end=date(2026, 3, 20),
    )
    overrides = tuple(override(requirement=each, on=date(2026, 3, 20)) for each in ("R15.2", "R15.3"))
    return lawful_dossier(term_changes=(change,), overrides=overrides)


def test_a_late_order_may_be_set_aside_but_never_a_late_application(severities):
    late_order = severities(suspended(date(2026, 3, 18), date(2026, 3, 19)), Gate.CERTIFICATE)
    late_application = severities(suspended(date(2026, 3, 19), date(2026, 3, 19)), Gate.CERTIFICATE)

    assert late_order == ["overridden R15.3 ordered_after_end"]
    assert late_application == [
        "block R15.2 applied_after_end",
        "warn R15.2 override_not_possible",
        "block R15.3 ordered_after_end_applied_late",
        "warn R15.3 override_not_possible",
    ]
