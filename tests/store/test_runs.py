"""Runs: finished once, by the attempt that holds them."""

from datetime import timedelta

import pytest

from bot.store import runs
from bot.store.errors import NotFound
from bot.store.runs import NewDelivery, NewRun
from tests.store.conftest import OPENED, Table

DELIVERY = NewDelivery(
    interaction_token="a token",
    token_expires_at=OPENED + timedelta(minutes=14),
    channel_id=1,
    message_id=None,
    private=False,
    locale="en-US",
)


NEW = {
    "guild_id": None,
    "channel_id": 1,
    "code": "print('hi')",
    "framework": "auto",
    "device": "auto",
    "seed": None,
    "source": "run",
    "at": OPENED,
}


async def create(table: Table) -> int:
    new = NewRun(member_id=await table.member(), **NEW)
    return await table.ask(runs.create, new, DELIVERY)


async def begin(table: Table, run_id: int, worker: str = "w1") -> int:
    """Begin another attempt; its number."""
    return (await table.ask(runs.begin, run_id, OPENED, worker)).attempt


async def append(table: Table, run_id: int, attempt: int, seq: int, text: str) -> bool:
    async with table.database.begin() as conn:
        batch = [{"type": "out", "text": text}]
        return await runs.append_events(conn, run_id, attempt, seq=seq, events=batch, at=OPENED)


async def finish(table: Table, run_id: int, attempt: int, verdict: str = "ok") -> bool:
    async with table.database.begin() as conn:
        facts = {"exit": 0}
        return await runs.finish(conn, run_id, attempt, verdict=verdict, result=facts, at=OPENED)


async def test_a_run_is_kept_with_its_delivery_before_it_begins(table):
    run_id = await create(table)
    run = await table.ask(runs.get, run_id)
    assert (run.state, run.attempt, run.code, run.verdict) == ("queued", 0, "print('hi')", None)
    delivery = await table.ask(runs.delivery, run_id)
    assert (delivery.run_id, delivery.interaction_token) == (run_id, "a token")


async def test_a_run_that_was_never_finished_is_found_again(table):
    queued, running, finished = [await create(table) for _ in range(3)]
    await table.ask(runs.begin, running, OPENED)
    await finish(table, finished, await begin(table, finished))
    assert [run.id for run in await table.ask(runs.unfinished)] == [queued, running]


async def test_output_is_read_back_in_order_and_a_batch_sent_twice_counts_once(table):
    run_id = await create(table)
    attempt = await begin(table, run_id)
    for seq, text in ((2, "b"), (1, "a")):
        assert await append(table, run_id, attempt, seq, text)
    assert await append(table, run_id, attempt, 1, "again"), "it holds the run all the same"
    events = await table.ask(runs.events, run_id, attempt)
    assert [event["text"] for event in events] == ["a", "b"]


async def test_only_the_attempt_that_holds_the_run_may_write(table):
    run_id = await create(table)
    stalled = await begin(table, run_id)
    second = await begin(table, run_id)
    assert second == stalled + 1
    assert not await append(table, run_id, stalled, 1, "late")
    assert not await finish(table, run_id, stalled, "error")
    assert await finish(table, run_id, second)
    assert not await finish(table, run_id, second, "timeout")
    run = await table.ask(runs.get, run_id)
    assert (run.state, run.verdict, run.result) == ("finished", "ok", {"exit": 0})
    assert await table.ask(runs.events, run_id, stalled) == []


async def test_a_finished_run_is_not_begun_again(table):
    run_id = await create(table)
    await finish(table, run_id, await begin(table, run_id))
    assert await table.ask(runs.begin, run_id, OPENED) is None


async def test_a_run_that_does_not_exist_is_none_or_not_found(table):
    assert await table.ask(runs.find, 404) is None
    for query in (runs.get, runs.delivery):
        with pytest.raises(NotFound, match="404"):
            await table.ask(query, 404)


async def test_a_run_that_was_handed_back_waits_again_and_the_try_does_not_count(table):
    run_id = await create(table)
    attempt = await begin(table, run_id)
    assert await table.ask(runs.hand_back, run_id, attempt)
    assert not await table.ask(runs.hand_back, run_id, attempt)
    run = await table.ask(runs.get, run_id)
    assert (run.state, run.attempt, run.tries, run.worker) == ("queued", 1, 0, None)
    assert not await append(table, run_id, attempt, 1, "late")
    assert await begin(table, run_id) == 2


async def test_the_last_output_is_kept_together_with_the_result(table):
    run_id = await create(table)
    attempt = await begin(table, run_id)
    async with table.database.begin() as conn:
        assert await runs.finish(
            conn,
            run_id,
            attempt,
            verdict="ok",
            result={},
            at=OPENED,
            seq=1,
            events=[{"type": "out", "text": "the end"}],
        )
    assert await table.ask(runs.events_after, run_id, attempt, 0) == [
        (1, [{"type": "out", "text": "the end"}])
    ]
    assert await table.ask(runs.events_after, run_id, attempt, 1) == []


async def test_a_members_latest_runs_are_listed_newest_first(table):
    ids = [await create(table) for _ in range(3)]
    member_id = (await table.ask(runs.get, ids[0])).member_id
    mine = [
        (await table.ask(runs.create, NewRun(**{**NEW, "member_id": member_id}), DELIVERY))
        for _ in range(3)
    ]
    async with table.database.begin() as conn:
        found = await runs.latest_of(conn, member_id, limit=2)
        older = await runs.latest_of(conn, member_id, limit=2, before_id=found[-1].id)
    assert [run.id for run in (*found, *older)] == [*reversed(mine), ids[0]]
