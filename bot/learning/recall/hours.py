"""When a member's hour comes next, on the clock of their wall."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def next_hour(hour: int, zone: ZoneInfo, after: datetime) -> datetime:
    """The next moment (UTC), later than `after`, at which clocks in `zone` show `hour` o'clock.

    Where clocks skip that hour it comes as many minutes later as they skip; where they repeat it,
    only its first one counts (PEP 495, fold 0).
    """
    # One day early: where a zone skips a whole day, yesterday's hour may still be to come.
    day = after.astimezone(zone).date() - timedelta(days=1)
    while (at := moment_of(day, hour, zone)) <= after:
        day += timedelta(days=1)
    return at


def last_hour(hour: int, zone: ZoneInfo, until: datetime) -> datetime:
    """The latest moment (UTC), not later than `until`, at which clocks show `hour` o'clock."""
    day = until.astimezone(zone).date() + timedelta(days=1)
    while (at := moment_of(day, hour, zone)) > until:
        day -= timedelta(days=1)
    return at


def moment_of(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """The moment (UTC) of this hour on this day."""
    return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)
