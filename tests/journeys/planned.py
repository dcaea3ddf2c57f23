"""Schedules as a moderator makes them, and what becomes of them in the channel."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from playground.driver import Answer, Message
from tests.support import Classroom

FRIDAY = datetime(2027, 1, 8, 12, tzinfo=UTC)
MONDAY = datetime(2027, 1, 11, 18, tzinfo=UTC)
# Before a schedule's moment, so that the bot is asleep for it when it comes.
A_MOMENT = timedelta(seconds=2)


async def preview_of(classroom: Classroom, channel: str = "study", **options: Any) -> Message:
    """What Maria is shown when she adds this; `zone` and `late` are options, too."""
    if "zone" in options:
        options["time-zone"] = options.pop("zone")
    answer = await classroom.member("maria", channel).slash("schedule add", **options)
    return shown(answer)


async def saved(classroom: Classroom, channel: str = "study", **options: Any) -> str:
    """The number of a schedule that Maria added and saved."""
    preview = await preview_of(classroom, channel, **options)
    done = await classroom.member("maria", channel).click(preview, "Save")
    assert "Saved" in done.text, done
    return str(classroom.facts.one("SELECT max(id) FROM schedule"))


def shown(answer: Answer) -> Message:
    assert answer.message is not None, answer.error
    assert answer.ephemeral
    return answer.message


def stamp(at: datetime, style: str = "F") -> str:
    return f"<t:{round(at.timestamp())}:{style}>"


async def comes(classroom: Classroom, at: datetime) -> None:
    """Let the clock go over this moment."""
    await classroom.playground.set_clock(at - A_MOMENT)
    await classroom.playground.advance(by=2 * A_MOMENT)


def slots(classroom: Classroom) -> list[tuple[str, str | None]]:
    """What became of every occurrence, oldest first."""
    rows = classroom.facts.rows(
        "SELECT state, reason FROM schedule_slot ORDER BY occurs_at, schedule_id"
    )
    return [(row["state"], row["reason"]) for row in rows]


async def until_slots(classroom: Classroom, expected: list[tuple[str, str | None]]) -> None:
    """Wait until this is what became of the occurrences, and fail with what did instead."""
    for _ in range(300):
        if slots(classroom) == expected:
            return
        await asyncio.sleep(0.05)
    assert slots(classroom) == expected


async def count(classroom: Classroom, text: str, channel: str = "study") -> int:
    seen = await classroom.member("ada", channel).see(200)
    return sum(text in message.text for message in seen)


async def channel_id(classroom: Classroom, name: str) -> int:
    study = (await classroom.playground.world())["guilds"][0]
    return next(int(each["id"]) for each in study["channels"] if each["name"] == name)


def told(classroom: Classroom) -> list[str]:
    """The actions that stand in the audit list, oldest first."""
    rows = classroom.facts.rows("SELECT action FROM audit ORDER BY id")
    return [row["action"] for row in rows]
