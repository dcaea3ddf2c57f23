"""What moderators and hosts do in the middle of a round; the round goes on where it can."""

from __future__ import annotations

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.decks import ChallengeDeck
from tests.support import ROOT, BotProcess, Classroom, Facts, button, is_open, libpq, right

DECK = "freezing-master"


async def round_is(classroom: Classroom, state: str, *, seconds: float = 15) -> None:
    async with asyncio.timeout(seconds):
        while classroom.facts.one("SELECT state FROM round ORDER BY id LIMIT 1") != state:  # noqa: ASYNC110
            await asyncio.sleep(0.1)  # the database has no event to wait for


async def test_a_deleted_lobby_does_not_keep_the_round_from_starting(classroom: Classroom):
    maria = classroom.member("maria")
    await maria.slash("challenge start", deck=DECK, **{"in": 2})
    lobby = await maria.wait_for("Nobody has joined yet")
    await maria.delete(lobby)
    await classroom.playground.advance(125)
    await maria.wait_for("1 of 5")


async def test_a_question_deleted_by_a_moderator_is_posted_again_with_its_time_and_answers(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    maria, ada, linus = (classroom.member(name) for name in ("maria", "ada", "linus"))
    deleted = await classroom.start_round()
    await ada.click(deleted, button(deleted, right(problem)))
    await classroom.playground.advance(problem.seconds - 30)
    await maria.delete(deleted)
    again = await linus.wait_for("Posted again", timeout=30)
    assert again.id != deleted.id
    assert "1 answered" in again.text
    await linus.wait_until(again, lambda m: "Closes" in m.text)
    await classroom.facts.until("SELECT true FROM question WHERE message_id = %s", again.id)
    closes = classroom.facts.one("SELECT max(closes_at) - min(opens_at) FROM answer_window")
    assert closes > timedelta(seconds=problem.seconds + 5)
    assert "already have" in (await ada.click(again, button(again, right(problem)))).text
    assert "is right" in (await linus.click(again, button(again, right(problem)))).text
    reveal = await classroom.time_out(again)
    assert "2 of 2 got it" in reveal.text
    assert sum("1 of 5 ·" in m.text for m in await linus.see(200)) == 1


async def test_an_archived_thread_is_woken_by_the_reveal_and_the_question_closed_then(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    question = await classroom.start_round()
    await classroom.playground.fail("PATCH", r"/messages/\d+$", status=400, code=50083)
    await classroom.playground.advance(freezing_master.problems[0].seconds + 3)
    ada = classroom.member("ada")
    await ada.wait_for(lambda m: m.reference_id == question.id)
    await ada.wait_until(question, lambda m: not is_open(m))
    assert classroom.facts.one("SELECT count(*) FROM due WHERE last_error IS NOT NULL") == 0
    await classroom.next_question(2)


async def test_a_deleted_channel_ends_its_round_and_leaves_nothing_to_do(classroom: Classroom):
    await classroom.start_round()
    await classroom.playground.add_channel("study", delete=True)
    await classroom.playground.advance(200)
    await round_is(classroom, "stopped")
    await classroom.facts.nothing_due()
    await classroom.start_round(channel="lab")


async def test_a_round_that_may_not_write_waits_and_goes_on_when_it_may_again(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    question = await classroom.start_round()
    await ada.click(question, button(question, right(freezing_master.problems[0])))
    await classroom.playground.set_permissions("study", "Thaw", deny=["SEND_MESSAGES"])
    await classroom.playground.advance(200)
    await waiting_for_its_channel(classroom)
    await classroom.playground.set_permissions("study", "Thaw", allow=["SEND_MESSAGES"])
    await classroom.playground.advance(600)
    reveal = await ada.wait_for(lambda m: m.reference_id == question.id)
    assert "1 of 1 got it" in reveal.text
    await classroom.next_question(2)


async def test_a_round_that_may_not_write_for_more_than_an_hour_ends(classroom: Classroom):
    await classroom.start_round()
    await classroom.playground.set_permissions("study", "Thaw", deny=["SEND_MESSAGES"])
    await classroom.playground.advance(200)
    await waiting_for_its_channel(classroom)
    await classroom.playground.advance(3700)
    await round_is(classroom, "stopped")
    await classroom.start_round(channel="lab")


async def waiting_for_its_channel(classroom: Classroom) -> None:
    async with asyncio.timeout(15):
        while classroom.facts.one("SELECT unreachable_since FROM round") is None:  # noqa: ASYNC110
            await asyncio.sleep(0.1)  # the database has no event to wait for


async def test_a_round_plays_the_deck_that_it_began_with(
    bot: BotProcess, database_url: str, tmp_path: Path
):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    bot.environment["THAW_CONTENT_DIR"] = str(content)
    await bot.start()
    classroom = Classroom(bot.playground, bot, Facts(libpq(database_url)))
    question = await classroom.start_round()
    await bot.kill()
    deck = content / "decks" / f"{DECK}.yaml"
    deck.write_text(deck.read_text().replace("title: ", "title: Rewritten ", 3))
    await bot.start()
    await classroom.time_out(question)
    second = await classroom.next_question(2)
    assert "Rewritten" not in second.text
    lab = await classroom.start_round(channel="lab")
    assert "Rewritten" in lab.text
    assert classroom.facts.one("SELECT count(DISTINCT deck_version_id) FROM round") == 2


@pytest.mark.slow
async def test_kill_9_in_the_lobby_loses_nobody_who_joined_and_posts_nothing_twice(
    classroom: Classroom,
):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    await maria.slash("challenge start", deck=DECK, **{"in": 5})
    lobby = await ada.wait_for("Nobody has joined yet")
    await ada.click(lobby, "Join")
    await classroom.bot.kill()
    await classroom.bot.start()
    await classroom.playground.advance(16)  # the lease of the dead process
    await ada.wait_until(lobby, "1 joined")
    await maria.slash("challenge next")
    await ada.wait_for("1 of 5")
    seen = await ada.see(200)
    assert sum("joined" in m.text for m in seen) == 1
    assert sum("1 of 5" in m.text for m in seen) == 1


@pytest.mark.slow
async def test_kill_9_in_a_pause_leaves_the_round_paused_with_its_time(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    maria, ada = classroom.member("maria"), classroom.member("ada")
    question = await classroom.start_round()
    await ada.click(question, "Hint")  # noted as open at the latest now
    await maria.slash("challenge pause")
    await classroom.bot.kill()
    await classroom.playground.advance(600)
    await classroom.bot.start()
    await ada.wait_until(question, lambda m: not is_open(m))
    await maria.slash("challenge resume")
    await ada.wait_until(question, is_open)
    reply = await ada.click(question, button(question, right(freezing_master.problems[0])))
    assert "is right" in reply.text
