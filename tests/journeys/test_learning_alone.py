"""Practice, mistakes, and what can be done once an answer is known."""

from __future__ import annotations

import pytest

from bot.chat.render.markdown import flowed
from bot.decks import ChallengeDeck
from playground.driver.seen import walk
from tests.journeys.alone import answer, go_on, how_it_went, label, problem_shown, shown
from tests.support import Classroom

HOSTILE = "**@everyone** `x` ```\n# huge\n<@&1> [click](https://evil.example) \u202egnorw"


async def test_practice_explains_at_once_without_clock_points_or_badge(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("practice", deck="freezing-master"))
    for number, problem in enumerate(freezing_master.problems):
        card = await go_on(ada, card)
        assert "Closes" not in card.text
        await classroom.playground.advance(7200)
        card = await answer(ada, card, freezing_master, well=number > 0)
        assert flowed(problem.explanation) in card.text
        assert "point" not in card.text.splitlines()[-1]
    card = await how_it_went(ada, card)
    assert "4/5" in card.text
    assert classroom.facts.rows("SELECT * FROM badge_award") == []


async def test_mistakes_come_back_until_they_are_right(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, deck = classroom.member("ada"), freezing_master
    card = await shown(await ada.slash("practice", deck="freezing-master"))
    for number in range(5):
        card = await answer(ada, await go_on(ada, card), deck, well=number not in {1, 3})
    summary = await how_it_went(ada, card)
    card = await shown(await ada.click(summary, "Mend what I missed"))
    asked = []
    for well in (False, True, True):
        card = await go_on(ada, card)
        asked.append(problem_shown(deck, card).id)
        card = await answer(ada, card, deck, well=well)
    first, second = deck.problems[1].id, deck.problems[3].id
    assert asked == [first, second, first]
    card = await how_it_went(ada, card)
    assert "2/2" in card.text
    nothing = await ada.slash("mistakes")
    assert "nothing to mend" in nothing.text


@pytest.mark.slow
async def test_what_ran_out_of_time_alone_counts_as_missed(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    await go_on(ada, await shown(await ada.slash("solo", deck="freezing-master")))
    await classroom.playground.advance(900)
    card = await go_on(ada, await shown(await ada.slash("mistakes")))
    assert problem_shown(freezing_master, card) == freezing_master.problems[0]


async def test_a_report_reaches_the_moderators_and_only_them(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, maria = classroom.member("ada"), classroom.member("maria")
    card = await go_on(ada, await shown(await ada.slash("practice", deck="freezing-master")))
    card = await answer(ada, card, freezing_master, well=True)
    form = await ada.click(card, "Report a problem")
    await classroom.bot.kill()
    await classroom.bot.start()
    thanks = await ada.submit(form, reason=HOSTILE)
    assert "Thank you" in thanks.text
    again = await ada.submit(await ada.click(card, "Report a problem"), reason=HOSTILE)
    assert "Thank you" in again.text
    assert "this server's moderators" in (await ada.slash("reports")).text
    listed = await shown(await maria.slash("reports"))
    assert "1 thing waits" in listed.text
    assert freezing_master.problems[0].title in listed.text
    assert "@everyone" not in listed.text.replace("@\u200beveryone", "")
    assert "\u202e" not in listed.text
    assert "\n# huge" not in listed.text
    emptied = await shown(await maria.click(listed, "Done"))
    assert "Nothing is waiting" in emptied.text


@pytest.mark.slow
async def test_the_answer_stays_a_secret_while_a_question_is_open(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    question = await classroom.start_round()
    reveal = await classroom.time_out(question)
    why = await ada.click(reveal, "Why?")
    assert why.ephemeral
    assert flowed(freezing_master.problems[0].explanation) in why.text


async def test_run_it_shows_the_problems_own_code_running(
    lab: Classroom, freezing_master: ChallengeDeck
):
    ada = lab.member("ada")
    card = await go_on(ada, await shown(await ada.slash("practice", deck="freezing-master")))
    card = await answer(ada, card, freezing_master, well=True)
    ran = await (await ada.click(card, "Run it")).final("Output", timeout=60)
    assert ran.ephemeral
    form = await ada.click(card, "Try a change")
    assert form.modal is not None
    assert "trainable = False" in form.modal.fields[0].value


async def test_the_lab_compares_a_prediction_with_what_was_printed(
    lab: Classroom, freezing_master: ChallengeDeck
):
    ada = lab.member("ada")
    card = await go_on(ada, await shown(await ada.slash("lab", deck="freezing-master")))
    problem = problem_shown(freezing_master, card)
    assert (problem.code or "").strip() in card.text
    form = await ada.click(card, "What will it print?")
    card = await shown(await ada.submit(form, predicted="0.26"))
    assert "You expect" in card.text
    early = await ada.click(card, "Compare")
    assert "not run this program yet" in early.text
    await (await ada.click(card, "Run it")).final("Output", timeout=60)
    card = await shown(await ada.click(card, "Compare"))
    assert "It printed" in card.text
    card = await shown(await ada.click(card, "What follows"))
    assert flowed(problem.explanation) in card.text


async def test_badges_are_a_picture_with_the_same_facts_in_words(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("solo", deck="freezing-master"))
    for _ in freezing_master.problems:
        card = await answer(ada, await go_on(ada, card), freezing_master, well=True)
    summary = await how_it_went(ada, card)
    mine = await shown(await ada.slash("badges"))
    (picture,) = mine.attachments
    assert (await picture.read()).startswith(b"\x89PNG")
    (gallery,) = (each for each in walk(mine.components) if each["type"] == 12)
    described = gallery["items"][0]["description"]
    for name in ("Freezing Master", "Clean Sheet"):
        assert name in described
        assert name in mine.text
    theirs = await shown(await classroom.member("grace").slash("badges", member=ada))
    assert "Badges of Ada" in theirs.text
    again = await shown(await ada.click(summary, "Once more"))
    assert label(again, "Begin problem 1")


async def test_learning_alone_works_in_direct_messages_too(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada").dm()
    card = await shown(await ada.slash("solo", deck="freezing-master"))
    card = await answer(ada, await go_on(ada, card), freezing_master, well=True)
    assert "is right" in card.text
    door = await shown(await ada.slash("study"))
    refused = await ada.click(door, "Duel")
    assert "in a server's channel" in refused.text


async def test_a_duel_where_thaw_may_not_write_is_refused_in_words(classroom: Classroom):
    await classroom.playground.set_permissions("lab", "Thaw", deny=["send_messages"])
    ada = classroom.member("ada", "lab")
    grace = classroom.member("grace", "lab")
    refused = await ada.slash("duel", member=grace, deck="freezing-master")
    assert "may not do this here" in refused.text
    assert "may not do this here" in (await ada.slash("daily")).text
    assert classroom.facts.one("SELECT count(*) FROM round") == 0
