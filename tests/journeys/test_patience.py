"""Discord waits three seconds for an answer; a slow database waits for nobody."""

from __future__ import annotations

import asyncio

import pytest

from tests.support import Classroom, is_result


async def test_a_challenge_that_is_slow_to_start_is_announced_to_everyone_all_the_same(
    classroom: Classroom,
):
    ada = classroom.member("ada")
    with classroom.facts.locked("round"):
        answer = await ada.slash("challenge start", deck="freezing-master")
        assert answer.state == "deferred"
    done = await answer.final("**Freezing Master** starts")
    assert done.ephemeral
    lobby = await classroom.member("linus").wait_for("Nobody has joined yet")
    assert lobby.author.bot
    await classroom.next_question(1)


async def test_a_slow_refusal_stays_private(classroom: Classroom):
    with classroom.facts.locked("round"):
        answer = await classroom.member("ada").slash("challenge stop")
        assert answer.state == "deferred"
    done = await answer.final("No challenge is running")
    assert done.ephemeral


@pytest.mark.parametrize("label", ["Run again", "Edit and run"])
async def test_what_a_button_under_a_result_needs_is_read_in_time_or_refused_in_words(
    lab: Classroom, label: str
):
    ada = lab.member("ada")
    sent = await ada.submit(await ada.slash("run"), code="print(1)")
    done = await sent.final(is_result, timeout=40)
    assert done.message is not None
    with lab.facts.locked("run"):
        answer = await ada.click(done.message, label)
        assert answer.ephemeral
        assert "slow just now" in answer.text


async def test_run_this_code_takes_a_members_message_while_the_database_is_slow(lab: Classroom):
    ada = lab.member("ada")
    message = await ada.say("```py\nprint(6 * 7)\n```")
    with lab.facts.locked("run"):
        answer = await ada.menu("Run this code", message)
        assert answer.state == "deferred"
    await answer.final("42", timeout=40)


async def test_a_run_that_is_private_here_stays_so_however_slow_the_database_is(lab: Classroom):
    await lab.choose(run_private=True)
    ada = lab.member("ada")
    with lab.facts.locked("run"):
        answer = await ada.slash("run", code="print(6 * 7)")
        assert answer.state == "deferred"
    done = await ada.wait_for(lambda m: is_result(m) and "42" in m.text, timeout=40)
    assert done.ephemeral
    assert not any("print(6 * 7)" in m.text for m in await lab.member("linus").see())


async def test_code_that_could_not_be_kept_is_told_to_its_member_alone(lab: Classroom):
    ada = lab.member("ada")
    form = await ada.slash("run")
    with lab.facts.away():
        answer = await ada.submit(form, code="print(1)")
        async with asyncio.timeout(10):
            told = await ada.wait_for("cannot reach its database")
    assert not any("cannot reach" in m.text for m in await lab.member("linus").see())
    assert told.ephemeral
    assert not answer.failed
    assert lab.facts.one("SELECT count(*) FROM run") == 0


async def test_a_click_that_reaches_the_bot_too_late_is_noted_once_and_hurts_nothing(
    classroom: Classroom,
):
    question = await classroom.start_round()
    ada = classroom.member("ada")
    held = await ada.click(question, question.buttons[0].label, hold=True)
    await classroom.playground.advance(4)
    await held.release()
    await asyncio.sleep(0.5)
    log = classroom.bot.log.read_text()
    assert "Traceback" not in log
    assert log.count("too late to answer") <= 1
    assert len(classroom.facts.attempts("ada")) == 1
