"""A member's own parameters are taken when they predict that member better."""

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs
import numpy as np
import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS, UPPER_BOUNDS_PARAMETERS

from bot.learning.recall import Memory, Plan, Rating, StudyDays, rate, retrievability
from bot.learning.recall.fit import FEWEST_REVIEWS, Reviewed, fit, within_bounds

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
USUAL = Plan(StudyDays(ZoneInfo("UTC")), fuzz=False)


def plan_of(growth: float, first: float) -> Plan:
    """Of someone whose memories begin `first` times as strong, and grow by e^`growth`."""
    begins = tuple(min(100.0, value * first) for value in DEFAULT_PARAMETERS[:4])
    parameters = (*begins, *DEFAULT_PARAMETERS[4:8], growth, *DEFAULT_PARAMETERS[9:])
    return Plan(USUAL.days, parameters=parameters, fuzz=False)


FORGETFUL = plan_of(growth=0.2, first=0.2)
STRONG = plan_of(growth=3.5, first=6.0)


def studied(truth: Plan, cards: int, seed: int) -> list[list[Reviewed]]:
    """A year in which new cards come all the time, on days that the usual parameters choose."""
    rng = random.Random(seed)
    return [one_card(truth, rng) for _ in range(cards)]


def one_card(truth: Plan, rng: random.Random) -> list[Reviewed]:
    at = START + timedelta(days=rng.randint(0, 300))
    shown: Memory | None = None
    real: Memory | None = None
    reviews = []
    for _ in range(7):
        known = real is not None and rng.random() < retrievability(real, at, truth)
        rating = Rating.GOOD if real is None or known else Rating.AGAIN
        reviews.append(Reviewed((at - START).days, rating))
        shown, real = (
            rate(m, rating, at, p, rng.random) for m, p in ((shown, USUAL), (real, truth))
        )
        at = max(shown.due, at + timedelta(days=1))
    return reviews


@pytest.mark.parametrize("truth", [FORGETFUL, STRONG], ids=["forgetful", "strong"])
def test_someone_unlike_the_average_gets_parameters_of_their_own(truth):
    fitted = fit(studied(truth, cards=150, seed=3))
    assert fitted is not None
    assert fitted.better
    assert fitted.loss < fitted.standing_loss * 0.95
    good = DEFAULT_PARAMETERS[2]
    assert fitted.parameters[2] < good if truth is FORGETFUL else fitted.parameters[2] > good


def test_parameters_that_predict_worse_than_those_in_use_are_not_taken():
    # Of someone who changed: what the earlier reviews teach is wrong for the later ones.
    once, now = studied(STRONG, cards=120, seed=3), studied(FORGETFUL, cards=40, seed=4)
    later = [[Reviewed(r.day + 5000, r.rating) for r in card] for card in now]
    fitted = fit([*once, *later], standing=FORGETFUL.parameters)
    assert fitted is not None
    assert not fitted.better


def test_a_few_reviews_are_too_few():
    assert fit(studied(STRONG, cards=FEWEST_REVIEWS // 8, seed=5)) is None
    assert fit([]) is None


def test_reviews_of_one_day_alone_are_no_base_for_anything():
    same_day = [[Reviewed(0, Rating.GOOD)] * 5 for _ in range(400)]
    assert fit(same_day) is None


def test_parameters_on_a_bound_of_32_bits_can_be_scheduled_by():
    at_the_top = [float(np.float32(high)) for high in UPPER_BOUNDS_PARAMETERS]
    assert any(got > high for got, high in zip(at_the_top, UPPER_BOUNDS_PARAMETERS, strict=True))
    assert fsrs.Scheduler(parameters=within_bounds(at_the_top))
