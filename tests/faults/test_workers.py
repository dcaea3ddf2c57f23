"""Two workers on one database: they share the work, and the death of one loses nothing."""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.runs.queue import RunQueue
from bot.runs.sweeper import Sweeper
from bot.store.database import Database
from bot.store.runs import RunRow
from tests.faults.rig import Killable, Sandbox, ended, tell, worker
from tests.runs.conftest import Line

SNIPPET = "import time\ntime.sleep(0.02)\nprint('done', {})"


@pytest.fixture
def line(database: Database, database_url: str) -> Line:
    return Line(database, database_url, RunQueue(database, SystemClock()))


@pytest.fixture
def pair(folder: Path, workers_url: str, beside: Sandbox) -> list[Killable]:
    """Two workers of two slots each, to start."""
    return [worker(folder, workers_url, beside.socket, f"worker-{name}") for name in "ab"]


async def started(line: Line, workers: Sequence[Killable]) -> dict[str, str]:
    """Start them; which name of the queue's belongs to which of them."""
    for process in workers:
        await process.start()

    async def online() -> bool:
        states = await line.queue.online()
        return states["cpu"].workers == len(workers) if "cpu" in states else False

    await line.until(online, 40)
    async with line.database.autocommit() as conn:
        names = (await conn.exec_driver_sql("SELECT name FROM run_worker")).scalars()
        return {name: _whose(name, workers) for name in names}


def _whose(name: str, workers: Sequence[Killable]) -> str:
    return next(process.name for process in workers if f"-{process.pid}-" in name)


async def submitted(line: Line, count: int, snippet: str = SNIPPET) -> list[int]:
    return [await line.kept(snippet.format(n), member=1000 + n) for n in range(count)]


async def all_ended(line: Line, ids: Sequence[int], seconds: float = 60) -> list[RunRow]:
    async def drained() -> bool:
        async with line.database.autocommit() as conn:
            left = await conn.exec_driver_sql("SELECT count(*) FROM run WHERE state <> 'finished'")
            return left.scalar_one() == 0

    await line.until(drained, seconds)
    return [await line.run(run_id) for run_id in ids]


async def outputs(line: Line, ids: Sequence[int]) -> list[str]:
    return ["".join(e.get("text", "") for e in await line.told(run_id)) for run_id in ids]


@pytest.mark.parametrize("count", [40, pytest.param(200, marks=pytest.mark.slow)])
async def test_two_workers_share_the_runs(line: Line, pair: list[Killable], count: int):
    async with ended(*pair):
        names = await started(line, pair)
        ids = await submitted(line, count)
        found = await all_ended(line, ids)
        assert {(run.verdict, run.attempt) for run in found} == {("ok", 1)}
        assert await outputs(line, ids) == [f"done {n}\n" for n in range(count)]
        shares = Counter(names[run.worker or ""] for run in found)
    tell(f"{count} runs shared: {dict(shares)}")
    assert min(shares["worker-a"], shares["worker-b"]) >= count * 0.3


@pytest.mark.parametrize("count", [40, pytest.param(200, marks=pytest.mark.slow)])
async def test_killing_one_of_two_workers_in_the_middle_loses_nothing(
    line: Line, pair: list[Killable], count: int
):
    async with ended(*pair):
        names = await started(line, pair)
        ids = await submitted(line, count)
        await asyncio.sleep(0.3)
        await pair[0].kill()
        found = await all_ended(line, ids)
        assert {run.verdict for run in found} == {"ok"}
        assert await outputs(line, ids) == [f"done {n}\n" for n in range(count)]
        again = [run for run in found if run.attempt > 1]
        assert {names[run.worker or ""] for run in again} <= {"worker-b"}
        await Sweeper(line.database, SystemClock()).sweep()
        assert await line.jobs() == []


async def test_a_zombie_that_wakes_up_cannot_overwrite_the_result(line: Line, pair: list[Killable]):
    snippet = "import time, os\nprint('begin')\ntime.sleep(2)\nprint('end of {}')"
    async with ended(*pair):
        await started(line, pair[:1])
        run_id = await line.kept(snippet.format("it"))
        await line.began(run_id)
        await asyncio.sleep(0.5)
        pair[0].signal(signal.SIGSTOP)
        names = await started_besides(line, pair)
        run = await line.ended(run_id, 40)
        assert (run.attempt, names[run.worker or ""]) == (2, "worker-b")
        rows = await written(line)
        pair[0].signal(signal.SIGCONT)
        await asyncio.sleep(4)
        assert await line.run(run_id) == run
        assert await written(line) == rows
        assert "".join(e.get("text", "") for e in await line.told(run_id)) == "begin\nend of it\n"
        assert (await line.ended(await line.kept("print(1)", member=2), 20)).verdict == "ok"


async def started_besides(line: Line, pair: Sequence[Killable]) -> dict[str, str]:
    await pair[1].start()

    async def there() -> bool:
        async with line.database.autocommit() as conn:
            rows = await conn.exec_driver_sql("SELECT count(*) FROM run_worker")
            return rows.scalar_one() == 2

    await line.until(there, 40)
    async with line.database.autocommit() as conn:
        names = (await conn.exec_driver_sql("SELECT name FROM run_worker")).scalars()
        return {name: _whose(name, pair) for name in names}


async def written(line: Line) -> list[tuple[int, int]]:
    async with line.database.autocommit() as conn:
        rows = await conn.exec_driver_sql("SELECT attempt, seq FROM run_event ORDER BY 1, 2")
        return [(attempt, seq) for attempt, seq in rows]
