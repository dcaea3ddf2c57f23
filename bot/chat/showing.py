"""Shows runs where they were asked for: waiting, growing, and in the end their result, once.

One process at a time holds a run's delivery (a lease in the database), and its edits can be
repeated; so whichever process dies, another carries on, and nothing is shown twice.
"""

from __future__ import annotations

import asyncio
import contextlib
from datetime import timedelta
from typing import TYPE_CHECKING

import aiohttp
import discord
import structlog

from bot.chat.display import Display, Gone, TokenOver, Unanswered
from bot.chat.render.run_view import OK, Ended, Running, RunView, Waiting
from bot.chat.transcript import ENDED_BY_OTHERS, Transcript, cleaned, read_transcript
from bot.store import deliveries, members, merits, runs
from bot.store.errors import StoreError

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.runs.queue import Queue, RunQueue
    from bot.runs.watch import RunWatch
    from bot.store.database import Connection, Database
    from bot.store.deliveries import DeliveryRow
    from bot.store.runs import RunRow

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=10)
RENEW_SECONDS = 3.0
# Discord lets a reply be edited five times in two seconds. Once a second leaves room for the
# result, which does not wait, and is as fast as anyone reads.
PACE_SECONDS = 1.0
# What changes without a word: the place in line, and whether anybody is online.
LOOK_SECONDS = 2.0
AGAIN_SECONDS = 3.0


class RunShow:
    """Keeps the messages of runs up to date.

    `run` works until it is cancelled; `wake` tells that there may be something new of a run.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        display: Display,
        *,
        queue: RunQueue,
        watch: RunWatch,
        process_id: str,
    ) -> None:
        self._database = database
        self._clock = clock
        self._display = display
        self._queue = queue
        self._watch = watch
        self._process_id = process_id
        self._shown: dict[int, _Shown] = {}
        self._online: set[Queue] = set()
        self._look_at = 0.0

    async def run(self) -> None:
        """Show whatever changes, until cancelled; then let others carry on at once."""
        try:
            async with contextlib.aclosing(self._watch.changes()) as changes:
                async for run_id in changes:
                    self.wake(run_id)
        finally:
            await self._close()

    def wake(self, run_id: int) -> None:
        """Look at this run now."""
        shown = self._shown.get(run_id)
        if shown is None:
            shown = self._shown[run_id] = _Shown(run_id)
            shown.task = asyncio.create_task(self._follow(shown), name=f"show:{run_id}")
            shown.task.add_done_callback(lambda _: self._shown.pop(run_id, None))
        shown.changed.set()

    async def _close(self) -> None:
        tasks = [shown.task for shown in self._shown.values() if shown.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(StoreError):
            async with self._database.begin() as conn:
                await deliveries.release_deliveries(conn, self._process_id)

    async def _follow(self, shown: _Shown) -> None:
        """Show one run until its result stands, or another process has it."""
        while True:
            shown.changed.clear()
            try:
                if await self._step(shown):
                    return
                await shown.rest()
            except (StoreError, discord.DiscordServerError, aiohttp.ClientError, OSError) as error:
                log.warning("shown again soon", run_id=shown.run_id, error=str(error))
                await asyncio.sleep(AGAIN_SECONDS)
            except Exception:
                log.exception("run not shown", run_id=shown.run_id)
                await asyncio.sleep(AGAIN_SECONDS)

    async def _step(self, shown: _Shown) -> bool:
        """Show how the run stands; whether there is nothing more to do here."""
        async with self._database.autocommit() as conn:
            delivery = shown.delivery() or await deliveries.claim_delivery(
                conn, shown.run_id, process_id=self._process_id, lease=LEASE
            )
            if delivery is None:
                return True
            shown.hold(delivery)
            run = await shown.load(conn)
        if run.state == "finished":
            await self._finish(shown, run, delivery)
            return True
        if shown.may_edit():
            await self._progress(shown, run, delivery)
        return False

    async def _finish(self, shown: _Shown, run: RunRow, delivery: DeliveryRow) -> None:
        view = await shown.view(run, Ended(run.verdict or "lost", run.result or {}))
        await self._display.result(delivery, view)
        now = self._clock.now()
        async with self._database.begin() as conn:
            first = await deliveries.delivered(conn, run.id, process_id=self._process_id, at=now)
            if first and run.verdict == OK:
                await merits.plan(
                    conn,
                    [run.member_id],
                    guild_id=run.guild_id,
                    channel_id=run.channel_id,
                    at=now,
                )

    async def _progress(self, shown: _Shown, run: RunRow, delivery: DeliveryRow) -> None:
        stage = await self._stage(run)
        if not shown.news(run, stage):
            return
        try:
            await self._display.progress(delivery, await shown.view(run, stage))
        except (Gone, TokenOver, Unanswered):
            shown.silent = True  # its result finds its own way

    async def _stage(self, run: RunRow) -> Waiting | Running:
        if run.state == "running":
            return Running(run.started_at or run.created_at)
        async with self._database.autocommit() as conn:
            for_own = await runs.waits_for_own(conn, run)
        place = await self._queue.place(run.id)
        return Waiting(max(1, place), for_own=for_own, nobody=run.queue not in await self._ready())

    async def _ready(self) -> set[Queue]:
        """The queues that somebody takes runs from, as of a second ago."""
        now = asyncio.get_running_loop().time()
        if now >= self._look_at:
            self._look_at = now + PACE_SECONDS
            self._online = {q for q, state in (await self._queue.online()).items() if state.ready}
        return self._online


class _Shown:
    """What this process knows of one run's message; all of it can be had anew."""

    def __init__(self, run_id: int) -> None:
        self.run_id = run_id
        self.task: asyncio.Task[None] | None = None
        self.changed = asyncio.Event()
        self.silent = False
        self._delivery: DeliveryRow | None = None
        self._renew_at = 0.0
        self._user_id: int | None = None
        self._transcript = Transcript()
        self._attempt = 0
        self._seq = 0
        self._last: object = None
        # The first answer has just told how the run stands.
        self._next_edit = self._now() + PACE_SECONDS

    def delivery(self) -> DeliveryRow | None:
        """The delivery, while the hold on it is fresh."""
        return self._delivery if self._now() < self._renew_at else None

    def hold(self, delivery: DeliveryRow) -> None:
        """Remember a delivery that was claimed."""
        if delivery is not self._delivery:
            self._delivery, self._renew_at = delivery, self._now() + RENEW_SECONDS

    async def load(self, conn: Connection) -> RunRow:
        """The run with all it has put out so far."""
        run = await runs.get(conn, self.run_id)
        if run.attempt != self._attempt:
            self._attempt, self._seq, self._transcript = run.attempt, 0, Transcript()
        if run.state != "queued":
            for seq, events in await runs.events_after(conn, run.id, run.attempt, self._seq):
                self._transcript.add(events)
                self._seq = seq
        if run.verdict in ENDED_BY_OTHERS and not self._seq:
            self._transcript = await read_transcript(conn, run)
        if self._user_id is None:
            self._user_id = (await members.user_ids(conn, [run.member_id])).get(run.member_id)
        return run

    async def view(self, run: RunRow, stage: Waiting | Running | Ended) -> RunView:
        """What the message shows."""
        shown = self._transcript.shown()
        if isinstance(stage, Ended):
            shown = await cleaned(shown)
        return RunView(run.id, self._user_id, run.code, stage, shown)

    def may_edit(self) -> bool:
        """Whether enough time has passed since the last edit."""
        return not self.silent and self._left() <= 0

    def news(self, run: RunRow, stage: Waiting | Running) -> bool:
        """Whether this was not shown yet; from here on it counts as shown."""
        now = (run.attempt, self._seq, stage)
        new, self._last = now != self._last, now
        if new:
            self._next_edit = self._now() + PACE_SECONDS
        return new

    async def rest(self) -> None:
        """Until something changed and may be shown, or it is time to look."""
        seconds = self._left() if self._left() > 0 else LOOK_SECONDS
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.changed.wait()

    def _left(self) -> float:
        return self._next_edit - self._now()

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()
