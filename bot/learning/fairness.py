"""Who may run code now, and whose turn is next. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

# One runs, the others wait for it.
MOST_OF_MEMBER = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """What a guild's moderators allow: seconds, unfinished runs, seconds of a GPU a day."""

    cooldown_seconds: int = 2
    guild_runs: int = 100
    gpu_seconds: int = 600
    member_runs: int = MOST_OF_MEMBER


@dataclass(frozen=True, slots=True)
class Facts:
    """What counts against a new run.

    `unfinished` and `last_at` are the member's, `gpu_seconds` what they used since midnight UTC.
    """

    unfinished: int = 0
    last_at: datetime | None = None
    guild_unfinished: int = 0
    gpu_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class CoolingDown:
    """The member ran something a moment ago; again at `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class TooManyWaiting:
    """`limit` runs of the member are unfinished already."""

    limit: int


@dataclass(frozen=True, slots=True)
class GuildBusy:
    """`limit` runs of the guild are unfinished already."""

    limit: int


@dataclass(frozen=True, slots=True)
class GpuSpent:
    """The member used up the GPU seconds of the day; again at `again_at`."""

    allowed_seconds: int
    again_at: datetime


Refusal = CoolingDown | TooManyWaiting | GuildBusy | GpuSpent


def refusal(facts: Facts, limits: Limits, queue: str, now: datetime) -> Refusal | None:
    """Why the member may not run anything now, None if they may. `now` is aware, in UTC."""
    if facts.unfinished >= limits.member_runs:
        return TooManyWaiting(limits.member_runs)
    until = _cool_at(facts, limits, now)
    if until > now:
        return CoolingDown(until)
    if facts.guild_unfinished >= limits.guild_runs:
        return GuildBusy(limits.guild_runs)
    if queue == "gpu" and facts.gpu_seconds >= limits.gpu_seconds:
        return GpuSpent(limits.gpu_seconds, day_of(now) + timedelta(days=1))
    return None


def turn(serving: int | None, last_of_group: int | None) -> int:
    """The turn of a group's next run: lower is earlier, equal ones go by age.

    Self-clocked fair queueing (Golestani 1994) with runs of one size: a group's runs take
    consecutive turns, and a group that comes new takes the turn after the one that is served, so
    that it waits for two runs of each other group at most, however many these have waiting, and
    that the turn that is served runs dry. `serving` is the earliest turn among the unfinished,
    `last_of_group` the latest among the group's own.
    """
    begins = 0 if serving is None else serving + 1
    return begins if last_of_group is None else max(begins, last_of_group + 1)


def day_of(now: datetime) -> datetime:
    """The midnight (UTC) at which the day began."""
    return datetime.combine(now.date(), time(), tzinfo=now.tzinfo)


def _cool_at(facts: Facts, limits: Limits, now: datetime) -> datetime:
    if facts.last_at is None:
        return now
    # A run that seems to lie ahead was noted by a clock that was set back since.
    return min(facts.last_at, now) + timedelta(seconds=limits.cooldown_seconds)
