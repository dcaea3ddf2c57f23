"""The bot dies with kill -9 at bad moments; nobody loses anything."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.decks import ChallengeDeck
from playground.driver import Playground
from tests.support import BotProcess, Classroom, button, is_result, right, wrong


async def test_a_question_survives_kill_9_with_its_attempts_and_its_time(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    problem = freezing_master.problems[0]
    ada = classroom.member("ada")
    question = await classroom.start_round()
    await ada.click(question, button(question, wrong(problem)))
    window = _windows(classroom)[0]

    still_here = await classroom.playground.now()
    await classroom.heartbeat()
    await classroom.bot.kill()
    await classroom.playground.advance(60)
    lost = await ada.click(question, button(question, right(problem)))
    assert lost.failed
    await classroom.bot.start()
    credited = await ada.wait_until(question, "the lost time was added")
    away = await classroom.playground.now() - still_here

    assert _is_open(credited)
    regular, outage = _windows(classroom)
    assert regular == window
    given_back = outage["closes_at"] - outage["opens_at"]
    assert timedelta(seconds=60) <= given_back <= away
    # The first deadline passes; the question is still open, and the old buttons still count.
    await classroom.playground.advance(
        (regular["closes_at"] - await classroom.playground.now()).total_seconds() + 10
    )
    reply = await ada.click(question, button(question, right(problem)))
    assert "is right" in reply.text
    reveal = await classroom.time_out(question)
    assert "1 of 1 got it" in reveal.text
    assert [a["correct"] for a in classroom.facts.attempts("ada")] == [False, True]


async def test_an_outage_longer_than_the_question_reopens_it(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    question = await classroom.start_round()
    await classroom.playground.advance(30)
    await classroom.heartbeat()
    await classroom.bot.kill()
    await classroom.playground.advance(3600)
    await classroom.bot.start()
    await ada.wait_until(question, "the lost time was added")
    reply = await ada.click(question, button(question, right(freezing_master.problems[0])))
    assert "is right" in reply.text
    reveal = await classroom.time_out(question)
    assert "1 of 1 got it" in reveal.text


async def test_a_round_goes_on_to_its_end_after_kill_9_between_its_questions(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    linus = classroom.member("linus")
    question = await classroom.start_round()
    for number, problem in enumerate(freezing_master.problems, 1):
        await linus.click(question, button(question, right(problem)))
        reveal = await classroom.time_out(question)
        await classroom.bot.kill()
        await classroom.bot.start()
        # A lease that died with its process runs out after 15 s.
        await classroom.playground.advance(16)
        if number < len(freezing_master.problems):
            question = await classroom.next_question(number + 1)
        assert (
            await _count(linus, lambda m, asked=reveal: m.reference_id == asked.reference_id) == 1
        )
    await classroom.playground.advance(30)
    standings = await linus.wait_for("final standings")
    assert "5/5" in standings.text
    assert await _count(linus, lambda m: "final standings" in m.text) == 1
    assert await _count(linus, lambda m: "1 of 5" in m.text) == 1
    earned = "SELECT count(*) FROM badge_award WHERE badge_id = 'freezing-master'"
    assert classroom.facts.one(earned) == 1


async def test_kill_9_between_the_send_and_its_note_posts_nothing_twice(classroom: Classroom):
    """The send hangs, so that the bot dies before it can note its message."""
    maria = classroom.member("maria")
    await classroom.playground.fail(
        "POST", r"/channels/\d+/messages$", status=500, times=1, delay=0.0
    )
    await maria.slash("challenge start", deck="freezing-master")
    await classroom.playground.advance(6)
    await maria.wait_for("1 of 5")
    classroom.facts.run("UPDATE post SET message_id = NULL, posted_at = NULL")
    classroom.facts.run(
        "UPDATE question SET state = 'planned', message_id = NULL, opened_at = NULL"
        " WHERE position = 0"
    )
    await classroom.bot.kill()
    await classroom.playground.advance(20)
    classroom.facts.run("DELETE FROM answer_window")
    classroom.facts.run("DELETE FROM due")
    classroom.facts.run(
        "INSERT INTO due (kind, key, at, payload, tries) SELECT 'question.post',"
        " 'question:' || id || ':post', now() - interval '1 hour',"
        " jsonb_build_object('question_id', id), 0 FROM question WHERE position = 0"
    )
    await classroom.bot.start()
    await classroom.facts.until("SELECT state = 'open' FROM question WHERE position = 0")
    assert await _count(maria, lambda m: "1 of 5" in m.text) == 1


async def test_a_modal_opened_before_kill_9_can_be_sent_after_it(lab: Classroom):
    ada = lab.member("ada")
    form = await ada.slash("run")
    assert form.modal is not None
    await lab.bot.kill()
    await lab.bot.start()
    sent = await ada.submit(form, code="print(6 * 7)")
    done = await sent.final("42", timeout=30)
    assert not done.failed
    assert lab.facts.one("SELECT verdict FROM run") == "ok"


async def test_a_run_that_was_under_way_at_kill_9_still_ends_in_one_result(lab: Classroom):
    ada = lab.member("ada")
    sent = await ada.submit(
        await ada.slash("run"), code="import time; time.sleep(2); print('the end')"
    )
    await asyncio.sleep(0.7)
    await lab.bot.kill()
    await lab.bot.start()
    done = await sent.final(is_result, timeout=30)
    assert done.message is not None
    assert done.message.text.count("the end") == 2  # in the code and in the output
    assert lab.facts.rows("SELECT state, verdict, attempt FROM run") == [
        {"state": "finished", "verdict": "ok", "attempt": 2}
    ]


@pytest.mark.parametrize("pause", [0.0, 0.005, 0.02, 0.08])
async def test_the_bot_stops_when_asked_while_it_reconnects(
    bot: BotProcess, playground: Playground, pause: float
):
    await bot.start()
    await playground.fail("GET", "/gateway", status=500, times=50, delay=1.0)
    await playground.invalidate_gateway()
    await asyncio.sleep(pause)
    assert await bot.stop() == 0


async def test_stopping_and_starting_again_keeps_everything_and_syncs_nothing_anew(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    question = await classroom.start_round()
    await ada.click(question, button(question, right(freezing_master.problems[0])))
    assert await classroom.bot.stop() == 0
    before = len(await classroom.playground.requests())
    await classroom.bot.start()
    calls = await classroom.playground.requests(since=before)
    assert not [call for call in calls if call.method == "PUT" and "/commands" in call.path]
    again = await ada.click(question, button(question, right(freezing_master.problems[0])))
    assert "already have this one right" in again.text
    assert len(classroom.facts.attempts("ada")) == 1


def _windows(classroom):
    return classroom.facts.rows("SELECT opens_at, closes_at FROM answer_window ORDER BY opens_at")


def _is_open(message):
    return any(not b.disabled for b in message.buttons)


async def _count(member, predicate):
    return sum(1 for message in await member.see(200) if predicate(message))
