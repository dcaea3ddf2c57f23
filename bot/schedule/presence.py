"""Notices when no bot was there to take clicks, and gives the open questions that time back."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.learning.challenge import credit
from bot.store import processes, rounds
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.clock import Clock
    from bot.store.database import Database

log = structlog.get_logger(__name__)

BEAT_SECONDS = 1.0
# Shorter gaps cost nobody an answer: Discord shows a click as pending for three seconds.
OUTAGE = timedelta(seconds=3)


class Presence:
    """Writes a heartbeat while the bot can take clicks; credits the gap after an outage.

    Args:
        able: whether this process can take clicks now (connected to Discord).
        credited: told each question whose window was extended, to show its new deadline.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        process_id: str,
        able: Callable[[], bool],
        credited: Callable[[int], Awaitable[None]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._process_id = process_id
        self._able = able
        self._credited = credited
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
        questions: list[int] = []
        async with self._database.begin() as conn:
            if not self.here:
                await processes.lock(conn)
                last_seen = await processes.last_seen(conn)
                if last_seen is not None and now - last_seen > OUTAGE:
                    questions = await self._credit(conn, last_seen, now)
            await processes.beat(conn, self._process_id, now)
        self._last_beat = time.monotonic()
        for question_id in questions:
            await self._show(question_id)

    @property
    def here(self) -> bool:
        """Whether this process could take clicks a moment ago."""
        # Real time, so that a clock set forward is not taken for an outage.
        if self._last_beat is None:
            return False
        return time.monotonic() - self._last_beat < OUTAGE.total_seconds()

    async def _show(self, question_id: int) -> None:
        try:
            await self._credited(question_id)
        except Exception:
            # The time counts all the same; the next reveal tells how it went.
            log.exception("new deadline not shown", question_id=question_id)

    async def _credit(self, conn: rounds.Connection, began: datetime, ended: datetime) -> list[int]:
        credited = []
        for question in await rounds.open_questions(conn):
            window = credit(question.everyone_windows, began, ended)
            if window is not None and await rounds.credit(
                conn, question.id, window, "outage", began
            ):
                credited.append(question.id)
        log.info("outage credited", seconds=(ended - began).total_seconds(), questions=credited)
        return credited
