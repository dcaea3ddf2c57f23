"""The pieces of a rule that were found in a text, one word after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from bot.learning.recurrence.rules import ALL_DAYS, LAST
from bot.learning.recurrence.vocabulary import (
    COUNTS,
    DAY_GROUPS,
    EVERY,
    EVERY_OTHER_WEEK,
    FILLING,
    MIDDAY,
    MONTHS,
    ORDINALS,
    TOKEN,
)

if TYPE_CHECKING:
    from collections.abc import Callable

HOURS_OF_HALF = 12
LAST_HOUR = 23
MOST_WEEKS = 52
LONGEST_MONTH = 31
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?")


class Puzzle(Exception):
    """What keeps a text from being a rule: a kind, and the words that it is about."""

    def __init__(self, kind: str, words: str = "") -> None:
        super().__init__(f"{kind}: {words}")
        self.kind = kind
        self.words = words


@dataclass(slots=True)
class Found:
    """The pieces found so far; filled in while a text is read, and then left alone."""

    weekdays: list[int] = field(default_factory=list)
    nths: list[int] = field(default_factory=list)
    month_days: list[int] = field(default_factory=list)
    clocks: list[time] = field(default_factory=list)
    every: int = 1
    day: date | None = None
    once: bool = False
    after_today: bool = False
    puzzles: list[Puzzle] = field(default_factory=list)

    def refuse_puzzles(self) -> None:
        """Raise the first puzzle; words nobody knows come together."""
        unknown = [puzzle.words for puzzle in self.puzzles if puzzle.kind == "words"]
        if unknown:
            raise Puzzle("words", " ".join(unknown))
        if self.puzzles:
            raise self.puzzles[0]


def found_in(text: str, today: date) -> Found:
    """The pieces in this text, which is in lower case."""
    reader = _Reader(text, today)
    while not reader.done:
        try:
            reader.step()
        except Puzzle as puzzle:
            reader.found.puzzles.append(puzzle)
    return reader.found


class _Reader:
    """Goes through the tokens of a text from left to right."""

    def __init__(self, text: str, today: date) -> None:
        self.found = Found()
        self._today = today
        self._tokens = [(match.lastgroup or "", match[0]) for match in TOKEN.finditer(text)]
        self._at = 0
        # Days after a time, after days: a time that follows is theirs alone.
        self._mixed = False

    @property
    def done(self) -> bool:
        return self._at >= len(self._tokens)

    def step(self) -> None:
        """Read one piece of one or more tokens."""
        kind, text = self._take()
        readers: dict[str, Callable[[str], None]] = {
            "iso": self._iso,
            "dotted": lambda day: self._iso("-".join(reversed(day.split(".")))),
            "clock": self._clock,
            "nth": lambda nth: self._nth(int(nth[:-2])),
            "number": self._number,
            "word": self._word,
            "to": lambda _: None,
        }
        if kind == "slashed":
            raise Puzzle("date", text)
        readers.get(kind, self._unknown)(text)

    def _take(self) -> tuple[str, str]:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _peek(self, ahead: int = 0) -> str:
        place = self._at + ahead
        return self._tokens[place][1] if place < len(self._tokens) else ""

    def _skip(self, words: set[str]) -> bool:
        """Pass over the next word if it is one of these."""
        if self._peek() not in words:
            return False
        self._at += 1
        return True

    def _unknown(self, text: str) -> None:
        raise Puzzle("words", text)

    def _iso(self, text: str) -> None:
        try:
            year, month, day = map(int, text.split("-"))
            self._day(date(year, month, day))
        except ValueError:
            raise Puzzle("date", text) from None

    def _day(self, day: date) -> None:
        if self.found.day is not None:
            raise Puzzle("both")
        self.found.day = day

    def _clock(self, text: str) -> None:
        match = _CLOCK.match(text)
        if match is None:
            raise Puzzle("clock", text.strip())
        hour, minute = int(match[1]), int(match[2] or 0)
        if match[3]:
            if not 1 <= hour <= HOURS_OF_HALF:
                raise Puzzle("clock", text.strip())
            hour = hour % HOURS_OF_HALF + (HOURS_OF_HALF if match[3] == "p" else 0)
        if self._mixed:
            raise Puzzle("both")
        try:
            self.found.clocks.append(time(hour, minute))
        except ValueError:
            raise Puzzle("clock", text.strip()) from None

    def _number(self, text: str) -> None:
        """A bare number: of weeks, a day beside a month's name, or an hour."""
        number = int(text)
        if self._peek() in {"week", "weeks"}:
            self._weeks(number)
        elif self._peek() in MONTHS:
            self._month_day(MONTHS[self._take()[1]], number)
        elif HOURS_OF_HALF < number <= LAST_HOUR:
            self.found.clocks.append(time(number))
        elif 1 <= number <= HOURS_OF_HALF:
            raise Puzzle("hour", text)
        else:
            raise Puzzle("words", text)

    def _weeks(self, count: int) -> None:
        self._skip({"week", "weeks"})
        if not 1 <= count <= MOST_WEEKS:
            raise Puzzle("words", f"{count} weeks")
        self.found.every = count

    def _word(self, word: str) -> None:
        if word in DAY_GROUPS:
            self._weekdays(word)
        elif word in EVERY:
            self._every()
        elif word in ORDINALS:
            self._nth(ORDINALS[word])
        elif word in MONTHS:
            self._named_month(word)
        elif word in MIDDAY:
            self.found.clocks.append(time(*MIDDAY[word]))
        elif word in EVERY_OTHER_WEEK:
            self.found.every = 2
        else:
            self._small_word(word)

    def _small_word(self, word: str) -> None:
        match word:
            case "once":
                self.found.once = True
            case "today" | "tonight":
                self._day(self._today)
            case "tomorrow":
                self._day(self._today + timedelta(days=1))
            case "next" | "this":
                self.found.once = True
                self.found.after_today = word == "next"
            case "weekly" | "monthly" | "month" | "week":
                pass
            case _ if word not in FILLING:
                raise Puzzle("words", word)

    def _weekdays(self, word: str) -> None:
        first = DAY_GROUPS[word]
        last = DAY_GROUPS.get(self._peek(1), ())
        if self._peek() in {"-", "\u2013", "\u2014", "to", "through", "till", "until"} and last:
            self._at += 2
            span = (last[-1] - first[0]) % 7
            first = tuple((first[0] + ahead) % 7 for ahead in range(span + 1))
        self._mixed = bool(self.found.weekdays and self.found.clocks)
        self.found.weekdays.extend(first)

    def _every(self) -> None:
        """What stands after "every": a day, a number of weeks, "other" and a weekday."""
        word = self._peek()
        following = self._peek(1)
        if word in {"day", "night", "evening", "morning"}:
            self._at += 1
            self.found.weekdays.extend(ALL_DAYS)
        elif word in COUNTS and following in {"week", "weeks"}:
            self._at += 1
            self._weeks(COUNTS[word])
        elif word == "other" and following in DAY_GROUPS:
            self._at += 1
            self.found.every = 2
        elif word in {"second", "third", "fourth", "2nd", "3rd", "4th"} and following in DAY_GROUPS:
            self._at += 2
            raise Puzzle("second", f"{word} {following}")

    def _nth(self, nth: int) -> None:
        """Of "first Monday", "1st of the month", "last day"; a list may precede its weekday."""
        if self._skip({"day"}):
            self.found.month_days.append(nth)
        elif self._weekday_follows():
            self.found.nths.append(nth)
        elif self._peek() in MONTHS:
            self._month_day(MONTHS[self._take()[1]], nth)
        elif nth == LAST or not 1 <= nth <= LONGEST_MONTH:
            raise Puzzle("words", "last" if nth == LAST else str(nth))
        else:
            self.found.month_days.append(nth)

    def _weekday_follows(self) -> bool:
        """Whether a weekday comes next, or after more ordinals."""
        ahead = 0
        while self._peek(ahead) in {*ORDINALS, "and", "1st", "2nd", "3rd", "4th"}:
            ahead += 1
        return self._peek(ahead) in DAY_GROUPS

    def _named_month(self, word: str) -> None:
        """Of "December 1" or "Dec 1st"."""
        number = re.match(r"\d{1,2}(?=(?:st|nd|rd|th)?$)", self._peek())
        if number is None:
            raise Puzzle("date", word)
        self._at += 1
        self._month_day(MONTHS[word], int(number[0]))

    def _month_day(self, month: int, day: int) -> None:
        """A date whose year may follow; without one it is the next such date."""
        year = self._today.year
        told = re.fullmatch(r"\d{4}", self._peek())
        if told:
            self._at += 1
            year = int(told[0])
        try:
            found = date(year, month, day)
            if not told and found < self._today:
                found = date(year + 1, month, day)
        except ValueError:
            raise Puzzle("date", f"{day} {month}") from None
        self._day(found)
