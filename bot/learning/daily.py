"""The question of the day: which one, and how many days in a row."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row with an answer. `current` still stands while today's is to come."""

    current: int
    longest: int


def pick(channel_id: int, day: date, problems: Sequence[str]) -> str:
    """The problem that a channel gets on a day: the same for whoever asks, however often.

    Every problem comes once before any comes again, in an order of the channel's own, and
    never one twice running (if there are two).

    Raises:
        ValueError: there are no problems.
    """
    return drawn(channel_id, day.toordinal(), problems)


def drawn(lot: int, turn: int, things: Sequence[str]) -> str:
    """The thing whose turn it is, in the random order of this lot; as `pick` explains.

    Raises:
        ValueError: there are none.
    """
    if not things:
        raise ValueError("there is nothing to pick from")
    cycle, place = divmod(turn, len(things))
    return _order(lot, cycle, things)[place]


def local_day(at: datetime, zone: ZoneInfo) -> date:
    """The date that it is in this time zone."""
    return at.astimezone(zone).date()


def day_ends(day: date, zone: ZoneInfo) -> datetime:
    """When the day is over there: 23 to 25 hours after it began, as the clocks go."""
    return datetime.combine(day + DAY, time(), zone)


def streak(days: Collection[date], today: date) -> Streak:
    """The days in a row that end today or yesterday, and the most there ever were."""
    longest = run = 0
    previous: date | None = None
    for day in sorted(set(days)):
        run = run + 1 if previous is not None and day - previous == DAY else 1
        longest, previous = max(longest, run), day
    still_on = previous is not None and today - previous <= DAY
    return Streak(run if still_on else 0, longest)


def _order(channel_id: int, cycle: int, problems: Sequence[str]) -> list[str]:
    if len(problems) <= 2:  # noqa: PLR2004  # two take turns
        return sorted(problems)
    order = _shuffled(channel_id, cycle, problems)
    if order[0] == _shuffled(channel_id, cycle - 1, problems)[-1]:
        order[0], order[1] = order[1], order[0]
    return order


def _shuffled(channel_id: int, cycle: int, problems: Sequence[str]) -> list[str]:
    def lot(problem: str) -> bytes:
        return hashlib.sha256(f"{channel_id}:{cycle}:{problem}".encode()).digest()

    return sorted(problems, key=lot)
