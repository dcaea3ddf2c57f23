"""What to do about the occurrences whose time has come, some of them perhaps long ago."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.learning.recurrence.times import next_after

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.learning.recurrence.rules import Recurrence

# Within this an occurrence is on time: another process may have had to die first.
ON_TIME = timedelta(minutes=2)
# What is older than this after a long absence is not counted one by one.
LOOKED_BACK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Overdue:
    """Occurrences up to now. `wanted` are to be posted, `missed` are not; `next_at` follows."""

    wanted: tuple[datetime, ...]
    missed: tuple[datetime, ...]
    next_at: datetime | None


def overdue(
    rule: Recurrence, zone: ZoneInfo, first: datetime, now: datetime, late: timedelta
) -> Overdue:
    """What is due of a rule whose next occurrence was to be `first`.

    Those on time are wanted. Where none is, the last one is if it is not more than `late` ago:
    a long absence makes up for one occurrence, not for a burst of them.
    """
    came, next_at = _came(rule, zone, first, now)
    wanted = tuple(at for at in came if now - at <= ON_TIME)
    if not wanted and came and now - came[-1] <= late:
        wanted = came[-1:]
    return Overdue(wanted, tuple(at for at in came if at not in wanted), next_at)


def late_until(at: datetime, late: timedelta) -> datetime:
    """Until when an occurrence may be posted."""
    return at + max(late, ON_TIME)


def _came(
    rule: Recurrence, zone: ZoneInfo, first: datetime, now: datetime
) -> tuple[tuple[datetime, ...], datetime | None]:
    came: list[datetime] = []
    at: datetime | None = first
    while at is not None and at <= now:
        came.append(at)
        at = next_after(rule, zone, max(at, now - LOOKED_BACK))
    return tuple(came), at
