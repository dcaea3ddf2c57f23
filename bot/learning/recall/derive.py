"""A first rating for a problem that a member met in a challenge."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bot.learning.challenge import answering_time
from bot.learning.recall.memory import Rating

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.learning.standings import Answer, PlayedQuestion, RoundResults

# Used up nearly all of the time for the second try: it was found out rather than known.
SLOW = 0.75


def from_challenge(right_at: int | None, seconds: float, limit_seconds: int) -> Rating | None:
    """How well a problem was known, as a first rating of its card; None where no card is needed.

    Missed is Again. Right with the second attempt or a later one is Hard, or Again where it took
    nearly all of the time. Right at once is known well enough.

    Args:
        right_at: The number of the right attempt, from 1; None if there was none.
        seconds: From the opening of the question to the last attempt.
        limit_seconds: How long the question was open for the member.
    """
    if right_at == 1:
        return None
    if right_at is None or seconds > SLOW * limit_seconds:
        return Rating.AGAIN
    return Rating.HARD


def first_ratings(results: RoundResults, limits: Mapping[int, int]) -> dict[int, dict[int, Rating]]:
    """For everyone who answered anything in a round: the questions they did not know, rated.

    A question that they left unanswered is a missed one; a skipped one is nobody's.

    Args:
        results: What happened in the round.
        limits: Each question's seconds.
    """
    given: dict[int, dict[int, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in sorted(results.answers, key=lambda answer: answer.at):
        given[answer.member_id][answer.question_id].append(answer)
    asked = [question for question in results.questions if not question.skipped]
    return {
        member_id: {
            question.question_id: rating
            for question in asked
            if (rating := _of_question(question, by_question[question.question_id], limits))
        }
        for member_id, by_question in given.items()
    }


def _of_question(
    question: PlayedQuestion, answers: Sequence[Answer], limits: Mapping[int, int]
) -> Rating | None:
    if not answers:
        return Rating.AGAIN
    right_at = next((n for n, answer in enumerate(answers, 1) if answer.correct), None)
    taken = answering_time(question.windows, answers[-1].member_id, answers[-1].at)
    return from_challenge(right_at, taken.total_seconds(), limits[question.question_id])
