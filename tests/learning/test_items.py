"""Item analysis: the figures of the textbooks, and honest words where too few answered."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.learning.items import (
    GROUP,
    Item,
    Key,
    Response,
    Verdict,
    analyse,
    point_biserial,
    proportion,
    to_mend,
    weights_of_groups,
)

CHOICES = ("a", "b", "c", "d")


def key(number: int) -> Key:
    return Key(f"p{number}", CHOICES, "a")


def table(rows: list[list[str]]) -> tuple[list[Key], list[Response]]:
    """Members by row, their picks by problem; "a" is right, "" was not answered."""
    keys = [key(number) for number in range(len(rows[0]))]
    responses = [
        Response(member, f"p{number}", pick, pick == "a")
        for member, row in enumerate(rows)
        for number, pick in enumerate(row)
        if pick
    ]
    return keys, responses


def group(size: int, problems: int = 5, seed: int = 0) -> list[list[str]]:
    """Members of different skill, each problem as hard as the others."""
    chance = Random(seed)
    skills = [chance.random() for _ in range(size)]
    return [
        ["a" if chance.random() < skill else chance.choice("bcd") for _ in range(problems)]
        for skill in skills
    ]


picks = st.lists(
    st.lists(st.sampled_from(CHOICES), min_size=4, max_size=4), min_size=5, max_size=40
)


@given(picks)
def test_difficulty_and_discrimination_agree_with_an_independent_computation(
    rows: list[list[str]],
):
    items = analyse(*table(rows))
    right = np.array([[pick == "a" for pick in row] for row in rows], dtype=float)
    for number, item in enumerate(items):
        assert item.difficulty is not None
        assert item.difficulty.value == pytest.approx(right[:, number].mean())
        rest = right.sum(axis=1) - right[:, number]
        if right[:, number].std() == 0 or rest.std() == 0:
            assert item.discrimination is None
        else:
            expected = np.corrcoef(right[:, number], rest)[0, 1]
            assert item.discrimination is not None
            assert item.discrimination.value == pytest.approx(expected)
            assert item.discrimination.low <= item.discrimination.value
            assert item.discrimination.value <= item.discrimination.high


@given(picks, st.randoms(use_true_random=False))
def test_the_order_in_which_members_come_changes_nothing(rows: list[list[str]], chance: Random):
    keys, responses = table(rows)
    shuffled = list(responses)
    chance.shuffle(shuffled)
    for one, other in zip(analyse(keys, responses), analyse(keys, shuffled), strict=True):
        assert one.index == pytest.approx(other.index) if one.index is not None else not other.index
        assert [pick.count for pick in one.picks] == [pick.count for pick in other.picks]


@given(st.dictionaries(st.integers(0, 10**6), st.floats(0, 1), min_size=1, max_size=60))
def test_each_group_is_27_percent_and_none_in_it_is_below_one_outside(scores: dict[int, float]):
    upper, lower = weights_of_groups(scores)
    for weights, sign in ((upper, 1), (lower, -1)):
        assert sum(weights.values()) == pytest.approx(GROUP * len(scores))
        left_out = [sign * score for member, score in scores.items() if not weights.get(member)]
        fully_in = [sign * scores[member] for member, weight in weights.items() if weight == 1]
        if left_out and fully_in:
            assert max(left_out) <= min(fully_in) + 1e-9


@given(picks)
def test_the_index_is_the_one_that_splitting_every_member_into_100_equal_parts_gives(
    rows: list[list[str]],
):
    """Of 100 parts of each member 27 belong to a group; those who tie share what they have."""
    keys, responses = table(rows * 2)
    right = np.array([[pick == "a" for pick in row] for row in rows * 2], dtype=float)
    for number, item in enumerate(analyse(keys, responses)):
        rest = right.sum(axis=1) - right[:, number]
        shared = np.array([right[rest == score, number].mean() for score in rest])
        order = np.argsort(rest, kind="stable")
        parts = np.repeat(shared[order], 100)
        size = 27 * len(rest)
        assert item.index == pytest.approx(parts[-size:].mean() - parts[:size].mean())


def test_the_index_of_upper_and_lower_members_without_ties_is_the_one_of_the_textbook():
    """Hundred members, each with another score: the best 27 against the worst 27."""
    scores = {member: member / 100 for member in range(100)}
    upper, lower = weights_of_groups(scores)
    assert set(upper) == set(range(73, 100))
    assert set(lower) == set(range(27))


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_share_lies_in_its_interval_which_lies_between_0_and_1(right: int, wrong: int):
    assume(right + wrong)
    found = proportion(right, right + wrong)
    assert 0 <= found.low <= found.value <= found.high <= 1


def test_wilsons_interval_is_the_published_one():
    """Newcombe (1998), Statistics in Medicine 17, 857-872, table I: 81 of 263 and 0 of 20."""
    many, none = proportion(81, 263), proportion(0, 20)
    assert (round(many.low, 4), round(many.high, 4)) == (0.2553, 0.3662)
    assert (round(none.low, 4), round(none.high, 4)) == (0.0, 0.1611)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.floats(-0.8, 0.8))
def test_fishers_interval_holds_the_true_correlation_as_often_as_it_says(seed: int, rho: float):
    chance = np.random.default_rng(seed)
    one = chance.normal(size=(200, 60))
    other = rho * one + np.sqrt(1 - rho**2) * chance.normal(size=(200, 60))
    held = 0
    for a, b in zip(one, other, strict=True):
        from_r = np.corrcoef(a, b)[0, 1]
        low, high = np.tanh(np.arctanh(from_r) + np.array([-1, 1]) * 1.959964 / np.sqrt(57))
        held += low <= rho <= high
    assert held >= 170
    ours = point_biserial(list(one[0] > 0), list(other[0]))
    assert ours is not None
    expected = np.corrcoef(one[0] > 0, other[0])[0, 1]
    low, high = np.tanh(np.arctanh(expected) + np.array([-1, 1]) * 1.959964 / np.sqrt(57))
    assert (ours.low, ours.value, ours.high) == pytest.approx((low, expected, high), abs=1e-6)


def only(items: list[Item], number: int = 0) -> Item:
    return items[number]


def test_a_wrong_answer_key_is_told_because_those_who_know_the_rest_miss_it():
    rows = [["b" if row[1:].count("a") > 2 else "a", *row[1:]] for row in group(60)]
    item = only(analyse(*table(rows)))
    assert item.verdict is Verdict.KEY
    assert item.discrimination is not None
    assert item.discrimination.high < 0
    assert item.index is not None
    assert item.index < 0


def test_five_answers_accuse_nobody():
    rows = [["b", *row[1:]] for row in group(5)]
    assert only(analyse(*table(rows))).verdict is Verdict.FEW


def test_a_problem_that_hardly_anyone_gets_is_hard_once_enough_have_tried():
    def hard(size: int) -> Verdict:
        rows = [
            ["a" if n % 10 == 0 else "bcd"[n % 3], *row[1:]] for n, row in enumerate(group(size))
        ]
        return only(analyse(*table(rows))).verdict

    assert hard(60) is Verdict.HARD
    assert hard(10) is not Verdict.HARD


def test_a_problem_that_everyone_gets_tells_nothing():
    rows = [["a", *row[1:]] for row in group(60)]
    assert only(analyse(*table(rows))).verdict is Verdict.EASY


def test_a_choice_that_nobody_picks_does_not_function():
    rows = [[pick if pick != "d" else "c" for pick in row] for row in group(80, seed=3)]
    item = only(analyse(*table(rows)))
    assert [pick.functions for pick in item.picks] == [True, True, True, False]
    assert item.verdict is Verdict.CHOICES


def test_a_problem_by_chance_is_flat():
    chance = Random(7)
    rows = [[chance.choice("ab"), *row[1:]] for row in group(200, seed=5)]
    assert only(analyse(*table(rows))).verdict is Verdict.FLAT


def test_only_the_first_answer_of_a_member_counts():
    again = [Response(1, "p0", "b", correct=False), Response(1, "p0", "a", correct=True)]
    item = only(analyse([key(0)], again))
    assert (item.answers, item.picks[0].count, item.picks[1].count) == (1, 0, 1)


def test_answers_to_problems_that_are_gone_count_for_nothing():
    rows = group(30)
    keys, responses = table(rows)
    gone = [Response(member, "gone", "b", correct=False) for member in range(30)]
    assert analyse(keys, [*responses, *gone]) == analyse(keys, responses)


def test_members_who_left_early_are_compared_by_what_they_answered():
    rows = [[*row[:3], "", ""] if number % 2 else row for number, row in enumerate(group(40))]
    item = only(analyse(*table(rows)), 4)
    assert item.answers == 20
    assert item.discrimination is not None
    assert item.discrimination.count == 20


def test_the_time_is_the_median_and_the_hint_a_share():
    answers = [
        Response(member, "p0", "a", correct=True, hint=member < 1, seconds=seconds)
        for member, seconds in enumerate([5.0, 7.0, 100.0, None])
    ]
    item = only(analyse([key(0)], answers))
    assert (item.median_seconds, item.hints) == (7.0, 0.25)


def test_without_any_answer_there_is_nothing_to_tell():
    item = only(analyse([key(0)], []))
    assert (item.answers, item.difficulty, item.index, item.verdict) == (0, None, None, Verdict.FEW)


def test_what_needs_mending_most_comes_first():
    rows = [
        ["b" if row[1:].count("a") > 2 else "a", *row[1:4], "a"] for row in group(60, problems=5)
    ]
    keys, responses = table(rows)
    ordered = to_mend(analyse([*keys, key(9)], responses))
    assert ordered[0].problem_id == "p0"
    assert ordered[-1].verdict is Verdict.FEW
