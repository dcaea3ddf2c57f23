"""What a challenge tells about a member's memory."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.learning.challenge import Window
from bot.learning.recall import Rating
from bot.learning.recall.derive import first_ratings, from_challenge
from bot.learning.standings import Answer, PlayedQuestion, RoundResults

OPENED = datetime(2026, 3, 1, 18, tzinfo=UTC)
ADA, GRACE = 1, 2
LIMITS = {10: 120, 20: 120}


@pytest.mark.parametrize(
    ("right_at", "seconds", "rating"),
    [
        (1, 3, None),
        (1, 119, None),
        (2, 40, Rating.HARD),
        (3, 40, Rating.HARD),
        (2, 100, Rating.AGAIN),
        (None, 10, Rating.AGAIN),
    ],
)
def test_a_first_rating_follows_from_attempts_and_time(right_at, seconds, rating):
    assert from_challenge(right_at, seconds, 120) == rating


def answer(member_id: int, question_id: int, seconds: float, *, correct: bool) -> Answer:
    return Answer(member_id, question_id, correct, OPENED + timedelta(seconds=seconds))


def played(*answers: Answer, skipped: int = 0) -> dict[int, dict[int, Rating]]:
    window = Window(OPENED, OPENED + timedelta(seconds=120))
    questions = tuple(PlayedQuestion(n, (window,), skipped=n == skipped) for n in LIMITS)
    return first_ratings(RoundResults(questions, answers), LIMITS)


def test_what_was_missed_or_found_only_later_is_rated_and_what_was_known_is_not():
    found = played(
        answer(ADA, 10, 5, correct=True),
        answer(ADA, 20, 30, correct=True),
        answer(ADA, 20, 9, correct=False),
        answer(GRACE, 10, 5, correct=False),
        answer(GRACE, 10, 9, correct=False),
    )
    assert found == {ADA: {20: Rating.HARD}, GRACE: {10: Rating.AGAIN, 20: Rating.AGAIN}}


def test_a_skipped_question_makes_nobody_s_card():
    assert played(answer(ADA, 10, 5, correct=False), skipped=20) == {ADA: {10: Rating.AGAIN}}


def test_who_only_watched_gets_no_cards():
    assert played() == {}
