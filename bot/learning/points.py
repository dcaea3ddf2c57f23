"""What a right answer is worth: the one formula, and the words it is explained from."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

# Harder problems are worth more.
BASE: Mapping[str, int] = MappingProxyType(
    {"beginner": 100, "intermediate": 150, "advanced": 200, "expert": 300}
)
# The first attempt earns all of it, the second a half, the third a third, and so on.
HINT_KEEPS = Fraction(4, 5)
# Answering at once adds a half; the bonus melts evenly until the time is over.
SPEED_ADDS = Fraction(1, 2)


def points(
    level: str | None,
    attempt: int,
    hint: bool,  # noqa: FBT001  # a factor of the formula as the others
    seconds_taken: float,
    limit_seconds: float,
) -> int:
    """The points for a right answer; a wrong one earns nothing and costs nothing.

    base(level) x 1/attempt x 4/5 after a hint x (1 + 1/2 x the share of the time left), rounded
    down. Never less for being faster, for needing fewer attempts, or for doing without the hint.

    Args:
        level: the problem's level; an unknown one counts as "beginner".
        attempt: which attempt was right, from 1.
        hint: whether the hint was taken before it.
        seconds_taken: of the member's own time, at least 0.
        limit_seconds: the time that this member had, extra time included.

    Raises:
        ValueError: `attempt` is less than 1.
    """
    if attempt < 1:
        raise ValueError("attempts count from 1")
    base = BASE.get(level or "", BASE["beginner"])
    kept = HINT_KEEPS if hint else Fraction(1)
    return int(base * kept / attempt * (1 + SPEED_ADDS * _left(seconds_taken, limit_seconds)))


def _left(seconds_taken: float, limit_seconds: float) -> Fraction:
    """The share of the time that was left, from 0 to 1; to the millisecond, so that it is exact."""
    taken, limit = round(seconds_taken * 1000), round(limit_seconds * 1000)
    if limit <= 0:
        return Fraction(0)
    return Fraction(min(max(limit - taken, 0), limit), limit)
