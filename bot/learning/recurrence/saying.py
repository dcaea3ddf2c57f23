"""A rule as a plain sentence, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.learning.recurrence.rules import (
    ALL_DAYS,
    LAST,
    WEEKDAYS,
    WEEKEND,
    Cron,
    MonthDay,
    MonthWeekday,
    Once,
    Recurrence,
    Weekly,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from bot.texts import Texts


def sentence(rule: Recurrence, say: Texts) -> str:
    """When it is, such as "every Monday and Thursday at 19:30"; to stand within a sentence."""
    if isinstance(rule, Cron):
        return say("by the cron line `{line}`", line=rule.line)
    clocks = [rule.clock] if isinstance(rule, Once) else list(rule.clocks)
    return say("{days} at {times}", days=days(rule, say), times=clock_times(clocks, say))


def days(rule: Once | Weekly | MonthWeekday | MonthDay, say: Texts) -> str:
    """On which days it is."""
    match rule:
        case Once():
            weekday = day_names(say)[rule.day.weekday()]
            return say("once, on {weekday} {day},", weekday=weekday, day=rule.day.isoformat())
        case Weekly():
            return _weekly(rule, say)
        case MonthWeekday():
            nths = listed([_nth(nth, say) for nth in rule.nths], say)
            name = day_names(say)[rule.weekday]
            return say("on the {nth} {weekday} of each month", nth=nths, weekday=name)
        case MonthDay():
            return say("on {days} of each month", days=listed(_month_days(rule, say), say))


def clock_times(clocks: Sequence[time], say: Texts) -> str:
    """Times of day: "18:00 and 19:30"."""
    return listed([f"{clock:%H:%M}" for clock in sorted(clocks)], say)


def listed(words: Sequence[str], say: Texts) -> str:
    """Words in a row: "Monday, Tuesday and Friday"."""
    *others, last = words
    return say("{some} and {last}", some=", ".join(others), last=last) if others else last


def day_names(say: Texts) -> list[str]:
    """The weekdays, from Monday on."""
    return [
        say("Monday"),
        say("Tuesday"),
        say("Wednesday"),
        say("Thursday"),
        say("Friday"),
        say("Saturday"),
        say("Sunday"),
    ]


def weekdays(chosen: Sequence[int], say: Texts) -> str:
    """These days of the week: "weekday", "day", or their names."""
    match tuple(sorted(chosen)):
        case all_days if all_days == ALL_DAYS:
            return say("day")
        case working if working == WEEKDAYS:
            return say("weekday (Monday to Friday)")
        case free if free == WEEKEND:
            return say("Saturday and Sunday")
        case some:
            names = day_names(say)
            return listed([names[day] for day in some], say)


def _weekly(rule: Weekly, say: Texts) -> str:
    named = weekdays(rule.weekdays, say)
    if rule.every == 1:
        return say("every {days}", days=named)
    return say("every {count} weeks on {days}", count=rule.every, days=named)


def _month_days(rule: MonthDay, say: Texts) -> list[str]:
    return [
        say("the last day") if day == LAST else say("day {number}", number=day) for day in rule.days
    ]


def _nth(nth: int, say: Texts) -> str:
    return {
        1: say("first"),
        2: say("second"),
        3: say("third"),
        4: say("fourth"),
        LAST: say("last"),
    }[nth]
