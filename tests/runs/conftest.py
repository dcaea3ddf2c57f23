"""A queue with workers whose sandboxes do what a test says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.runs.errors import SandboxUnavailable
from bot.runs.protocol import Health, RunRequest
from bot.runs.queue import RunQueue, Submitted
from bot.runs.worker import Worker
from bot.store import deliveries, members, runs
from bot.store.database import Database

END = {"type": "end", "verdict": "ok", "message": "It ran to the end.", "wall_ms": 1}


def out(text: str) -> dict[str, Any]:
    return {"type": "out", "fd": 1, "text": text}


@dataclass
class Script:
    """A sandbox that tells these events, or fails like this; `hold` keeps it in the middle."""

    events: Sequence[dict[str, Any] | Exception] = (END,)
    hold: asyncio.Event | None = None
    asked: list[RunRequest] = field(default_factory=list)
    running: int = 0
    most_running: int = 0
    stopped: int = 0
    there: bool = True
    slots: int = 2

    async def health(self) -> Health:
        if not self.there:
            raise SandboxUnavailable("nobody")
        return Health("ready", {}, ("cpu",), {}, {}, self.slots)

    async def documents(self, request: RunRequest) -> AsyncIterator[dict[str, Any]]:
        if not self.there:
            raise SandboxUnavailable("nobody")
        self.asked.append(request)
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        try:
            for event in self.events:
                if self.hold is not None and event is self.events[-1]:
                    await self.hold.wait()
                if isinstance(event, Exception):
                    raise event
                yield event
        except (asyncio.CancelledError, GeneratorExit):
            self.stopped += 1
            raise
        finally:
            self.running -= 1


@dataclass
class Line:
    """The queue of one database, its workers, and short ways to use both."""

    database: Database
    url: str
    queue: RunQueue
    interactions: count = field(default_factory=lambda: count(10**18))

    @asynccontextmanager
    async def worker(
        self, sandbox: Script, *, queues: Sequence[str] = ("cpu",), slots: int | None = None
    ) -> AsyncIterator[Worker]:
        """A worker that is online; drained at the end."""
        worker = Worker(self.database, self.url, SystemClock(), sandbox, queues=queues, slots=slots)
        task = asyncio.create_task(worker.run())
        try:
            await self.until(lambda: self._online(worker.name, ready=sandbox.there))
            yield worker
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _online(self, name: str, *, ready: bool) -> bool:
        async with self.database.autocommit() as conn:
            found = await conn.exec_driver_sql(
                "SELECT ready_at IS NOT NULL FROM run_worker WHERE name = %s", (name,)
            )
            return [ready] == list(found.scalars())

    async def member(self, number: int = 1) -> int:
        async with self.database.begin() as conn:
            return await members.member_id_for(conn, number, f"Member {number}")

    async def submit(self, code: str = "1", member: int = 1, **more: Any) -> Any:
        """Submit as one of the members; what came of it."""
        new = {
            "member_id": await self.member(member),
            "guild_id": None,
            "channel_id": 2,
            "code": code,
            "framework": "auto",
            "device": None,
            "seed": None,
            "source": "run",
            "at": datetime.now(UTC),
        }
        delivery = deliveries.NewDelivery(
            "t" * 30,
            datetime.now(UTC) + timedelta(minutes=14),
            2,
            None,
            private=False,
            locale="en-US",
            interaction_id=more.pop("interaction_id", next(self.interactions)),
        )
        return await self.queue.submit(runs.NewRun(**(new | more)), delivery)

    async def kept(self, code: str = "1", member: int = 1, **more: Any) -> int:
        """Submit something that is taken; the run's id."""
        outcome = await self.submit(code, member, **more)
        assert isinstance(outcome, Submitted), outcome
        return outcome.run_id

    async def run(self, run_id: int) -> runs.RunRow:
        async with self.database.begin() as conn:
            return await runs.get(conn, run_id)

    async def ended(self, run_id: int, seconds: float = 30) -> runs.RunRow:
        """Wait for its result."""

        async def finished() -> bool:
            return (await self.run(run_id)).state == "finished"

        await self.until(finished, seconds)
        return await self.run(run_id)

    async def began(self, run_id: int) -> None:
        async def running() -> bool:
            return (await self.run(run_id)).state == "running"

        await self.until(running)

    async def told(self, run_id: int) -> list[dict[str, Any]]:
        """What its latest attempt put out."""
        async with self.database.begin() as conn:
            return await runs.events(conn, run_id, (await runs.get(conn, run_id)).attempt)

    async def jobs(self) -> list[str]:
        """The states of all jobs."""
        async with self.database.autocommit() as conn:
            found = await conn.exec_driver_sql("SELECT status::text FROM procrastinate_jobs")
            return list(found.scalars())

    async def sql(self, statement: str) -> None:
        async with self.database.begin() as conn:
            await conn.exec_driver_sql(statement)

    async def until(self, holds: Callable[[], Any], seconds: float = 30) -> None:
        """Wait until it holds."""
        async with asyncio.timeout(seconds):
            while not await holds():  # noqa: ASYNC110  # a table has no event to wait for
                await asyncio.sleep(0.02)


@pytest.fixture
def line(database: Database, database_url: str) -> Line:
    return Line(database, database_url, RunQueue(database, SystemClock()))
