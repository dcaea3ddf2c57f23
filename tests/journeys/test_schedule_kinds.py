"""Each kind of thing that can be scheduled comes into its channel."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.decks import ChallengeDeck
from playground.driver import Message
from tests.journeys.planned import FRIDAY, comes, count, preview_of, saved, shown, until_slots
from tests.support import Classroom, button, right, wrong

SIX = FRIDAY.replace(hour=18)
DAY = timedelta(days=1)


async def test_questions_cards_and_summaries_come_by_themselves(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    await classroom.playground.set_clock(FRIDAY)
    maria, ada = classroom.member("maria"), classroom.member("ada")
    await play_one(classroom, freezing_master)
    await saved(classroom, what="daily", when="daily 18:00")
    await saved(classroom, "lab", what="card", when="daily 18:00", deck="freezing-pytorch")
    await saved(classroom, "lab", what="missed", when="daily 18:00")
    await saved(classroom, what="summary", when="every day 18:00")
    await comes(classroom, SIX)
    await until_slots(classroom, [("posted", None)] * 4)
    await ada.wait_for("Question of the day")
    week = await ada.wait_for("Our week")
    assert "**2** members practised" in week.text
    assert "questions answered" in week.text
    assert "Hardest: **" in week.text
    assert "ada" not in week.text.lower()
    mine = await ada.click(week, "My week")
    assert mine.ephemeral
    assert "**1** question answered, 0 % right" in mine.text
    nothing = await classroom.member("grace").click(week, "My week")
    assert "not practised" in nothing.text
    await cards(classroom, 2)
    await maria.slash("daily")
    await comes(classroom, SIX + DAY)
    await until_slots(classroom, [("posted", None)] * 8)
    await cards(classroom, 4)
    await ada.wait_for(lambda m: "Question of the day" in m.text and "2027-01-09" in m.text)
    assert await count(classroom, "Question of the day") == 2


async def test_decks_of_a_list_take_turns_and_a_random_one_is_of_its_topic(classroom: Classroom):
    await classroom.playground.set_clock(FRIDAY)
    maria = classroom.member("maria")
    offered = await maria.complete("schedule add", what="round", deck="freezing-master, ")
    assert all(choice.value.startswith("freezing-master, ") for choice in offered)
    other = offered[0].value.split(", ")[1]
    random = await maria.complete("schedule add", what="round", deck="random")
    assert "topic:freezing" in [choice.value for choice in random]
    preview = await preview_of(classroom, what="round", when="daily 18:00", deck="topic:freezing")
    assert "a random challenge about **freezing**" in preview.text
    await maria.click(preview, "Cancel")
    await saved(classroom, what="round", when="daily 18:00", deck=offered[0].value)
    played = []
    for day in range(3):
        await comes(classroom, SIX + day * DAY)
        await until_slots(classroom, [("posted", None)] * (day + 1))
        played.append(
            classroom.facts.one(
                "SELECT d.slug FROM round r JOIN deck_version v ON v.id = r.deck_version_id"
                " JOIN deck d ON d.id = v.deck_id ORDER BY r.id DESC LIMIT 1"
            )
        )
        await maria.slash("challenge stop")
    assert played == ["freezing-master", other, "freezing-master"]
    assert "The next challenge of" in shown(await maria.slash("schedule list")).text


async def play_one(classroom: Classroom, deck: ChallengeDeck) -> None:
    """Ada gets the first question wrong, Linus right."""
    question = await classroom.start_round()
    problem = deck.problems[0]
    await classroom.member("ada").click(question, button(question, wrong(problem)))
    await classroom.member("linus").click(question, button(question, right(problem)))
    await classroom.time_out(question)
    await classroom.member("maria").slash("challenge stop")


async def cards(classroom: Classroom, number: int) -> None:
    """Wait for so many flashcards in the lab, and no more."""
    lab = classroom.member("ada", "lab")
    for _ in range(200):
        seen = [message for message in await lab.see() if is_card(message)]
        if len(seen) == number:
            return
        await asyncio.sleep(0.05)
    assert len(seen) == number


def is_card(message: Message) -> bool:
    ids = [component.custom_id or "" for component in (*message.buttons, *message.selects)]
    return any(custom_id.startswith("card:") for custom_id in ids)
