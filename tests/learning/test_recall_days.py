"""A day of study begins at four in the morning, wherever the member lives."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.recall import StudyDays

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Africa/Casablanca",
)
MOMENTS = st.datetimes(
    datetime(2005, 1, 1),  # noqa: DTZ001  # hypothesis wants naive bounds
    datetime(2035, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-29T01:59:59+00:00", date(2026, 3, 28)),  # 03:59:59 on the night of the change
        ("2026-03-29T02:00:00+00:00", date(2026, 3, 29)),
        ("2026-10-25T02:59:59+00:00", date(2026, 10, 24)),
        ("2026-10-25T03:00:00+00:00", date(2026, 10, 25)),
    ],
)
def test_nights_on_which_the_clocks_change_end_at_four_too(moment, day):
    assert StudyDays(ZoneInfo("Europe/Berlin")).day_of(datetime.fromisoformat(moment)) == day


@given(MOMENTS, st.sampled_from(ZONES))
def test_every_moment_lies_within_its_day(at, zone):
    days = StudyDays(ZoneInfo(zone))
    day = days.day_of(at)
    assert days.start_of(day) <= at < days.tomorrow(at)


@given(MOMENTS, st.integers(0, 800), st.sampled_from(ZONES))
def test_days_never_run_backwards_and_begin_one_after_another(at, ahead, zone):
    days = StudyDays(ZoneInfo(zone))
    later = at + timedelta(hours=ahead)
    assert days.day_of(later) >= days.day_of(at)
    assert days.between(later, at) == 0
    begins = days.tomorrow(at)
    # Samoa skipped a whole day in 2011; everywhere else a day has 22 to 26 hours.
    assert timedelta(hours=22) <= days.tomorrow(begins) - begins <= timedelta(hours=48)
    assert days.day_of(begins) > days.day_of(at)
