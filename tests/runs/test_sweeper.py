"""What nothing else ends, the sweeper ends or queues again."""

from __future__ import annotations

import asyncio

import pytest

from bot.clock import SystemClock
from bot.runs import sweeper
from bot.runs.sweeper import Sweeper
from tests.runs.conftest import END, Line, Script, out


@pytest.fixture
def sweep(line: Line, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sweeper, "UNSERVED_SECONDS", 0.0)
    return Sweeper(line.database, SystemClock()).sweep


async def dead_worker(line: Line, run_id: int) -> None:
    """As after kill -9 a while ago: nothing of it is alive, and nothing was put away."""
    await line.sql("UPDATE run_worker SET seen_at = now() - interval '9 s', ready_at = NULL")
    await line.sql("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '9 s'")
    await line.sql(
        f"UPDATE run SET state = 'running', attempt = 1, tries = 1, worker = 'dead'"
        f" WHERE id = {run_id}"
    )
    await line.sql("UPDATE procrastinate_jobs SET status = 'doing'")


async def waiting(line: Line) -> int:
    """A run that nobody has taken."""
    busy = Script(hold=asyncio.Event())
    async with line.worker(busy, slots=1):
        await line.began(await line.kept(member=9))
        run_id = await line.kept()
        assert busy.hold is not None
        asyncio.get_running_loop().call_later(0.2, busy.hold.set)
        await line.queue.cancel(run_id, None)
    await line.sql(
        f"UPDATE run SET state = 'queued', verdict = NULL, cancel_requested_at = NULL,"
        f" attempt = 0, finished_at = NULL WHERE id = {run_id}"
    )
    return run_id


async def test_a_run_whose_job_is_gone_is_queued_again(line: Line):
    run_id = await waiting(line)
    assert await line.jobs() == []
    await Sweeper(line.database, SystemClock()).sweep()
    assert await line.jobs() == ["todo"]
    await Sweeper(line.database, SystemClock()).sweep()
    assert await line.jobs() == ["todo"]
    async with line.worker(Script([out("again"), END])):
        assert (await line.ended(run_id)).verdict == "ok"


async def test_a_dead_workers_job_is_taken_by_another(line: Line):
    run_id = await waiting(line)
    await Sweeper(line.database, SystemClock()).sweep()
    await dead_worker(line, run_id)
    async with line.worker(Script([out("second"), END])) as worker:
        run = await line.ended(run_id)
    assert (run.verdict, run.attempt, run.tries, run.worker) == ("ok", 2, 2, worker.name)


async def test_a_run_that_kills_every_worker_ends_in_words(line: Line):
    run_id = await waiting(line)
    await Sweeper(line.database, SystemClock()).sweep()
    await dead_worker(line, run_id)
    await line.sql(f"UPDATE run SET tries = 3, attempt = 3 WHERE id = {run_id}")
    sandbox = Script()
    async with line.worker(sandbox):
        run = await line.ended(run_id)
    assert (run.verdict, sandbox.asked) == ("lost", [])
    assert run.result is not None
    assert run.result["reason"] == "worker_lost"


async def test_without_a_worker_for_long_a_run_ends_in_words(line: Line, sweep):
    run_id = await waiting(line)
    await line.sql("DELETE FROM run_worker")
    await sweep()
    run = await line.run(run_id)
    assert (run.state, run.verdict) == ("finished", "lost")
    assert run.result is not None
    assert run.result["reason"] == "no_worker"


async def test_a_start_of_everything_leaves_the_workers_time_to_come(line: Line):
    run_id = await waiting(line)
    await line.sql("DELETE FROM run_worker")
    await Sweeper(line.database, SystemClock()).sweep()
    assert (await line.run(run_id)).state == "queued"


async def test_a_cancellation_that_no_worker_heeds_is_carried_out(line: Line):
    run_id = await waiting(line)
    await Sweeper(line.database, SystemClock()).sweep()
    await dead_worker(line, run_id)
    assert await line.queue.cancel(run_id, None) == "stopping"
    sweeping = Sweeper(line.database, SystemClock())
    await sweeping.sweep()
    assert (await line.run(run_id)).state == "running", "a worker may be about to"
    await line.sql("UPDATE run SET cancel_requested_at = now() - interval '3 s'")
    await sweeping.sweep()
    run = await line.run(run_id)
    assert (run.verdict, run.attempt) == ("cancelled", 2)
    async with line.worker(Script()) as _:
        await asyncio.sleep(0.5)
    await Sweeper(line.database, SystemClock()).sweep()
    assert await line.jobs() == []
