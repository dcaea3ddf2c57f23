"""Discord's clock is the judge of time, and a click costs at most one attempt."""

from __future__ import annotations

import asyncio

from bot.chat.render.markdown import flowed
from bot.decks import ChallengeDeck
from tests.support import BotProcess, Classroom, button, right, started, wrong


async def test_a_click_made_in_time_counts_even_if_it_is_handled_after_the_deadline(
    bot: BotProcess, database_url: str, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    classroom = await started(bot, database_url, THAW_GRACE_SECONDS="30")
    ada = classroom.member("ada")
    question = await classroom.start_round()
    await classroom.playground.advance(problem.seconds - 20)
    held = await ada.click(question, button(question, right(problem)), hold=True)
    await classroom.playground.advance(20.5)  # past the deadline, within the grace
    reply = await held.release()
    assert "is right" in reply.text
    reveal = await classroom.time_out(question)
    assert "1 of 1 got it" in reveal.text


async def test_a_click_made_after_the_deadline_does_not_count(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    ada = classroom.member("ada")
    question = await classroom.start_round()
    await classroom.playground.advance(problem.seconds + 0.5)  # closed, not yet revealed
    reply = await ada.click(question, button(question, right(problem)))
    assert "had closed when you clicked" in reply.text
    assert classroom.facts.attempts("ada") == []


async def test_a_double_click_costs_one_attempt(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    ada = classroom.member("ada")
    question = await classroom.start_round()
    choice = button(question, wrong(problem))
    replies = await asyncio.gather(*(ada.click(question, choice) for _ in range(6)))
    assert all("1 attempt left" in reply.text for reply in replies)
    assert len(classroom.facts.attempts("ada")) == 1


async def test_an_interaction_that_discord_delivers_twice_costs_one_attempt(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    ada = classroom.member("ada")
    question = await classroom.start_round()
    reply = await ada.click(question, button(question, wrong(problem)))
    await reply.replay()
    await asyncio.sleep(0.3)
    assert [a["number"] for a in classroom.facts.attempts("ada")] == [1]


async def test_two_different_choices_at_once_are_two_attempts_and_a_third_is_refused_kindly(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    ada = classroom.member("ada")
    question = await classroom.start_round()
    choices = [button(question, wrong(problem, number)) for number in range(3)]
    replies = await asyncio.gather(*(ada.click(question, choice) for choice in choices))
    texts = sorted(reply.text for reply in replies)
    assert sum("does not count" in text for text in texts) == 1
    assert sorted(a["number"] for a in classroom.facts.attempts("ada")) == [1, 2]
    again = await ada.click(question, button(question, right(problem)))
    assert "attempts are used up" in again.text


async def test_the_hint_is_private_and_taken_once(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    grace = classroom.member("grace")
    question = await classroom.start_round()
    for _ in range(2):
        reply = await grace.click(question, "Hint")
        assert reply.ephemeral
        assert flowed(freezing_master.problems[0].hint) in reply.text
    assert classroom.facts.one("SELECT count(*) FROM hint_use") == 1
    assert not any("💡" in m.text for m in await classroom.member("ada").see())
