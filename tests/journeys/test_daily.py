"""The question of the day: asked once, answered privately, closed at the guild's midnight."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.render.markdown import flowed
from bot.decks import ChallengeDeck, Problem, load_library
from bot.paths import CONTENT
from playground.driver import Message
from tests.support import Classroom, button, right, wrong

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


async def test_one_question_a_day_whoever_asks_however_often(classroom: Classroom):
    await classroom.playground.set_clock(NOON)
    held = [
        await classroom.member(name).slash("daily", hold=True) for name in ("ada", "grace", "maria")
    ]
    await asyncio.gather(*(each.release() for each in held))
    question = await asked(classroom)
    again = await classroom.member("linus").slash("daily")
    assert again.ephemeral
    assert str(question.id) in again.text
    await classroom.member("linus", "lab").slash("daily")
    await classroom.member("linus", "lab").wait_for("Question of the day")
    assert classroom.facts.one("SELECT count(*) FROM daily") == 2
    seen = await classroom.member("linus").see()
    assert sum("Question of the day" in message.text for message in seen) == 1


async def test_an_answer_is_private_with_its_explanation_and_the_days_in_a_row(
    classroom: Classroom,
):
    ada = classroom.member("ada")
    for day in range(3):
        await classroom.playground.set_clock(NOON + timedelta(days=day))
        question = await fresh(classroom)
        problem = problem_of(question)
        first = await ada.click(question, button(question, wrong(problem)))
        assert "1 attempt left" in first.text
        told = await ada.click(question, button(question, right(problem)))
        assert told.ephemeral
        assert flowed(problem.explanation) in told.text
        row = "Day one of a row" if day == 0 else f"{day + 1} days in a row"
        assert row in told.text
    noted = await ada.click(told.message, "a guess")
    assert "Noted: a guess" in noted.text
    assert "3 days in a row" in noted.text
    assert classroom.facts.attempts("ada")[-1]["confidence"] == "guess"
    maria = [message.text for message in await classroom.member("maria").see()]
    assert not any("in a row" in text for text in maria)


@pytest.mark.slow
async def test_a_missed_day_ends_the_row(classroom: Classroom):
    ada = classroom.member("ada")
    for day, row in ((0, "Day one"), (1, "2 days"), (3, "Day one")):
        await classroom.playground.set_clock(NOON + timedelta(days=day))
        question = await fresh(classroom)
        told = await ada.click(question, button(question, right(problem_of(question))))
        assert row in told.text


async def test_it_closes_at_midnight_where_the_guild_lives(classroom: Classroom):
    guild = (await classroom.playground.world())["guilds"][0]["id"]
    classroom.facts.run(
        "INSERT INTO guild_settings (guild_id, locale, time_zone, round_starters)"
        " VALUES (%s, 'en-US', 'Asia/Tokyo', 'everyone')",
        int(guild),
    )
    await classroom.playground.set_clock(NOON)  # nine in the evening in Tokyo
    question = await fresh(classroom)
    problem = problem_of(question)
    await classroom.member("ada").click(question, button(question, right(problem)))
    in_time = await classroom.member("grace").click(
        question, button(question, wrong(problem)), hold=True
    )
    await classroom.playground.advance(3 * 3600 + 10)
    closed = await classroom.member("linus").wait_until(question, "got it")
    assert flowed(problem.explanation) in closed.text
    assert "1 of 1 got it" in closed.text
    late = await in_time.release()
    assert not late.failed
    why = await classroom.member("ada").click(closed, "Why?")
    assert flowed(problem.explanation) in why.text
    following = await fresh(classroom)
    assert following.id != question.id
    assert "2026-11-24" in following.text


@pytest.mark.slow
async def test_a_deleted_channel_ends_it_without_harm(classroom: Classroom):
    await classroom.playground.set_clock(NOON)
    question = await fresh(classroom, "lab")
    await classroom.member("ada", "lab").click(question, "Hint")
    await classroom.playground.add_channel("lab", delete=True)
    await classroom.playground.advance(24 * 3600)
    await classroom.facts.nothing_due()
    assert classroom.facts.rows("SELECT mode, state FROM round") == [
        {"mode": "daily", "state": "finished"}
    ]


@pytest.mark.slow
async def test_kill_9_right_after_the_command_still_brings_one_question(classroom: Classroom):
    await classroom.playground.set_clock(NOON)
    await classroom.member("ada").slash("daily")
    await classroom.bot.kill()
    await classroom.bot.start()
    await classroom.playground.advance(16)
    await asked(classroom)
    await classroom.bot.kill()
    await classroom.bot.start()
    await classroom.playground.advance(16)
    await asyncio.sleep(1)
    seen = await classroom.member("linus").see()
    assert sum("Question of the day" in message.text for message in seen) == 1
    question = await asked(classroom)
    told = await classroom.member("ada").click(
        question, button(question, right(problem_of(question)))
    )
    assert "Day one" in told.text


@pytest.mark.slow
async def test_seven_days_in_a_row_earn_a_badge_that_the_channel_hears_of(classroom: Classroom):
    ada = classroom.member("ada")
    for day in range(7):
        await classroom.playground.set_clock(NOON + timedelta(days=day))
        question = await fresh(classroom)
        await ada.click(question, button(question, right(problem_of(question))))
    await classroom.member("linus").wait_for("A Week in a Row")
    again = await fresh(classroom)
    await ada.click(again, button(again, right(problem_of(again))))
    await classroom.playground.advance(20)
    assert (
        classroom.facts.one("SELECT count(*) FROM badge_award WHERE badge_id = 'streak-week'") == 1
    )


async def fresh(classroom: Classroom, channel: str = "study") -> Message:
    """Today's question, asked for by Linus."""
    linus = classroom.member("linus", channel)
    day = (await classroom.playground.now()).date()
    await linus.slash("daily")
    stamp = classroom.facts.one("SELECT max(day)::text FROM daily")
    assert stamp >= day.isoformat()
    return await linus.wait_for(lambda m: "Question of the day" in m.text and stamp in m.text)


async def asked(classroom: Classroom) -> Message:
    return await classroom.member("linus").wait_for("Question of the day")


def problem_of(question: Message) -> Problem:
    decks = load_library(CONTENT / "decks").decks.values()
    (found,) = (
        problem
        for deck in decks
        if isinstance(deck, ChallengeDeck)
        for problem in deck.problems
        if f"### {problem.title}" in question.text
    )
    return found
