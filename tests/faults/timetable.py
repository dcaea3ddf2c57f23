"""Schedules of many channels with an occurrence every moment, and what came of each of them.

What counts is what stands in the channels: each occurrence's message carries an id of its own.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.learning.recurrence import Once, Recurrence, Weekly, to_document
from bot.learning.recurrence.rules import ALL_DAYS
from bot.schedule.slots import plan_next
from bot.store import members, schedules
from bot.store.database import Database
from bot.store.schedules import Kind, Plan
from playground.driver import Message, Playground

# What each kind's message carries, up to the part that tells it from all others.
MARKS: dict[Kind, str] = {"summary": "week:", "card": "card:", "round": "join:", "daily": "daily:"}


@dataclass(frozen=True)
class Line:
    """One schedule, alone in its channel, and the moments that it is for."""

    channel: str
    kind: Kind
    moments: Sequence[datetime]

    def rule(self) -> Recurrence:
        """Its moments as a rule; only here may they have seconds."""
        clocks = tuple(at.time() for at in self.moments)
        if len(clocks) == 1:
            return Once(self.moments[0].date(), clocks[0])
        return Weekly(ALL_DAYS, clocks)


@dataclass
class Timetable:
    """All lines, in the order in which they were kept."""

    playground: Playground
    database: Database
    lines: list[Line] = field(default_factory=list)

    @property
    def occurrences(self) -> int:
        return sum(len(line.moments) for line in self.lines)

    async def add(self, kind: Kind, moments: Sequence[datetime], late_minutes: int = 30) -> None:
        """Keep a schedule in a new channel, as the command would."""
        line = Line(f"{kind}-{len(self.lines)}", kind, moments)
        self.lines.append(line)
        await self.playground.add_channel(line.channel)
        guild = (await self.playground.world())["guilds"][0]
        ids = {each["name"]: int(each["id"]) for each in guild["channels"]}
        plan = Plan(
            channel_id=ids[line.channel],
            kind=kind,
            payload={"pick": "any"} if kind == "round" else {},
            recurrence=to_document(line.rule()),
            typed="for a fault run",
            time_zone="UTC",
            late_minutes=late_minutes,
        )
        async with self.database.begin() as conn:
            member_id = await members.member_id_for(conn, 1, "maria")
            now = datetime.now(UTC)
            first = moments[0]
            kept = await schedules.add(
                conn, int(guild["id"]), plan, next_at=first, created_by=member_id, at=now
            )
            await plan_next(conn, kept.id, first)

    async def counted(self) -> list[Count]:
        """What stands in each channel."""
        found = [self._count(line) for line in self.lines]
        return await asyncio.gather(*found)

    async def _count(self, line: Line) -> Count:
        seen = await self.playground.member("ada", line.channel).see(1000)
        marks = [mark for message in seen if (mark := marked(message, MARKS[line.kind]))]
        times = Counter(marks)
        return Count(
            line=line,
            posted=len(times),
            twice=[mark for mark, number in times.items() if number > 1],
        )


@dataclass(frozen=True)
class Count:
    """A channel's messages: how many occurrences stand there, and which of them twice."""

    line: Line
    posted: int
    twice: list[str]

    @property
    def complete(self) -> bool:
        return self.posted >= len(self.line.moments)

    @property
    def right(self) -> bool:
        return not self.twice and self.posted == len(self.line.moments)


def marked(message: Message, mark: str) -> str | None:
    """By which id the message is known, where it is one of this kind."""
    ids = [item.custom_id or "" for item in (*message.buttons, *message.selects)]
    found = sorted(each for each in ids if each.startswith(mark))
    return found[0] if found else None


def every(seconds: float, first: datetime, until: datetime) -> list[datetime]:
    """Moments so far apart, in whole seconds."""
    at, found = first.replace(microsecond=0), []
    while at < until:
        found.append(at)
        at += timedelta(seconds=seconds)
    return found
