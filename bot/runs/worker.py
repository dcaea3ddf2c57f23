"""A worker: takes runs from the queue for the sandbox beside it, while it has a free slot."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import socket
import time
from typing import TYPE_CHECKING, Any

import psycopg
import structlog
from procrastinate.exceptions import ProcrastinateException
from procrastinate.job_context import AbortReason
from psycopg_pool import AsyncConnectionPool
from sqlalchemy.exc import SQLAlchemyError

from bot.runs import jobs
from bot.runs.carrier import Carrier
from bot.runs.errors import RunError
from bot.runs.held import Stop
from bot.store import run_queue, run_workers
from bot.store.database import driver_url
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    import procrastinate
    from procrastinate import JobContext

    from bot.clock import Clock
    from bot.runs.client import SandboxClient
    from bot.runs.protocol import Health
    from bot.store.database import Database

log = structlog.get_logger(__name__)

# Behind NOTIFY: about one wake-up in a few hundred is lost.
POLL_SECONDS = 0.2
BEAT_SECONDS = 1.0
# Shorter than run_queue.STALLED, as no heart beats meanwhile.
DRAIN_SECONDS = 4.0
AGAIN_SECONDS = 0.3
CONNECT_SECONDS = 5.0
DATABASE_SILENT_SECONDS = 10.0


class Worker:
    """Takes runs while its sandbox answers. Cancelling `run` lets what runs end, or hands it back.

    Args:
        queues: the lines to take from: cpu, gpu or both; None for what the sandbox has.
        slots: how many runs at once; None for as many as the sandbox has room for.
    """

    def __init__(
        self,
        database: Database,
        database_url: str,
        clock: Clock,
        sandbox: SandboxClient,
        *,
        queues: Sequence[str] | None = None,
        slots: int | None = None,
    ) -> None:
        self.name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(3)}"
        self._database = database
        self._url = database_url
        self._sandbox = sandbox
        self._queues = tuple(queues or ())
        self._slots = slots
        self._carrier = Carrier(database, clock, sandbox, self.name, self._look_now)
        self._there = asyncio.Event()
        self._away = asyncio.Event()
        self._look = asyncio.Event()
        self._draining = False
        self._heard = 0.0

    async def run(self) -> None:
        """Work until cancelled."""
        watching = asyncio.create_task(self._watch(), name="sandbox and heartbeat")
        try:
            await self._serve()
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
            await self._leave()

    def well(self) -> bool:
        """Whether the database was reached a moment ago."""
        return time.monotonic() - self._heard < DATABASE_SILENT_SECONDS

    # The sandbox, and the word that this worker lives.

    def _look_now(self) -> None:
        self._look.set()

    async def _watch(self) -> None:
        while True:
            self._look.clear()
            self._note(await self._health())
            try:
                await self._beat()
            except (StoreError, SQLAlchemyError) as error:
                # The latter also where the tables are not there yet: the bot makes them.
                log.warning("no heartbeat", error=str(error).splitlines()[0])
            # Not wait_for: before Python 3.12 it loses a cancellation that comes with the look.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(BEAT_SECONDS):
                    await self._look.wait()

    async def _health(self) -> Health | None:
        try:
            return await self._sandbox.health()
        except RunError:
            return None

    def _note(self, health: Health | None) -> None:
        if health is None:
            if not self._away.is_set():
                log.warning("the sandbox is away: no runs are taken")
            self._there.clear()
            self._away.set()
        elif not self._there.is_set():
            self._slots = self._slots or health.slots
            self._queues = self._queues or queues_of(health)
            log.info("the sandbox is there: runs are taken", queues=self._queues, slots=self._slots)
            self._away.clear()
            self._there.set()

    async def _beat(self) -> None:
        ready = self._there.is_set() and not self._draining
        async with self._database.autocommit() as conn:
            await run_workers.beat(conn, self.name, self._queues, self._slots or 0, ready=ready)
            await run_queue.retry_stalled(conn)
        self._heard = time.monotonic()

    async def _leave(self) -> None:
        with contextlib.suppress(StoreError, SQLAlchemyError):
            async with self._database.autocommit() as conn:
                await run_workers.leave(conn, self.name)

    # The jobs.

    async def _serve(self) -> None:
        while True:
            await self._there.wait()
            try:
                await self._serve_while_there()
            except (ProcrastinateException, psycopg.Error, OSError) as error:
                log.warning("the queue is away, again soon", error=repr(error.__cause__ or error))
            except Exception:
                log.exception("failed, again soon")
            await asyncio.sleep(AGAIN_SECONDS)

    async def _serve_while_there(self) -> None:
        async with self._opened() as app:
            serving = asyncio.create_task(self._take_jobs(app), name="jobs")
            away = asyncio.create_task(self._away.wait())
            try:
                await asyncio.wait({serving, away}, return_when=asyncio.FIRST_COMPLETED)
            except asyncio.CancelledError:
                self._draining = True
                self._look_now()
                raise
            finally:
                away.cancel()
                serving.cancel()
                await asyncio.wait({serving})
            if not serving.cancelled():
                serving.result()

    async def _take_jobs(self, app: procrastinate.App) -> None:
        await app.run_worker_async(
            queues=list(self._queues),
            name=self.name,
            concurrency=self._slots or 1,
            fetch_job_polling_interval=POLL_SECONDS,
            abort_job_polling_interval=POLL_SECONDS,
            update_heartbeat_interval=BEAT_SECONDS,
            stalled_worker_timeout=run_queue.STALLED.total_seconds(),
            shutdown_graceful_timeout=DRAIN_SECONDS,
            delete_jobs="always",
            install_signal_handlers=False,
        )

    @contextlib.asynccontextmanager
    async def _opened(self) -> AsyncIterator[procrastinate.App]:
        """Procrastinate on connections of its own, made anew each time.

        A pool that lost its database would wait longer and longer before it tries again.
        """
        pool = AsyncConnectionPool(
            driver_url(self._url)
            .set(drivername="postgresql")
            .render_as_string(hide_password=False),
            min_size=1,
            max_size=4,
            timeout=CONNECT_SECONDS,
            open=False,
            configure=_autocommit,
        )
        await pool.open(wait=True, timeout=CONNECT_SECONDS)
        try:
            app = jobs.queue_app()
            self._register(app)
            await app.connector.open_async(pool)
            yield app
        finally:
            await pool.close(timeout=CONNECT_SECONDS)

    def _register(self, app: procrastinate.App) -> None:
        @app.task(name=jobs.TASK, pass_context=True, retry=jobs.AgainWhenHandedBack())
        async def run(context: JobContext, *, run_id: int) -> None:
            await self._carry(context, run_id)

    async def _carry(self, context: JobContext, run_id: int) -> None:
        """Carry a run out in a task of its own: being cancelled, it still has a row to write."""
        stop = Stop()
        carrying = asyncio.create_task(self._carrier.carry(run_id, stop), name=f"run:{run_id}")
        while not carrying.done():
            try:
                await asyncio.wait({carrying})
            except asyncio.CancelledError:
                shutdown = context.abort_reason() is AbortReason.SHUTDOWN
                stop.ask("shutdown" if shutdown else "cancelled")
        carrying.result()


def queues_of(health: Health) -> tuple[str, ...]:
    """The lines whose runs a sandbox can carry out."""
    return ("cpu",) if set(health.devices) <= {"cpu"} else ("cpu", "gpu")


async def _autocommit(connection: psycopg.AsyncConnection[Any]) -> None:
    await connection.set_autocommit(True)
