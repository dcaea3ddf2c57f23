"""Put out of a server and let in again: nobody loses time, whatever they were at."""

from __future__ import annotations

import pytest

from bot.decks import ChallengeDeck
from playground.driver import Message
from tests.journeys.alone import answer, go_on, shown
from tests.support import Classroom, button, is_open, right

HOUR = 3600
HELD = "SELECT bool_and(paused_by = 'absence') FROM round"


async def put_out(classroom: Classroom, *, seconds: float = HOUR) -> None:
    """An admin removes Thaw from the server, and invites it again after a while."""
    await classroom.playground.add_guild("Study Group", bot=False)
    await classroom.facts.until(HELD)
    await classroom.playground.advance(seconds)
    await classroom.playground.add_guild("Study Group", bot=True)


async def test_a_round_goes_on_with_its_time(classroom: Classroom, freezing_master: ChallengeDeck):
    question = await classroom.start_round()
    await put_out(classroom)
    await goes_on(classroom, question, freezing_master)


async def test_put_out_while_it_was_down_a_round_goes_on_with_its_time(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    question = await classroom.start_round()
    await classroom.bot.kill()
    await classroom.playground.add_guild("Study Group", bot=False)
    await classroom.playground.advance(300)
    await classroom.bot.start()
    await classroom.facts.until(HELD)
    await classroom.playground.advance(HOUR)
    await classroom.playground.add_guild("Study Group", bot=True)
    await goes_on(classroom, question, freezing_master)


async def goes_on(classroom: Classroom, question: Message, deck: ChallengeDeck) -> None:
    ada = classroom.member("ada")
    # The time of an outage before may be shown while the round is still held.
    await ada.wait_until(question, _open_again, timeout=20)
    reply = await ada.click(question, button(question, right(deck.problems[0])))
    assert "is right" in reply.text
    reveal = await classroom.time_out(question)
    assert "1 of 1 got it" in reveal.text


def _open_again(question: Message) -> bool:
    return "the lost time was added" in question.text and is_open(question)


@pytest.mark.slow
async def test_a_duel_is_held_and_its_end_moves(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    await ada.slash("duel", member=grace, deck="freezing-master")
    posted = await grace.wait_for("A challenge for")
    card = await go_on(grace, await shown(await grace.click(posted, "Accept")))
    before = classroom.facts.one("SELECT accepted_at FROM duel")
    await put_out(classroom, seconds=23 * HOUR)
    told = await ada.wait_for("is back. Nobody lost time", timeout=20)
    assert told.reference_id == posted.id
    moved = classroom.facts.one("SELECT accepted_at FROM duel") - before
    assert moved.total_seconds() >= 23 * HOUR
    await classroom.playground.advance(2 * HOUR)  # the day it began with is over
    assert classroom.facts.one("SELECT state FROM duel") == "running"
    assert classroom.facts.one("SELECT count(*) FROM post WHERE key LIKE '%%:back:%%'") == 1
    assert "Play my half" in [b.label for b in (await message(classroom, posted)).buttons]
    late = await answer(grace, card, freezing_master, well=True)
    assert "Time was up" in late.text


@pytest.mark.slow
async def test_a_duellist_and_a_member_alone_get_the_time_of_their_open_problem_back(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace, linus = (classroom.member(name) for name in ("ada", "grace", "linus"))
    await ada.slash("duel", member=grace, deck="freezing-master")
    posted = await grace.wait_for("A challenge for")
    mine = await go_on(grace, await shown(await grace.click(posted, "Accept")))
    alone = await go_on(linus, await shown(await linus.slash("solo", deck="freezing-master")))
    await put_out(classroom, seconds=600)  # their cards live for fifteen minutes
    for member, card in ((grace, mine), (linus, alone)):
        longer = await member.wait_until(card, "the lost time was added", timeout=20)
        assert "is right" in (await answer(member, longer, freezing_master, well=True)).text


@pytest.mark.slow
async def test_a_question_of_the_day_takes_answers_again_and_is_closed_when_thaw_is_back(
    classroom: Classroom,
):
    ada = classroom.member("ada")
    await ada.slash("daily")
    asked = await ada.wait_for("Question of the day")
    await classroom.playground.add_guild("Study Group", bot=False)
    await classroom.playground.add_guild("Study Group", bot=True)
    assert not (await ada.click(asked, "Hint")).failed
    await classroom.playground.add_guild("Study Group", bot=False)
    await classroom.playground.advance(24 * HOUR)
    await classroom.facts.until("SELECT state = 'finished' FROM round")
    await classroom.playground.add_guild("Study Group", bot=True)
    await classroom.playground.advance(600)
    closed = await ada.wait_until(asked, "Nobody answered this one", timeout=20)
    assert not is_open(closed) or "Why?" in [b.label for b in closed.buttons]
    await classroom.facts.nothing_due()


async def message(classroom: Classroom, sought: Message) -> Message:
    return next(m for m in await classroom.member("maria").see(200) if m.id == sought.id)
