"""The one door: nine ways to learn, and every button really leads there."""

from __future__ import annotations

import pytest

from bot.decks import ChallengeDeck
from tests.journeys.alone import answer, go_on, how_it_went, label, shown
from tests.support import Classroom

WAYS = ("Live", "Solo", "Practice", "Recall", "Explain", "Lab", "Duel", "Daily", "Mistakes")
GREEN = "success"


async def test_the_door_shows_nine_ways_and_says_what_to_do_first(classroom: Classroom):
    card = await shown(await classroom.member("ada").slash("study"))
    assert [b.label for b in card.buttons] == list(WAYS)
    assert not any(b.disabled for b in card.buttons)
    assert "begin with practice" in card.text
    assert [b.label for b in card.buttons if b.style == GREEN] == ["Practice"]


@pytest.mark.parametrize(
    ("way", "first"),
    [("Solo", "Begin problem 1"), ("Practice", "Begin problem 1"), ("Lab", "Begin")],
)
@pytest.mark.slow
async def test_a_private_way_begins_with_the_chosen_deck(
    classroom: Classroom, way: str, first: str
):
    ada = classroom.member("ada")
    picker = await shown(await ada.click(await shown(await ada.slash("study")), way))
    card = await shown(await ada.select(picker, 0, "freezing-master"))
    assert label(card, first)
    assert classroom.facts.one("SELECT mode FROM round") == way.lower()


@pytest.mark.slow
async def test_live_begins_a_round_in_the_channel(classroom: Classroom):
    ada = classroom.member("ada")
    picker = await shown(await ada.click(await shown(await ada.slash("study")), "Live"))
    await ada.select(picker, 0, "freezing-master")
    await classroom.next_question(1)
    assert classroom.facts.one("SELECT mode FROM round") == "live"


async def test_a_duel_is_offered_to_the_chosen_member(classroom: Classroom):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    picker = await shown(await ada.click(await shown(await ada.slash("study")), "Duel"))
    picker = await shown(await ada.select(picker, 0, "freezing-master"))
    user_id = (await grace.say("hello")).author.id
    await ada.select(picker, 0, str(user_id))
    await grace.wait_for("A challenge for")


async def test_the_others_answer_at_once(classroom: Classroom):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("study"))
    daily = await ada.click(card, "Daily")
    assert "Today's question" in daily.text
    await ada.wait_for("Question of the day")
    nothing = await ada.click(card, "Mistakes")
    assert "nothing to mend" in nothing.text
    explain = await shown(await ada.click(card, "Explain"))
    assert "in your own words" in explain.text
    recall = await shown(await ada.click(explain, "Recall"))
    assert recall.buttons or recall.selects


async def test_what_was_begun_comes_first_then_what_was_missed(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    card = await shown(await ada.slash("practice", deck="freezing-master"))
    card = await answer(ada, await go_on(ada, card), freezing_master, well=False)
    door = await shown(await ada.slash("study"))
    assert "finish what you have begun" in door.text
    assert "1 of 5 done" in door.text
    card = await shown(await ada.click(door, "Go on"))
    assert "Problem 2 of 5" in card.text
    for _ in range(4):
        card = await answer(ada, await go_on(ada, card), freezing_master, well=True)
    card = await how_it_went(ada, card)
    door = await shown(await ada.click(card, "All ways to learn"))
    assert "1 problem you missed" in door.text
    assert "1 to mend" in door.text
