"""What an absence makes up for: what is just due, or the last one if that is not too late."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.recurrence import Cron, Once, Weekly, late_until, overdue, upcoming
from bot.learning.recurrence.overdue import LOOKED_BACK, ON_TIME
from bot.learning.recurrence.rules import ALL_DAYS

UTC_ZONE = ZoneInfo("UTC")
DAILY = Weekly(ALL_DAYS, (time(18),))
SIX = datetime(2026, 11, 20, 18, tzinfo=UTC)
DAY = timedelta(days=1)
HALF_AN_HOUR = timedelta(minutes=30)
NEVER_LATE = timedelta(0)


def test_on_time_it_is_wanted_and_the_next_one_planned():
    found = overdue(DAILY, UTC_ZONE, SIX, SIX + timedelta(seconds=1), NEVER_LATE)
    assert (found.wanted, found.missed, found.next_at) == ((SIX,), (), SIX + DAY)


def test_half_an_hour_late_is_wanted_where_the_schedule_says_so():
    now = SIX + HALF_AN_HOUR
    assert overdue(DAILY, UTC_ZONE, SIX, now, HALF_AN_HOUR).wanted == (SIX,)
    assert overdue(DAILY, UTC_ZONE, SIX, now, NEVER_LATE).missed == (SIX,)
    later = now + timedelta(seconds=1)
    assert overdue(DAILY, UTC_ZONE, SIX, later, HALF_AN_HOUR).missed == (SIX,)


def test_after_days_the_last_one_only_is_made_up_for():
    now = SIX + 5 * DAY + timedelta(minutes=20)
    found = overdue(DAILY, UTC_ZONE, SIX, now, HALF_AN_HOUR)
    assert found.wanted == (SIX + 5 * DAY,)
    assert found.missed == tuple(SIX + number * DAY for number in range(5))
    assert found.next_at == SIX + 6 * DAY


def test_a_late_one_is_not_made_up_for_when_the_next_is_just_due():
    rule = Weekly(ALL_DAYS, (time(18), time(18, 20)))
    now = SIX + timedelta(minutes=20, seconds=1)
    found = overdue(rule, UTC_ZONE, SIX, now, HALF_AN_HOUR)
    assert (found.wanted, found.missed) == ((SIX + timedelta(minutes=20),), (SIX,))


def test_a_year_away_is_not_counted_one_by_one():
    found = overdue(Cron("*/15 * * * *"), UTC_ZONE, SIX, SIX + 365 * DAY, HALF_AN_HOUR)
    assert len(found.missed) <= 1 + LOOKED_BACK / timedelta(minutes=15)
    assert found.missed[0] == SIX


def test_nothing_comes_after_the_only_one():
    found = overdue(Once(SIX.date(), time(18)), UTC_ZONE, SIX, SIX, NEVER_LATE)
    assert (found.wanted, found.next_at) == ((SIX,), None)


@given(
    st.integers(0, 6 * 24 * 60),
    st.integers(0, 24 * 60).map(lambda minutes: timedelta(minutes=minutes)),
    st.sampled_from([DAILY, Weekly((1, 4), (time(9), time(18))), Cron("7 */5 * * *")]),
)
def test_every_occurrence_is_wanted_or_missed_and_none_of_them_twice(
    minutes: int, late: timedelta, rule: Weekly | Cron
):
    first, *_ = came = upcoming(rule, UTC_ZONE, SIX, 40)
    now = first + timedelta(minutes=minutes)
    found = overdue(rule, UTC_ZONE, first, now, late)
    assert sorted(found.wanted + found.missed) == [at for at in came if at <= now]
    assert len([at for at in found.wanted if now - at > ON_TIME]) <= 1
    assert all(now <= late_until(at, late) for at in found.wanted)
    assert found.next_at == next(at for at in came if at > now)
