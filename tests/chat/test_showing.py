"""Who shows a run, when, and how often; on a real database, with Discord replaced by a list."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import aiohttp
import pytest

from bot.chat.display import Unanswered
from bot.chat.render.run_view import Ended, Running, RunView, Waiting
from bot.chat.showing import RunShow
from bot.clock import SystemClock
from bot.runs.queue import RunQueue
from bot.runs.watch import RunWatch
from bot.store import deliveries, members, run_queue, runs
from bot.store.database import Database

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass
class Screen:
    """What Discord was told, and when."""

    shown: list[tuple[float, RunView]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def progress(self, _delivery: object, view: RunView) -> None:
        self._show(view)

    async def result(self, _delivery: object, view: RunView) -> None:
        self._show(view)

    def _show(self, view: RunView) -> None:
        if self.failures:
            raise self.failures.pop()
        self.shown.append((time.monotonic(), view))

    @property
    def views(self) -> list[RunView]:
        return [view for _, view in self.shown]

    @property
    def ends(self) -> list[RunView]:
        return [view for view in self.views if isinstance(view.stage, Ended)]

    async def until(self, wanted: Callable[[RunView], bool], seconds: float = 15) -> RunView:
        async with asyncio.timeout(seconds):
            while True:
                found = [view for view in self.views if wanted(view)]
                if found:
                    return found[-1]
                await asyncio.sleep(0.02)


def is_over(view: RunView) -> bool:
    return isinstance(view.stage, Ended)


@dataclass
class Stage:
    """A database with a run in it, and as many bots as a test wants."""

    database: Database
    url: str

    async def ask(self, holder: str | None = None) -> int:
        delivery = runs.NewDelivery(
            interaction_token="token",
            token_expires_at=NOON + timedelta(minutes=14),
            channel_id=1,
            message_id=None,
            private=False,
            locale="en-US",
            process_id=holder,
        )
        async with self.database.begin() as conn:
            member_id = await members.member_id_for(conn, 7, "Ada")
            new = runs.NewRun(member_id, None, 1, "print(1)", "auto", "cpu", None, "test", NOON)
            return await runs.create(conn, new, delivery)

    async def begin(self, run_id: int) -> int:
        async with self.database.begin() as conn:
            begun = await runs.begin(conn, run_id, NOON, "worker")
        assert begun is not None
        return begun.attempt

    async def write(self, run_id: int, attempt: int, seq: int, text: str) -> None:
        batch = [{"type": "out", "fd": 1, "text": text}]
        async with self.database.begin() as conn:
            await runs.append_events(conn, run_id, attempt, seq=seq, events=batch, at=NOON)

    async def finish(self, run_id: int, attempt: int, verdict: str = "ok") -> None:
        async with self.database.begin() as conn:
            await runs.finish(conn, run_id, attempt, verdict=verdict, result={}, at=NOON)

    async def open_deliveries(self) -> list[int]:
        async with self.database.begin() as conn:
            return await deliveries.undelivered(conn, "nobody")

    @asynccontextmanager
    async def bot(self, name: str, screen: Screen) -> AsyncIterator[RunShow]:
        clock = SystemClock()
        show = RunShow(
            self.database,
            clock,
            screen,  # type: ignore[arg-type]  # a list in place of Discord
            queue=RunQueue(self.database, clock),
            watch=RunWatch(self.database, self.url, name),
            process_id=name,
        )
        task = asyncio.create_task(show.run())
        try:
            yield show
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
def stage(database: Database, database_url: str) -> Stage:
    return Stage(database, database_url)


async def test_a_result_is_shown_at_once_and_once_however_many_bots_look(stage: Stage):
    screens = [Screen(), Screen(), Screen()]
    async with (
        stage.bot("a", screens[0]) as first,
        stage.bot("b", screens[1]) as second,
        stage.bot("c", screens[2]),
    ):
        run_id = await stage.ask()
        first.wake(run_id)
        second.wake(run_id)
        attempt = await stage.begin(run_id)
        await stage.write(run_id, attempt, 1, "hello\n")
        await stage.finish(run_id, attempt)
        async with asyncio.timeout(10):
            while not any(screen.ends for screen in screens):  # noqa: ASYNC110
                await asyncio.sleep(0.02)  # any of three lists, filled by three bots
        await asyncio.sleep(1.5)
    (end,) = [view for screen in screens for view in screen.ends]
    assert end.shown.output == "hello\n"
    assert end.user_id == 7
    assert await stage.open_deliveries() == []


async def test_it_grows_once_a_second_and_its_end_does_not_wait(stage: Stage):
    screen = Screen()
    async with stage.bot("a", screen) as show:
        run_id = await stage.ask()
        show.wake(run_id)
        attempt = await stage.begin(run_id)
        for seq in range(1, 33):
            await stage.write(run_id, attempt, seq, f"line {seq}\n")
            await asyncio.sleep(0.1)
        await stage.finish(run_id, attempt)
        finished = time.monotonic()
        await screen.until(is_over)
    growing = [at for at, view in screen.shown if isinstance(view.stage, Running)]
    assert 2 <= len(growing) <= 5
    assert all(after - before >= 0.9 for before, after in pairwise(growing))
    assert screen.shown[-1][0] - finished < 0.7
    assert screen.views[-1].shown.output.count("line") == 32


async def test_before_the_member_was_answered_nobody_shows_anything(stage: Stage):
    screen = Screen()
    async with stage.bot("a", screen) as show:
        run_id = await stage.ask(holder="answer:1")
        attempt = await stage.begin(run_id)
        await stage.finish(run_id, attempt)
        await asyncio.sleep(1.5)
        assert screen.views == []
        async with stage.database.begin() as conn:
            await deliveries.answered(conn, run_id, 5, process_id="answer:1")
        show.wake(run_id)
        await screen.until(is_over)


async def test_a_bot_that_stops_hands_its_runs_over_at_once(stage: Stage):
    first, second = Screen(), Screen()
    async with stage.bot("a", first) as show:
        run_id = await stage.ask()
        show.wake(run_id)
        attempt = await stage.begin(run_id)
        await stage.write(run_id, attempt, 1, "before\n")
        await first.until(lambda view: isinstance(view.stage, Running))
    async with stage.bot("b", second):
        await stage.write(run_id, attempt, 2, "after\n")
        await stage.finish(run_id, attempt)
        end = await second.until(is_over, seconds=5)
    assert end.shown.output == "before\nafter\n"
    assert first.ends == []


@pytest.mark.slow
async def test_a_bot_that_dies_is_followed_by_another_after_its_lease(stage: Stage):
    screen = Screen()
    run_id = await stage.ask()
    attempt = await stage.begin(run_id)
    async with stage.database.begin() as conn:
        held = await deliveries.claim_delivery(
            conn, run_id, process_id="dead", lease=timedelta(seconds=3)
        )
    assert held is not None
    await stage.finish(run_id, attempt)
    async with stage.bot("b", screen):
        await asyncio.sleep(1.5)
        assert screen.views == []
        await screen.until(is_over)


async def test_what_discord_did_not_take_is_shown_again(stage: Stage):
    screen = Screen(failures=[aiohttp.ServerDisconnectedError()])
    async with stage.bot("a", screen) as show:
        run_id = await stage.ask()
        attempt = await stage.begin(run_id)
        await stage.finish(run_id, attempt)
        show.wake(run_id)
        await screen.until(is_over)
    assert len(screen.views) == 1


async def test_a_message_that_is_not_there_is_left_alone_until_the_end(stage: Stage):
    screen = Screen(failures=[Unanswered()])
    async with stage.bot("a", screen) as show:
        run_id = await stage.ask()
        show.wake(run_id)
        attempt = await stage.begin(run_id)
        for seq in range(1, 4):
            await stage.write(run_id, attempt, seq, "line\n")
            await asyncio.sleep(0.8)
        await stage.finish(run_id, attempt)
        await screen.until(is_over)
    assert len(screen.views) == 1


async def test_a_second_attempt_starts_its_output_over(stage: Stage):
    screen = Screen()
    async with stage.bot("a", screen) as show:
        run_id = await stage.ask()
        first = await stage.begin(run_id)
        await stage.write(run_id, first, 1, "from the worker that died\n")
        show.wake(run_id)
        await screen.until(lambda view: "died" in view.shown.output)
        second = await stage.begin(run_id)
        await stage.write(run_id, second, 1, "from the other\n")
        await stage.finish(run_id, second)
        end = await screen.until(is_over)
    assert end.shown.output == "from the other\n"


async def test_a_run_that_somebody_else_ended_keeps_what_it_had_written(stage: Stage):
    run_id = await stage.ask()
    attempt = await stage.begin(run_id)
    await stage.write(run_id, attempt, 1, "epoch 1\n")
    later = await stage.begin(run_id)
    await stage.finish(run_id, later, "cancelled")
    screen = Screen()
    async with stage.bot("a", screen):
        end = await screen.until(is_over)
    assert end.shown.output == "epoch 1\n"


async def test_a_run_in_line_says_that_nobody_is_online_and_that_an_own_run_comes_first(
    stage: Stage,
):
    screen = Screen()
    async with stage.bot("a", screen) as show:
        first = await stage.ask()
        second = await stage.ask()
        show.wake(second)
        waiting = await screen.until(lambda view: view.run_id == second)
        assert waiting.stage == Waiting(2, for_own=True, nobody=True)
        async with stage.database.begin() as conn:
            assert await run_queue.place(conn, first) == 1
