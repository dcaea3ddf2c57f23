"""Rounds and questions as the rest of Thaw sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.learning.challenge import Attempt, QuestionState, Window, deadline, windows_of

RoundState = Literal["running", "finished", "stopped"]
RoundMode = Literal["live", "solo", "practice", "mistakes", "duel", "daily", "lab"]
PausedBy = Literal["moderator", "absence"]
Confidence = Literal["sure", "think", "guess"]


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question to plan. `choice_ids` stand in the order to be shown."""

    problem_id: str
    choice_ids: Sequence[str]
    correct_choice_id: str
    attempts_allowed: int
    limit_seconds: int
    level: str | None = None


@dataclass(frozen=True, slots=True)
class NewRound:
    """A round to start, with its questions in order; `starts_at` is when its lobby closes."""

    deck_version_id: int
    guild_id: int | None
    channel_id: int
    started_by: int
    locale: str
    at: datetime
    questions: Sequence[NewQuestion]
    mode: RoundMode = "live"
    starts_at: datetime | None = None
    pinged_role_id: int | None = None


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round with the ids of its questions in order.

    Where `paused_at` is set, nothing counts and nothing is posted until it is resumed.
    """

    id: int
    deck_version_id: int
    guild_id: int | None
    channel_id: int
    mode: RoundMode
    state: RoundState
    started_by: int
    locale: str
    created_at: datetime
    finished_at: datetime | None
    question_ids: tuple[int, ...]
    starts_at: datetime | None
    paused_at: datetime | None
    paused_by: PausedBy | None
    unreachable_since: datetime | None
    pinged_role_id: int | None
    shown: str | None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with all its windows. `position` counts from 0.

    `credited`: time lost to an outage was given back. `again`: its message was deleted, and another
    stands in its place. `shown` sums up what its message shows.
    """

    id: int
    round_id: int
    position: int
    problem_id: str
    choice_ids: tuple[str, ...]
    correct_choice_id: str
    attempts_allowed: int
    limit_seconds: int
    state: QuestionState
    channel_id: int
    message_id: int | None
    opened_at: datetime | None
    closed_at: datetime | None
    windows: tuple[Window, ...]
    level: str | None = None
    skipped_at: datetime | None = None
    credited: bool = False
    again: bool = False
    shown: str | None = None

    @property
    def everyone_windows(self) -> tuple[Window, ...]:
        """The windows that are not one member's own: these may be shown."""
        return tuple(window for window in self.windows if window.member_id is None)

    @property
    def shown_closes_at(self) -> datetime:
        """When everyone's time is over, or when the question was closed before it had any.

        Raises:
            ValueError: the question has not been opened.
        """
        closes_at = deadline(self.everyone_windows) or self.closed_at or self.opened_at
        if closes_at is None:
            raise ValueError(f"question {self.id} has not been opened")
        return closes_at

    def open_for(self, member_id: int, at: datetime) -> bool:
        """Whether an answer that this member gave at `at` may still count."""
        in_time = any(window.holds(at) for window in windows_of(self.windows, member_id))
        return in_time and self.state is QuestionState.OPEN


@dataclass(frozen=True, slots=True)
class FirstRight:
    """Who was right first, and after how many seconds of the question's open time."""

    member_id: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Tally:
    """What members made of a question.

    `chosen` counts, for every choice, the members who ever clicked it; `answered` and `solved`
    count members.
    """

    chosen: Mapping[str, int]
    answered: int
    solved: int
    first_right: FirstRight | None


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """What one member did with a question, attempts in order."""

    problem_id: str
    attempts: tuple[Attempt, ...]
    hint: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the members are with an open question.

    `answered` counts those with at least one attempt, `joined` those who pressed Join. Awaited
    are the members who joined or have answered in this round, and are not done with this
    question: neither right nor out of attempts.
    """

    answered: int
    joined: int
    awaited: int

    @property
    def all_done(self) -> bool:
        """Whether nobody has to be waited for; never where nobody joined."""
        return self.joined > 0 and self.awaited == 0
