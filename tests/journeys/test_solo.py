"""Solo: a timed challenge that only its member sees, from the command to the badge."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chat.render.markdown import flowed
from bot.decks import ChallengeDeck
from tests.journeys.alone import answer, go_on, how_it_went, label, problem_shown, shown
from tests.support import BotProcess, Classroom, button, right, started, wrong


async def test_everything_right_alone_earns_the_badge_and_nobody_else_sees_any_of_it(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("solo", deck="freezing-master"))
    assert "Only you see this" in card.text
    for problem in freezing_master.problems:
        assert problem.title not in card.text
        card = await go_on(ada, card)
        assert problem_shown(freezing_master, card) == problem
        assert flowed(problem.explanation)[:40] not in card.text
        card = await answer(ada, card, freezing_master, well=False)
        assert "1 attempt left" in card.text
        card = await answer(ada, card, freezing_master, well=True)
        assert flowed(problem.explanation) in card.text
    card = await how_it_went(ada, card)
    assert "5/5" in card.text
    assert f"{freezing_master.badge.name}** is yours" in card.text
    assert [a["correct"] for a in classroom.facts.attempts("ada")] == [False, True] * 5
    assert await _seen_by(classroom, "maria") == []
    assert classroom.facts.rows("SELECT mode, state FROM round") == [
        {"mode": "solo", "state": "finished"}
    ]
    badges = classroom.facts.rows("SELECT badge_id FROM badge_award ORDER BY 1")
    assert {row["badge_id"] for row in badges} >= {"freezing-master", "first-perfect-round"}


async def test_the_clock_begins_at_the_tap_that_opens_a_problem(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("solo", deck="freezing-master"))
    await classroom.playground.advance(3600)
    opening = await ada.click(card, label(card, "Begin problem"))
    (window,) = classroom.facts.rows("SELECT opens_at, closes_at FROM answer_window")
    limit = timedelta(seconds=freezing_master.problems[0].seconds)
    assert window["closes_at"] - window["opens_at"] == limit
    again = await opening.replay()
    assert again.failed or again.ephemeral
    assert classroom.facts.one("SELECT count(*) FROM answer_window") == 1


@pytest.mark.slow
async def test_kill_9_between_any_two_taps_loses_nothing(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, deck = classroom.member("ada"), freezing_master

    async def die():
        await classroom.bot.kill()
        await classroom.bot.start()

    card = await shown(await ada.slash("solo", deck="freezing-master"))
    for number in range(5):
        await die()
        card = await go_on(ada, card)
        if number == 0:
            card = await shown(await ada.click(card, "Hint"))
            assert flowed(deck.problems[0].hint) in card.text
            await die()
            card = await answer(ada, card, deck, well=False)
            await die()
        card = await answer(ada, card, deck, well=True)
    await die()
    card = await how_it_went(ada, card)
    assert "5/5" in card.text
    assert "is yours" in card.text
    assert len(classroom.facts.attempts("ada")) == 6


async def test_time_that_runs_out_shows_the_explanation_by_itself(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    problem = freezing_master.problems[0]
    await classroom.playground.advance(problem.seconds + 0.3)
    late = await ada.click(card, button(card, right(problem)), hold=True)
    await classroom.playground.advance(10)
    over = await ada.wait_until(card, "Time was up")
    assert flowed(problem.explanation) in over.text
    over = await shown(await late.release())
    assert "Time was up" in over.text
    assert classroom.facts.attempts("ada") == []
    following = await go_on(ada, over)
    assert problem_shown(freezing_master, following) == freezing_master.problems[1]


@pytest.mark.slow
async def test_time_that_an_outage_took_is_given_back_and_said(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, problem = classroom.member("ada"), freezing_master.problems[0]
    card = await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    await classroom.heartbeat()
    await classroom.bot.kill()
    await classroom.playground.advance(60)
    await classroom.bot.start()
    await classroom.playground.advance(problem.seconds - 60 + 5)
    longer = await ada.wait_until(card, "the lost time was added")
    reply = await answer(ada, longer, freezing_master, well=True)
    assert "is right" in reply.text


async def test_a_tap_made_in_time_counts_however_late_it_arrives(
    bot: BotProcess, database_url: str, freezing_master: ChallengeDeck
):
    classroom = await started(bot, database_url, THAW_GRACE_SECONDS="30")
    ada, problem = classroom.member("ada"), freezing_master.problems[0]
    card = await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    held = await ada.click(card, button(card, right(problem)), hold=True)
    await classroom.playground.advance(problem.seconds + 1)
    reply = await shown(await held.release())
    assert "is right" in reply.text
    assert [a["correct"] for a in classroom.facts.attempts("ada")] == [True]


@pytest.mark.slow
async def test_five_long_problems_outlive_discords_fifteen_minutes(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("solo", deck="freezing-master"))
    for problem in freezing_master.problems:
        await classroom.playground.advance(600)
        card = await go_on(ada, card)
        await classroom.playground.advance(problem.seconds - 5)
        card = await answer(ada, card, freezing_master, well=True)
    assert "5/5" in (await how_it_went(ada, card)).text


async def test_a_card_that_is_gone_is_shown_again_by_the_command(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    first = await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    again = await shown(await ada.slash("solo", deck="freezing-master"))
    assert again.id != first.id
    assert problem_shown(freezing_master, again) == freezing_master.problems[0]
    card = await answer(ada, again, freezing_master, well=True)
    elsewhere = classroom.member("ada", "lab")
    card = await shown(await elsewhere.slash("solo", deck="freezing-master"))
    assert "Problem 2 of 5 is next. 1 right so far." in card.text
    assert classroom.facts.one("SELECT count(*) FROM round") == 1


@pytest.mark.slow
async def test_two_commands_at_once_begin_one_round(classroom: Classroom):
    ada = classroom.member("ada")
    held = [await ada.slash("solo", deck="freezing-master", hold=True) for _ in range(3)]
    for each in held:
        await shown(await each.release())
    assert classroom.facts.one("SELECT count(*) FROM round") == 1


async def test_how_sure_someone_was_is_asked_below_the_explanation_and_kept(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    card = await answer(ada, card, freezing_master, well=False)
    assert "how sure" not in card.text
    card = await answer(ada, card, freezing_master, well=True)
    assert "how sure were you?" in card.text
    later = await ada.click(card, label(card, "sure"), hold=True)
    noted = await shown(await ada.click(card, label(card, "think so")))
    assert "Noted: think so" in noted.text
    assert "how sure" not in noted.text
    assert "think so" not in [b.label for b in noted.buttons]
    assert not (await later.release()).failed  # the first word counts
    told = [a["confidence"] for a in classroom.facts.attempts("ada")]
    assert told == [None, "think"]
    card = await go_on(ada, noted)
    assert problem_shown(freezing_master, card) == freezing_master.problems[1]
    practised = await shown(await ada.slash("practice", deck="freezing-master"))
    practised = await answer(ada, await go_on(ada, practised), freezing_master, well=True)
    assert "how sure" not in practised.text


async def test_the_same_tap_delivered_twice_is_one_attempt(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, problem = classroom.member("ada"), freezing_master.problems[0]
    card = await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    taps = [await ada.click(card, button(card, wrong(problem)), hold=True) for _ in range(2)]
    for tap in taps:
        await tap.release()
    await taps[0].replay()
    assert len(classroom.facts.attempts("ada")) == 1


@pytest.mark.slow
async def test_a_moderators_extra_time_holds_alone_too(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("solo", deck="freezing-master"))
    guild = classroom.facts.one("SELECT guild_id FROM round")
    classroom.facts.run(
        "INSERT INTO extra_time (guild_id, member_id, percent, granted_by, at)"
        " SELECT %s, id, 50, id, now() FROM member",
        guild,
    )
    await go_on(ada, card)
    (window,) = classroom.facts.rows("SELECT opens_at, closes_at FROM answer_window")
    limit = timedelta(seconds=freezing_master.problems[0].seconds)
    assert window["closes_at"] - window["opens_at"] == limit * 1.5


@pytest.mark.slow
async def test_a_deck_that_changes_meanwhile_is_played_as_it_began(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    await classroom.bot.kill()
    folder = classroom.bot.log.parent / "content"
    (folder / "decks").mkdir(parents=True)
    classroom.bot.environment["THAW_CONTENT_DIR"] = str(folder)
    await classroom.bot.start()
    for number in range(5):
        card = await answer(ada, card, freezing_master, well=True)
        if number < 4:
            card = await go_on(ada, card)
    assert "5/5" in (await how_it_went(ada, card)).text
    gone = await ada.slash("solo", deck="freezing-master")
    assert "no challenge called" in gone.text


async def _seen_by(classroom: Classroom, name: str) -> list[str]:
    return [message.text for message in await classroom.member(name).see()]
