"""When a rule's turn comes, against every minute of the years, in ten time zones."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.recurrence import (
    Cron,
    MonthDay,
    MonthWeekday,
    Once,
    Recurrence,
    Weekly,
    from_document,
    next_after,
    to_document,
    upcoming,
)
from bot.learning.recurrence.rules import ALL_DAYS, FRIDAY, LAST, MONDAY, WEEKDAYS
from tests.learning.recurrence.brute import ZONES, moments, shown, wall_at, wanted

BERLIN = ZoneInfo("Europe/Berlin")
# Around each of these some clock somewhere jumps, or a leap day stands.
NEAR = (
    datetime(2024, 2, 29, tzinfo=UTC),
    datetime(2026, 3, 8, 7, tzinfo=UTC),  # New York forward
    datetime(2026, 3, 29, 1, tzinfo=UTC),  # Berlin forward
    datetime(2026, 4, 4, 15, tzinfo=UTC),  # Lord Howe back, by half an hour
    datetime(2026, 10, 3, 16, tzinfo=UTC),  # Lord Howe forward
    datetime(2026, 10, 25, 1, tzinfo=UTC),  # Berlin back
    datetime(2026, 11, 1, 6, tzinfo=UTC),  # New York back
    datetime(2026, 2, 15, 2, tzinfo=UTC),  # Casablanca back, for Ramadan
    datetime(2026, 3, 22, 2, tzinfo=UTC),  # Casablanca forward again
    datetime(2018, 11, 4, 3, tzinfo=UTC),  # São Paulo forward at midnight
    datetime(2019, 2, 17, 2, tzinfo=UTC),  # São Paulo back at midnight
    datetime(2022, 3, 21, 20, 30, tzinfo=UTC),  # Tehran's last forward
    datetime(2011, 12, 30, 10, tzinfo=UTC),  # Apia leaves out a whole day
    datetime(2028, 2, 29, tzinfo=UTC),
    datetime(2026, 12, 31, 23, tzinfo=UTC),
)

# Two years each, a leap year among them, or the last changes that there were.
YEARS = {"Pacific/Apia": 2011, "America/Sao_Paulo": 2018, "Asia/Tehran": 2021}

clocks = st.lists(
    st.builds(time, st.sampled_from([0, 1, 2, 3, 9, 18, 23]), st.sampled_from([0, 15, 30, 45, 59])),
    min_size=1,
    max_size=3,
    unique=True,
).map(lambda found: tuple(sorted(found)))
weekdays = st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(tuple)
days = st.dates(date(2010, 1, 1), date(2030, 12, 31))
fields = {
    "minute": st.sampled_from(["*/15", "0", "30", "5,35", "59", "*/7"]),
    "hour": st.sampled_from(["*", "2", "1-3", "0,23", "*/6"]),
    "day": st.sampled_from(["*", "*", "1", "29", "13", "28-31", "*/2"]),
    "month": st.sampled_from(["*", "*", "2", "3,10", "1-6"]),
    "weekday": st.sampled_from(["*", "*", "0", "7", "1-5", "5", "6,0"]),
}
rules = st.one_of(
    st.builds(Once, days, clocks.map(lambda some: some[0])),
    st.builds(Weekly, weekdays, clocks, st.integers(1, 4), days),
    st.builds(
        MonthWeekday,
        st.lists(st.sampled_from([1, 2, 3, 4, LAST]), min_size=1, max_size=2, unique=True).map(
            tuple
        ),
        st.integers(0, 6),
        clocks,
    ),
    st.builds(
        MonthDay,
        st.lists(st.sampled_from([1, 13, 28, 29, 30, 31, LAST]), min_size=1, unique=True).map(
            tuple
        ),
        clocks,
    ),
    st.tuples(*fields.values()).map(" ".join).filter(lambda line: " 29 2 " not in line).map(Cron),
)


def computed(rule: Recurrence, zone: str, since: datetime, until: datetime) -> list[datetime]:
    found, at = [], since
    while (at := next_after(rule, ZoneInfo(zone), at)) is not None and at <= until:
        found.append(at)
    return found


@given(rules, st.sampled_from(ZONES), st.sampled_from(NEAR), st.integers(-3000, 3000))
@settings(max_examples=200, deadline=None)
def test_near_changes_of_the_clock_and_leap_days_it_is_as_counted_by_the_minute(
    rule: Recurrence, zone: str, near: datetime, minutes: int
):
    since = near + timedelta(minutes=minutes)
    until = since + timedelta(days=1)
    expected = [at for at in moments(rule, zone, near) if since < at <= until]
    assert computed(rule, zone, since, until) == expected


@pytest.mark.parametrize("zone", ZONES)
def test_over_two_years_it_is_as_counted_by_the_quarter_of_an_hour(zone: str):
    """No clock here has changed by anything but quarters of an hour since 2010."""
    first = YEARS.get(zone, 2027)
    since, until = datetime(first, 1, 1, tzinfo=UTC), datetime(first + 2, 1, 2, tzinfo=UTC)
    quarters = list(shown(zone, since - timedelta(days=2), until, timedelta(minutes=15)))
    for rule in (
        Weekly(WEEKDAYS, (time(18),)),
        Weekly(ALL_DAYS, (time(2, 30), time(3, 15))),
        Weekly((1, 3), (time(0, 15),), 2, date(2024, 2, 28)),
        MonthWeekday((1, LAST), MONDAY, (time(2),)),
        MonthDay((29, 31, LAST), (time(23, 45),)),
        Cron("*/30 1-3 * * *"),
        Cron("15 2 29 2 *"),
        Cron("45 0 13 * 5"),
    ):
        fits = wanted(rule)
        expected = sorted({at for at, wall in quarters if fits(wall) and since < at <= until})
        assert computed(rule, zone, since, until) == expected, rule


@given(rules)
def test_a_rule_is_the_same_after_it_was_written_down(rule: Recurrence):
    assert from_document(to_document(rule)) == rule


def test_a_document_that_is_no_rule_is_refused():
    with pytest.raises(ValueError, match="no recurrence"):
        from_document({"kind": "lunar"})


@given(rules, st.sampled_from(ZONES), st.sampled_from(NEAR))
def test_the_next_times_are_later_and_in_order(rule: Recurrence, zone: str, after: datetime):
    found = upcoming(rule, ZoneInfo(zone), after, 3)
    assert found == sorted({at for at in found if at > after})
    assert all(at.tzinfo is UTC for at in found)


def test_half_past_two_comes_at_half_past_three_on_the_night_the_clocks_go_forward():
    found = upcoming(_daily(time(2, 30)), BERLIN, datetime(2026, 3, 28, 12, tzinfo=UTC), 2)
    assert _walls(found) == ["29 03:30+0200", "30 02:30+0200"]


def test_half_past_two_comes_once_on_the_night_the_clocks_go_back():
    found = upcoming(_daily(time(2, 30)), BERLIN, datetime(2026, 10, 24, 12, tzinfo=UTC), 2)
    assert _walls(found) == ["25 02:30+0200", "26 02:30+0100"]


def test_of_two_times_that_the_change_of_clocks_turns_around_none_is_lost():
    found = upcoming(Cron("15,45 2,3 29 3 *"), BERLIN, datetime(2026, 3, 28, 12, tzinfo=UTC), 2)
    assert _walls(found) == ["29 03:15+0200", "29 03:45+0200"]


def test_a_whole_day_left_out_comes_a_day_later():
    apia = ZoneInfo("Pacific/Apia")
    once = Once(date(2011, 12, 30), time(9))
    at = next_after(once, apia, datetime(2011, 12, 29, tzinfo=UTC))
    assert at is not None
    assert wall_at(at, apia) == datetime(2011, 12, 31, 9)  # noqa: DTZ001


def test_the_29th_of_february_comes_in_leap_years():
    found = upcoming(Cron("0 9 29 2 *"), BERLIN, datetime(2026, 1, 1, tzinfo=UTC), 3)
    assert [at.year for at in found] == [2028, 2032, 2036]


def test_every_second_week_goes_on_across_a_year_of_53_weeks():
    rule = Weekly((FRIDAY,), (time(18),), 2, date(2026, 12, 18))
    found = upcoming(rule, BERLIN, datetime(2026, 12, 1, tzinfo=UTC), 4)
    gaps = {later - at for at, later in pairwise(found)}
    assert gaps == {timedelta(days=14)}


def test_nothing_comes_after_the_only_time():
    once = Once(date(2026, 12, 1), time(18))
    assert upcoming(once, BERLIN, datetime(2026, 12, 1, 17, tzinfo=UTC), 3) == []


def _daily(clock: time) -> Weekly:
    return Weekly(ALL_DAYS, (clock,))


def _walls(found: list[datetime]) -> list[str]:
    return [f"{at.astimezone(BERLIN):%d %H:%M%z}" for at in found]
