"""What to do next."""

from __future__ import annotations

import pytest

from bot.learning.badges import Deed, Goal, earned, progress
from bot.learning.study import Advice, Situation, advice


@pytest.mark.parametrize(
    ("situation", "what"),
    [
        (Situation(), Advice.BEGIN),
        (Situation(answered_ever=True, unplayed=1), Advice.EARN),
        (Situation(answered_ever=True), Advice.HELP),
        (Situation(mistakes=1, unplayed=2), Advice.MEND),
        (Situation(mistakes=1, daily_open=True), Advice.DAILY),
        (Situation(daily_open=True, cards_due=3), Advice.REVIEW),
        (Situation(under_way=1, cards_due=3, mistakes=1, daily_open=True), Advice.GO_ON),
    ],
)
def test_the_most_pressing_comes_first(situation, what):
    assert advice(situation) is what


GOALS = [Goal("ten", Deed.RUNS, 10), Goal("one", Deed.DUELS_WON, 1)]


def test_a_badge_is_earned_at_its_number_and_not_before():
    assert earned(GOALS, {Deed.RUNS: 9}) == []
    assert earned(GOALS, {Deed.RUNS: 10, Deed.DUELS_WON: 3}) == ["ten", "one"]


def test_progress_never_exceeds_what_is_needed():
    steps = progress(GOALS, {Deed.RUNS: 4, Deed.DUELS_WON: 7})
    assert [(step.done, step.needed) for step in steps] == [(4, 10), (1, 1)]
