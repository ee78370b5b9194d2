"""The rotation keeps the last three, a day of a week, a week of a month, and drops nothing it cannot date."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from oversight_desktop.store.rotation import to_keep

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday
AGES = st.sets(st.integers(0, 90 * 24 * 60), max_size=60)


def ago(*, days: float = 0, hours: float = 0, minutes: float = 0) -> datetime:
    return NOW - timedelta(days=days, hours=hours, minutes=minutes)


def moments_of(ages: set[int]) -> set[datetime]:
    return {ago(minutes=age) for age in ages}


def test_the_last_three_stay_however_old_they_are():
    moments = [ago(days=days) for days in (100, 200, 300, 400)]
    assert to_keep(moments, NOW) == set(moments[:3])


def test_of_one_day_the_last_stays_beside_the_last_three():
    moments = [ago(hours=hours) for hours in range(10)]
    assert to_keep(moments, NOW) == set(moments[:3])
    yesterday = [ago(days=1, hours=hours) for hours in range(3)]
    assert to_keep([*moments, *yesterday], NOW) == {*moments[:3], yesterday[0]}


def test_six_days_back_is_within_the_week_and_seven_is_not():
    recent = [ago(minutes=minute) for minute in range(3)]
    week = [ago(days=days) for days in range(1, 8)]
    kept = to_keep([*recent, *week], NOW)
    assert ago(days=6) in kept
    assert ago(days=7) in kept  # a Sunday: the last of its week
    assert ago(days=8) not in to_keep([*recent, *week, ago(days=8)], NOW)


def test_thirty_days_back_is_within_the_month_and_thirty_one_is_not():
    recent = [ago(minutes=minute) for minute in range(3)]
    assert ago(days=30) in to_keep([*recent, ago(days=30)], NOW)
    assert ago(days=31) not in to_keep([*recent, ago(days=31)], NOW)


def test_the_days_are_those_of_the_place():
    astana = timezone(timedelta(hours=5))
    recent = [ago(minutes=minute) for minute in range(3)]
    before_midnight = datetime(2026, 11, 20, 18, 59, tzinfo=UTC)
    after_midnight = datetime(2026, 11, 20, 19, 1, tzinfo=UTC)
    moments = [*recent, before_midnight, after_midnight]
    assert before_midnight in to_keep(moments, NOW.astimezone(astana))
    assert before_midnight not in to_keep(moments, NOW)


def test_a_moment_of_a_wrong_clock_stays_and_takes_nobodys_place():
    wrong = [NOW + timedelta(days=days) for days in (1, 2, 3, 4000)]
    right = [ago(minutes=minutes) for minutes in (0, 30, 60)]
    assert to_keep([*wrong, *right], NOW) == {*wrong, *right}


@given(AGES)
def test_only_what_is_there_is_kept_and_never_fewer_than_three(ages):
    moments = moments_of(ages)
    kept = to_keep(moments, NOW)
    assert kept <= moments
    assert len(kept) >= min(3, len(moments))
    assert len(kept) <= 3 + 7 + 6
    assert to_keep(kept, NOW) == kept


@given(AGES)
def test_every_day_of_the_week_and_every_week_of_the_month_has_one(ages):
    moments = moments_of(ages)
    kept = to_keep(moments, NOW)
    for moment in moments:
        day = moment.date()
        if (NOW.date() - day).days < 7:
            assert any(other.date() == day for other in kept)
        if (NOW.date() - day).days < 31:
            assert any(other.date().isocalendar()[:2] == day.isocalendar()[:2] for other in kept)


@given(AGES)
def test_rotating_after_every_backup_keeps_what_rotating_once_would(ages):
    moments = sorted(moments_of(ages))
    kept: set[datetime] = set()
    for moment in moments:
        kept = to_keep(kept | {moment}, moment)
    assert to_keep(kept, NOW) == to_keep(moments, NOW)
