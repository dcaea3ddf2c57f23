"""When a rule's turn comes, in a time zone.

A rule is about wall clocks. A time that the clocks skip when they go forward comes as much later
as they skip (02:30 becomes 03:30); one that they show twice when they go back comes the first
time only. APScheduler's triggers count the days, on a wall clock without any change: given the
time zone itself they would fire twice on the night the clocks go back.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from apscheduler.triggers.cron import CronTrigger

from bot.learning.recurrence import cron
from bot.learning.recurrence.rules import (
    LAST,
    Cron,
    MonthDay,
    MonthWeekday,
    Once,
    Recurrence,
    Weekly,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

# Longer than any change of a clock: Samoa once left out a whole day.
LONGEST_CHANGE = timedelta(hours=26)
_NTH = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", LAST: "last"}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_STEP = timedelta(seconds=1)
_END = datetime.max  # noqa: DTZ901  # a wall clock has no time zone


def next_after(rule: Recurrence, zone: ZoneInfo, after: datetime) -> datetime | None:
    """The first moment of the rule after this one, in UTC; None where none comes any more."""
    found: datetime | None = None
    until = _END
    for wall in _walls(rule, _since(zone, after)):
        if wall > until:
            break
        at = _moment(wall, zone)
        if at > after and (found is None or at < found):
            # A skipped time comes late: times up to then may come before it.
            found, until = at, _wall(at, zone)
            if until == wall:
                break
    return found


def upcoming(rule: Recurrence, zone: ZoneInfo, after: datetime, count: int) -> list[datetime]:
    """The next moments of the rule, at most `count`."""
    return list(islice(_moments(rule, zone, after), count))


def _moments(rule: Recurrence, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    at = next_after(rule, zone, after)
    while at is not None:
        yield at
        at = next_after(rule, zone, at)


def _moment(wall: datetime, zone: ZoneInfo) -> datetime:
    """PEP 495: with fold 0 a time shown twice is the first, a skipped one is moved forward."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def _since(zone: ZoneInfo, after: datetime) -> datetime:
    """From where on the wall clock to look: before a time that was skipped just now."""
    before = (after - LONGEST_CHANGE).astimezone(zone).utcoffset()
    present = after.astimezone(zone).utcoffset()
    skipped = (present or timedelta()) - (before or timedelta())
    return _wall(after, zone) - max(skipped, timedelta())


def _walls(rule: Recurrence, start: datetime) -> Iterator[datetime]:
    """The times that the wall clock shows, from `start` on, in order."""
    if isinstance(rule, Cron):
        yield from _fired(cron.trigger(rule.line), start)
        return
    clocks = (rule.clock,) if isinstance(rule, Once) else sorted(rule.clocks)
    for day in _days(rule, start):
        for clock in clocks:
            wall = datetime.combine(day, clock)
            if wall >= start:
                yield wall


def _days(rule: Once | Weekly | MonthWeekday | MonthDay, start: datetime) -> Iterator[date]:
    if isinstance(rule, Once):
        yield rule.day
        return
    first = datetime.combine(start.date(), datetime.min.time())
    for midnight in _fired(_daily(rule), first):
        if not isinstance(rule, Weekly) or rule.counts(midnight.date()):
            yield midnight.date()


def _daily(rule: Weekly | MonthWeekday | MonthDay) -> CronTrigger:
    if isinstance(rule, Weekly):
        days = {"day_of_week": ",".join(_DAYS[day] for day in rule.weekdays)}
    elif isinstance(rule, MonthWeekday):
        days = {"day": ",".join(f"{_NTH[nth]} {_DAYS[rule.weekday]}" for nth in rule.nths)}
    else:
        days = {"day": ",".join("last" if day == LAST else str(day) for day in rule.days)}
    return CronTrigger(**days, hour=0, minute=0, timezone=UTC)


def _fired(trigger: CronTrigger, start: datetime) -> Iterator[datetime]:
    """The trigger's times from `start` on; none past the last year that a date can have."""
    at = start.replace(tzinfo=UTC)
    while True:
        try:
            fired = trigger.get_next_fire_time(None, at)
        except OverflowError:
            return
        if fired is None:
            return
        yield fired.replace(tzinfo=None)
        at = fired + _STEP
