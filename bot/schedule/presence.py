"""Notices when no bot was there to take clicks, and gives the open questions that time back."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.schedule.outage import OUTAGE, give_back
from bot.store import processes, rounds
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.clock import Clock
    from bot.store.database import Database

log = structlog.get_logger(__name__)

BEAT_SECONDS = 1.0
# Processes that ended so long ago are of no use to anybody who looks into the table.
KEPT = timedelta(days=7)


def elapsed() -> float:
    """Seconds of real time since some moment, those in which the host was suspended too.

    Linux leaves the latter out of time.monotonic(); other systems may.
    """
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class Presence:
    """Writes a heartbeat while the bot can take clicks; credits the gap after an outage.

    Args:
        able: whether this process can take clicks now (connected to Discord).
        elapsed: real seconds, so that a clock set forward is not taken for an outage.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        process_id: str,
        able: Callable[[], bool],
        elapsed: Callable[[], float] = elapsed,
    ) -> None:
        self._database = database
        self._clock = clock
        self._process_id = process_id
        self._able = able
        self._elapsed = elapsed
        self._last_beat: float | None = None

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            if self._able():
                try:
                    await self.beat()
                except StoreError as error:
                    log.warning("no heartbeat", error=str(error))
            await asyncio.sleep(BEAT_SECONDS)

    async def beat(self) -> None:
        """Say that clicks can be taken, after crediting the time in which none could."""
        now = self._clock.now()
        async with self._database.begin() as conn:
            if not self.here:
                await self._make_up(conn, now)
                await processes.forget(conn, now - KEPT)
            await processes.beat(conn, self._process_id, now)
        self._last_beat = self._elapsed()

    @property
    def here(self) -> bool:
        """Whether this process could take clicks a moment ago."""
        if self._last_beat is None:
            return False
        return self._elapsed() - self._last_beat < OUTAGE.total_seconds()

    async def _make_up(self, conn: rounds.Connection, now: datetime) -> None:
        await processes.lock(conn)
        last_seen = await processes.last_seen(conn)
        if last_seen is None or now - last_seen <= OUTAGE:
            return
        credited = [
            question.id
            for question in await rounds.open_questions(conn)
            if await give_back(conn, question, last_seen, now)
        ]
        log.info("outage over", seconds=(now - last_seen).total_seconds(), credited=credited)
