"""Sees to it that every run that was kept ends, whatever died on the way. Part of every bot."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.runs import jobs
from bot.runs.queue import cancelled
from bot.store import run_queue, run_workers
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.store.database import Connection, Database

log = structlog.get_logger(__name__)

EVERY_SECONDS = 1.0
TIDY_SECONDS = 60.0
# A worker that runs a snippet ends it within milliseconds of being asked.
CANCEL_UNHEEDED = timedelta(seconds=2)
# A worker is restarted within seconds; without one, waiting longer is no use.
UNSERVED_SECONDS = 60.0
STOPPED = "It was cancelled; whoever ran it did not answer any more."
UNSERVED = (
    "Nobody could run it: no worker with a sandbox was online for a minute. Please run it again"
    " later."
)


class Sweeper:
    """Looks every second for runs that nothing will end any more. Any number may sweep."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._app = jobs.queue_app()
        self._began = time.monotonic()
        self._tidied = 0.0

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                await self.sweep()
            except StoreError as error:
                log.warning("runs not swept", error=str(error))
            await asyncio.sleep(EVERY_SECONDS)

    async def sweep(self) -> None:
        """Look once."""
        async with self._database.begin() as conn:
            await run_queue.retry_stalled(conn)
            await self._end(conn)
            await self._queue_orphans(conn)
            await self._tidy(conn)

    async def _end(self, conn: Connection) -> None:
        now = self._clock.now()
        result = cancelled(STOPPED)
        ended = await run_queue.end_cancelled(conn, now - CANCEL_UNHEEDED, result, now)
        # After a start of everything, workers are given as long as they are while we run.
        if time.monotonic() - self._began >= UNSERVED_SECONDS:
            result = json.dumps({"message": UNSERVED, "reason": "no_worker"})
            silence = timedelta(seconds=UNSERVED_SECONDS)
            ended += await run_queue.end_unserved(conn, silence, "lost", result, now)
        if ended:
            log.warning("runs ended without a worker", run_ids=ended)

    async def _queue_orphans(self, conn: Connection) -> None:
        for orphan in await run_queue.orphans(conn):
            log.warning("run without a job queued again", run_id=orphan.run_id)
            job_id = await jobs.defer(
                self._app,
                conn,
                run_id=orphan.run_id,
                queue=orphan.queue,
                turn=orphan.turn,
                member_id=orphan.member_id,
            )
            await run_queue.note_job(conn, orphan.run_id, job_id)

    async def _tidy(self, conn: Connection) -> None:
        if time.monotonic() - self._tidied < TIDY_SECONDS:
            return
        self._tidied = time.monotonic()
        await run_queue.delete_ended_jobs(conn)
        await run_workers.forget_old(conn)
