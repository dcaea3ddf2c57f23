"""How an answer to a timed question is judged, and how lost time is given back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.learning.points import points


class QuestionState(StrEnum):
    """Where a question stands in its round. It only ever moves down this list."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


class Outcome(StrEnum):
    """What became of one click on a choice."""

    RIGHT = "right"
    WRONG = "wrong"
    REPEATED_RIGHT = "repeated_right"
    REPEATED_WRONG = "repeated_wrong"
    ALREADY_RIGHT = "already_right"
    NO_ATTEMPTS_LEFT = "no_attempts_left"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    PAUSED = "paused"
    CLOSED = "closed"
    UNKNOWN_CHOICE = "unknown_choice"


@dataclass(frozen=True, slots=True)
class Window:
    """A span of Discord time, `opens_at <= t < closes_at`, in which answers count.

    For everyone where `member_id` is None, else for that member only.
    """

    opens_at: datetime
    closes_at: datetime
    member_id: int | None = None

    def holds(self, at: datetime) -> bool:
        """Whether a click made at `at` falls into this window."""
        return self.opens_at <= at < self.closes_at


@dataclass(frozen=True, slots=True)
class Click:
    """A member's press on a choice. `at` is Discord's moment of it: the interaction's snowflake."""

    member_id: int
    choice_id: str
    at: datetime
    interaction_id: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """One counted answer of a member. `number` counts from 1; `at` is Discord's moment of it.

    `points` is what a right answer earned; 0 for a wrong one.
    """

    number: int
    choice_id: str
    correct: bool
    at: datetime
    interaction_id: int
    points: int = 0


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question of a round as far as judging one member's answer needs it.

    No answer made since `paused_at` counts. `hint_at` is when the member took the hint;
    `extra_percent` is how much longer than others they may answer.
    """

    question_id: int
    state: QuestionState
    attempts_allowed: int
    correct_choice_id: str
    choice_ids: tuple[str, ...]
    windows: tuple[Window, ...]
    paused_at: datetime | None = None
    level: str | None = None
    limit_seconds: int = 0
    hint_at: datetime | None = None
    extra_percent: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one click.

    `attempt` is the attempt just made (RIGHT, WRONG), the stored one that is replayed
    (REPEATED_RIGHT, REPEATED_WRONG), or None. `attempts_left` counts what the member may
    still spend on this question; it is 0 once they are right.
    """

    outcome: Outcome
    attempt: Attempt | None
    attempts_left: int

    @property
    def is_new(self) -> bool:
        """Whether this click spent an attempt, which must then be written down."""
        return self.outcome in {Outcome.RIGHT, Outcome.WRONG}


def judge(question: OpenQuestion, attempts: Sequence[Attempt], click: Click) -> Judgement:
    """Judge one click of a member, given all their earlier attempts at this question.

    A click counts by the moment it was made, not by the moment it is handled, as long as the
    question has not been closed. An interaction that Discord delivers twice, or the same choice
    again, gets the stored answer and costs nothing, at any time.
    """
    left = attempts_left(question, attempts)
    if (earlier := _earlier(attempts, click)) is not None:
        return Judgement(_repeated(earlier), earlier, left)
    if (refusal := _refusal(question, attempts, click)) is not None:
        return Judgement(refusal, None, left)
    correct = click.choice_id == question.correct_choice_id
    number = len(attempts) + 1
    earned = _earned(question, number, click) if correct else 0
    attempt = Attempt(number, click.choice_id, correct, click.at, click.interaction_id, earned)
    outcome = Outcome.RIGHT if correct else Outcome.WRONG
    return Judgement(outcome, attempt, attempts_left(question, [*attempts, attempt]))


def attempts_left(question: OpenQuestion, attempts: Sequence[Attempt]) -> int:
    """How many attempts a member may still spend: none once they were right."""
    if any(attempt.correct for attempt in attempts):
        return 0
    return max(0, question.attempts_allowed - len(attempts))


def deadline(windows: Iterable[Window]) -> datetime | None:
    """The end of the last window, whoever it is for; None while there is no window yet."""
    return max((window.closes_at for window in windows), default=None)


def answering_time(windows: Sequence[Window], member_id: int, at: datetime) -> timedelta:
    """How much of a member's time had passed at `at`: pauses and outages do not count."""
    theirs = windows_of(windows, member_id)
    opened_at = min((window.opens_at for window in theirs), default=at)
    return open_time(theirs, opened_at, at)


def credits_for(
    windows: Sequence[Window], outage_began: datetime, outage_ended: datetime
) -> list[Window]:
    """The windows that give everyone, and each member with windows of their own, their time back.

    See `credit`; a member's own windows are made up for together with those for everyone.
    """
    shared = credit(windows, outage_began, outage_ended)
    own = (
        _made_up(windows_of(windows, member_id), outage_began, outage_ended, member_id)
        for member_id in members_of(windows)
    )
    return [window for window in (shared, *own) if window is not None]


def resumed(windows: Sequence[Window], paused_at: datetime, resumed_at: datetime) -> list[Window]:
    """The windows that follow a pause: what everyone, and each member, still had at its start.

    The windows before are to end at `paused_at`.
    """
    everyone = _rest([w for w in windows if w.member_id is None], paused_at, resumed_at, None)
    own = (
        _rest(windows_of(windows, member_id), paused_at, resumed_at, member_id)
        for member_id in members_of(windows)
    )
    return [window for window in (everyone, *own) if window is not None]


def members_of(windows: Iterable[Window]) -> list[int]:
    """The members who have windows of their own, in order."""
    return sorted({window.member_id for window in windows if window.member_id is not None})


def credit(
    windows: Sequence[Window], outage_began: datetime, outage_ended: datetime
) -> Window | None:
    """The window that gives everyone the time back which an outage took from them.

    The time lost is what the outage covers of the windows for everyone. The new window is
    exactly that long and opens when the last of them closes, or when the outage ended if that
    was later. None where nothing was lost. Crediting one outage only once is the caller's part.
    """
    shared = [window for window in windows if window.member_id is None]
    return _made_up(shared, outage_began, outage_ended, None)


def windows_of(windows: Iterable[Window], member_id: int) -> list[Window]:
    """The windows in which this member may answer."""
    return [window for window in windows if window.member_id in {None, member_id}]


def open_time(windows: Iterable[Window], since: datetime, until: datetime) -> timedelta:
    """How much of the span from `since` to `until` at least one window covers."""
    total, counted_to = timedelta(0), since
    for window in sorted(windows, key=lambda window: window.opens_at):
        begins, ends = max(window.opens_at, counted_to), min(window.closes_at, until)
        if ends > begins:
            total, counted_to = total + (ends - begins), ends
    return total


def _made_up(
    windows: Sequence[Window], began: datetime, ended: datetime, member_id: int | None
) -> Window | None:
    lost = open_time(windows, began, ended)
    if not lost:
        return None
    opens_at = max(ended, *(window.closes_at for window in windows))
    return Window(opens_at, opens_at + lost, member_id)


def _rest(
    windows: Sequence[Window], paused_at: datetime, resumed_at: datetime, member_id: int | None
) -> Window | None:
    left = open_time(windows, paused_at, deadline(windows) or paused_at)
    return Window(resumed_at, resumed_at + left, member_id) if left else None


def _earned(question: OpenQuestion, number: int, click: Click) -> int:
    taken = answering_time(question.windows, click.member_id, click.at).total_seconds()
    limit = question.limit_seconds * (100 + question.extra_percent) / 100
    hinted = question.hint_at is not None and question.hint_at <= click.at
    return points(question.level, number, hinted, taken, limit)


def _earlier(attempts: Sequence[Attempt], click: Click) -> Attempt | None:
    replayed = (a for a in attempts if a.interaction_id == click.interaction_id)
    same_choice = (a for a in attempts if a.choice_id == click.choice_id)
    return next(replayed, None) or next(same_choice, None)


def _repeated(attempt: Attempt) -> Outcome:
    return Outcome.REPEATED_RIGHT if attempt.correct else Outcome.REPEATED_WRONG


def _refusal(question: OpenQuestion, attempts: Sequence[Attempt], click: Click) -> Outcome | None:
    if click.choice_id not in question.choice_ids:
        return Outcome.UNKNOWN_CHOICE
    if (untimely := _untimely(question, click)) is not None:
        return untimely
    if any(attempt.correct for attempt in attempts):
        return Outcome.ALREADY_RIGHT
    if len(attempts) >= question.attempts_allowed:
        return Outcome.NO_ATTEMPTS_LEFT
    return None


def _untimely(question: OpenQuestion, click: Click) -> Outcome | None:
    windows = windows_of(question.windows, click.member_id)
    in_time = any(window.holds(click.at) for window in windows)
    counted_to = click.at if question.paused_at is None else min(click.at, question.paused_at)
    if not in_time and windows and all(window.closes_at <= counted_to for window in windows):
        return Outcome.TOO_LATE
    if question.state is QuestionState.CLOSED:
        return Outcome.CLOSED
    if counted_to < click.at or click.at == question.paused_at:
        return Outcome.PAUSED
    is_open = in_time and question.state is QuestionState.OPEN
    return None if is_open else Outcome.TOO_EARLY
