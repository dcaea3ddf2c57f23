"""Memories follow FSRS-6, by the member's own days."""

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs_rs_python as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.recall import Memory, Phase, Plan, Rating, StudyDays, forecast, rate
from bot.learning.recall.fuzz import bounds, fuzzed
from bot.learning.recall.memory import LONGEST_INTERVAL_DAYS, retrievability

DAYS = StudyDays(ZoneInfo("UTC"))
EXACT = Plan(DAYS, fuzz=False)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def no_chance() -> float:
    raise AssertionError("nothing random was asked for")


def histories(count: int, seed: int) -> list[list[tuple[Rating, int]]]:
    """Ratings with the days since the one before."""
    rng = random.Random(seed)
    weights = (2, 2, 5, 1)
    return [
        [
            (rng.choices(list(Rating), weights)[0], rng.choice((0, 0, 1, 2, 3, 5, 9, 20, 60, 200)))
            for _ in range(rng.randint(1, 15))
        ]
        for _ in range(count)
    ]


def replayed(history: list[tuple[Rating, int]], plan: Plan = EXACT) -> Memory:
    memory, at = None, NOON
    for number, (rating, gap) in enumerate(history):
        at += timedelta(days=gap if number else 0)
        memory = rate(memory, rating, at, plan, no_chance)
    assert memory is not None
    return memory


def test_a_thousand_random_histories_end_where_fsrs_in_rust_has_them():
    model = oracle.FSRS(oracle.DEFAULT_PARAMETERS)
    for history in histories(1000, seed=6):
        reviews = [
            oracle.FSRSReview(int(rating), gap if number else 0)
            for number, (rating, gap) in enumerate(history)
        ]
        expected = model.memory_state(oracle.FSRSItem(reviews))
        memory = replayed(history)
        assert memory.stability == pytest.approx(expected.stability, rel=1e-4)
        assert memory.difficulty == pytest.approx(expected.difficulty, rel=1e-4)


def test_a_reviewed_card_comes_back_when_fsrs_in_rust_says():
    model = oracle.FSRS(oracle.DEFAULT_PARAMETERS)
    for history in histories(300, seed=7):
        memory = replayed([*history, (Rating.EASY, 1)])
        wanted = model.next_interval(memory.stability, EXACT.retention, int(Rating.EASY))
        days = DAYS.between(memory.last_review, memory.due)
        assert days == pytest.approx(min(max(round(wanted), 1), LONGEST_INTERVAL_DAYS), abs=1)


def test_a_new_card_goes_through_its_steps_before_it_waits_for_days():
    first = rate(None, Rating.GOOD, NOON, EXACT, no_chance)
    assert (first.phase, first.due) == (Phase.LEARNING, NOON + timedelta(minutes=10))
    second = rate(first, Rating.GOOD, first.due, EXACT, no_chance)
    assert second.phase is Phase.REVIEW
    assert second.due == datetime(2026, 3, 3, 4, tzinfo=UTC)


def test_a_forgotten_card_is_asked_again_within_the_session():
    known = replayed([(Rating.EASY, 0), (Rating.GOOD, 10)])
    forgotten = rate(known, Rating.AGAIN, known.due, EXACT, no_chance)
    assert forgotten.phase is Phase.RELEARNING
    assert forgotten.due == known.due + timedelta(minutes=10)
    assert forgotten.stability < known.stability


def test_what_was_learned_late_in_the_evening_is_a_day_old_in_the_morning():
    evening = NOON + timedelta(hours=11)
    learned = rate(None, Rating.EASY, evening, EXACT, no_chance)
    morning = evening + timedelta(hours=9)
    assert retrievability(learned, morning, EXACT) < retrievability(learned, evening, EXACT)


def test_an_earlier_dated_review_counts_as_one_of_the_same_day():
    memory = replayed([(Rating.GOOD, 0), (Rating.GOOD, 3)])
    earlier = rate(memory, Rating.GOOD, memory.last_review - timedelta(days=9), EXACT, no_chance)
    same = rate(memory, Rating.GOOD, memory.last_review, EXACT, no_chance)
    assert earlier.stability == same.stability


@pytest.mark.parametrize("retention", [0.70, 0.80, 0.90, 0.97])
def test_who_wants_to_remember_more_is_asked_sooner(retention):
    plan = Plan(DAYS, retention=retention, fuzz=False)
    memory = replayed([(Rating.EASY, 0), (Rating.GOOD, 20)], plan)
    assert retrievability(memory, memory.due, plan) == pytest.approx(retention, abs=0.015)


@given(st.integers(1, 4000), st.floats(0, 1, exclude_max=True))
def test_fuzz_stays_near_the_interval_and_below_the_longest(days, chance):
    low, high = bounds(days, LONGEST_INTERVAL_DAYS)
    found = fuzzed(days, chance, LONGEST_INTERVAL_DAYS)
    assert found == days if days < 3 else low <= found <= min(high, LONGEST_INTERVAL_DAYS)
    assert abs(found - min(days, LONGEST_INTERVAL_DAYS)) <= 3 + 0.1 * days


@given(
    st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 400)), min_size=1, max_size=12),
    st.floats(0, 1, exclude_max=True),
)
def test_a_better_rating_never_comes_back_earlier(history, chance):
    memory = replayed(history)
    at = memory.due
    after = forecast(memory, at, Plan(DAYS), lambda: chance)
    dues = [after[rating].due for rating in Rating]
    assert dues == sorted(dues)
    assert all(due > at for due in dues)
