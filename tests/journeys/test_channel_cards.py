"""/card post: one card for everyone in a channel, answered privately for one's own schedule."""

from __future__ import annotations

import asyncio

import aiohttp

from bot import paths
from bot.chat.recall.links import short
from bot.chat.render.markdown import flowed
from bot.decks import ExplainCard, MultipleChoice, RecallDeck, RevealCard, load_deck
from playground.driver import Answer, Member, Message
from tests.support import Classroom

DECK = load_deck(paths.CONTENT / "decks" / "freezing-pytorch.yaml")
assert isinstance(DECK, RecallDeck)
FLIP = next(card for card in DECK.cards if isinstance(card, RevealCard))
CHOICE = next(card for card in DECK.cards if isinstance(card, MultipleChoice))
EXPLAIN = next(card for card in DECK.cards if isinstance(card, ExplainCard))
ROWS = "SELECT rating, card_id FROM review_log WHERE undone_at IS NULL ORDER BY id"


def shown(answer: Answer) -> Message:
    """The private page that answers a tap."""
    assert not answer.failed, answer.error
    assert answer.message is not None
    assert answer.message.ephemeral
    return answer.message


async def post(classroom: Classroom, card: str, channel: str = "study") -> Message:
    maria = classroom.member("maria", channel)
    asked = await maria.slash("card post", deck=DECK.id, card=card)
    assert "comes into this channel" in asked.text, asked.text
    return await maria.wait_for(lambda m: not m.ephemeral and "Only you see" in m.text)


def rating(page: Message, start: str) -> str:
    return next(b.label for b in page.buttons if (b.label or "").startswith(start))


async def flip(member: Member, card: Message, how: str) -> Message:
    page = shown(await member.click(card, "Show the answer"))
    return shown(await member.click(page, rating(page, how)))


async def counted(classroom: Classroom, card: Message, count: int) -> Message:
    await classroom.playground.advance(6)
    return await classroom.member("linus", "study").wait_until(
        card, lambda m: f"{count} answered" in m.text
    )


async def test_each_answers_privately_for_their_own_schedule_and_the_channel_sees_a_number(
    classroom: Classroom,
):
    card = await post(classroom, FLIP.id)
    assert flowed(FLIP.front) in card.text
    assert flowed(FLIP.back) not in card.text
    ada, grace = classroom.member("ada"), classroom.member("grace")
    page = shown(await ada.click(card, "Show the answer"))
    assert flowed(FLIP.back) in page.text
    done = shown(await ada.click(page, rating(page, "Good")))
    assert "Good: it comes back in 10m" in done.text
    await flip(grace, card, "Again")
    public = await counted(classroom, card, 2)
    assert flowed(FLIP.back) not in public.text
    again = shown(await ada.click(card, "Show the answer"))
    assert "You have answered this one: **Good**" in again.text
    await classroom.playground.advance(11 * 60)
    due = shown(await ada.slash("review"))
    assert flowed(FLIP.front) in due.text
    assert [row["rating"] for row in classroom.facts.rows(ROWS)] == [3, 1]


async def test_an_answer_can_be_taken_back_and_the_number_with_it(classroom: Classroom):
    card = await post(classroom, FLIP.id)
    ada = classroom.member("ada")
    done = await flip(ada, card, "Easy")
    await counted(classroom, card, 1)
    back = shown(await ada.click(done, "Undo"))
    assert "Undone" in back.text
    await classroom.playground.advance(6)
    await classroom.member("maria").wait_until(card, lambda m: "answered" not in m.text)
    shown(await ada.click(back, rating(back, "Hard")))
    assert [row["rating"] for row in classroom.facts.rows(ROWS)] == [2]


async def test_a_choice_card_grades_itself_once_however_often_it_is_tapped(classroom: Classroom):
    card = await post(classroom, CHOICE.id)
    ada, grace = classroom.member("ada"), classroom.member("grace")
    ids = {b.custom_id.rsplit(":", 1)[1]: b.custom_id for b in card.buttons if b.custom_id}
    good = ids[short(CHOICE.correct)]
    bad = ids[short(next(c for c in CHOICE.choices if not c.correct))]
    held = [await ada.click(card, each, hold=True) for each in (bad, bad, good)]
    pages = [shown(await each.release()) for each in held]
    assert "is not it" in pages[0].text
    assert all("You have answered this one: **Again**" in page.text for page in pages[1:])
    assert "is right" in shown(await grace.click(card, good)).text
    assert [row["rating"] for row in classroom.facts.rows(ROWS)] == [1, 3]
    assert "✅" not in (await counted(classroom, card, 2)).text


async def test_an_explain_card_is_answered_in_a_form_and_rated_privately(classroom: Classroom):
    card = await post(classroom, EXPLAIN.id)
    ada = classroom.member("ada")
    form = await ada.click(card, "Explain it")
    await classroom.bot.kill()
    await classroom.bot.start()
    graded = shown(await ada.submit(form, text=EXPLAIN.model_answer))
    assert f"of {len(EXPLAIN.concepts)}**" in graded.text
    first = EXPLAIN.concepts[0].id
    changed = shown(await ada.select(graded, graded.selects[0].custom_id, first))
    assert f"**1 of {len(EXPLAIN.concepts)}**" in changed.text
    taps = [await ada.click(changed, rating(changed, how), hold=True) for how in ("Hard", "Good")]
    done, stale = [shown(await tap.release()) for tap in taps]
    assert "Hard: it comes back" in done.text
    assert "You have answered this one: **Hard**" in stale.text
    assert [row["rating"] for row in classroom.facts.rows(ROWS)] == [2]


async def thread(classroom: Classroom, name: str) -> None:
    """A thread below the channel, started as a bot may."""
    (channel,) = (
        channel
        for guild in (await classroom.playground.world())["guilds"]
        for channel in guild["channels"]
        if channel["name"] == "study" and guild["name"] == "Study Group"
    )
    headers = {"Authorization": f"Bot {classroom.playground.token}"}
    url = f"{classroom.playground.url}/api/v10/channels/{channel['id']}/threads"
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(url, json={"name": name, "type": 11}) as reply,
    ):
        assert reply.status == 201, await reply.text()


async def test_a_card_in_a_thread_outlives_the_bot_and_is_posted_once(classroom: Classroom):
    await thread(classroom, "week-3")
    maria = classroom.member("maria", "week-3")
    asked = await maria.slash("card post", deck=DECK.id, hold=True)
    await asked.release()
    await classroom.bot.kill()
    await classroom.bot.start()
    await asked.replay()
    card = await maria.wait_for(lambda m: not m.ephemeral and "Only you see" in m.text)
    await classroom.facts.nothing_due(30)
    seen = [m for m in await maria.see() if not m.ephemeral and "Only you see" in m.text]
    assert len(seen) == 1
    await classroom.bot.kill()
    await classroom.bot.start()
    page = await classroom.member("ada", "week-3").click(card, card.buttons[0].custom_id)
    assert not page.failed


async def test_the_card_that_several_forgot_here_is_posted_first(classroom: Classroom):
    names = ("ada", "grace", "linus")
    card = await post(classroom, FLIP.id)
    await asyncio.gather(*(flip(classroom.member(name), card, "Again") for name in names))
    maria = classroom.member("maria", "lab")
    asked = await maria.slash("card post", deck=DECK.id)
    assert not asked.failed
    chosen = await maria.wait_for(lambda m: not m.ephemeral and "Only you see" in m.text)
    assert flowed(FLIP.front) in chosen.text


async def test_only_moderators_post_cards_and_mistakes_are_told(classroom: Classroom):
    refused = await classroom.member("ada").slash("card post", deck=DECK.id)
    assert "moderators" in refused.text
    maria = classroom.member("maria")
    assert "no deck of flashcards" in (await maria.slash("card post", deck="nothing")).text
    wrong = await maria.slash("card post", deck=DECK.id, card="nothing")
    assert "has no card “nothing”" in wrong.text
    offered = await maria.complete("card post", deck=DECK.id, card=CHOICE.id)
    assert CHOICE.id in [choice.value for choice in offered]
    assert classroom.facts.one("SELECT count(*) FROM channel_card") == 0


async def test_a_card_that_cannot_be_posted_is_told_to_the_moderators(classroom: Classroom):
    maria = classroom.member("maria")
    await classroom.playground.fail("POST", r"^/channels/\d+/messages$", status=403, code=50013)
    asked = await maria.slash("card post", deck=DECK.id, card=FLIP.id)
    assert not asked.failed
    await classroom.facts.nothing_due(20)
    listed = (await maria.slash("audit")).text
    assert "did not come" in listed
    assert "posted in" in listed
