"""Due rows are carried out once, by whoever is there, however often something fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.schedule import dispatcher as dispatching
from bot.schedule.dispatcher import Dispatcher, Later, backoff
from bot.store import due
from bot.store.database import Database
from bot.store.due import DueRow
from tests.schedule.conftest import NOON, Asked, HandClock, soon

Work = Callable[[DueRow], Awaitable[None]]


@asynccontextmanager
async def working(
    database: Database,
    clock: HandClock,
    work: Work,
    *,
    process: str = "one",
    ready: Callable[[], bool] = lambda: True,
) -> AsyncIterator[Dispatcher]:
    """A dispatcher that carries out "job" rows by `work` meanwhile."""
    dispatcher = Dispatcher(database, clock, process, ready)
    dispatcher.register("job", work)
    task = asyncio.create_task(dispatcher.run())
    try:
        yield dispatcher
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def plan(ask: Asked, key: str = "a", seconds: float = 0, kind: str = "job") -> None:
    await ask(due.put, kind, key, NOON + timedelta(seconds=seconds), {"key": key})


async def left(ask: Asked) -> list[tuple]:
    return await ask.sql("SELECT key, tries, last_error FROM due ORDER BY key")


async def nothing_left(ask: Asked) -> None:
    async with asyncio.timeout(5):
        while await left(ask):  # noqa: ASYNC110  # a table has no event to wait for
            await asyncio.sleep(0.02)


async def test_a_row_is_carried_out_at_its_moment_and_forgotten(
    database: Database, clock: HandClock, ask: Asked
):
    done = []

    async def work(row: DueRow) -> None:
        done.append((row.key, row.payload, clock.now()))

    await plan(ask, seconds=30)
    async with working(database, clock, work) as dispatcher:
        await asyncio.sleep(0.2)
        assert done == []
        clock.forward(30)
        dispatcher.wake()
        await soon(lambda: done)
        await nothing_left(ask)
    assert done == [("a", {"key": "a"}, NOON + timedelta(seconds=30))]


async def test_it_wakes_by_itself_when_the_clock_reaches_the_next_row(
    database: Database, clock: HandClock, ask: Asked
):
    done = asyncio.Event()

    async def work(_: DueRow) -> None:
        done.set()

    await plan(ask, seconds=5)
    async with working(database, clock, work):
        await asyncio.sleep(0.2)
        clock.forward(5)
        await asyncio.wait_for(done.wait(), 2)


async def test_a_handler_that_fails_is_tried_again_later_and_later(
    database: Database, clock: HandClock, ask: Asked
):
    tries = []

    async def work(row: DueRow) -> None:
        tries.append((clock.now() - NOON).total_seconds())
        if row.tries < 2:
            raise ValueError("not yet")

    await plan(ask)
    async with working(database, clock, work):
        for wait in (1, 2, 0):
            await asyncio.sleep(0.2)
            clock.forward(wait)
        await nothing_left(ask)
    assert tries == [0, 1, 3]


async def test_what_failed_is_kept_with_its_reason_and_hurts_no_other_row(
    database: Database, clock: HandClock, ask: Asked
):
    done = []

    async def work(row: DueRow) -> None:
        if row.key == "bad":
            raise ValueError("boom")
        done.append(row.key)

    await plan(ask, "bad")
    await plan(ask, "good")
    await plan(ask, "stranger", kind="made by a newer Thaw")
    async with working(database, clock, work):
        await soon(lambda: done)
        await asyncio.sleep(0.2)
    assert [(key, tries) for key, tries, _ in await left(ask)] == [("bad", 1), ("stranger", 1)]
    assert "boom" in (await left(ask))[0][2]


async def test_later_moves_the_row_without_counting_as_a_failure(
    database: Database, clock: HandClock, ask: Asked
):
    at = []

    async def work(row: DueRow) -> None:
        at.append((clock.now() - NOON).total_seconds())
        assert row.tries == 0
        if len(at) == 1:
            raise Later(NOON + timedelta(seconds=60))

    await plan(ask)
    async with working(database, clock, work):
        await soon(lambda: at)
        await asyncio.sleep(0.2)
        assert await left(ask) == [("a", 0, None)]
        clock.forward(60)
        await nothing_left(ask)
    assert at == [0, 60]


async def test_a_row_leased_by_a_dead_process_waits_for_its_lease_and_is_done_then(
    database: Database, clock: HandClock, ask: Asked
):
    done = []

    async def work(row: DueRow) -> None:
        done.append(row.key)

    await plan(ask)
    assert await ask(due.claim, NOON, "the dead one", dispatching.LEASE, 10)
    async with working(database, clock, work):
        await asyncio.sleep(0.2)
        assert done == []
        clock.forward(dispatching.LEASE.total_seconds())
        await nothing_left(ask)
    assert done == ["a"]


async def test_a_handler_that_outlives_its_lease_is_not_run_beside_itself(
    database: Database, clock: HandClock, ask: Asked
):
    begun = 0
    finish = asyncio.Event()

    async def work(_: DueRow) -> None:
        nonlocal begun
        begun += 1
        await finish.wait()

    await plan(ask)
    async with working(database, clock, work) as dispatcher:
        for _ in range(3):
            await soon(lambda: begun)
            clock.forward(dispatching.LEASE.total_seconds() + 1)
            dispatcher.wake()
            await asyncio.sleep(0.1)
        assert begun == 1
        finish.set()
        await nothing_left(ask)


async def test_nothing_is_carried_out_while_the_bot_is_not_ready(
    database: Database, clock: HandClock, ask: Asked
):
    done, ready = [], False

    async def work(row: DueRow) -> None:
        done.append(row.key)

    await plan(ask)
    async with working(database, clock, work, ready=lambda: ready) as dispatcher:
        dispatcher.wake()
        await asyncio.sleep(0.4)
        assert done == []
        ready = True
        await soon(lambda: done)


async def test_two_processes_carry_out_each_row_once(
    database: Database, clock: HandClock, ask: Asked
):
    done = []

    async def work(row: DueRow) -> None:
        done.append(row.key)
        await asyncio.sleep(0.005)

    for number in range(60):
        await plan(ask, f"{number:02}")
    async with working(database, clock, work), working(database, clock, work, process="two"):
        await nothing_left(ask)
    assert sorted(done) == [f"{number:02}" for number in range(60)]


async def test_a_crowd_of_rows_leaves_the_database_to_others(
    database: Database, clock: HandClock, ask: Asked
):
    now = most = 0

    async def work(_: DueRow) -> None:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.01)
        now -= 1

    for number in range(50):
        await plan(ask, str(number))
    async with working(database, clock, work):
        await nothing_left(ask)
    assert most == dispatching.AT_ONCE


@pytest.mark.parametrize(("tries", "seconds"), [(0, 1), (1, 2), (3, 8), (9, 300), (1000, 300)])
def test_the_wait_doubles_up_to_five_minutes(tries: int, seconds: float):
    assert backoff(tries).total_seconds() == seconds
