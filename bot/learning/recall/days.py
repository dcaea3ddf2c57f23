"""A member's days of study: they begin at 04:00 where the member lives, not at midnight UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

# Anki's "Next day starts at" (manual, Preferences): late evenings still belong to the day before.
ROLLOVER = time(4)


@dataclass(frozen=True, slots=True)
class StudyDays:
    """The calendar that a member studies by."""

    zone: ZoneInfo
    rollover: time = ROLLOVER

    def day_of(self, at: datetime) -> date:
        """The day of study that a moment belongs to."""
        local = at.astimezone(self.zone)
        return local.date() if local.time() >= self.rollover else local.date() - timedelta(days=1)

    def start_of(self, day: date) -> datetime:
        """The moment (UTC) a day begins.

        Where clocks skip that hour, the day begins as many minutes later as they skip; where they
        repeat it, with the first one (PEP 495, fold 0).
        """
        return datetime.combine(day, self.rollover, tzinfo=self.zone).astimezone(UTC)

    def between(self, earlier: datetime, later: datetime) -> int:
        """How many days of study lie between two moments; never negative."""
        return max(0, (self.day_of(later) - self.day_of(earlier)).days)

    def tomorrow(self, at: datetime) -> datetime:
        """The moment (UTC) the next day begins."""
        return self.start_of(self.day_of(at) + timedelta(days=1))
