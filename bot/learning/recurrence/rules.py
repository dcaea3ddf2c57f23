"""The rules by which something recurs. All are about wall clocks; the time zone comes later."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
WEEKDAYS = (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
WEEKEND = (SATURDAY, SUNDAY)
ALL_DAYS = tuple(range(7))
LAST = -1


@dataclass(frozen=True, slots=True)
class Once:
    """On one day."""

    day: date
    clock: time


@dataclass(frozen=True, slots=True)
class Weekly:
    """On these weekdays (Monday is 0), in every week or in every nth.

    `since` is any day of a week that counts; needed only where not every week does.
    """

    weekdays: tuple[int, ...]
    clocks: tuple[time, ...]
    every: int = 1
    since: date = date(2024, 1, 1)

    def counts(self, day: date) -> bool:
        """Whether this day's week is one of them."""
        return (_week(day) - _week(self.since)) % self.every == 0


@dataclass(frozen=True, slots=True)
class MonthWeekday:
    """On the first to fourth or the last (-1) of a weekday in each month."""

    nths: tuple[int, ...]
    weekday: int
    clocks: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class MonthDay:
    """On these days of each month that has them; -1 is its last day."""

    days: tuple[int, ...]
    clocks: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class Cron:
    """By the five fields of a crontab: minute, hour, day, month, weekday."""

    line: str


Recurrence = Once | Weekly | MonthWeekday | MonthDay | Cron


def to_document(rule: Recurrence) -> dict[str, Any]:
    """The rule as JSON."""
    match rule:
        case Once():
            return {"kind": "once", "day": rule.day.isoformat(), "clock": rule.clock.isoformat()}
        case Weekly():
            return {
                "kind": "weekly",
                "weekdays": list(rule.weekdays),
                "clocks": _written(rule.clocks),
                "every": rule.every,
                "since": rule.since.isoformat(),
            }
        case MonthWeekday():
            return {
                "kind": "month_weekday",
                "nths": list(rule.nths),
                "weekday": rule.weekday,
                "clocks": _written(rule.clocks),
            }
        case MonthDay():
            return {
                "kind": "month_day",
                "days": list(rule.days),
                "clocks": _written(rule.clocks),
            }
        case Cron():
            return {"kind": "cron", "line": rule.line}


def from_document(document: dict[str, Any]) -> Recurrence:
    """The rule that this JSON tells.

    Raises:
        ValueError: it is none of ours.
    """
    match document:
        case {"kind": "once", "day": day, "clock": clock}:
            return Once(date.fromisoformat(day), time.fromisoformat(clock))
        case {"kind": "weekly", "weekdays": days, "clocks": clocks, "every": every, "since": since}:
            return Weekly(tuple(days), _clocks(clocks), every, date.fromisoformat(since))
        case {"kind": "month_weekday", "nths": nths, "weekday": weekday, "clocks": clocks}:
            return MonthWeekday(tuple(nths), weekday, _clocks(clocks))
        case {"kind": "month_day", "days": days, "clocks": clocks}:
            return MonthDay(tuple(days), _clocks(clocks))
        case {"kind": "cron", "line": line}:
            return Cron(line)
        case _:
            raise ValueError(f"no recurrence: {document}")


def _week(day: date) -> int:
    """Weeks since some Monday."""
    return (day.toordinal() - 1) // 7


def _written(clocks: tuple[time, ...]) -> list[str]:
    return [clock.isoformat() for clock in clocks]


def _clocks(written: list[str]) -> tuple[time, ...]:
    return tuple(time.fromisoformat(each) for each in written)
