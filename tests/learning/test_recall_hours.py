"""A member's hour comes once a day on the clock of their wall."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.recall.hours import last_hour, next_hour

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
MOMENTS = st.datetimes(
    datetime(2015, 1, 1),  # noqa: DTZ001  # hypothesis wants naive bounds
    datetime(2035, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@pytest.mark.parametrize(
    ("hour", "after", "comes"),
    [
        (18, "2026-03-28T18:00+01:00", "2026-03-29T16:00+00:00"),  # the clocks go forward
        (18, "2026-10-24T18:00+02:00", "2026-10-25T17:00+00:00"),  # and back
        (2, "2026-03-28T12:00+01:00", "2026-03-29T01:00+00:00"),  # at two it is three
        (2, "2026-10-25T02:00+02:00", "2026-10-26T01:00+00:00"),  # the second two o'clock is none
        (0, "2026-06-01T23:59+02:00", "2026-06-01T22:00+00:00"),
    ],
)
def test_when_clocks_change_the_hour_is_still_the_one_on_the_wall(hour, after, comes):
    found = next_hour(hour, ZoneInfo("Europe/Berlin"), datetime.fromisoformat(after))
    assert found == datetime.fromisoformat(comes)


@given(st.integers(0, 23), MOMENTS, st.sampled_from(ZONES))
def test_it_comes_later_within_about_a_day_and_shows_that_hour(hour, after, name):
    zone = ZoneInfo(name)
    at = next_hour(hour, zone, after)
    assert after < at <= after + timedelta(hours=26)
    shown = at.astimezone(zone)
    jumped = zone.utcoffset(shown.replace(tzinfo=None)) != zone.utcoffset(
        (shown - timedelta(hours=3)).replace(tzinfo=None)
    )
    assert shown.hour == hour or jumped


@given(st.integers(0, 23), MOMENTS, st.sampled_from(ZONES))
def test_every_day_has_it_once(hour, after, name):
    zone, days = ZoneInfo(name), []
    for _ in range(10):
        after = next_hour(hour, zone, after)
        days.append(after.astimezone(zone).date())
    assert days == [days[0] + timedelta(days=n) for n in range(10)]


@given(st.integers(0, 23), MOMENTS, st.sampled_from(ZONES))
def test_between_the_last_and_the_next_there_is_none(hour, at, name):
    zone = ZoneInfo(name)
    last = last_hour(hour, zone, at)
    assert last <= at
    assert next_hour(hour, zone, last) > at
    assert last_hour(hour, zone, next_hour(hour, zone, at)) == next_hour(hour, zone, at)
