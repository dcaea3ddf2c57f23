"""When a rule's turn comes, worked out the slow way: by looking at every minute there is.

Shares nothing with the rules under test: no trigger, no arithmetic on offsets.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.learning.recurrence import Cron, MonthDay, MonthWeekday, Once, Recurrence, Weekly
from bot.learning.recurrence.rules import LAST

MINUTE = timedelta(minutes=1)
SOME_DAYS = timedelta(days=4)
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Tokyo",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Africa/Casablanca",
    "Australia/Lord_Howe",
    "Pacific/Apia",
)

Wanted = Callable[[datetime], bool]


def moments(rule: Recurrence, zone: str, near: datetime) -> list[datetime]:
    """All moments of the rule within some days of `near`, each minute of which is looked at."""
    fits = wanted(rule)
    return sorted({at for at, wall in _around(zone, near) if fits(wall)})


@cache
def _around(zone: str, near: datetime) -> list[tuple[datetime, datetime]]:
    return list(shown(zone, near - SOME_DAYS, near + SOME_DAYS))


def shown(
    zone: str, since: datetime, until: datetime, step: timedelta = MINUTE
) -> Iterator[tuple[datetime, datetime]]:
    """Each time that the wall clock shows, with the moment at which it stands for itself.

    A time shown twice stands for its first showing. One that is never shown stands for the
    moment as long after the jump as it is after the last time shown before the jump.
    """
    tz, at = ZoneInfo(zone), since
    latest = wall_at(at, tz) - step
    while at <= until:
        wall = wall_at(at, tz)
        missing, later = latest + step, at
        while missing < wall:
            yield later, missing
            missing, later = missing + step, later + step
        if wall > latest:
            yield at, wall
            latest = wall
        at += step


def wall_at(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def wanted(rule: Recurrence) -> Wanted:
    match rule:
        case Once():
            return lambda wall: wall == datetime.combine(rule.day, rule.clock)
        case Weekly():
            return lambda wall: wall.time() in rule.clocks and _in_week(rule, wall.date())
        case MonthWeekday():
            return lambda wall: wall.time() in rule.clocks and _nth(rule, wall.date())
        case MonthDay():
            return lambda wall: wall.time() in rule.clocks and _day(rule, wall.date())
        case Cron():
            return _crontab(rule.line)


def _in_week(rule: Weekly, day: date) -> bool:
    monday = day - timedelta(days=day.weekday())
    first = rule.since - timedelta(days=rule.since.weekday())
    return day.weekday() in rule.weekdays and (monday - first).days % (7 * rule.every) == 0


def _nth(rule: MonthWeekday, day: date) -> bool:
    if day.weekday() != rule.weekday:
        return False
    of_month = [
        each for week in calendar.monthcalendar(day.year, day.month) if (each := week[rule.weekday])
    ]
    return any(of_month[nth if nth == LAST else nth - 1] == day.day for nth in rule.nths)


def _day(rule: MonthDay, day: date) -> bool:
    is_last = (day + timedelta(days=1)).month != day.month
    return day.day in rule.days or (is_last and LAST in rule.days)


def _crontab(line: str) -> Wanted:
    minute, hour, day, month, weekday = line.split()

    def fits(wall: datetime) -> bool:
        on_day = _field(day, wall.day, 1)
        number = (wall.weekday() + 1) % 7
        on_weekday = _field(weekday, number) or (number == 0 and _field(weekday, 7))
        either = on_day or on_weekday
        both = on_day and on_weekday
        days = both if day[0] == "*" or weekday[0] == "*" else either
        clock = _field(minute, wall.minute) and _field(hour, wall.hour)
        return clock and days and _field(month, wall.month, 1)

    return fits


def _field(text: str, value: int, lowest: int = 0) -> bool:
    """Lists, ranges and steps from the lowest value on, as the properties write them."""
    for part in text.split(","):
        span, _, step = part.partition("/")
        if span == "*":
            if (value - lowest) % int(step or 1) == 0:
                return True
            continue
        first, _, last = span.partition("-")
        if int(first) <= value <= int(last or first):
            return True
    return False
