"""A crontab's five fields, as everyone expects them: Sunday is 0 or 7.

APScheduler's own `CronTrigger.from_crontab` takes 0 for Monday, and lets a day match only if day
of month and weekday both do; crontab(5) fires on either where both are restricted. So the fields
are read here, into plain lists of numbers, and APScheduler does the computing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC

from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger

NAMES = ("minute", "hour", "day", "month", "weekday")
RANGES = {"minute": (0, 59), "hour": (0, 23), "day": (1, 31), "month": (1, 12), "weekday": (0, 7)}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
_PART = re.compile(r"(?P<first>\*|\w+)(?:-(?P<last>\w+))?(?:/(?P<step>\d+))?")


class BadField(ValueError):
    """A field that is no crontab's; `name` is one of NAMES, "all" for the line as a whole."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{name}: {text}")
        self.name = name
        self.text = text


@dataclass(frozen=True, slots=True)
class Fields:
    """What each field lets through, sorted; a weekday is 0 (Sunday) to 6."""

    minute: tuple[int, ...]
    hour: tuple[int, ...]
    day: tuple[int, ...]
    month: tuple[int, ...]
    weekday: tuple[int, ...]
    any_day: bool
    any_weekday: bool


def fields(line: str) -> Fields:
    """The five fields of this line.

    Raises:
        BadField: one of them is no field, or no such date ever comes.
    """
    texts = line.split()
    if len(texts) != len(NAMES):
        raise BadField("all", line)
    values = {name: _values(name, text) for name, text in zip(NAMES, texts, strict=True)}
    values["weekday"] = tuple(sorted({day % 7 for day in values["weekday"]}))
    found = Fields(**values, any_day=texts[2][0] == "*", any_weekday=texts[4][0] == "*")
    comes = any(min(found.day) <= LONGEST[month] for month in found.month)
    if not comes and found.any_weekday:
        raise BadField("day", texts[2])
    return found


def trigger(line: str) -> CronTrigger | OrTrigger:
    """APScheduler's trigger for this line, on a wall clock that is called UTC."""
    found = fields(line)
    months = {"month": _listed(found.month)}
    days = {"day": _listed(found.day)}
    weekdays = {"day_of_week": ",".join(DAYS[day] for day in found.weekday)}
    clock = {"hour": _listed(found.hour), "minute": _listed(found.minute), "timezone": UTC}
    if found.any_day or found.any_weekday:
        return CronTrigger(**months, **days, **weekdays, **clock)
    return OrTrigger(
        [CronTrigger(**months, **days, **clock), CronTrigger(**months, **weekdays, **clock)]
    )


def _values(name: str, text: str) -> tuple[int, ...]:
    found: set[int] = set()
    for part in text.split(","):
        found.update(_part(name, part, text))
    return tuple(sorted(found))


def _part(name: str, part: str, text: str) -> range:
    match = _PART.fullmatch(part)
    if match is None:
        raise BadField(name, text)
    lowest, highest = RANGES[name]
    if match["first"] == "*":
        first, last = lowest, 6 if name == "weekday" else highest
    else:
        first = _number(name, match["first"], text)
        last = _last(name, match, first, text)
    step = int(match["step"] or 1)
    if not lowest <= first <= last <= highest or step < 1:
        raise BadField(name, text)
    return range(first, last + 1, step)


def _last(name: str, match: re.Match[str], first: int, text: str) -> int:
    """The end of a part: its own, or its only value, or as far as a step leads."""
    if match["last"]:
        last = _number(name, match["last"], text)
        return 7 if name == "weekday" and last == 0 < first else last
    return first if match["step"] is None else RANGES[name][1]


def _number(name: str, word: str, text: str) -> int:
    words = {"month": MONTHS, "weekday": DAYS}.get(name, ())
    if word.lower() in words:
        return words.index(word.lower()) + (name == "month")
    if not word.isascii() or not word.isdecimal():
        raise BadField(name, text)
    return int(word)


def _listed(values: tuple[int, ...]) -> str:
    return ",".join(map(str, values))
