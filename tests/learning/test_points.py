"""What a right answer is worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.points import BASE, points

levels = st.sampled_from([*BASE, None, "unheard of"])
attempts = st.integers(1, 9)
limits = st.floats(0.1, 4000)
# Also what clocks may do: a moment before the opening, one long after the end.
moments = st.floats(-1e6, 1e6, allow_nan=False)
two_moments = st.tuples(moments, moments).map(sorted)
two_attempts = st.tuples(attempts, attempts).map(sorted)


@pytest.mark.parametrize(
    ("level", "attempt", "hint", "taken", "earned"),
    [
        ("beginner", 1, False, 0, 150),
        ("beginner", 1, False, 120, 100),
        ("beginner", 2, False, 120, 50),
        ("beginner", 1, True, 120, 80),
        ("intermediate", 1, False, 60, 187),
        ("expert", 1, False, 0, 450),
        ("expert", 3, True, 90, 90),
    ],
)
def test_the_formula(level, attempt, hint, taken, earned):
    assert points(level, attempt, hint, taken, 120) == earned


@given(levels, attempts, st.booleans(), moments, limits)
def test_a_right_answer_always_earns_something_and_never_more_than_half_again(
    level, attempt, hint, taken, limit
):
    earned = points(level, attempt, hint, taken, limit)
    assert 0 < earned <= BASE.get(level or "", BASE["beginner"]) * 3 // 2


@given(levels, attempts, st.booleans(), two_moments, limits)
def test_the_faster_never_earns_less(level, attempt, hint, taken, limit):
    faster, slower = (points(level, attempt, hint, seconds, limit) for seconds in taken)
    assert faster >= slower


@given(levels, two_attempts, st.booleans(), moments, limits)
def test_fewer_attempts_never_earn_less(level, numbers, hint, taken, limit):
    fewer, more = (points(level, number, hint, taken, limit) for number in numbers)
    assert fewer >= more


@given(levels, attempts, moments, limits)
def test_the_hint_never_earns_more(level, attempt, taken, limit):
    without, with_it = (points(level, attempt, hint, taken, limit) for hint in (False, True))
    assert without >= with_it


@given(levels, attempts, st.booleans(), st.floats(0, 1), st.integers(1, 300))
def test_extra_time_is_measured_by_its_own_length(level, attempt, hint, share, percent):
    """Who has more time and uses the same share of it earns the same."""
    limit = 120.0
    longer = limit * (100 + percent) / 100
    regular = points(level, attempt, hint, share * limit, limit)
    assert abs(points(level, attempt, hint, share * longer, longer) - regular) <= 1


def test_attempts_count_from_one():
    with pytest.raises(ValueError, match="from 1"):
        points("beginner", 0, hint=False, seconds_taken=1, limit_seconds=2)
