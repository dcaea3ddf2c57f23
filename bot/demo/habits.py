"""What a simulated classmate does with a question: drawn at random, at a human pace. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat import links

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from bot.decks import ChallengeDeck, Problem

#: A classmate knows the answer this often, at the first attempt as at each later one.
KNOWS = 0.65
ASKS_FOR_HINT = 0.2
TRIES_AGAIN = 0.85
#: Half of the classmates have read and thought within this part of the question's time.
TYPICAL_PART = 0.2
LATEST_PART = 0.8
QUICKEST_SECONDS = 4.0
SECOND_THOUGHT_SECONDS = (4.0, 15.0)


@dataclass(frozen=True, slots=True)
class Press:
    """The button `custom_id` pressed this long after the question opened.

    `right` is whether that answers the question rightly; None is the hint.
    """

    after: timedelta
    custom_id: str
    right: bool | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was posted."""

    question_id: int
    deck: ChallengeDeck
    problem: Problem


def presses(asked: Asked, rng: Random) -> Iterator[Press]:
    """What one classmate presses, in the order of time; never after the question's end."""
    problem, seconds = asked.problem, _thinking_seconds(asked.problem, rng)
    if rng.random() < ASKS_FOR_HINT:
        yield Press(timedelta(seconds=seconds / 2), links.hint(asked.question_id), None)
    wrong = [choice.id for choice in problem.choices if not choice.correct]
    rng.shuffle(wrong)
    for _ in range(asked.deck.attempts):
        knows = rng.random() < KNOWS or not wrong
        choice_id = problem.correct.id if knows else wrong.pop()
        yield Press(timedelta(seconds=seconds), links.answer(asked.question_id, choice_id), knows)
        seconds += rng.uniform(*SECOND_THOUGHT_SECONDS)
        if knows or seconds >= problem.seconds or rng.random() > TRIES_AGAIN:
            return


def _thinking_seconds(problem: Problem, rng: Random) -> float:
    """Thinking times are skewed, as people's are: a log-normal draw, within bounds."""
    drawn = rng.lognormvariate(math.log(TYPICAL_PART * problem.seconds), 0.5)
    return min(max(drawn, QUICKEST_SECONDS), LATEST_PART * problem.seconds)
