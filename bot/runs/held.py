"""The row of a run while an attempt holds it: what the attempt writes, it writes through this."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from bot.runs.jobs import HandedBack
from bot.store import runs
from bot.store.errors import DatabaseUnavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.clock import Clock
    from bot.store.database import Connection, Database
    from bot.store.runs import RunRow

AGAIN_SECONDS = 0.2

Why = Literal["cancelled", "shutdown"]
Written = TypeVar("Written")


@dataclass(slots=True)
class Stop:
    """Asks an attempt to end early: because somebody cancelled it, or the worker shuts down."""

    why: Why | None = None
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    def ask(self, why: Why) -> None:
        """Ask. The first reason stays."""
        self.why = self.why or why
        self.asked.set()


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run ended with, as kept in its row; `reason` stands for failures of ours."""

    verdict: str
    sentence: str
    facts: dict[str, Any] = field(default_factory=dict)
    reason: str | None = None

    def result(self) -> dict[str, Any]:
        """What the row's result says."""
        reason = {} if self.reason is None else {"reason": self.reason}
        return {"message": self.sentence, **self.facts, **reason}


class HeldRun:
    """A run as one attempt holds it.

    Everything written is fenced: it counts only while no later attempt has begun. While the
    database is away the writing waits for it: a result is not given up for that. Each method
    raises HandedBack when the worker shuts down meanwhile.
    """

    def __init__(self, database: Database, clock: Clock, run: RunRow, stop: Stop) -> None:
        self.run = run
        self._database = database
        self._clock = clock
        self._stop = stop

    async def append(self, seq: int, events: list[dict[str, Any]]) -> bool:
        """Keep batch `seq` of output; whether the attempt still holds the run."""
        run, at = self.run, self._clock.now()
        return await self._insist(
            lambda conn: runs.append_events(
                conn, run.id, run.attempt, seq=seq, events=events, at=at
            )
        )

    async def finish(self, finished: Finished, seq: int, events: list[dict[str, Any]]) -> bool:
        """Write the result, and batch `seq` of output with it; whether the run was still held."""
        run, at = self.run, self._clock.now()
        return await self._insist(
            lambda conn: runs.finish(
                conn,
                run.id,
                run.attempt,
                verdict=finished.verdict,
                result=finished.result(),
                at=at,
                seq=seq,
                events=events,
            )
        )

    async def hand_back(self, *, counted: bool) -> bool:
        """Let the run wait again; `counted`: the attempt counts against the bound."""
        run = self.run
        return await self._insist(
            lambda conn: runs.hand_back(conn, run.id, run.attempt, counted=counted)
        )

    async def _insist(self, write: Callable[[Connection], Awaitable[Written]]) -> Written:
        while True:
            try:
                async with self._database.autocommit() as conn:
                    return await write(conn)
            except DatabaseUnavailable:
                if self._stop.why == "shutdown":
                    raise HandedBack from None
            await asyncio.sleep(AGAIN_SECONDS)
