"""What a teacher types, read as a rule: "every weekday 18:00", "first Monday 6pm", cron."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from bot.learning.recurrence import cron
from bot.learning.recurrence.found import Found, Puzzle, found_in
from bot.learning.recurrence.rules import (
    ALL_DAYS,
    Cron,
    MonthDay,
    MonthWeekday,
    Once,
    Recurrence,
    Weekly,
)
from bot.learning.recurrence.saying import clock_times, weekdays
from bot.learning.recurrence.vocabulary import CRON

if TYPE_CHECKING:
    from bot.texts import Texts

USUAL = time(18)
EXAMPLES = ("every weekday 18:00", "Mon, Thu 19:30", "first Monday 18:00")
MOST_CHARACTERS = 200


class Unclear(Exception):
    """Carries the sentence for who typed it: what was understood, what not, and three examples."""


@dataclass(frozen=True, slots=True)
class Read:
    """A rule as it was understood; `usual_clock`: no time was told, so USUAL is taken."""

    rule: Recurrence
    usual_clock: bool = False


def read(text: str, today: date, say: Texts) -> Read:
    """The rule that this text tells. `today` is the date where the schedule is.

    Raises:
        Unclear: it tells none, or not enough.
    """
    line = " ".join(text.split())[:MOST_CHARACTERS]
    if match := CRON.fullmatch(line):
        return Read(_cron(match[1], say))
    found = found_in(line.lower(), today)
    try:
        found.refuse_puzzles()
        rule = _rule(found, today)
    except Puzzle as puzzle:
        raise Unclear(_explained(puzzle, found, say)) from None
    return Read(rule, usual_clock=not found.clocks)


def _rule(found: Found, today: date) -> Recurrence:
    clocks = tuple(sorted(set(found.clocks))) or (USUAL,)
    if found.day is not None:
        return _once(found, found.day, clocks)
    if found.nths and found.weekdays:
        if found.every > 1 or len(found.weekdays) > 1:
            raise Puzzle("both")
        return MonthWeekday(tuple(sorted(found.nths, key=_from_first)), found.weekdays[0], clocks)
    if found.month_days:
        if found.weekdays or found.every > 1:
            raise Puzzle("both")
        return MonthDay(tuple(sorted(found.month_days, key=_from_first)), clocks)
    chosen = tuple(sorted(set(found.weekdays)))
    if found.once and chosen:
        first = today + timedelta(days=1) if found.after_today else today
        return _once(found, _coming(chosen, first), clocks)
    if not chosen:
        raise Puzzle("days")
    if found.every == 1:
        return Weekly(chosen, clocks)
    return Weekly(chosen, clocks, found.every, _coming(chosen, today))


def _once(found: Found, day: date, clocks: tuple[time, ...]) -> Once:
    if found.weekdays and day.weekday() not in found.weekdays:
        raise Puzzle("weekday", day.isoformat())
    if found.every > 1 or len(clocks) > 1:
        raise Puzzle("both")
    return Once(day, clocks[0])


def _coming(chosen: tuple[int, ...], first: date) -> date:
    """The first of these weekdays from this day on."""
    return next(
        day for day in (first + timedelta(ahead) for ahead in ALL_DAYS) if day.weekday() in chosen
    )


def _from_first(place: int) -> int:
    return place if place > 0 else 99


def _cron(line: str, say: Texts) -> Cron:
    try:
        cron.fields(line)
    except cron.BadField as bad:
        text = say(
            "In the cron line `{line}` the field for the {field} (`{text}`) does not work. The"
            " five fields are minute, hour, day, month, weekday (Sunday is 0 or 7); for example"
            " `0 18 * * 1-5` is every weekday at 18:00.",
            line=line,
            field=_field(bad.name, say),
            text=bad.text,
        )
        raise Unclear(text) from None
    return Cron(line)


def _field(name: str, say: Texts) -> str:
    return {
        "minute": say("minute"),
        "hour": say("hour"),
        "day": say("day"),
        "month": say("month"),
    }.get(name, say("weekday"))


def _explained(puzzle: Puzzle, found: Found, say: Texts) -> str:
    examples = ", ".join(f"`{example}`" for example in EXAMPLES)
    parts = [_puzzle(puzzle, say)]
    if understood := _understood(found, say):
        parts.append(say("Understood so far: {parts}.", parts=" · ".join(understood)))
    parts.append(say("Try it like one of these: {examples}.", examples=examples))
    return " ".join(parts)


def _puzzle(puzzle: Puzzle, say: Texts) -> str:
    sentences = {
        "words": say("Thaw did not understand “{words}”.", words=puzzle.words),
        "hour": say(
            "Is {hour} in the morning or in the evening? Write {hour}am, {hour}pm, or a time such"
            " as 18:00.",
            hour=puzzle.words,
        ),
        "clock": say("“{words}” is no time of day.", words=puzzle.words),
        "date": say(
            "“{words}” is no date. Write it as year-month-day: 2026-12-01.", words=puzzle.words
        ),
        "weekday": say("{words} is another day of the week.", words=puzzle.words),
        "second": say(
            "“every {words}” can mean two things: write “every 2 weeks on …” or “second … of the"
            " month”.",
            words=puzzle.words,
        ),
        "both": say("That is more than one rule. Make a schedule for each of them."),
        "days": say("On which days? That is missing."),
    }
    return sentences[puzzle.kind]


def _understood(found: Found, say: Texts) -> list[str]:
    parts = []
    if found.day is not None:
        parts.append(found.day.isoformat())
    if found.every > 1:
        parts.append(say("every {count} weeks", count=found.every))
    if found.weekdays:
        parts.append(weekdays(sorted(set(found.weekdays)), say))
    if found.clocks:
        parts.append(clock_times(found.clocks, say))
    return parts
