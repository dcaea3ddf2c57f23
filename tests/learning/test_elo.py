"""Ratings of duellists."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.elo import NEW_GAMES, START, Rating, expected, rated

values = st.floats(100, 3000)
games = st.integers(0, 200)
ratings = st.builds(Rating, values, games)


def test_figures_of_the_published_table():
    """FIDE's table of expected scores (8.1.2) to two places."""
    for difference, score in ((0, 0.5), (100, 0.64), (200, 0.76), (400, 0.91)):
        assert expected(1200 + difference, 1200) == pytest.approx(score, abs=0.01)


def test_two_beginners_move_by_half_of_forty():
    assert rated(Rating(), Rating(), 1.0) == Rating(START + 20, 1)
    assert rated(Rating(), Rating(), 0.0) == Rating(START - 20, 1)
    assert rated(Rating(), Rating(), 0.5) == Rating(START, 1)


def test_after_thirty_games_a_rating_moves_half_as_far():
    settled = Rating(START, NEW_GAMES)
    assert rated(settled, Rating(), 1.0).value == START + 10


@given(ratings, ratings)
def test_a_win_never_costs_and_a_loss_never_gains(mine, theirs):
    assert rated(mine, theirs, 1.0).value >= mine.value
    assert rated(mine, theirs, 0.0).value <= mine.value


@given(values, values, games, st.sampled_from([0.0, 0.5, 1.0]))
def test_among_equally_experienced_members_nothing_is_made_or_lost(a, b, played, score):
    mine, theirs = Rating(a, played), Rating(b, played)
    after = rated(mine, theirs, score).value + rated(theirs, mine, 1 - score).value
    assert after == pytest.approx(a + b)


@given(values, values)
def test_expectations_add_up_to_one(a, b):
    assert expected(a, b) + expected(b, a) == pytest.approx(1)


@given(ratings, ratings)
def test_beating_a_stronger_one_is_worth_more_than_beating_a_weaker_one(mine, theirs):
    stronger = Rating(theirs.value + 100, theirs.games)
    assert rated(mine, stronger, 1.0).value >= rated(mine, theirs, 1.0).value


@given(st.floats(-1, 2).filter(lambda score: score not in {0.0, 0.5, 1.0}))
def test_there_are_three_scores_only(score):
    with pytest.raises(ValueError, match="scored"):
        rated(Rating(), Rating(), score)
