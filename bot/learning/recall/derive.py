"""A first rating for a problem that a member met in a challenge."""

from __future__ import annotations

from bot.learning.recall.memory import Rating

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
