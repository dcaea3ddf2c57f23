"""Learning alone: the rules of solo, practice, mistakes, lab, and of one's own half of a duel."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.learning.challenge import Attempt, Window, deadline, open_time

Problem = TypeVar("Problem", bound=Hashable)

UNTIMED = timedelta(days=3650)
"""A window so long that nobody meets its end."""


class Mode(StrEnum):
    """A way to learn by oneself. A duel is played so by two, the daily question by everyone."""

    SOLO = "solo"
    PRACTICE = "practice"
    MISTAKES = "mistakes"
    LAB = "lab"
    DUEL = "duel"
    DAILY = "daily"


class Stage(StrEnum):
    """How far a member is with a question. It only ever moves down this list."""

    WAITING = "waiting"
    OPEN = "open"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Rules:
    """What tells the modes apart.

    `attempts` None: the deck's own number. `until_right`: what was missed comes back at the end.
    """

    timed: bool = False
    attempts: int | None = 1
    badge: bool = False
    until_right: bool = False


RULES = {
    Mode.SOLO: Rules(timed=True, attempts=None, badge=True),
    Mode.DUEL: Rules(timed=True, attempts=None),
    Mode.PRACTICE: Rules(),
    Mode.MISTAKES: Rules(until_right=True),
    Mode.LAB: Rules(),
    Mode.DAILY: Rules(attempts=None),
}


@dataclass(frozen=True, slots=True)
class Faced:
    """A question as one member faces it: their windows and their attempts, nobody else's.

    `closed`: nobody's answers count any more, whatever the windows say.
    """

    question_id: int
    problem_id: str
    attempts_allowed: int
    windows: tuple[Window, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    hint: bool = False
    choice_ids: tuple[str, ...] = ()
    closed: bool = False

    @property
    def right(self) -> bool:
        """Whether the member got it right."""
        return any(attempt.correct for attempt in self.attempts)

    @property
    def spent(self) -> bool:
        """Whether no answer can change it any more: right, or every attempt used."""
        return self.right or len(self.attempts) >= self.attempts_allowed

    @property
    def opened_at(self) -> datetime | None:
        """When the member's time began; None before."""
        return min((window.opens_at for window in self.windows), default=None)

    @property
    def closes_at(self) -> datetime | None:
        """When the member's time ends; None before it began."""
        return deadline(self.windows)

    def stage(self, now: datetime) -> Stage:
        """How far the member is with it at `now`."""
        if self.closed:
            return Stage.OVER
        if self.closes_at is None:
            return Stage.WAITING
        return Stage.OVER if self.spent or self.closes_at <= now else Stage.OPEN

    def time_taken(self) -> timedelta | None:
        """The open time until the right answer; None unless they were right."""
        right = next((attempt for attempt in self.attempts if attempt.correct), None)
        if right is None or self.opened_at is None:
            return None
        return open_time(self.windows, self.opened_at, right.at)


def window_for(opened_at: datetime, limit: timedelta, extra_percent: int, member_id: int) -> Window:
    """The time that a member has for a question which they opened at `opened_at`.

    `extra_percent` is what a moderator granted them on top, from 0 on.
    """
    return Window(opened_at, opened_at + limit * (100 + extra_percent) / 100, member_id)


def current(faced: Sequence[Faced], now: datetime) -> Faced | None:
    """The question that the member is at: the first that is not over. None at the end."""
    return next((one for one in faced if one.stage(now) is not Stage.OVER), None)


def after(faced: Sequence[Faced], question_id: int) -> Faced | None:
    """The question that follows this one; None after the last."""
    ids = [one.question_id for one in faced]
    following = ids.index(question_id) + 1
    return faced[following] if following < len(faced) else None


def comes_back(mode: Mode, one: Faced, later: Sequence[Faced], now: datetime) -> bool:
    """Whether this question must be asked once more after those planned already (`later`)."""
    missed = one.stage(now) is Stage.OVER and not one.right
    planned = any(other.problem_id == one.problem_id for other in later)
    return RULES[mode].until_right and missed and not planned


def unmended(history: Sequence[tuple[Problem, bool]]) -> list[Problem]:
    """The problems to come back to, those missed longest ago first.

    `history` holds (problem, right) for every question that the member ended, oldest first. What
    was missed counts until it was right once afterwards, in whatever mode.
    """
    missed: dict[Problem, None] = {}
    for problem, right in history:
        if right:
            missed.pop(problem, None)
        else:
            missed.setdefault(problem)
    return list(missed)


def mended(history: Sequence[tuple[Problem, bool]]) -> int:
    """How many different problems were missed once and right later."""
    missed: set[Problem] = set()
    done: set[Problem] = set()
    for problem, right in history:
        if not right:
            missed.add(problem)
        elif problem in missed:
            done.add(problem)
    return len(done)
