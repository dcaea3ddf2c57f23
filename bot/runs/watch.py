"""Tells a bot which runs have something new to show."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import structlog

from bot.store import deliveries, runs
from bot.store.errors import StoreError
from bot.store.listen import listen

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from bot.store.database import Database

log = structlog.get_logger(__name__)

# Behind NOTIFY, which may lose a word when a connection breaks.
POLL_SECONDS = 1.0


class RunWatch:
    """Hears what workers tell of runs, and looks for what was not told.

    Args:
        process_id: who shows results here; what others show is left to them.
    """

    def __init__(self, database: Database, database_url: str, process_id: str) -> None:
        self._database = database
        self._url = database_url
        self._process_id = process_id
        self._changed: dict[int, None] = {}
        self._told = asyncio.Event()

    async def changes(self) -> AsyncGenerator[int, None]:
        """The ids of runs about which something changed, or may have; for ever.

        Several changes of a run while the consumer is busy are one. A run comes again, every
        second or so, until it is delivered, so what is shown already is to be told cheaply.
        """
        helpers = [asyncio.create_task(self._hear()), asyncio.create_task(self._poll())]
        try:
            while True:
                await self._told.wait()
                self._told.clear()
                while self._changed:
                    yield self._next()
        finally:
            for helper in helpers:
                helper.cancel()
            await asyncio.gather(*helpers, return_exceptions=True)

    def _next(self) -> int:
        run_id = next(iter(self._changed))
        del self._changed[run_id]
        return run_id

    def _add(self, *run_ids: int) -> None:
        self._changed |= dict.fromkeys(run_ids)
        if run_ids:
            self._told.set()

    async def _hear(self) -> None:
        async with contextlib.aclosing(listen(self._url, runs.CHANNEL)) as told:
            async for payload in told:
                if payload.isdecimal():
                    self._add(int(payload))
                else:
                    await self._look()

    async def _poll(self) -> None:
        while True:
            await asyncio.sleep(POLL_SECONDS)
            await self._look()

    async def _look(self) -> None:
        try:
            async with self._database.autocommit() as conn:
                self._add(*await deliveries.undelivered(conn, self._process_id))
        except StoreError as error:
            log.warning("runs not looked at", error=str(error))
