"""Carries one run out: begins an attempt, streams the sandbox's events, writes the result."""

from __future__ import annotations

import asyncio
import base64
import contextlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import structlog

from bot.runs.client import event_of
from bot.runs.errors import RunRefused, SandboxUnavailable
from bot.runs.held import Finished, HeldRun, Stop
from bot.runs.jobs import HANDED_BACK_SECONDS, HandedBack
from bot.runs.protocol import End, RunRequest
from bot.runs.recorder import Recorder
from bot.runs.sieve import Sieve, storable
from bot.store import runs
from bot.store.errors import DatabaseUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.clock import Clock
    from bot.runs.client import SandboxClient
    from bot.store.database import Database
    from bot.store.runs import RunRow

log = structlog.get_logger(__name__)

# A snippet that brings its sandbox or its worker down does so each time.
MOST_TRIES = 3
# Whatever brought the sandbox down may still be going on; the next try waits longer each time.
BROKEN_SECONDS = 1.0
CANCELLED = Finished("cancelled", "It was cancelled.", reason="cancelled")
BROKEN = Finished(
    "lost",
    f"The sandbox stopped before the end, {MOST_TRIES} times. If this snippet is not the cause,"
    " please run it again.",
    reason="broken",
)
WORKER_LOST = Finished(
    "lost",
    f"The machine that ran it stopped before the end, {MOST_TRIES} times. Please run it again.",
    reason="worker_lost",
)
UNKEPT = Finished(
    "lost", "What it put out could not be kept. Please run it again.", reason="broken"
)


class Carrier:
    """Runs snippets on one sandbox.

    Args:
        name: who holds the runs, as noted in their rows.
        away: called when the sandbox was found to be away.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        sandbox: SandboxClient,
        name: str,
        away: Callable[[], None] = lambda: None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._sandbox = sandbox
        self._name = name
        self._away = away

    async def carry(self, run_id: int, stop: Stop) -> None:
        """Make an attempt at a run, and see to it that its result stands.

        Raises:
            HandedBack: it could not be carried out here now; it waits again.
        """
        try:
            async with self._database.autocommit() as conn:
                run = await runs.begin(conn, run_id, self._clock.now(), self._name)
        except DatabaseUnavailable:
            raise HandedBack from None
        if run is not None:
            await self._attempt(HeldRun(self._database, self._clock, run, stop), stop)

    async def _attempt(self, held: HeldRun, stop: Stop) -> None:
        try:
            await _Attempt(held, self._sandbox, stop, self._away).make()
        except HandedBack:
            raise
        except Exception:
            # A result that cannot be kept as it is must not leave the run without any.
            log.exception("run lost", run_id=held.run.id)
            await held.finish(UNKEPT, 0, [])


class _Attempt:
    """One attempt at one run."""

    def __init__(
        self, held: HeldRun, sandbox: SandboxClient, stop: Stop, away: Callable[[], None]
    ) -> None:
        self._held = held
        self._run = held.run
        self._sandbox = sandbox
        self._stop = stop
        self._away = away
        self._recorder = Recorder(held.append)

    async def make(self) -> None:
        if self._run.cancel_requested_at is not None:
            await self._finish(CANCELLED)
        elif self._run.tries > MOST_TRIES:
            await self._finish(WORKER_LOST)
        else:
            await self._make()

    async def _make(self) -> None:
        streaming = asyncio.create_task(self._stream())
        await _first(streaming, self._stop.asked, self._recorder.fenced)
        if not streaming.done():
            streaming.cancel()  # closes the connection, which ends the run in the sandbox
            await asyncio.wait({streaming})
        if self._recorder.fenced.is_set():
            log.info("run taken over by another worker", run_id=self._run.id)
        elif streaming.cancelled():
            await self._stopped()
        else:
            await self._ended(streaming)

    async def _stopped(self) -> None:
        if self._stop.why == "shutdown":
            await self._hand_back(counted=False)
        else:
            await self._finish(CANCELLED)

    async def _ended(self, streaming: asyncio.Task[Finished]) -> None:
        error = streaming.exception()
        if error is None:
            await self._finish(streaming.result())
        elif isinstance(error, SandboxUnavailable):
            self._away()
            await self._hand_back(counted=False)
        elif isinstance(error, RunRefused):
            await self._finish(Finished("refused", storable(str(error))))
        else:
            await self._broken(error)

    async def _broken(self, error: BaseException) -> None:
        log.warning("run broke off", run_id=self._run.id, error=repr(error))
        self._away()
        if self._run.tries < MOST_TRIES:
            await self._hand_back(counted=True, seconds=BROKEN_SECONDS * self._run.tries)
        else:
            await self._finish(BROKEN)

    async def _stream(self) -> Finished:
        finished = BROKEN
        sieve = Sieve()
        async with contextlib.aclosing(self._sandbox.documents(_request(self._run))) as documents:
            async for document in documents:
                event = event_of(document)
                if isinstance(event, End):
                    finished = _finished(event)
                elif event is not None and (kept := sieve.kept(document)) is not None:
                    self._recorder.add(kept)
        return finished

    async def _finish(self, finished: Finished) -> None:
        seq, events = await self._recorder.rest()
        await self._held.finish(finished, seq, events)

    async def _hand_back(self, *, counted: bool, seconds: float = HANDED_BACK_SECONDS) -> None:
        await self._recorder.rest()
        if await self._held.hand_back(counted=counted):
            raise HandedBack(seconds)


async def _first(task: asyncio.Task[Any], *events: asyncio.Event) -> None:
    """Return once the task is done or one of the events is set."""
    waits = [asyncio.create_task(event.wait()) for event in events]
    try:
        await asyncio.wait({task, *waits}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


def _request(run: RunRow) -> RunRequest:
    return RunRequest(
        code=run.code,
        framework=run.framework,
        device=run.device,
        seed=run.seed,
        files={name: base64.b64decode(data) for name, data in (run.files or {}).items()},
        report=run.report,
    )


def _finished(event: End) -> Finished:
    facts = asdict(event)
    verdict, sentence = facts.pop("verdict"), facts.pop("message")
    return Finished(verdict, storable(sentence), storable(facts))
