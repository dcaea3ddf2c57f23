"""The bot hears what happens to runs, and finds what it was not told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, suppress

import pytest

from bot.runs.watch import RunWatch
from bot.store import deliveries
from tests.runs.conftest import Line, Script


@pytest.fixture
async def heard(line: Line) -> AsyncIterator[list[int]]:
    """The ids that a watching process is told, as they come."""
    ids: list[int] = []

    async def listen() -> None:
        async with aclosing(RunWatch(line.database, line.url, "me").changes()) as changes:
            async for run_id in changes:
                ids.append(run_id)  # noqa: PERF401  # they never end

    task = asyncio.create_task(listen())
    await asyncio.sleep(0.3)
    yield ids
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def has(ids: list[int], run_id: int) -> bool:
    return run_id in ids


async def test_a_result_is_heard_of_and_what_is_delivered_is_no_more(line: Line, heard: list[int]):
    async with line.worker(Script()):
        run_id = await line.kept()
        await line.until(lambda: has(heard, run_id), 5)
        await line.ended(run_id)
    async with line.database.begin() as conn:
        at = (await line.run(run_id)).created_at
        assert await deliveries.claim_delivery(
            conn, run_id, process_id="me", lease=deliveries.FIRST_LEASE
        )
        assert await deliveries.delivered(conn, run_id, process_id="me", at=at)
        assert not await deliveries.delivered(conn, run_id, process_id="me", at=at)
    await asyncio.sleep(0.5)
    heard.clear()
    await asyncio.sleep(2)
    assert heard == []


async def test_what_another_process_shows_is_left_to_it_until_it_dies(line: Line, heard: list[int]):
    async with line.worker(Script()):
        run_id = await line.kept()
        await line.ended(run_id)
    async with line.database.begin() as conn:
        assert await deliveries.claim_delivery(
            conn, run_id, process_id="other", lease=deliveries.FIRST_LEASE
        )
    async with line.database.begin() as conn:
        mine = await deliveries.claim_delivery(
            conn, run_id, process_id="me", lease=deliveries.FIRST_LEASE
        )
    assert mine is None
    await asyncio.sleep(0.5)
    heard.clear()
    await asyncio.sleep(1.5)
    assert heard == []
    await line.sql("UPDATE run_delivery SET leased_until = now() - interval '1 s'")
    await line.until(lambda: has(heard, run_id), 5)


async def test_a_lost_connection_is_made_up_for(line: Line, heard: list[int]):
    await line.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE starts_with(query, 'LISTEN')"
    )
    async with line.worker(Script()):
        run_id = await line.kept()
        await line.until(lambda: has(heard, run_id), 5)


async def test_a_released_delivery_can_be_had_at_once(line: Line):
    async with line.worker(Script()):
        run_id = await line.kept()
    async with line.database.begin() as conn:
        lease = deliveries.FIRST_LEASE
        assert await deliveries.claim_delivery(conn, run_id, process_id="other", lease=lease)
        await deliveries.answered(conn, run_id, 77, process_id="not the holder")
        assert await deliveries.claim_delivery(conn, run_id, process_id="me", lease=lease) is None
        await deliveries.answered(conn, run_id, None, process_id="other")
        mine = await deliveries.claim_delivery(conn, run_id, process_id="me", lease=lease)
        assert mine is not None
        assert mine.message_id == 77
        await deliveries.release_deliveries(conn, "me")
        assert await deliveries.undelivered(conn, "anyone") == [run_id]
