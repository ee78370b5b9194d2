"""Tests of the list of inspections: stage, deadlines, urgency, what blocks."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from examples import LINE, ORDER, lawful_dossier

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.conclusions import Recommendation
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.order import TermChange
from oversight_desktop.domain.terms import Gate, Language, TermChangeKind
from oversight_desktop.services import dossiers, inspections, overview, packs
from oversight_desktop.services.deadlines import Duty, how_counted
from oversight_desktop.services.overview import Summary
from oversight_desktop.services.session import Session
from oversight_desktop.services.stages import Stage
from oversight_desktop.services.standing import standing
from oversight_desktop.services.wording import Wording

ASTANA = timezone(timedelta(hours=5))
NOTHING_DONE = {
    "answers": (),
    "evidence": (),
    "explanations": (),
    "studied": (),
    "sections": (),
    "assessment": None,
    "conclusion": None,
    "recommendations": (),
    "ended_on": None,
    "certificate": None,
    "signatures": (),
    "dispatches": (),
}


def kept(session: Session, dossier: Dossier) -> str:
    return inspections.take_over(session, dossier, pack=packs.rule_pack(), before=lambda scope: None).scope


def only(session: Session, dossier: Dossier) -> Summary:
    kept(session, dossier)
    (summary,) = overview.overview(session)
    return summary


def prepared(**changes: object) -> Dossier:
    return lawful_dossier(**{**NOTHING_DONE, "acquaintance": None, **changes})


def test_an_inspection_without_an_order_is_counted_by_the_schedule(session: Session) -> None:
    summary = only(session, prepared(order=None))

    assert summary.stage is Stage.PREPARED
    assert summary.page == "order"
    due = summary.due
    assert due is not None
    assert (due.duty, due.day, due.planned) == (Duty.ACQUAINT, date(2026, 3, 6), True)


def test_the_last_day_to_acquaint_lies_ten_days_before_the_ordered_start(session: Session) -> None:
    summary = only(session, prepared(order=replace(ORDER, begins_on=date(2026, 3, 20))))

    assert [(each.duty, each.day) for each in summary.deadlines] == [
        (Duty.ACQUAINT, date(2026, 3, 10)),
        (Duty.BEGIN, date(2026, 3, 20)),
    ]
    assert summary.is_late  # it is 16.03.2026
    assert summary.page == "acquaintance"


def test_once_acquainted_the_start_is_next(session: Session) -> None:
    summary = only(session, prepared(acquaintance=Acquaintance(signed_on=date(2026, 3, 5))))

    assert summary.stage is Stage.ACQUAINTED
    assert summary.due is not None
    assert (summary.due.duty, summary.due.day, summary.is_late) == (Duty.BEGIN, date(2026, 3, 16), False)


def test_an_extension_moves_the_end_that_is_due(session: Session) -> None:
    extended = TermChange(
        kind=TermChangeKind.EXTENSION,
        applied_on=date(2026, 3, 17),
        applied_by="m1",
        order_number="5",
        order_date=date(2026, 3, 17),
        new_end=date(2026, 3, 25),
    )
    changes = {**NOTHING_DONE, "answers": lawful_dossier().answers, "term_changes": (extended,)}
    summary = only(session, lawful_dossier(**changes))

    assert summary.stage is Stage.STARTED
    assert summary.due is not None
    assert (summary.due.duty, summary.due.day) == (Duty.END, date(2026, 3, 25))


def test_the_last_day_to_send_passes_over_nauryz_and_says_so(session: Session) -> None:
    ended = {"ended_on": date(2026, 3, 19), "dispatches": (), "signatures": ()}
    summary = only(session, lawful_dossier(**ended))

    assert summary.due is not None
    assert (summary.due.duty, summary.due.day) == (Duty.SEND, date(2026, 3, 31))
    said = how_counted(summary.due, Wording(Language.RUSSIAN))
    assert "31.03.2026 (п. 20)" in said
    assert "20.03.2026, 26.03.2026, 27.03.2026, 30.03.2026, 31.03.2026" in said
    assert "24.03.2026 (" in said


def test_an_unconfirmed_calendar_is_told(session: Session) -> None:
    summary = only(session, lawful_dossier(ended_on=date(2041, 3, 18), dispatches=(), signatures=()))

    assert summary.due is not None
    assert not summary.due.confirmed
    assert "расталмаған" in how_counted(summary.due, Wording(Language.KAZAKH))


def test_recommendations_of_a_sent_certificate_are_watched_but_never_make_us_late(session: Session) -> None:
    open_one = Recommendation(text="Күту орнын жабдықтасын.", items=("I2.4",), due_on=date(2026, 3, 1))
    done = replace(open_one, text="Орындалды.", status="done")
    summary = only(session, lawful_dossier(recommendations=(open_one, done)))

    assert [each.text for each in summary.deadlines] == ["Күту орнын жабдықтасын."]
    assert not summary.is_late
    assert summary.due is None


@pytest.mark.parametrize("language", list(Language))
def test_every_deadline_explains_itself(session: Session, language: Language) -> None:
    for dossier in (prepared(), prepared(order=None), lawful_dossier(), lawful_dossier(dispatches=(), signatures=())):
        kept(session, dossier)
    for summary in overview.overview(session):
        for deadline in summary.deadlines:
            assert Wording(language).shown(deadline.day) in how_counted(deadline, Wording(language))


def test_the_most_urgent_comes_first_and_closed_ones_last(session: Session) -> None:
    closed = kept(session, lawful_dossier())
    inspections.close(session, closed)
    later = kept(session, prepared(order=replace(ORDER, begins_on=date(2026, 5, 20))))
    soon = kept(session, prepared(order=replace(ORDER, begins_on=date(2026, 4, 1))))
    without = kept(session, prepared(order=None, schedule=replace(LINE, planned_start=None, planned_end=None)))

    assert [summary.scope for summary in overview.overview(session)] == [soon, later, without, closed]


def test_the_list_says_what_the_inspection_itself_says(session: Session) -> None:
    for dossier in (prepared(), prepared(order=None), lawful_dossier(), lawful_dossier(**NOTHING_DONE)):
        kept(session, dossier)

    for summary in overview.overview(session):
        whole = standing(session, summary.scope)
        assert (summary.stage, summary.bailiff, summary.kind, summary.order) == (
            whole.stage,
            whole.bailiff,
            whole.kind,
            whole.order,
        )


def test_today_looks_ten_working_days_ahead_and_keeps_what_is_late(session: Session, clock: Any) -> None:
    kept(session, prepared(order=replace(ORDER, begins_on=date(2026, 4, 10), ends_on=date(2026, 4, 12))))

    clock.at = datetime(2026, 3, 12, 9, tzinfo=ASTANA)  # the tenth working day after is 31.03: Nauryz lies between
    assert [d.duty for _, d in overview.ahead(session, overview.overview(session))] == [Duty.ACQUAINT]

    clock.at = datetime(2026, 3, 10, 9, tzinfo=ASTANA)
    assert overview.ahead(session, overview.overview(session)) == ()

    clock.at = datetime(2026, 4, 2, 9, tzinfo=ASTANA)
    assert [d.duty for _, d in overview.ahead(session, overview.overview(session))] == [Duty.ACQUAINT, Duty.BEGIN]


def test_what_blocks_the_next_step_comes_with_its_clause(session: Session) -> None:
    scope = kept(session, prepared(commission=lawful_dossier().commission[:2]))

    found = overview.blocking(session, scope, "h")

    assert found.gate is Gate.START
    assert found.first is not None
    assert found.first.requirement == "R12.1"
    assert (found.number >= 1, found.head) == (True, "h")


def test_nothing_blocks_a_closed_inspection_or_one_that_is_gone(session: Session) -> None:
    scope = kept(session, lawful_dossier())
    inspections.close(session, scope)

    assert overview.blocking(session, scope).first is None
    assert overview.blocking(session, "nobody").gate is None


def test_another_connection_finds_the_same(session: Session) -> None:
    scope = kept(session, prepared())
    (summary,) = overview.overview(session)

    assert overview.blocking_of_many(session, {scope: summary.head}) == {
        scope: overview.blocking(session, scope, summary.head)
    }


def test_the_head_changes_with_every_step(session: Session) -> None:
    scope = kept(session, prepared())
    (before,) = overview.overview(session)
    inspections.correct_bailiff(session, scope, replace(lawful_dossier().bailiff, surname="Өтегенов"))
    (after,) = overview.overview(session)

    assert before.head != after.head
    assert after.bailiff.startswith("Өтегенов")
    assert dossiers.inspections(session) == (scope,)
