"""Writes what a run puts out in batches: soon at first, then at a steady pace."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

# Most snippets are over by then; theirs is one batch, which goes with the result.
FIRST_SECONDS = 0.1
# DESIGN: run_event rows in batches of at most one per 250 ms.
BATCH_SECONDS = 0.25

Batch = tuple[int, list[dict[str, Any]]]


class Recorder:
    """Collects an attempt's events and writes them, also while nothing new comes.

    Args:
        write: keeps a batch of that number (from 1); False means that another attempt holds the
            run by now, which sets `fenced`.
    """

    def __init__(self, write: Callable[[int, list[dict[str, Any]]], Awaitable[bool]]) -> None:
        self.fenced = asyncio.Event()
        self._write = write
        self._seq = 0
        self._batch: list[dict[str, Any]] = []
        self._next_at = time.monotonic() + FIRST_SECONDS
        self._writing: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()

    def add(self, event: dict[str, Any]) -> None:
        """Take an event; it is written within BATCH_SECONDS."""
        self._batch.append(event)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_until_empty())

    async def rest(self) -> Batch:
        """End the writing; the last batch, not written yet, number 0 where there is none."""
        self._closing.set()
        if self._writing is not None:
            await self._writing
        batch = self._take()
        return (self._seq, batch) if batch else (0, [])

    async def _write_until_empty(self) -> None:
        while self._batch and not await self._closed_before(self._next_at):
            batch = self._take()
            if not await self._write(self._seq, batch):
                self.fenced.set()
                return
            self._next_at = time.monotonic() + BATCH_SECONDS

    async def _closed_before(self, moment: float) -> bool:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), max(0.0, moment - time.monotonic()))
        return self._closing.is_set()

    def _take(self) -> list[dict[str, Any]]:
        batch, self._batch = self._batch, []
        if batch:
            self._seq += 1
        return batch
