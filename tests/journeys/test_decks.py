"""A guild's decks: played, reviewed, changed and retired like Thaw's own; and nowhere else."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.decks import Deck
from bot.decks.yaml_out import write_yaml
from playground.driver import Answer, File, Member, Message
from tests.journeys.alone import go_on, how_it_went, shown
from tests.shelves import cards, problems, shelve
from tests.support import Classroom, is_open

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


async def press(member: Member, card: Message, start: str) -> Message:
    """Tap the button whose label begins so; the card that follows."""
    (found,) = (b for b in card.buttons if b.label.startswith(start) and not b.disabled)
    assert found.custom_id is not None
    return await shown(await member.click(card, found.custom_id))


async def choices(member: Member, command: str, **typed: str) -> list[str]:
    """What is suggested while a deck's name is typed."""
    return [choice.name for choice in await member.complete(command, **(typed or {"deck": ""}))]


async def looked_after(member: Member, title: str) -> Message:
    """The page of a deck, found in the list."""
    listed = await shown(await member.slash("deck list"))
    (select,) = listed.selects
    (value,) = (option.value for option in select.options if option.label == title)
    return await shown(await member.select(listed, select.custom_id, value))


async def test_a_moderator_publishes_a_deck_and_members_find_it(classroom: Classroom):
    await shelve(classroom, problems("first", "second"), published=False)
    maria, ada = classroom.member("maria"), classroom.member("ada")
    assert "Our round · 2 problems, 2:00 min" not in await choices(ada, "solo")
    listed = await shown(await ada.slash("deck list"))
    assert "Our round" not in listed.text
    page = await looked_after(maria, "Our round")
    assert "✏️ draft" in page.text
    page = await press(maria, page, "Publish version 1")
    assert "members see it from now on" in page.text
    assert "Our round · 2 problems, 2:00 min" in await choices(ada, "solo")
    listed = await shown(await ada.slash("deck list"))
    assert "Our round" in listed.text
    assert "version" not in listed.text
    (line,) = classroom.facts.rows("SELECT action, facts FROM audit")
    assert line["action"] == "deck.published"
    assert line["facts"]["title"] == "Our round"


async def test_a_guilds_deck_is_a_live_round_a_solo_and_a_duel_with_a_badge_of_its_own(
    classroom: Classroom,
):
    (saved,) = await shelve(classroom, problems("first", "second", badge="freezing-master"))
    maria, ada = classroom.member("maria"), classroom.member("ada")
    started = await maria.slash("challenge start", deck="our-round")
    assert not started.failed, started.error
    for number in (1, 2):
        await classroom.playground.advance(15)
        question = await ada.wait_for(lambda m, n=number: f"{n} of 2" in m.text and is_open(m))
        answer = await ada.click(question, right_of(question))
        assert not answer.failed, answer.error
        await classroom.playground.advance(70)
        await ada.wait_for(lambda m, q=question: m.reference_id == q.id)
    await classroom.playground.advance(30)
    await classroom.facts.nothing_due()
    awards = classroom.facts.rows("SELECT badge_id FROM badge_award WHERE deck_version_id > 0")
    assert [each["badge_id"] for each in awards] == [f"{saved.row_id}.freezing-master"]
    for place in (ada, ada.dm()):
        card = await shown(await place.slash("badges"))
        assert "🐧 **Our round Badge**" in card.text
        assert "Freezing Master" not in card.text.partition("On the way")[0]
    card = await shown(await ada.slash("solo", deck="our-round"))
    for _ in range(2):
        card = await go_on(ada, card)
        card = await shown(await ada.click(card, right_of(card)))
    assert "2/2" in (await how_it_went(ada, card)).text
    invited = await ada.slash("duel", member="maria", deck="our-round")
    assert not invited.failed, invited.error
    await maria.wait_for(lambda m: "Our round" in m.text and m.button("Accept") is not None)


async def test_a_daily_question_may_come_from_the_guilds_decks(classroom: Classroom):
    await shelve(
        classroom,
        *(problems(*(f"p{n}-{m}" for m in range(10)), slug=f"deck-{n}") for n in range(30)),
    )
    await classroom.playground.set_clock(NOON)
    grace = classroom.member("grace")
    for channel in ("study", "lab", "welcome"):
        await grace.at(channel).slash("daily")
        question = await grace.at(channel).wait_for("Question of the day")
        if "About p" in question.text:
            answer = await grace.at(channel).click(question, right_of(question))
            assert "is what it is" in answer.text
            return
    pytest.fail("three days, and none of 300 problems of the guild's own")


async def test_a_new_version_keeps_what_members_know(classroom: Classroom):
    (saved,) = await shelve(classroom, cards("alpha", "beta", "gamma"))
    ada = classroom.member("ada")
    card = await shown(await ada.slash("review", deck="our-cards"))
    for name in ("alpha", "beta", "gamma"):
        assert f"What is {name}?" in card.text
        card = await press(ada, await press(ada, card, "Show"), "Easy")
    known = classroom.facts.rows("SELECT * FROM review_state ORDER BY card_id")
    assert [row["card_id"] for row in known] == ["alpha", "beta", "gamma"]
    await shelve(classroom, cards("alpha", "gamma", "delta", back="A better back"))
    assert classroom.facts.rows("SELECT * FROM review_state ORDER BY card_id") == known
    card = await shown(await ada.slash("review", deck="our-cards"))
    assert "What is delta?" in card.text
    card = await press(ada, await press(ada, card, "Show"), "Easy")
    await classroom.playground.advance(timedelta(days=40).total_seconds())
    asked = await all_asked(ada)
    assert asked == {"alpha", "gamma", "delta"}
    await shelve(classroom, cards("alpha", "beta", "gamma", "delta"))
    (beta,) = classroom.facts.rows("SELECT * FROM review_state WHERE card_id = 'beta'")
    assert beta == known[1]
    assert await all_asked(ada) == {"beta"}
    assert classroom.facts.one("SELECT count(DISTINCT deck_id) FROM review_log") == 1
    assert saved.number == 1


async def test_a_round_goes_on_when_its_deck_is_changed_and_retired_and_killed_in_between(
    classroom: Classroom,
):
    await shelve(classroom, problems("first", "second"))
    maria, ada = classroom.member("maria"), classroom.member("ada")
    solo = await shown(await ada.slash("solo", deck="our-round"))
    started = await maria.slash("challenge start", deck="our-round")
    assert not started.failed, started.error
    await shelve(classroom, problems("second", "third"), published=False)
    page = await looked_after(maria, "Our round")
    page = await press(maria, page, "Publish version 2")
    page = await press(maria, page, "Retire")
    assert "started no more" in page.text
    await classroom.bot.kill()
    await classroom.bot.start()
    for number, name in ((1, "first"), (2, "second")):
        await classroom.playground.advance(15)
        question = await ada.wait_for(lambda m, n=number: f"{n} of 2" in m.text and is_open(m))
        assert f"About {name}" in question.text
        await classroom.playground.advance(70)
        await ada.wait_for(lambda m, q=question: m.reference_id == q.id)
    card = await go_on(ada, solo)
    assert "About first" in card.text
    refused = await ada.slash("solo", deck="our-round")
    assert "no challenge called" in refused.text
    door = await shown(await ada.slash("study"))
    card = await press(ada, door, "Go on")
    assert "About first" in card.text
    page = await looked_after(maria, "Our round")
    page = await press(maria, page, "Bring back")
    assert "Our round · 2 problems, 2:00 min" in await choices(ada, "solo")


async def test_kill_9_between_publishing_and_the_reply(classroom: Classroom):
    await shelve(classroom, problems("first"), published=False)
    maria = classroom.member("maria")
    page = await looked_after(maria, "Our round")
    (publish,) = (b.custom_id for b in page.buttons if b.label.startswith("Publish"))
    with classroom.facts.locked("audit"):
        pressing = asyncio.create_task(maria.click(page, publish))
        await asyncio.sleep(0.5)
        await classroom.bot.kill()
    await asyncio.gather(pressing, return_exceptions=True)
    published = "SELECT count(*) FROM deck WHERE published_version_id IS NOT NULL"
    assert classroom.facts.one(published) == 0
    await classroom.bot.start()
    await classroom.playground.fail(
        "POST", r"/interactions/\d+/[^/]+/callback$", status=500, times=1, delay=20.0
    )
    pressing = asyncio.create_task(maria.click(page, publish))
    async with asyncio.timeout(10):
        while not classroom.facts.one(published):  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # a table has no event to wait for
    await classroom.bot.kill()
    await classroom.playground.clear_faults()
    await asyncio.gather(pressing, return_exceptions=True)
    await classroom.bot.start()
    held = [await maria.click(page, publish, hold=True) for _ in range(2)]
    await asyncio.gather(*(each.release() for each in held))
    for each in held:
        assert "1 problem" in (await shown(each)).text
    again = await shown(await maria.slash("deck publish", deck="our-round"))
    assert "what members see already" in again.text
    assert classroom.facts.one(published) == 1
    assert classroom.facts.one("SELECT count(*) FROM audit") == 1


async def test_the_way_through_versions_and_back(classroom: Classroom):
    await shelve(classroom, cards("alpha", "beta"))
    await shelve(classroom, cards("alpha", "gamma", back="Mended back"))
    maria, ada = classroom.member("maria"), classroom.member("ada")
    listed = await shown(await maria.slash("deck versions", deck="Our cards"))
    assert "1 card added, 1 card changed, 1 card removed" in listed.text
    assert "Version 2** · ✅ published" in listed.text
    oldest = [b.custom_id for b in listed.buttons if b.label == "Look"][-1]
    page = await shown(await maria.click(listed, oldest))
    page = await press(maria, page, "Publish version 1")
    card = await shown(await ada.slash("review", deck="our-cards"))
    card = await press(ada, await press(ada, card, "Show"), "Easy")
    assert "What is beta?" in card.text
    listed = await press(maria, page, "Versions")
    newest = next(b.custom_id for b in listed.buttons if b.label == "Look")
    page = await shown(await maria.click(listed, newest))
    assert "What is gamma?" in page.text
    assert "What is beta?" in page.text
    retired = await shown(await maria.slash("deck retire", deck="our-cards"))
    assert "📦 Retired" in retired.text
    back = await shown(await maria.slash("deck retire", deck="our-cards"))
    assert "It is back" in back.text
    actions = classroom.facts.rows("SELECT action FROM audit ORDER BY id")
    assert [each["action"] for each in actions] == [
        "deck.published",
        "deck.retired",
        "deck.restored",
    ]


async def test_what_cannot_be_kept_is_refused_in_words(classroom: Classroom):
    (saved,) = await shelve(classroom, cards("alpha"))
    maria, ada = classroom.member("maria"), classroom.member("ada")
    thaws = cards("mine", slug="freezing-master", title="Freezing Master")
    for member, command in ((maria, "deck upload"), (ada, "deck import")):
        told = await upload(member, command, thaws)
        assert "One of Thaw's own decks has the id freezing-master" in told.replace("`", "")
    told = await upload(maria, "deck upload", problems("p", slug="our-cards"))
    assert "is of the other kind" in told
    told = await upload(maria, "deck upload", cards("alpha", "beta"))
    assert "version 2" in told
    numbers = "SELECT count(*) FROM deck_version WHERE deck_id = %s"
    assert classroom.facts.one(numbers, saved.row_id) == 2
    assert classroom.facts.one("SELECT count(*) FROM deck WHERE owner <> 'builtin'") == 1


async def upload(member: Member, command: str, deck: Deck) -> str:
    """What is said to a deck that is handed in as a file."""
    answer = await member.slash(command, file=File("deck.yaml", write_yaml(deck).encode()))
    assert answer.message is not None, answer
    ended = await member.wait_until(answer.message, lambda m: "Reading" not in m.text, 30)
    return ended.text


def right_of(message: Message) -> str:
    """The custom id of the right choice."""
    (found,) = (b.custom_id for b in message.buttons if (b.custom_id or "").endswith(":right"))
    assert found is not None
    return found


async def all_asked(member: Member) -> set[str]:
    """Every card that a session asks, each rated as known."""
    asked: set[str] = set()
    answer: Answer = await member.slash("review")
    card = await shown(answer)
    while any(b.label.startswith("Show") for b in card.buttons):
        asked.add(card.text.partition("What is ")[2].partition("?")[0])
        card = await press(member, await press(member, card, "Show"), "Easy")
    return asked
