"""Time in which nobody could answer is given back, once, and no other time is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.schedule.outage import DEADLINE
from bot.schedule.presence import Presence, elapsed
from bot.store import rounds
from bot.store.database import Database
from tests.schedule.conftest import NOON, Asked, HandClock


@dataclass
class Host:
    """A machine that runs bots: real time passes there, and the clock goes with it."""

    database: Database
    clock: HandClock
    seconds: float = 0.0

    def bot(self, name: str = "one", able: Callable[[], bool] = lambda: True) -> Presence:
        return Presence(self.database, self.clock, name, able, lambda: self.seconds)

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.clock.forward(seconds)

    async def live(self, bot: Presence, seconds: int) -> None:
        for _ in range(seconds):
            self.wait(1)
            await bot.beat()


@pytest.fixture
def host(database: Database, clock: HandClock) -> Host:
    return Host(database, clock)


async def credits_of(ask: Asked) -> list[tuple[float, float]]:
    """When the windows given back open, and how long they are; seconds after noon."""
    rows = await ask.sql(
        "SELECT opens_at, closes_at FROM answer_window WHERE reason = 'outage' ORDER BY opens_at"
    )
    return [((a - NOON).total_seconds(), (b - a).total_seconds()) for a, b in rows]


async def test_nobody_is_here_before_the_first_heartbeat_and_long_after_the_last(host: Host):
    bot = host.bot()
    assert not bot.here
    await bot.beat()
    assert bot.here
    host.wait(2.9)
    assert bot.here
    host.wait(0.1)
    assert not bot.here


async def test_a_restart_gives_the_lost_time_back_and_has_the_new_deadline_shown(
    host: Host, ask: Asked, opened: int
):
    await host.live(host.bot("dead"), 10)
    host.wait(30)
    await host.bot("next").beat()
    assert await credits_of(ask) == [(60, 30)]
    ((kind, payload),) = await ask.sql("SELECT kind, payload FROM due")
    assert (kind, payload) == (DEADLINE, {"question_id": opened})


async def test_two_restarts_in_a_row_give_both_outages_back(host: Host, ask: Asked, opened: int):
    await host.live(host.bot("a"), 10)
    host.wait(20)
    await host.bot("b").beat()
    host.wait(15)
    await host.bot("c").beat()
    given = await credits_of(ask)
    assert sum(length for _, length in given) == 35


async def test_an_outage_past_the_deadline_gives_back_only_what_was_left(
    host: Host, ask: Asked, opened: int
):
    await host.live(host.bot("dead"), 50)
    host.wait(3600)
    await host.bot("next").beat()
    assert await credits_of(ask) == [(3650, 10)]


async def test_two_processes_that_come_back_together_credit_once(
    host: Host, ask: Asked, opened: int
):
    await host.live(host.bot("dead"), 10)
    host.wait(30)
    await asyncio.gather(*(host.bot(name).beat() for name in "abcd"))
    assert await credits_of(ask) == [(60, 30)]


async def test_while_another_process_was_here_nothing_was_lost(host: Host, ask: Asked, opened: int):
    await host.live(host.bot("there"), 10)
    await host.bot("late").beat()
    assert await credits_of(ask) == []


async def test_a_disconnection_without_a_restart_is_an_outage_too(
    host: Host, ask: Asked, opened: int
):
    bot = host.bot()
    await host.live(bot, 5)
    host.wait(30)  # cut off: no heartbeat
    assert not bot.here
    await bot.beat()
    assert bot.here
    assert await credits_of(ask) == [(60, 30)]


async def test_a_short_gap_and_a_clock_set_forward_are_no_outage(
    host: Host, ask: Asked, opened: int
):
    bot = host.bot()
    await bot.beat()
    host.wait(2.5)
    await bot.beat()
    host.clock.forward(40)
    await bot.beat()
    assert await credits_of(ask) == []


async def test_an_outage_between_questions_costs_and_gives_nothing(
    host: Host, ask: Asked, opened: int
):
    await host.bot("dead").beat()
    await ask(rounds.close_question, opened, NOON)
    host.wait(30)
    await host.bot("next").beat()
    assert await credits_of(ask) == []


async def test_an_outage_in_a_pause_costs_and_gives_nothing(host: Host, ask: Asked, opened: int):
    await host.live(host.bot("dead"), 10)
    round_id = (await ask(rounds.question, opened)).round_id
    await ask(rounds.pause, round_id, host.clock.now(), "moderator")
    host.wait(30)
    await host.bot("next").beat()
    assert await credits_of(ask) == []


async def test_an_outage_during_which_thaw_is_put_out_gives_back_what_came_before(
    host: Host, ask: Asked, opened: int
):
    await host.live(host.bot("dead"), 10)
    round_id = (await ask(rounds.question, opened)).round_id
    host.wait(30)
    await ask(rounds.pause, round_id, host.clock.now(), "absence")
    host.wait(3)
    await host.bot("next").beat()
    await ask(rounds.resume, round_id, NOON + timedelta(hours=1))
    left = (await ask(rounds.question, opened)).shown_closes_at - (NOON + timedelta(hours=1))
    assert left.total_seconds() == 50


async def test_processes_of_long_ago_are_forgotten_but_not_when_thaw_was_last_here(
    host: Host, ask: Asked
):
    await host.bot("first").beat()
    host.wait(60)
    await host.bot("second").beat()
    host.wait(30 * 24 * 3600)
    await host.bot("third").beat()
    rows = await ask.sql("SELECT process_id FROM process_heartbeat ORDER BY seen_at")
    assert [name for (name,) in rows] == ["second", "third"]


async def test_no_heartbeat_is_written_while_clicks_do_not_arrive(host: Host, ask: Asked):
    able = False
    bot = asyncio.create_task(host.bot(able=lambda: able).run())
    try:
        await asyncio.sleep(0.3)
        assert await ask.sql("SELECT 1 FROM process_heartbeat") == []
        able = True
        async with asyncio.timeout(3):
            while not await ask.sql("SELECT 1 FROM process_heartbeat"):  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # a table has no event to wait for
    finally:
        bot.cancel()
        await asyncio.gather(bot, return_exceptions=True)


def test_real_time_goes_on():
    assert 0 <= elapsed() <= elapsed()
