"""More than one bot process, and a gateway that comes and goes."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.decks import ChallengeDeck
from playground.driver import Message
from tests.support import BotProcess, Classroom, button, right


@asynccontextmanager
async def another(bot: BotProcess) -> AsyncIterator[BotProcess]:
    """A second process beside the first, on the same database and Discord."""
    second = BotProcess(bot.environment, bot.playground, bot.log.with_name("second.log"))
    await second.start()
    try:
        yield second
    finally:
        await second.kill()


async def posted(classroom: Classroom, fits: Callable[[Message], bool]) -> int:
    return sum(1 for message in await classroom.member("maria").see(200) if fits(message))


@pytest.mark.slow
async def test_two_processes_post_every_question_reveal_and_standings_once(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    question = await classroom.start_round()
    async with another(classroom.bot):
        for number in range(2, len(freezing_master.problems) + 2):
            reveal = await classroom.time_out(question)
            asked = reveal.reference_id
            if number <= len(freezing_master.problems):
                question = await classroom.next_question(number)
            assert await posted(classroom, lambda m, of=asked: m.reference_id == of) == 1
        await classroom.playground.advance(20)
        await classroom.member("maria").wait_for("final standings")
        await asyncio.sleep(1)
    for number in range(1, len(freezing_master.problems) + 1):
        assert await posted(classroom, lambda m, n=number: f"{n} of 5 ·" in m.text) == 1
    assert await posted(classroom, lambda m: "final standings" in m.text) == 1
    await classroom.facts.nothing_due()


@pytest.mark.slow
@pytest.mark.parametrize("how", ["drop_gateway", "invalidate_gateway", "reconnect_gateway"])
async def test_a_lost_gateway_without_a_restart_costs_no_member_time(
    classroom: Classroom, freezing_master: ChallengeDeck, how: str
):
    ada = classroom.member("ada")
    question = await classroom.start_round()
    async with held(classroom.bot):
        await getattr(classroom.playground, how)()
        await asyncio.sleep(4.5)  # shorter gaps are no outage
    await ada.wait_until(question, "the lost time was added", timeout=20)
    given = classroom.facts.one(
        "SELECT sum(closes_at - opens_at) FROM answer_window WHERE reason = 'outage'"
    )
    assert given >= timedelta(seconds=4.5)
    await classroom.playground.wait_for_bot()
    reply = await ada.click(question, button(question, right(freezing_master.problems[0])))
    assert "is right" in reply.text
    await classroom.heartbeat()
    await classroom.time_out(question)
    await classroom.next_question(2)


@asynccontextmanager
async def held(bot: BotProcess) -> AsyncIterator[None]:
    """The process does nothing meanwhile, as on a host that is out of breath."""
    assert bot.process is not None
    os.kill(bot.process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(bot.process.pid, signal.SIGCONT)


@pytest.mark.slow
async def test_a_stopped_round_stays_silent_and_leaves_nothing_to_do(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    maria = classroom.member("maria")
    question = await classroom.start_round()
    for number in range(2, 6):
        await classroom.time_out(question)
        question = await classroom.next_question(number)
    await classroom.time_out(question)
    await maria.slash("challenge stop")  # in the pause before the standings
    await classroom.playground.advance(60)
    await classroom.facts.nothing_due(seconds=5)
    assert await posted(classroom, lambda m: "final standings" in m.text) == 0
    assert classroom.facts.one("SELECT count(*) FROM badge_award") == 0


@pytest.mark.slow
async def test_two_processes_share_lobby_counts_pause_and_early_close_and_double_nothing(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    maria, ada, linus = (classroom.member(name) for name in ("maria", "ada", "linus"))
    async with another(classroom.bot):
        await maria.slash("challenge start", deck="freezing-master", **{"in": 2})
        lobby = await ada.wait_for("Nobody has joined yet")
        await asyncio.gather(*(each.click(lobby, "Join") for each in (ada, linus)))
        await maria.wait_until(lobby, "2 joined")
        await asyncio.gather(*(maria.slash("challenge next") for _ in range(2)))
        for number, problem in enumerate(freezing_master.problems, 1):
            question = await ada.wait_for(lambda m, n=number: f"{n} of 5 ·" in m.text)
            if number == 1:
                await asyncio.gather(*(maria.slash("challenge pause") for _ in range(2)))
                await ada.wait_until(question, "Paused")
                await asyncio.gather(*(maria.slash("challenge resume") for _ in range(2)))
                await ada.wait_until(question, "Closes")
            choice = button(question, right(problem))
            for each in (ada, linus):
                assert "is right" in (await each.click(question, choice)).text
            await maria.wait_for(lambda m, of=question.id: m.reference_id == of, timeout=20)
            assert await posted(classroom, lambda m, of=question.id: m.reference_id == of) == 1
            await classroom.playground.advance(13)
        standings = await maria.wait_for("final standings")
        assert "5 in a row" in standings.text
        await asyncio.sleep(1)
    assert await posted(classroom, lambda m: "joined" in m.text) == 1
    assert await posted(classroom, lambda m: "final standings" in m.text) == 1
    assert (
        classroom.facts.one("SELECT count(*) FROM badge_award WHERE badge_id = 'freezing-master'")
        == 2
    )
    assert classroom.facts.one("SELECT count(*) FROM attempt") == 10
