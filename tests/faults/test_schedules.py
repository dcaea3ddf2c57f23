"""kill -9 while schedules come every moment: each occurrence stands in its channel once."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.store.database import Database
from playground.driver import Playground, running_playground
from tests.faults.rig import tell
from tests.faults.timetable import Count, Timetable, every
from tests.support import BotProcess, Facts, bot_process, libpq

PROCESSES = 3
# Longer for a host who wants to be sure: THAW_CHAOS_SECONDS=600.
CHAOS_SECONDS = int(os.environ.get("THAW_CHAOS_SECONDS", "45"))
LEASE = timedelta(seconds=16)
LATER = timedelta(seconds=2)
DEATHS = 2
# Longer than Discord remembers a nonce ("the past few minutes").
NONCE_FORGOTTEN = timedelta(minutes=12)


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with running_playground() as running:
        yield running


@pytest.fixture
async def bots(
    playground: Playground, database_url: str, tmp_path: Path
) -> AsyncIterator[list[BotProcess]]:
    """Three processes of one bot, not started yet."""
    async with AsyncExitStack() as stack:
        processes = []
        for number in range(PROCESSES):
            folder = tmp_path / str(number)
            folder.mkdir()
            process = bot_process(playground, database_url, folder)
            processes.append(await stack.enter_async_context(process))
        yield processes


@pytest.fixture
def timetable(playground: Playground, database: Database) -> Timetable:
    return Timetable(playground, database)


@pytest.fixture
def facts(database_url: str) -> Facts:
    return Facts(libpq(database_url))


async def killed_at_random(bot: BotProcess, seconds: float) -> int:
    """Kill and start this one again and again; how often."""
    loop, kills = asyncio.get_running_loop(), 0
    end = loop.time() + seconds
    while loop.time() < end:
        await asyncio.sleep(random.uniform(0.5, 5))
        await bot.kill()
        kills += 1
        with suppress(TimeoutError):  # a busy machine: it is on its way, and may be killed there
            await bot.start()
    return kills


async def killed_at_a_send(
    playground: Playground, bots: Sequence[BotProcess], *, after: bool
) -> None:
    """Kill all of them when a message has just been posted (or is just to be), and none knows.

    Discord's answer to the sender is an error, after which discord.py waits for a second.
    """
    sent = await _lost_answers(playground)
    messages = r"/channels/\d+/messages$"
    await playground.fail("POST", messages, status=500, after=after, times=1)
    async with asyncio.timeout(30):
        while await _lost_answers(playground) == sent:  # noqa: ASYNC110  # the journal has no event
            await asyncio.sleep(0.02)
    await asyncio.gather(*(bot.kill() for bot in bots))
    await playground.clear_faults()


async def _lost_answers(playground: Playground) -> int:
    calls = await playground.requests()
    return sum(call.method == "POST" and call.status == 500 for call in calls)


async def settled(timetable: Timetable, seconds: float = 40) -> list[Count]:
    """Let the leases of the dead run out; what stands in the channels once nothing comes more."""
    await timetable.playground.advance(by=LEASE)
    end = asyncio.get_running_loop().time() + seconds
    while not all(count.complete for count in await timetable.counted()):
        if asyncio.get_running_loop().time() > end:
            break
        await asyncio.sleep(0.5)
    await timetable.playground.advance(by=LEASE)
    await asyncio.sleep(2)
    return await timetable.counted()


def check(counts: Sequence[Count], facts: Facts) -> None:
    assert [(count.line.channel, count.twice) for count in counts if count.twice] == []
    wrong = [(c.line.channel, c.posted, len(c.line.moments)) for c in counts if not c.right]
    assert wrong == []
    states = facts.rows("SELECT state, count(*) FROM schedule_slot GROUP BY 1")
    assert [row["state"] for row in states] == ["posted"]


def figures(what: str, timetable: Timetable, counts: Sequence[Count], kills: int) -> None:
    posted = sum(count.posted for count in counts)
    twice = sum(len(count.twice) for count in counts)
    missing = timetable.occurrences - posted
    tell(
        f"{what}: {timetable.occurrences} occurrences in {len(counts)} channels, {kills} kills:"
        f" {posted} posted, {twice} twice, {missing} missing"
    )


@pytest.mark.slow
@pytest.mark.timeout(240 + 2 * CHAOS_SECONDS)
async def test_three_processes_killed_at_random_post_every_occurrence_once(
    bots: list[BotProcess], timetable: Timetable, facts: Facts
):
    await asyncio.gather(*(bot.start() for bot in bots))
    begin = await timetable.playground.now() + timedelta(seconds=12)
    end = begin + timedelta(seconds=CHAOS_SECONDS)
    for number in range(8):
        await timetable.add("summary", every(6, begin + timedelta(seconds=number), end))
    for number in range(4):
        await timetable.add("card", every(10, begin + timedelta(seconds=2.5 * number), end))
    for number in range(5):
        await timetable.add("round", [_at(begin, 10 * number + 3)])
    for number in range(3):
        await timetable.add("daily", [_at(begin, 20 * number + 7)])
    kills = await asyncio.gather(*(killed_at_random(bot, CHAOS_SECONDS + 10) for bot in bots))
    counts = await settled(timetable)
    figures("killed at random", timetable, counts, sum(kills))
    check(counts, facts)


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("after", "down"),
    [
        pytest.param(True, timedelta(0), id="after-the-send"),
        pytest.param(True, NONCE_FORGOTTEN, id="after-the-send-until-the-nonce-is-forgotten"),
        pytest.param(False, timedelta(0), id="before-the-send"),
    ],
)
async def test_all_processes_killed_between_a_claim_and_its_mark_post_it_once(
    bots: list[BotProcess], timetable: Timetable, facts: Facts, down: timedelta, *, after: bool
):
    """Started again at once, or after so long that Discord has forgotten the nonce."""
    await asyncio.gather(*(bot.start() for bot in bots))
    first = await timetable.playground.now() + timedelta(seconds=8)
    begins = [first + death * (down + timedelta(minutes=2)) for death in range(DEATHS)]
    for begin in begins:
        for number in range(3):
            await timetable.add("summary", [_at(begin, number)])
            await timetable.add("card", [_at(begin, number)])
    for begin in begins:
        await timetable.playground.set_clock(begin - LATER)
        await killed_at_a_send(timetable.playground, bots, after=after)
        await timetable.playground.advance(by=down)
        await asyncio.gather(*(bot.start() for bot in bots))
        await timetable.playground.advance(by=LEASE)
        await asyncio.sleep(2)
    counts = await settled(timetable)
    when = "after" if after else "before"
    figures(f"killed {when} the send, down for {down}", timetable, counts, DEATHS * PROCESSES)
    check(counts, facts)


def _at(begin: datetime, seconds: float) -> datetime:
    return (begin + timedelta(seconds=seconds)).replace(microsecond=0)
