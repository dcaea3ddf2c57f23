"""Submitting: a run and its job together, or a word that says why not."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.learning.fairness import CoolingDown, GpuSpent, GuildBusy, TooManyWaiting
from bot.runs import jobs
from bot.runs.queue import NoWorker, RunQueue, Submitted, WorkerState, queue_for
from tests.runs.conftest import Line, Script


@pytest.fixture
async def busy(line: Line):
    """A worker whose only slot is taken for good."""
    sandbox = Script(hold=asyncio.Event())
    async with line.worker(sandbox, slots=1):
        await line.began(await line.kept("first", member=99))
        yield line
        sandbox.hold.set()


async def settings(line: Line, **columns: object) -> None:
    names = ", ".join(columns)
    values = ", ".join(str(value) for value in columns.values())
    await line.sql(
        f"INSERT INTO guild_settings (guild_id, locale, time_zone, round_starters, {names})"
        f" VALUES (1, 'en-US', 'UTC', 'everyone', {values})"
    )


async def counted(line: Line, table: str) -> int:
    async with line.database.autocommit() as conn:
        return (await conn.exec_driver_sql(f"SELECT count(*) FROM {table}")).scalar_one()


async def test_without_a_worker_it_is_said_at_once_and_nothing_is_kept(line: Line):
    assert await line.submit() == NoWorker("cpu", sandbox_away=False)
    assert await counted(line, "run") == await counted(line, "procrastinate_jobs") == 0


async def test_a_worker_whose_sandbox_is_away_counts_as_none(line: Line):
    async with line.worker(Script(there=False)):
        assert await line.submit() == NoWorker("cpu", sandbox_away=True)


async def test_a_gpu_run_needs_a_gpu_worker(line: Line):
    async with line.worker(Script()):
        assert await line.submit(device="gpu") == NoWorker("gpu", sandbox_away=False)
    async with line.worker(Script(), queues=["gpu"]):
        run = await line.ended(await line.kept(device="auto", member=2))
        assert (run.queue, run.verdict) == ("gpu", "ok")
        assert await line.submit(device="cpu", member=3) == NoWorker("cpu", sandbox_away=False)


def test_a_run_without_a_wish_leaves_the_gpu_to_those_who_ask_for_it():
    online = WorkerState(1, 1, ready=True)
    assert queue_for("auto", {"cpu": online, "gpu": online}) == "cpu"
    assert queue_for(None, {"gpu": online}) == "gpu"
    assert queue_for("gpu", {"cpu": online}) == "gpu"
    assert queue_for("cpu", {"gpu": online}) == "cpu"


async def test_the_line_is_told_and_moves(busy: Line):
    ids = [await busy.kept(member=n) for n in (1, 2, 3)]
    assert [await busy.queue.place(run_id) for run_id in ids] == [1, 2, 3]
    await busy.queue.cancel(ids[0], None)
    assert [await busy.queue.place(run_id) for run_id in ids] == [0, 1, 2]


async def test_a_small_guild_does_not_wait_behind_all_runs_of_a_large_one(busy: Line):
    large = [await busy.kept(member=n, guild_id=1) for n in range(1, 9)]
    small = await busy.kept(member=50, guild_id=2)
    assert await busy.queue.place(small) <= 2
    assert await busy.queue.place(large[-1]) == 9


async def test_a_member_in_a_hurry_is_told_until_when(busy: Line):
    at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    await settings(busy, run_cooldown_seconds=30)
    await busy.kept(at=at, guild_id=1)
    soon = await busy.submit(at=at + timedelta(seconds=29), guild_id=1)
    assert soon == CoolingDown(at + timedelta(seconds=30))
    await busy.kept(at=at + timedelta(seconds=30), guild_id=1)


async def test_a_member_may_have_a_few_runs_at_once_and_no_more(busy: Line):
    await settings(busy, run_cooldown_seconds=0)
    outcomes = [await busy.submit(guild_id=1) for _ in range(4)]
    assert [isinstance(outcome, Submitted) for outcome in outcomes[:3]] == [True] * 3
    assert [outcome.waits_for_own for outcome in outcomes[:3]] == [False, True, True]
    assert outcomes[3] == TooManyWaiting(3)


async def test_two_clicks_at_once_are_judged_one_after_the_other(busy: Line):
    outcomes = await asyncio.gather(*(busy.submit(member=5) for _ in range(6)))
    assert sum(isinstance(outcome, Submitted) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, CoolingDown) for outcome in outcomes) == 5


async def test_the_moderators_bound_for_the_guild_holds(busy: Line):
    await settings(busy, run_share=2)
    assert isinstance(await busy.submit(member=1, guild_id=1), Submitted)
    assert isinstance(await busy.submit(member=2, guild_id=1), Submitted)
    assert await busy.submit(member=3, guild_id=1) == GuildBusy(2)
    assert isinstance(await busy.submit(member=3, guild_id=2), Submitted)


async def test_gpu_seconds_of_the_day_are_spent_by_what_ran(line: Line):
    await settings(line, run_gpu_seconds=100, run_cooldown_seconds=0)
    async with line.worker(Script(), queues=["gpu"]):
        run_id = await line.kept(device="gpu", guild_id=1)
        await line.ended(run_id)
        await line.sql(
            "UPDATE run SET started_at = date_trunc('day', now(), 'UTC'),"
            " finished_at = date_trunc('day', now(), 'UTC') + interval '100 s'"
        )
        refused = await line.submit(device="gpu", guild_id=1)
        assert isinstance(refused, GpuSpent)
        assert refused.allowed_seconds == 100
        assert isinstance(await line.submit(device="gpu", member=2, guild_id=1), Submitted)


async def test_one_interaction_asks_for_one_run(busy: Line):
    first = await busy.submit(interaction_id=7)
    again = await busy.submit(interaction_id=7)
    assert again.run_id == first.run_id
    assert await counted(busy, "run") == 2


async def test_a_run_is_not_kept_without_its_job(busy: Line, monkeypatch: pytest.MonkeyPatch):
    """The commit is one: what fails in between leaves nothing behind."""

    async def fails(*_: object, **__: object) -> int:
        raise RuntimeError("the process dies here")

    monkeypatch.setattr(jobs, "defer", fails)
    before = await counted(busy, "run")
    with pytest.raises(RuntimeError):
        await busy.submit(member=7)
    assert await counted(busy, "run") == await counted(busy, "run_delivery") == before


async def test_who_is_online_is_known(line: Line):
    assert await line.queue.online() == {}
    async with line.worker(Script(slots=3)), line.worker(Script(), queues=["cpu", "gpu"]):
        assert await line.queue.online() == {
            "cpu": WorkerState(2, 5, ready=True),
            "gpu": WorkerState(1, 2, ready=True),
        }
    assert await line.queue.online() == {}


async def test_what_is_no_run_has_no_place_and_is_over(line: Line):
    queue: RunQueue = line.queue
    assert await queue.place(404) == 0
    assert await queue.cancel(404, None) == "over"
