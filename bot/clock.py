"""The clock that the bot is handed: Discord's own in production, a playground's in a demo."""

from __future__ import annotations

import asyncio
import contextlib
import json
from datetime import UTC, datetime, timedelta
from typing import Protocol

import aiohttp
import structlog

log = structlog.get_logger(__name__)

RECONNECT_SECONDS = 0.5


class ClockUnknown(Exception):
    """The clock that THAW_CLOCK_URL names does not answer. Is its playground running?"""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class Clock(Protocol):
    """Tells the time and waits for it. Every datetime is aware and in UTC."""

    def now(self) -> datetime:
        """The present moment."""
        ...

    async def sleep_until(self, when: datetime) -> None:
        """Return once `now()` is at or past `when`, also when the clock jumps there."""
        ...


class SystemClock:
    """The host's clock."""

    def now(self) -> datetime:
        """The present moment by the host's clock."""
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime) -> None:
        """Return once the host's clock is at or past `when`."""
        while (left := (when - self.now()).total_seconds()) > 0:  # noqa: ASYNC110  # the wall clock has no event to wait for
            await asyncio.sleep(min(left, 3600))


class FollowingClock:
    """The host's clock plus an offset that a playground announces and may change at any time."""

    def __init__(self, stream_url: str) -> None:
        self._stream_url = stream_url
        self._offset = timedelta(0)
        self._changed = asyncio.Event()
        self._known = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self, wait_seconds: float = 10.0) -> None:
        """Begin to follow; returns once the offset is known.

        Raises:
            ClockUnknown: the playground did not tell its clock in `wait_seconds`.
        """
        self._task = asyncio.create_task(self._follow(), name="clock")
        try:
            await asyncio.wait_for(self._known.wait(), wait_seconds)
        except TimeoutError:
            await self.close()
            raise ClockUnknown from None

    async def close(self) -> None:
        """Stop following."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def now(self) -> datetime:
        """The present moment by the followed clock."""
        return datetime.now(UTC) + self._offset

    async def sleep_until(self, when: datetime) -> None:
        """Return once the followed clock is at or past `when`, also after a jump."""
        while (left := (when - self.now()).total_seconds()) > 0:
            changed = self._changed
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(left, 3600)):
                    await changed.wait()

    async def _follow(self) -> None:
        while True:
            try:
                await self._read_stream()
            except (aiohttp.ClientError, OSError, ValueError, KeyError, TypeError) as error:
                log.debug("clock stream lost", error=repr(error))
            await asyncio.sleep(RECONNECT_SECONDS)

    async def _read_stream(self) -> None:
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=5)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(self._stream_url) as response,
        ):
            async for line in response.content:
                if line.strip():
                    self._set_offset(float(json.loads(line)["offset"]))

    def _set_offset(self, seconds: float) -> None:
        self._offset = timedelta(seconds=seconds)
        self._known.set()
        self._changed.set()
        self._changed = asyncio.Event()
