"""A run's result reaches its channel, whatever dies and however late it is."""

from __future__ import annotations

import asyncio

import pytest

from playground.driver import Answer
from tests.support import Classroom


async def begun(lab: Classroom, code: str) -> Answer:
    ada = lab.member("ada")
    return await ada.submit(await ada.slash("run"), code=code)


async def finished(lab: Classroom) -> None:
    async with asyncio.timeout(20):
        while not lab.facts.rows("SELECT 1 FROM run WHERE state = 'finished'"):  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # a table has no event to wait for


async def shown(lab: Classroom, text: str) -> int:
    """How many results that hold `text` linus sees."""
    seen = await lab.member("linus").see(200)
    return sum(1 for message in seen if text in message.text and message.buttons)


async def test_a_result_that_comes_after_the_token_is_a_message_of_its_own_and_comes_once(
    lab: Classroom,
):
    await begun(lab, "import time; time.sleep(2); print('late', 6 * 7)")
    await lab.playground.advance(16 * 60)
    await lab.member("linus").wait_for(lambda m: "late 42" in m.text, timeout=20)
    await lab.bot.kill()
    # As if it had been killed between the message and its mark.
    lab.facts.run("UPDATE run_delivery SET delivered_at = NULL")
    await lab.bot.start()
    async with asyncio.timeout(20):
        while lab.facts.rows("SELECT 1 FROM run_delivery WHERE delivered_at IS NULL"):  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # a table has no event to wait for
    assert await shown(lab, "late 42") == 1


async def test_a_token_that_discord_no_longer_takes_is_no_reason_to_say_nothing(lab: Classroom):
    await lab.playground.fail("PATCH", r"^/webhooks/.*/messages/", status=401, code=50027)
    await begun(lab, "print('found', 6 * 7)")
    await lab.member("linus").wait_for(lambda m: "found 42" in m.text, timeout=20)


async def test_a_result_that_discord_could_not_take_is_shown_later(lab: Classroom):
    # discord.py itself tries five times
    await lab.playground.fail("PATCH", r"^/webhooks/.*/messages/", status=500, times=1)
    answer = await begun(lab, "print('shown', 6 * 7)")
    done = await answer.final("shown 42", timeout=30)
    assert done.message is not None


async def test_a_result_written_right_before_kill_9_is_shown_after_it(lab: Classroom):
    await lab.playground.fail("PATCH", r"^/webhooks/.*/messages/", status=None, delay=60.0, times=1)
    answer = await begun(lab, "print('kept', 6 * 7)")
    await finished(lab)
    await lab.bot.kill()
    await lab.playground.clear_faults()
    await lab.bot.start()
    await lab.playground.advance(16)  # the lease of the dead process
    await answer.final("kept 42", timeout=30)
    assert lab.facts.one("SELECT attempt FROM run") == 1


@pytest.mark.slow
async def test_a_database_that_goes_away_during_a_run_costs_only_time(lab: Classroom):
    answer = await begun(lab, "import time; time.sleep(1.5); print('back', 6 * 7)")
    await asyncio.sleep(0.7)
    with lab.facts.away():
        await asyncio.sleep(2.5)
    await answer.final("back 42", timeout=40)
