"""Planning both ways: from the order to the start, from the start to its days, with the days off named."""

from dataclasses import replace
from datetime import date

import pytest
from examples import COMMISSION, ORDER, lawful_dossier, lawful_periodic_dossier, lawful_urgent_dossier

from oversight_desktop.domain.order import Order
from oversight_desktop.domain.terms import Language
from oversight_desktop.services import inspections, order, planning
from oversight_desktop.services.planning import Reckoned
from oversight_desktop.services.session import Session


@pytest.fixture
def initial(session: Session) -> str:
    return inspections.begin(session, lawful_dossier()).scope


def by_code(found: tuple[Reckoned, ...]) -> dict[str, Reckoned]:
    return {each.code: each for each in found}


def test_ten_days_after_the_order_the_inspection_may_begin(session: Session, initial: str) -> None:
    first = planning.if_ordered_on(session, initial, date(2026, 3, 2))

    assert (first.code, first.day, first.working_day) == ("first_start", date(2026, 3, 12), None)
    assert first.is_start


def test_a_first_start_on_a_day_off_names_the_next_working_day(session: Session, initial: str) -> None:
    first = planning.if_ordered_on(session, initial, date(2026, 3, 11))

    assert first.day == date(2026, 3, 21)  # a Saturday, with Nauryz behind it
    assert first.days_off[0].why[Language.ENGLISH]
    assert first.working_day == date(2026, 3, 26)


def test_six_months_of_clause_8_come_before_the_ten_days(session: Session, initial: str) -> None:
    first = planning.if_ordered_on(session, initial, date(2025, 12, 1))

    assert (first.code, first.day) == ("first_start_by_term", date(2026, 1, 10))


def test_a_start_names_every_day_that_follows_from_it(session: Session, initial: str) -> None:
    found = by_code(planning.if_begins_on(session, initial, ORDER))

    assert found["last_day_to_acquaint"].day == date(2026, 3, 6)
    assert found["window_first"].day == date(2026, 1, 10)
    assert found["window_last"].day == date(2026, 7, 10)
    assert found["last_day_to_send"].day == date(2026, 3, 30)
    assert [each.day for each in found["last_day_to_send"].days_off] == [
        date(2026, 3, day) for day in (21, 22, 23, 24, 25, 28, 29)
    ]


def test_a_last_day_on_a_day_off_names_the_working_day_before_it(session: Session, initial: str) -> None:
    found = by_code(planning.if_begins_on(session, initial, replace(ORDER, begins_on=date(2026, 3, 18))))

    assert found["last_day_to_acquaint"].day == date(2026, 3, 8)
    assert found["last_day_to_acquaint"].working_day == date(2026, 3, 6)


def test_a_start_on_a_day_off_is_said(session: Session, initial: str) -> None:
    found = by_code(planning.if_begins_on(session, initial, Order(begins_on=date(2026, 3, 15))))

    assert found["start_on_day_off"].working_day == date(2026, 3, 16)
    assert "last_day_to_send" not in found


def test_a_periodic_inspection_has_its_first_day_and_no_window(session: Session) -> None:
    scope = inspections.begin(session, lawful_periodic_dossier()).scope

    found = by_code(planning.if_begins_on(session, scope, ORDER))

    assert found["periodic_first"].day == date(2026, 3, 15)
    assert "window_first" not in found


def test_an_urgent_inspection_has_no_term_of_clause_8(session: Session) -> None:
    scope = inspections.begin(session, lawful_urgent_dossier()).scope

    assert set(by_code(planning.if_begins_on(session, scope, ORDER))) == {"last_day_to_acquaint", "last_day_to_send"}
    assert planning.if_ordered_on(session, scope, date(2026, 3, 2)).code == "first_start"


def test_an_order_without_days_has_nothing_but_its_term(session: Session, initial: str) -> None:
    assert set(by_code(planning.if_begins_on(session, initial, Order()))) == {"window_first", "window_last"}
    assert planning.last_day(session, initial) is None


def test_the_registered_order_gives_the_last_day(session: Session, initial: str) -> None:
    order.record_order(session, initial, ORDER, COMMISSION)

    found = planning.last_day(session, initial)

    assert found is not None and found.day == date(2026, 3, 6)
