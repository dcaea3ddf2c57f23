"""`thaw worker` as a host starts it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.clock import SystemClock
from bot.runs.queue import RunQueue
from bot.store.database import Database
from bot.store.migrate import migrate
from bot.store.roles import PASSWORD_FILE, worker_url
from tests.faults.rig import Killable, ended, worker
from tests.runs.conftest import Line


@pytest.fixture
async def beside(
    sandbox_socket: Path, database_url: str, tmp_path: Path
) -> AsyncIterator[Killable]:
    """A worker's process beside a real sandbox, with its own role; not started yet."""
    address = await asyncio.to_thread(worker_url, database_url, tmp_path)
    process = worker(tmp_path, address, sandbox_socket)
    async with ended(process):
        yield process


async def online(line: Line) -> bool:
    return "cpu" in await line.queue.online()


async def ready(line: Line) -> bool:
    states = await line.queue.online()
    return "cpu" in states and states["cpu"].ready


async def test_it_takes_runs_and_leaves_in_order(line: Line, beside: Killable, tmp_path: Path):
    await beside.start()
    await line.until(lambda: ready(line), 30)
    run = await line.ended(await line.kept("print(6 * 7)"), 30)
    assert run.verdict == "ok"
    assert await beside.stop() == 0
    assert not await online(line)
    assert (tmp_path / PASSWORD_FILE).read_text() not in beside.said()


async def test_a_run_that_takes_longer_than_a_stop_is_handed_back(line: Line, beside: Killable):
    await beside.start()
    await line.until(lambda: ready(line), 30)
    run_id = await line.kept("import time; time.sleep(9); print('end')")
    await line.began(run_id)
    assert await asyncio.wait_for(beside.stop(), 10) == 0
    run = await line.run(run_id)
    assert (run.state, run.tries) == ("queued", 0)


async def test_without_its_sandbox_it_says_so_and_waits(
    line: Line, database_url: str, tmp_path: Path
):
    process = worker(tmp_path, database_url, tmp_path / "nobody.sock")
    async with ended(process):
        await process.start()
        await line.until(lambda: _said(process, "the sandbox is away"), 30)
        assert not await ready(line)
        assert await process.stop() == 0


async def test_it_waits_for_the_tables_that_the_bot_makes(
    empty_database_url: str, sandbox_socket: Path, tmp_path: Path
):
    process = worker(tmp_path, empty_database_url, sandbox_socket)
    database = Database.connect(empty_database_url)
    line = Line(database, empty_database_url, RunQueue(database, SystemClock()))
    async with ended(process):
        await process.start()
        await line.until(lambda: _said(process, "no heartbeat"), 30)
        await asyncio.to_thread(migrate, empty_database_url)
        await line.until(lambda: ready(line), 10)
    await database.close()


async def _said(process: Killable, words: str) -> bool:
    return words in process.said()


@pytest.mark.parametrize(
    ("environment", "arguments", "sentence"),
    [
        ({}, ("--queues", "tpu"), "choose from cpu, gpu"),
        ({"DATABASE_URL": "mysql://ada:secret@host/x"}, (), "DATABASE_URL is not an address"),
    ],
)
async def test_what_is_wrong_is_said_in_words(
    database_url: str, tmp_path: Path, environment, arguments, sentence: str
):
    process = worker(tmp_path, database_url, tmp_path / "s.sock", **environment)
    process.arguments = (*process.arguments, *arguments)
    async with ended(process):
        await process.start()
        assert process.process is not None
        assert await asyncio.wait_for(process.process.wait(), 30) != 0
    assert sentence in process.said()
    assert "secret" not in process.said()
    assert "Traceback" not in process.said()


async def test_its_password_stands_on_no_command_line(line: Line, beside: Killable):
    await beside.start()
    await line.until(lambda: online(line), 30)
    shown = Path(f"/proc/{beside.pid}/cmdline").read_text()  # noqa: ASYNC240  # no disk behind it
    password = make_url(beside.environment["DATABASE_URL"]).password
    assert password is not None
    assert password not in shown
