"""kill -9, in the middle of runs: every accepted run ends in one message, once."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from playground.driver import Playground, running_playground
from tests.faults.group import Count, counted
from tests.faults.rig import tell
from tests.faults.stage import Stage, stage

SETTLE_SECONDS = 60
VICTIMS = ("bot", "worker", "sandbox", "postgres")


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    async with running_playground() as running:
        yield running


@pytest.fixture
async def running(playground: Playground, folder: Path) -> AsyncIterator[Stage]:
    async with stage(playground, folder) as everything:
        yield everything


async def killed(running: Stage, victims: Sequence[str]) -> Count:
    """Kill one after the other while the members are busy; what stands in the channel then."""

    async def kills() -> None:
        for victim in victims:
            await asyncio.sleep(random.uniform(0.3, 1.5))
            await running.kill_and_start(victim)
        await running.online()
        await asyncio.sleep(1)

    await running.group.busy(kills)
    shown = await running.group.settled(SETTLE_SECONDS)
    count = counted(running.group.asked, shown)
    verdicts = running.facts.rows(
        "SELECT verdict, max(attempt) AS attempts, count(*) FROM run GROUP BY 1"
    )
    tell(f"killed {', '.join(victims)}: {count}; {verdicts}")
    return count


async def check(running: Stage, count: Count) -> None:
    assert (count.missing, count.twice) == ([], [])
    assert count.accepted > 0
    assert count.results >= count.failures
    kept = running.facts.one("SELECT count(*) FROM run")
    assert count.results + count.failures == kept, "what was kept is what is shown"
    await drained(running)


async def drained(running: Stage) -> None:
    """Nothing is left in the line, nor to be shown."""
    async with asyncio.timeout(20):
        while running.facts.one(  # noqa: ASYNC110  # a table has no event to wait for
            "SELECT (SELECT count(*) FROM procrastinate_jobs)"
            " + (SELECT count(*) FROM run WHERE state <> 'finished')"
            " + (SELECT count(*) FROM run_delivery WHERE delivered_at IS NULL)"
        ):
            await asyncio.sleep(0.2)


async def test_each_of_them_killed_once(running: Stage):
    await check(running, await killed(running, random.sample(VICTIMS, len(VICTIMS))))


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("victim", VICTIMS)
async def test_one_of_them_killed_again_and_again(running: Stage, victim: str):
    await check(running, await killed(running, [victim] * 6))
