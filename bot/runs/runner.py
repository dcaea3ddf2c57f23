"""Between a member and a sandbox: a run is kept before it starts, its result before it is shown."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import structlog

from bot.runs.errors import RunError
from bot.runs.protocol import End, Figure, Note, Output, RunEvent, RunRequest, Value
from bot.store import due, runs
from bot.store.errors import DatabaseUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.clock import Clock
    from bot.runs.client import SandboxClient
    from bot.store.database import Database

log = structlog.get_logger(__name__)

# DESIGN: run_event rows in batches of at most one per 250 ms.
BATCH_SECONDS = 0.25
# A hostile snippet does not fill the table, whatever its sandbox lets through.
MOST_OUTPUT = 512 * 1024
MOST_FIGURES = 8
AGAIN_SECONDS = 5.0
NO_RESULT = "The sandbox stopped without a result. Please run it again."
# The due row of a run whose result stands and is not shown yet.
SHOW = "run.show"


class Runner(Protocol):
    """Takes snippets and sees to it that each ends in exactly one result."""

    async def submit(self, new: runs.NewRun, delivery: runs.NewDelivery) -> int:
        """Keep the run and see that it is run; its id."""
        ...


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run ended with, as kept in its row."""

    verdict: str
    sentence: str
    facts: dict[str, Any]


class LocalRunner:
    """Runs snippets on the sandbox of this machine, from this process.

    Args:
        wake: called when a result stands and a due row tells that it is to be shown.
        slots: how many snippets may run at once; the others wait their turn.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        sandbox: SandboxClient,
        wake: Callable[[], None],
        slots: int = 2,
    ) -> None:
        self._database = database
        self._clock = clock
        self._sandbox = sandbox
        self._wake = wake
        self._slots = asyncio.Semaphore(slots)
        self._tasks: dict[int, asyncio.Task[None]] = {}

    async def submit(self, new: runs.NewRun, delivery: runs.NewDelivery) -> int:
        """Keep the run, start it in the background; its id."""
        async with self._database.begin() as conn:
            run_id = await runs.create(conn, new, delivery)
        self._start(run_id)
        return run_id

    async def recover(self) -> None:
        """Run again what a process that died had not finished; what it wrote no longer counts."""
        async with self._database.begin() as conn:
            unfinished = await runs.unfinished(conn)
        for run in unfinished:
            self._start(run.id)

    async def close(self) -> None:
        """Stop what is running; it is run again at the next start."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _start(self, run_id: int) -> None:
        if run_id in self._tasks:
            return
        task = asyncio.create_task(self._run(run_id), name=f"run:{run_id}")
        self._tasks[run_id] = task
        task.add_done_callback(lambda _: self._tasks.pop(run_id))

    async def _run(self, run_id: int) -> None:
        async with self._slots:
            while True:
                if await self._over(run_id):
                    return
                await asyncio.sleep(AGAIN_SECONDS)

    async def _over(self, run_id: int) -> bool:
        """Try to carry the run out; whether it needs no other try."""
        try:
            await self._attempt(run_id)
        except DatabaseUnavailable:
            log.warning("run again soon: the database is away", run_id=run_id)
            return False
        except Exception:
            log.exception("run failed", run_id=run_id)
        return True

    async def _attempt(self, run_id: int) -> None:
        async with self._database.begin() as conn:
            run = await runs.begin(conn, run_id, self._clock.now())
        if run is None:
            return
        attempt = run.attempt
        recorder = _Recorder(self._database, run_id, attempt, self._clock.now)
        request = RunRequest(
            code=run.code, framework=run.framework, device=run.device, seed=run.seed
        )
        try:
            finished = await self._stream(request, recorder)
        except RunError as error:
            finished = Finished("lost", str(error), {})
        except DatabaseUnavailable:
            raise
        except Exception:
            log.exception("run lost", run_id=run_id)
            finished = Finished("lost", NO_RESULT, {})
        await recorder.flush()
        await self._finish(run_id, attempt, finished)

    async def _finish(self, run_id: int, attempt: int, finished: Finished) -> None:
        now = self._clock.now()
        result = {"message": finished.sentence, **finished.facts}
        async with self._database.begin() as conn:
            if await runs.finish(
                conn, run_id, attempt, verdict=finished.verdict, result=result, at=now
            ):
                await due.put(conn, SHOW, f"run:{run_id}:show", now, {"run_id": run_id})
        self._wake()

    async def _stream(self, request: RunRequest, recorder: _Recorder) -> Finished:
        finished = Finished("lost", NO_RESULT, {})
        async with contextlib.aclosing(self._sandbox.run(request)) as events:
            async for event in events:
                if isinstance(event, End):
                    finished = _finished(event)
                await recorder.add(event)
        return finished


class _Recorder:
    """Appends a run's events to its table in batches."""

    def __init__(
        self, database: Database, run_id: int, attempt: int, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._run_id = run_id
        self._attempt = attempt
        self._now = now
        self._seq = 0
        self._batch: list[dict[str, Any]] = []
        self._written = 0.0
        self._output = 0
        self._figures = 0

    async def add(self, event: RunEvent) -> None:
        row = self._row(event)
        if row is not None:
            self._batch.append(row)
        if time.monotonic() - self._written >= BATCH_SECONDS:
            await self.flush()

    async def flush(self) -> None:
        if not self._batch:
            return
        batch, self._batch = self._batch, []
        self._seq += 1
        self._written = time.monotonic()
        async with self._database.begin() as conn:
            await runs.append_events(
                conn, self._run_id, self._attempt, seq=self._seq, events=batch, at=self._now()
            )

    def _row(self, event: RunEvent) -> dict[str, Any] | None:
        match event:
            case Output():
                kept = event.text[: max(0, MOST_OUTPUT - self._output)]
                self._output += len(kept)
                return {"type": "out", "fd": event.fd, "text": storable(kept)} if kept else None
            case Note():
                return {"type": "out", "fd": 2, "text": storable(f"note: {event.text}\n")}
            case Value():
                return {"type": "value", "repr": storable(event.repr)}
            case Figure() if self._figures < MOST_FIGURES:
                self._figures += 1
                return {"type": "figure", "png": base64.b64encode(event.png).decode()}
            case _:
                return None


def _finished(event: End) -> Finished:
    facts = {
        "wall_ms": event.wall_ms,
        "cpu_ms": event.cpu_ms,
        "peak_mb": event.peak_mb,
        "device": event.device,
        "versions": dict(event.versions),
    }
    return Finished(event.verdict, storable(event.message), facts)


def storable(text: str) -> str:
    """Without what Postgres cannot keep in text: NUL and lone surrogates."""
    return text.replace("\x00", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()
