"""Classmates behave like people: mostly right, never at once, never after the end."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from bot import paths
from bot.decks import ChallengeDeck, load_library
from bot.demo.habits import KNOWS, Asked, presses

LIBRARY = load_library(paths.CONTENT / "decks")
PROBLEMS = [
    Asked(7, deck, problem)
    for deck in LIBRARY.decks.values()
    if isinstance(deck, ChallengeDeck)
    for problem in deck.problems
]


def played(times: int = 200):
    rng = Random(1)
    return [(asked, list(presses(asked, rng))) for asked in PROBLEMS for _ in range(times)]


def test_about_two_in_three_are_right_at_first():
    firsts = [next(p.right for p in done if p.right is not None) for _, done in played()]
    assert sum(firsts) / len(firsts) == pytest.approx(KNOWS, abs=0.04)


def test_some_take_the_hint_and_some_try_again():
    games = [done for _, done in played()]
    hints = sum(done[0].right is None for done in games) / len(games)
    assert 0.1 < hints < 0.3
    assert any([p.right for p in done] == [False, True] for done in games)
    assert any([p.right for p in done] == [False] for done in games)


def test_nobody_answers_at_once_nor_after_the_end_nor_more_often_than_allowed():
    for asked, done in played():
        times = [press.after for press in done]
        assert times == sorted(times)
        assert times[0] >= timedelta(seconds=2)
        assert times[-1] < timedelta(seconds=asked.problem.seconds)
        answers = [press.custom_id for press in done if press.right is not None]
        assert len(set(answers)) == len(answers) <= asked.deck.attempts


def test_they_press_the_buttons_of_the_question_they_were_asked():
    for asked, done in played(10):
        known = {f"answer:7:{choice.id}" for choice in asked.problem.choices} | {"hint:7"}
        assert {press.custom_id for press in done} <= known


def test_the_same_random_source_gives_the_same_game():
    first, second = (list(presses(PROBLEMS[0], Random(5))) for _ in range(2))
    assert first == second
