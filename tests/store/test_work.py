"""Due rows, posts and heartbeats: what lets processes die and share."""

import asyncio
from datetime import timedelta

import pytest

from bot.store import due, posts, processes
from bot.store.database import Database
from bot.store.listen import listen
from tests.store.conftest import OPENED, Table

LEASE = timedelta(seconds=15)
SECOND = timedelta(seconds=1)


@pytest.fixture
async def elsewhere(database_url):
    other = Database.connect(database_url)
    yield Table(other)
    await other.close()


async def keys_claimed(table, now=OPENED, process="one", limit=10):
    return [row.key for row in await table.ask(due.claim, now, process, LEASE, limit)]


async def test_a_key_is_planned_once(table, elsewhere):
    planned = await asyncio.gather(
        *(each.ask(due.put, "close", "k", OPENED, {"n": 1}) for each in [table, elsewhere] * 3)
    )
    assert sorted(planned) == [False] * 5 + [True]


async def test_a_row_that_is_just_being_forgotten_is_planned_anew(table, elsewhere):
    """A schedule that is changed in the moment of its last occurrence comes again."""
    await table.ask(due.put, "close", "k", OPENED, {"n": 1})
    (row,) = await elsewhere.ask(due.claim, OPENED, "one", LEASE, 10)
    later = OPENED + SECOND
    async with elsewhere.database.begin() as conn:
        assert await due.done(conn, row, "one")
        moving = asyncio.create_task(table.ask(due.put_or_move, "close", "k", later, {"n": 2}))
        await asyncio.sleep(0.2)
    await moving
    assert await keys_claimed(table) == []
    assert await keys_claimed(table, now=later) == ["k"]


async def test_a_row_that_is_being_carried_out_is_moved_from_under_its_holder(table):
    await table.ask(due.put, "close", "k", OPENED, {"n": 1})
    (row,) = await table.ask(due.claim, OPENED, "one", LEASE, 10)
    await table.ask(due.put_or_move, "close", "k", OPENED + SECOND, {"n": 1})
    assert not await table.ask(due.done, row, "one")
    assert await keys_claimed(table, now=OPENED + SECOND) == ["k"]


async def test_what_is_due_is_claimed_earliest_first_and_what_is_not_waits(table):
    for key, seconds in (("b", 0), ("a", -5), ("later", 1)):
        await table.ask(due.put, "close", key, OPENED + seconds * SECOND, {"key": key})
    rows = await table.ask(due.claim, OPENED, "one", LEASE, 10)
    assert [(row.kind, row.key, row.payload) for row in rows] == [
        ("close", "a", {"key": "a"}),
        ("close", "b", {"key": "b"}),
    ]


async def test_a_claim_takes_no_more_than_asked(table):
    for key in "abc":
        await table.ask(due.put, "close", key, OPENED, {})
    assert await keys_claimed(table, limit=2) == ["a", "b"]
    assert await keys_claimed(table, limit=2) == ["c"]


async def test_two_processes_never_hold_the_same_row(table, elsewhere):
    for number in range(50):
        await table.ask(due.put, "close", str(number), OPENED, {})
    claims = (keys_claimed(each, limit=7) for each in [table, elsewhere] * 5)
    claimed = [key for keys in await asyncio.gather(*claims) for key in keys]
    assert len(claimed) == len(set(claimed))
    while rest := await keys_claimed(table):
        claimed += rest
    assert sorted(claimed, key=int) == [str(number) for number in range(50)]


async def test_a_claim_passes_over_rows_that_another_is_just_claiming(table, elsewhere):
    await table.ask(due.put, "close", "k", OPENED, {})
    async with table.database.begin() as claiming:
        assert await due.claim(claiming, OPENED, "one", LEASE, 10)
        assert await asyncio.wait_for(keys_claimed(elsewhere), 1) == []


async def test_a_row_whose_process_died_is_claimed_again_when_its_lease_is_over(table):
    await table.ask(due.put, "close", "k", OPENED, {})
    assert await keys_claimed(table) == ["k"]
    assert await keys_claimed(table, OPENED + LEASE - SECOND, "two") == []
    assert await table.ask(due.next_at) == OPENED + LEASE
    assert await keys_claimed(table, OPENED + LEASE, "two") == ["k"]


async def test_done_rows_are_gone_but_only_for_who_holds_them(table):
    await table.ask(due.put, "close", "k", OPENED, {})
    row = (await table.ask(due.claim, OPENED, "one", LEASE, 1))[0]
    assert not await table.ask(due.done, row, "two")
    assert await table.ask(due.done, row, "one")
    assert await table.ask(due.next_at) is None


async def test_a_failure_is_tried_again_later_and_counted(table):
    await table.ask(due.put, "close", "k", OPENED, {})
    row = (await table.ask(due.claim, OPENED, "one", LEASE, 1))[0]
    await table.ask(due.retry, row, "one", OPENED + SECOND, "boom")
    assert await table.ask(due.next_at) == OPENED + SECOND
    again = (await table.ask(due.claim, OPENED + SECOND, "two", LEASE, 1))[0]
    assert (again.key, again.tries) == ("k", 1)


async def test_putting_a_row_off_is_no_failure(table):
    await table.ask(due.put, "close", "k", OPENED, {})
    row = (await table.ask(due.claim, OPENED, "one", LEASE, 1))[0]
    await table.ask(due.retry, row, "one", OPENED + SECOND, None)
    assert (await table.ask(due.claim, OPENED + SECOND, "one", LEASE, 1))[0].tries == 0


async def test_a_row_moved_while_it_is_worked_on_is_not_lost_when_the_work_is_done(table):
    await table.ask(due.put, "close", "k", OPENED, {})
    row = (await table.ask(due.claim, OPENED, "one", LEASE, 1))[0]
    assert await table.ask(due.reschedule, "k", OPENED + SECOND)
    assert not await table.ask(due.done, row, "one")
    assert await keys_claimed(table, OPENED + SECOND) == ["k"]


async def test_moving_or_removing_what_is_not_there_says_so(table):
    assert not await table.ask(due.reschedule, "k", OPENED)
    assert not await table.ask(due.remove, "k")
    await table.ask(due.put, "close", "k", OPENED, {})
    assert await table.ask(due.remove, "k")
    assert await keys_claimed(table) == []


async def test_listeners_are_woken_by_a_new_and_by_a_moved_row_once_it_is_committed(
    table, database_url
):
    told = listen(database_url, due.CHANNEL)
    assert await asyncio.wait_for(anext(told), 5) == ""
    async with table.database.begin() as conn:
        await due.put(conn, "close", "k", OPENED, {})
        waiting = asyncio.create_task(anext(told))
        await asyncio.sleep(0.1)
        assert not waiting.done()
    assert await asyncio.wait_for(waiting, 5) == ""
    await table.ask(due.reschedule, "k", OPENED)
    await asyncio.wait_for(anext(told), 5)
    await table.ask(due.put, "close", "k", OPENED, {})
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(anext(told), 0.2)
    await told.aclose()


async def test_a_listener_whose_connection_is_cut_listens_again_and_says_look(
    table, database_url, monkeypatch
):
    monkeypatch.setattr("bot.store.listen.RECONNECT_SECONDS", 0.05)
    told = listen(database_url, "elsewhere")
    await anext(told)
    async with table.database.begin() as conn:
        await conn.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE query LIKE 'LISTEN%%' AND datname = current_database()"
        )
    assert await asyncio.wait_for(anext(told), 5) == ""
    async with table.database.begin() as conn:
        await conn.exec_driver_sql("SELECT pg_notify('elsewhere', 'news')")
    assert await asyncio.wait_for(anext(told), 5) == "news"
    await told.aclose()


async def test_a_post_is_claimed_freshly_once_and_keeps_its_first_nonce(table, elsewhere):
    claims = await asyncio.gather(
        *(
            each.ask(posts.claim, "question:1", 5, f"nonce {n}", OPENED + n * SECOND)
            for n, each in enumerate([table, elsewhere] * 3)
        )
    )
    fresh = [claim for claim in claims if claim.fresh]
    assert len(fresh) == 1
    assert {claim.nonce for claim in claims} == {fresh[0].nonce}
    assert {claim.claimed_at for claim in claims} == {fresh[0].claimed_at}
    assert {claim.message_id for claim in claims} == {None}


async def test_a_post_that_was_sent_is_known_by_its_first_message(table):
    await table.ask(posts.claim, "question:1", 5, "nonce", OPENED)
    assert await table.ask(posts.sent, "question:1", 77, OPENED)
    assert not await table.ask(posts.sent, "question:1", 78, OPENED)
    assert (await table.ask(posts.claim, "question:1", 5, "other", OPENED)).message_id == 77


async def test_the_latest_heartbeat_of_any_process_tells_when_one_was_last_there(table):
    assert await table.ask(processes.last_seen) is None
    await table.ask(processes.beat, "one", OPENED)
    await table.ask(processes.beat, "two", OPENED + SECOND)
    await table.ask(processes.beat, "one", OPENED + 5 * SECOND)
    assert await table.ask(processes.last_seen) == OPENED + 5 * SECOND


async def test_only_one_process_at_a_time_looks_for_outages(table, elsewhere):
    async with table.database.begin() as conn:
        await processes.lock(conn)
        waiting = asyncio.create_task(elsewhere.ask(processes.lock))
        await asyncio.sleep(0.1)
        assert not waiting.done()
    await asyncio.wait_for(waiting, 5)
