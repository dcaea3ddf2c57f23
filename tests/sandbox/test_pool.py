"""The pool: how many spares it keeps, when it makes them, and what it tells of itself."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import machine, priority
from sandbox.demand import LEAST, PRIVATE_MB, QUIET_S, Demand, most
from sandbox.identity import Uids
from sandbox.pool import Pool
from sandbox.zygotes import Shared, Zygote

PATIENCE_S = 20.0
RUNS = st.lists(st.tuples(st.booleans(), st.integers(0, 4), st.floats(0, 2 * QUIET_S)), max_size=30)


@given(RUNS, st.integers(1, 8))
def test_as_many_spares_are_wanted_as_were_missed_and_never_too_many(runs, limit):
    demand, now = Demand(LEAST, least=LEAST, most=limit, needed_at=0.0), 0.0
    for found, left, pause in runs:
        now += pause
        before = demand.later(now)
        demand = before.taken(left, now, found=found)
        assert LEAST <= demand.wanted <= limit
        assert demand.wanted == min(limit, before.wanted + (not found))


def test_spares_that_nobody_needs_are_given_up_one_by_one_down_to_one():
    demand = Demand(4, least=1, most=4, needed_at=0.0)
    wanted = [demand.later(QUIET_S * turn).wanted for turn in range(6)]
    assert wanted == [4, 3, 2, 1, 1, 1]
    assert demand.later(QUIET_S - 1).wanted == 4


def test_spares_that_are_all_in_use_now_and_then_are_kept():
    demand = Demand(2, least=1, most=4, needed_at=0.0)
    for turn in range(1, 10):
        now = turn * QUIET_S * 0.9
        demand = demand.later(now).taken(left=0, now=now, found=True)
    assert demand.wanted == 2


@pytest.mark.parametrize(
    ("slots", "memory_mb", "expected"),
    [(2, 24_000, 2), (16, 24_000, 10), (16, 4_000, 1), (1, 500_000, 1), (8, 100, 1)],
)
def test_spares_fit_into_memory_and_slots(slots, memory_mb, expected):
    assert most(PRIVATE_MB, slots, memory_mb) == expected


def test_the_machine_is_measured():
    assert 1 <= machine.cores() <= (os.cpu_count() or 1)
    assert 0 < machine.free_mb() <= machine.memory_mb()


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def shared():
    """What the zygotes of a service inside this process share; made at the usual priority."""
    folder = Path(tempfile.mkdtemp(prefix="thaw-pool-"))
    folder.chmod(0o711)
    uids = Uids()
    yield Shared(folder, uids, idle=False)
    uids.close()
    shutil.rmtree(folder, ignore_errors=True)


async def until(true):
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)


def ready(pool):
    return pool.health()["spares"]["python"]


async def test_the_pool_grows_with_its_runs_and_shrinks_when_it_is_idle_for_long(shared):
    clock = Clock()
    pool = Pool(("python",), shared, slots=3, clock=clock)
    await pool.start()
    try:
        await until(lambda: ready(pool) == 1)
        async with pool.spare("python"), pool.spare("python"):
            assert pool.health()["pool"]["python"]["found_empty"] == 1
        await until(lambda: ready(pool) == 2)
        clock.now += QUIET_S
        pool.tend()
        assert ready(pool) == 1
        async with pool.spare("python"), pool.spare("python"):
            pass
        await until(lambda: ready(pool) == 2)
        told = pool.health()["pool"]["python"]
        assert told == {"wanted": 2, "most": 3, "runs": 4, "found_empty": 2}
    finally:
        await pool.stop()


async def test_while_runs_fill_the_machine_no_spare_is_made_but_they_are_served(
    shared, monkeypatch
):
    monkeypatch.setattr(machine, "cores", lambda: 1)
    pool = Pool(("python",), shared, slots=3, spares=1)
    await pool.start()
    try:
        await until(lambda: ready(pool) == 1)
        async with pool.spare("python"):
            async with pool.spare("python"):
                await asyncio.sleep(1)
                assert ready(pool) == 0
            assert ready(pool) == 0
        await until(lambda: ready(pool) == 1)
    finally:
        await pool.stop()


async def test_a_spare_in_the_making_stands_still_while_it_is_held(shared):
    zygote = Zygote("python", shared)
    await zygote.start()
    try:
        await zygote.wait_ready()
        zygote.hold(held=True)
        making = asyncio.create_task(zygote.spawn(ahead=True))
        parent = psutil.Process(zygote.pid)
        await until(lambda: [p.status() for p in parent.children()] == ["stopped"])
        await asyncio.sleep(0.5)
        assert not making.done()
        zygote.hold(held=False)
        spare = await asyncio.wait_for(making, PATIENCE_S)
        await spare.dispose()
    finally:
        await zygote.stop()


def _policies(pid):
    return {
        os.sched_getscheduler(int(thread.name)) for thread in Path(f"/proc/{pid}/task").iterdir()
    }


@pytest.mark.skipif(not priority.may_idle(), reason="needs CAP_SYS_NICE")
async def test_a_spare_in_the_making_takes_no_time_from_runs_and_waits_at_the_usual_priority(
    shared,
):
    zygote = Zygote("python", replace(shared, idle=True))
    await zygote.start()
    try:
        await zygote.wait_ready()
        zygote.hold(held=True)
        making = asyncio.create_task(zygote.spawn(ahead=True))
        parent = psutil.Process(zygote.pid)
        await until(
            lambda: {p for c in parent.children() for p in _policies(c.pid)} == {os.SCHED_IDLE}
        )
        zygote.hold(held=False)
        spare = await asyncio.wait_for(making, PATIENCE_S)
        assert _policies(spare.pid) == {os.SCHED_OTHER}
        await spare.dispose()
    finally:
        await zygote.stop()


@pytest.mark.parametrize("framework", ["python", "torch", "tensorflow"])
def test_a_snippet_and_its_threads_run_at_the_usual_priority(sandbox, framework):
    code = (
        "import os\n"
        "print({os.sched_getscheduler(int(t)) for t in os.listdir('/proc/self/task')})\n"
        "print(os.getpriority(os.PRIO_PROCESS, 0))"
    )
    assert sandbox.run(code, framework=framework).text == "{0}\n0\n"


def test_health_tells_how_often_there_was_no_spare(start):
    service = start("--frameworks", "python", "--spares", "0")
    service.wait(status="ready")
    for _ in range(2):
        assert service.run("print(1)").text == "1\n"
    told = service.health()["pool"]["python"]
    assert told == {"wanted": 0, "most": 0, "runs": 2, "found_empty": 2}
