"""Who wins a duel."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.learning.duels import Ending, Half, Verdict, verdict

halves = st.builds(Half, st.booleans(), st.integers(0, 1500), st.integers(0, 5))


def through(points: int = 0, solved: int = 0) -> Half:
    return Half(finished=True, points=points, solved=solved)


def walked(points: int = 0, solved: int = 0) -> Half:
    return Half(finished=False, points=points, solved=solved)


MIRROR = {
    Ending.WON: Ending.LOST,
    Ending.LOST: Ending.WON,
    Ending.DRAWN: Ending.DRAWN,
    Ending.VOID: Ending.VOID,
}


def test_more_points_win():
    assert verdict(through(500, 3), through(499, 5)) == Verdict(Ending.WON)


def test_equal_points_are_a_draw_nothing_against_nothing_too():
    assert verdict(through(300, 2), through(300, 3)) == Verdict(Ending.DRAWN)
    assert verdict(through(), through()) == Verdict(Ending.DRAWN)


def test_who_finished_beats_who_walked_away_whatever_the_points():
    walkover = verdict(walked(900, 4), through(0, 0))
    assert walkover == Verdict(Ending.LOST, walkover=True)


def test_if_neither_finished_it_does_not_count():
    assert verdict(walked(900, 4), walked(10, 1)) == Verdict(Ending.VOID)


@given(halves, halves)
def test_both_sides_are_told_the_same(mine, theirs):
    one, other = verdict(mine, theirs), verdict(theirs, mine)
    assert other.ending is MIRROR[one.ending]
    assert one.walkover == other.walkover


@given(halves, halves)
def test_nobody_loses_to_who_did_worse(mine, theirs):
    if verdict(mine, theirs).ending is Ending.LOST:
        assert theirs.finished
        assert not mine.finished or theirs.points > mine.points
