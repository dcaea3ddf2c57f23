"""One sleeper for everything that must happen later: it wakes at the next due row and runs it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.store import due
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.store.database import Database
    from bot.store.due import DueRow

log = structlog.get_logger(__name__)

Handler = Callable[["DueRow"], Awaitable[None]]

LEASE = timedelta(seconds=15)
LONGEST_SLEEP = timedelta(seconds=10)
AT_ONCE = 12
NOT_READY_SECONDS = 0.2
LONGEST_BACKOFF = timedelta(minutes=5)


class Later(Exception):
    """A handler's word that its row is due at another time."""

    def __init__(self, at: datetime) -> None:
        super().__init__(f"due again at {at.isoformat()}")
        self.at = at


class Dispatcher:
    """Runs due rows by their kind. Any number of processes may run one each.

    A row is leased while its handler works and deleted when it returned; a handler that died
    with its process is run again once the lease is over, so handlers are idempotent. A handler
    that outlives its lease keeps the row: its process leases it anew. A row that is moved to
    another moment while its handler works is run again then.

    Args:
        ready: whether due rows may run now: not while the bot is cut off from Discord, so that
            no question closes before the time it lost has been credited.
    """

    def __init__(
        self, database: Database, clock: Clock, process_id: str, ready: Callable[[], bool]
    ) -> None:
        self._database = database
        self._clock = clock
        self._process_id = process_id
        self._ready = ready
        self._handlers: dict[str, Handler] = {}
        self._wake = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}
        self._moved: dict[int, DueRow] = {}

    def register(self, kind: str, handler: Handler) -> None:
        """Let `handler` run the due rows of `kind`."""
        self._handlers[kind] = handler

    def wake(self) -> None:
        """Look at the table now: something was added or moved."""
        self._wake.set()

    async def run(self) -> None:
        """Work until cancelled; handlers under way are cancelled too, their leases run out."""
        try:
            while True:
                with contextlib.suppress(StoreError):
                    if self._ready():
                        await self._turn()
                await self._sleep()
        finally:
            await self._stop()

    async def _stop(self) -> None:
        self._moved.clear()
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _turn(self) -> None:
        self._wake.clear()
        if self._room <= 0:
            return
        async with self._database.begin() as conn:
            now = self._clock.now()
            rows = await due.claim(conn, now, self._process_id, LEASE, self._room)
        for row in rows:
            if row.id in self._running:
                self._moved[row.id] = row
            else:
                self._begin(row)
        if rows:
            self.wake()

    @property
    def _room(self) -> int:
        """How many rows more may be worked on: members' clicks need the database, too."""
        return AT_ONCE - len(self._running)

    def _begin(self, row: DueRow) -> None:
        task = asyncio.create_task(self._handle(row), name=f"due:{row.key}")
        self._running[row.id] = task
        task.add_done_callback(lambda _: self._ended(row))

    def _ended(self, row: DueRow) -> None:
        del self._running[row.id]
        moved = self._moved.pop(row.id, None)
        if moved is not None and moved.at != row.at:
            self._begin(moved)
        self.wake()

    async def _handle(self, row: DueRow) -> None:
        try:
            await self._carry_out(row)
        except StoreError:
            # The row stays leased; it is carried out again when the lease is over.
            log.warning("due row left leased: the database is away", kind=row.kind, key=row.key)

    async def _carry_out(self, row: DueRow) -> None:
        try:
            await self._handlers[row.kind](row)
        except Later as later:
            await self._retry(row, later.at, None)
        except Exception as error:
            log.exception("due row failed", kind=row.kind, key=row.key, tries=row.tries)
            await self._retry(row, self._clock.now() + backoff(row.tries), repr(error))
        else:
            async with self._database.begin() as conn:
                await due.done(conn, row, self._process_id)

    async def _retry(self, row: DueRow, at: datetime, error: str | None) -> None:
        async with self._database.begin() as conn:
            await due.retry(conn, row, self._process_id, at, error)

    async def _sleep(self) -> None:
        if not self._ready():
            await asyncio.sleep(NOT_READY_SECONDS)
            return
        if self._room <= 0:
            await self._wake.wait()
            return
        until = self._clock.now() + LONGEST_SLEEP
        with contextlib.suppress(StoreError):
            until = min(until, await self._next_at() or until)
        sleep = asyncio.create_task(self._clock.sleep_until(until))
        wake = asyncio.create_task(self._wake.wait())
        try:
            await asyncio.wait({sleep, wake}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleep.cancel()
            wake.cancel()

    async def _next_at(self) -> datetime | None:
        async with self._database.begin() as conn:
            return await due.next_at(conn)


def backoff(tries: int) -> timedelta:
    """How long to wait before the next try: 1, 2, 4, … seconds, five minutes at most."""
    return min(timedelta(seconds=2 ** min(tries, 10)), LONGEST_BACKOFF)
