"""Classmates play along with the real bot while they are switched on, as members like any other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from random import Random

import pytest

from bot import paths
from bot.clock import FollowingClock
from bot.decks import ChallengeDeck, load_library
from bot.demo.classmates import play_along
from playground.driver import NotSeen
from tests.support import Classroom

NAMES = {"linus", "grace", "katherine"}


@pytest.fixture
async def classmates(classroom: Classroom) -> AsyncIterator[Classroom]:
    """They are there, and switched off."""
    clock = FollowingClock(f"{classroom.playground.url}/_playground/clock/stream")
    await clock.start()
    library = load_library(paths.CONTENT / "decks")
    playing = asyncio.create_task(play_along(classroom.playground, library, clock, Random(3)))
    yield classroom
    playing.cancel()
    with suppress(asyncio.CancelledError):
        await playing
    await clock.close()


async def answered(classroom: Classroom, question: int = 1) -> None:
    """Return once each of them has answered this many questions."""
    async with asyncio.timeout(10):
        while min(map(len, (questions_of(classroom, name) for name in NAMES))) < question:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.1)


def questions_of(classroom: Classroom, name: str) -> set[int]:
    return {attempt["position"] for attempt in classroom.facts.attempts(name)}


async def test_everyone_answers_every_question_and_reacts_to_the_reveal(
    classmates: Classroom, freezing_master: ChallengeDeck
):
    await classmates.playground.switch_classmates(on=True)
    question = await classmates.start_round()
    assert not any(classmates.facts.attempts(name) for name in NAMES)
    for number in (1, 2):
        await classmates.playground.advance(0.85 * freezing_master.problems[number - 1].seconds)
        await answered(classmates, number)
        reveal = await classmates.time_out(question)
        assert "of 3 got it" in reveal.text
        await classmates.playground.advance(7)
        maria = classmates.member("maria")
        reacted = await maria.wait_until(reveal, lambda m: _reactions(m) == 3)
        assert {r["emoji"]["name"] for r in reacted.raw["reactions"]} <= {"🎉", "😅"}
        question = await classmates.next_question(number + 1)


async def test_nobody_moves_while_they_are_switched_off(classmates: Classroom):
    await classmates.start_round()
    await classmates.playground.advance(100)
    await asyncio.sleep(1)
    assert not any(classmates.facts.attempts(name) for name in NAMES)


async def test_switched_on_in_the_middle_of_a_question_they_join_in(classmates: Classroom):
    await classmates.start_round()
    await classmates.playground.switch_classmates(on=True)
    await asyncio.sleep(0.5)
    await classmates.playground.advance(115)
    await answered(classmates)


async def test_switched_off_again_they_leave_the_question_alone(classmates: Classroom):
    await classmates.playground.switch_classmates(on=True)
    await classmates.start_round()
    await classmates.playground.switch_classmates(on=False)
    await asyncio.sleep(0.5)
    await classmates.playground.advance(100)
    await asyncio.sleep(1)
    assert not any(classmates.facts.attempts(name) for name in NAMES)


async def test_their_answers_are_as_private_as_anyones(classmates: Classroom):
    await classmates.playground.switch_classmates(on=True)
    await classmates.start_round()
    await classmates.playground.advance(115)
    await answered(classmates)
    with pytest.raises(NotSeen):
        await classmates.member("ada").wait_for(lambda m: m.ephemeral, timeout=0.5)


def _reactions(message) -> int:
    return sum(reaction["count"] for reaction in message.raw.get("reactions", ()))
