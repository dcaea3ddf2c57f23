"""The question of the day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.daily import day_ends, local_day, pick, streak

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)
days = st.dates(date(2024, 1, 1), date(2030, 1, 1))
problems = st.lists(st.text("abcdef", min_size=1), min_size=1, max_size=12, unique=True)


@given(st.integers(1, 2**63), days, problems)
def test_the_choice_depends_on_nothing_but_channel_day_and_problems(channel, day, given_):
    assert pick(channel, day, given_) == pick(channel, day, list(reversed(given_)))


@given(st.integers(1, 2**63), days, problems.filter(lambda found: len(found) > 1))
def test_no_problem_comes_on_two_days_running(channel, day, given_):
    assert pick(channel, day, given_) != pick(channel, day + DAY, given_)


@given(st.integers(1, 2**63), problems)
def test_every_problem_comes_once_before_any_comes_again(channel, given_):
    first = date.fromordinal(len(given_) * 60_000)
    cycle = [pick(channel, first + n * DAY, given_) for n in range(len(given_))]
    assert sorted(cycle) == sorted(given_)


def test_channels_differ():
    given_ = [f"problem-{n}" for n in range(10)]
    day = date(2026, 11, 20)
    assert len({pick(channel, day, given_) for channel in range(50)}) > 3


def test_there_must_be_something_to_pick_from():
    with pytest.raises(ValueError, match="nothing"):
        pick(1, date(2026, 11, 20), [])


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)]
)
def test_a_day_is_as_long_as_the_clocks_make_it(day, hours):
    began = day_ends(day - DAY, BERLIN)
    ended = day_ends(day, BERLIN)
    assert ended.astimezone(UTC) - began.astimezone(UTC) == timedelta(hours=hours)


# hypothesis wants the bounds of aware moments without their zone
EARLIEST, LATEST = datetime(2024, 1, 1), datetime(2030, 1, 1)  # noqa: DTZ001


@given(st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC)))
def test_every_moment_is_within_its_local_day(moment):
    day = local_day(moment, BERLIN)
    assert day_ends(day - DAY, BERLIN) <= moment < day_ends(day, BERLIN)


@pytest.mark.parametrize(
    ("ago", "current", "longest"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([1], 1, 1),
        ([2], 0, 1),
        ([0, 1, 2], 3, 3),
        ([1, 2, 3], 3, 3),
        ([0, 2, 3, 4, 5], 1, 4),
        ([2, 3, 4], 0, 3),
    ],
)
def test_days_in_a_row(ago, current, longest):
    today = date(2026, 11, 20)
    found = streak([today - n * DAY for n in ago], today)
    assert (found.current, found.longest) == (current, longest)


@given(st.sets(days, max_size=30), days)
def test_a_row_never_exceeds_the_days_there_are(answered, today):
    found = streak(answered, today)
    assert 0 <= found.current <= found.longest <= len(answered)
