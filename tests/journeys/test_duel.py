"""A duel, from the challenge to both ratings, and everything that can come in between."""

from __future__ import annotations

import asyncio

import pytest

from bot.decks import ChallengeDeck
from playground.driver import Member, Message
from tests.journeys.alone import answer, go_on, how_it_went, shown
from tests.support import Classroom

DAY = 24 * 3600


async def test_the_better_one_wins_and_both_ratings_move(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    posted = await invite(classroom)
    card = await shown(await grace.click(posted, "Accept"))
    grace_card = await play(grace, card, freezing_master, right=3)
    assert "The result comes in the channel" in grace_card.text
    progress = await ada.wait_until(posted, "through")
    assert "not begun" in progress.text
    ada_card = await shown(await ada.click(progress, "Play my half"))
    await play(ada, ada_card, freezing_master, right=5)
    result = await ada.wait_for("wins the duel")
    assert result.reference_id == posted.id
    assert "**5/5**" in result.text
    assert "**3/5**" in result.text
    await classroom.facts.nothing_due()
    assert ratings(classroom) == [("Ada", 1220, 1), ("Grace", 1180, 1)]
    duel = classroom.facts.rows("SELECT state, walkover FROM duel")
    assert duel == [{"state": "finished", "walkover": False}]
    assert "1220" in (await ada.slash("ratings")).text
    announced = await grace.wait_for("Duellist")
    assert "Ada" in announced.text or "<@" in announced.text


@pytest.mark.slow
async def test_both_get_the_same_problems_and_the_same_order_of_choices(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    posted = await invite(classroom)
    mine = await go_on(grace, await shown(await grace.click(posted, "Accept")))
    posted = await ada.wait_until(posted, can_be_played)
    theirs = await go_on(ada, await shown(await ada.click(posted, "Play my half")))
    assert [b.custom_id for b in mine.buttons] == [b.custom_id for b in theirs.buttons]
    # Each has a clock of their own, from their own tap.
    windows = classroom.facts.rows("SELECT member_id, opens_at FROM answer_window")
    assert len({w["member_id"] for w in windows}) == 2
    assert len({w["opens_at"] for w in windows}) == 2


@pytest.mark.slow
async def test_nothing_against_nothing_is_a_draw(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    posted = await invite(classroom)
    await play(grace, await shown(await grace.click(posted, "Accept")), freezing_master, right=0)
    posted = await ada.wait_until(posted, can_be_played)
    card = await shown(await ada.click(posted, "Play my half"))
    await play(ada, card, freezing_master, right=0)
    await ada.wait_for("A draw")
    assert ratings(classroom) == [("Ada", 1200, 1), ("Grace", 1200, 1)]


async def test_who_walks_away_loses_to_who_finished(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    posted = await invite(classroom)
    card = await go_on(grace, await shown(await grace.click(posted, "Accept")))
    await answer(grace, card, freezing_master, well=True)
    posted = await ada.wait_until(posted, can_be_played)
    card = await shown(await ada.click(posted, "Play my half"))
    await play(ada, card, freezing_master, right=0)
    await classroom.playground.add_member("grace", leave=True)
    await classroom.playground.advance(DAY + 60)
    result = await ada.wait_for("wins the duel")
    assert "had not finished in time" in result.text
    assert classroom.facts.one("SELECT walkover FROM duel")
    assert ratings(classroom)[0][0] == "Ada"


@pytest.mark.slow
async def test_a_duel_that_neither_finishes_does_not_count(classroom: Classroom):
    ada, grace = classroom.member("ada"), classroom.member("grace")
    posted = await invite(classroom)
    card = await go_on(grace, await shown(await grace.click(posted, "Accept")))
    await classroom.playground.advance(DAY + 60)
    await ada.wait_for("No duel after all")
    assert classroom.facts.rows("SELECT * FROM duel_rating") == []
    late = await grace.click(card.id, card.buttons[0].custom_id or "")
    assert not late.failed
    assert classroom.facts.attempts("grace") == []
    await invite(classroom)  # and a new one may begin


@pytest.mark.parametrize(
    ("who", "press", "told"),
    [("grace", "Decline", "would rather not"), ("ada", "Withdraw", "took the challenge back")],
)
async def test_a_challenge_can_be_declined_or_taken_back(
    classroom: Classroom, who: str, press: str, told: str
):
    posted = await invite(classroom)
    held = await classroom.member("grace").click(posted, "Accept", hold=True)
    await classroom.member(who).click(posted, press)
    closed = await classroom.member("linus").wait_until(posted, told)
    assert closed.buttons == []
    late = await held.release()
    assert "not open any more" in late.text
    assert classroom.facts.one("SELECT count(*) FROM play") == 0


@pytest.mark.slow
async def test_a_challenge_runs_out_after_a_day(classroom: Classroom):
    posted = await invite(classroom)
    await classroom.playground.advance(DAY + 5)
    await classroom.member("grace").wait_until(posted, "Nobody took up the challenge")


async def test_only_the_two_may_press_what_is_theirs(classroom: Classroom):
    posted = await invite(classroom)
    linus, ada = classroom.member("linus"), classroom.member("ada")
    assert "for someone else" in (await linus.click(posted, "Accept")).text
    assert "for someone else" in (await ada.click(posted, "Accept")).text
    assert "Only who was challenged" in (await linus.click(posted, "Decline")).text
    await classroom.member("grace").click(posted, "Accept")
    running = await linus.wait_until(posted, can_be_played)
    assert "between two others" in (await linus.click(running, "Play my half")).text
    himself = await ada.slash("duel", member=ada, deck="freezing-master")
    assert "takes two" in himself.text
    again = await ada.slash("duel", member=classroom.member("grace"), deck="freezing-master")
    assert "under way already" in again.text
    back = await classroom.member("grace").slash("duel", member=ada, deck="freezing-master")
    assert "under way already" in back.text


@pytest.mark.slow
async def test_a_duel_whose_message_was_deleted_is_posted_again(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace, maria = (classroom.member(name) for name in ("ada", "grace", "maria"))
    posted = await invite(classroom)
    card = await go_on(grace, await shown(await grace.click(posted, "Accept")))
    await ada.wait_until(posted, can_be_played)
    await maria.delete(posted)
    await answer(grace, card, freezing_master, well=True)
    await classroom.playground.advance(5)
    again = await ada.wait_for(can_be_played, after=posted)
    card = await go_on(ada, await shown(await ada.click(again, "Play my half")))
    await answer(ada, card, freezing_master, well=True)
    await classroom.playground.advance(5)
    await ada.wait_until(again, lambda m: m.text.count("1 of 5") == 2)
    assert sum(can_be_played(m) for m in await ada.see(200)) == 1


@pytest.mark.slow
async def test_accepted_twice_at_once_begins_once(classroom: Classroom):
    grace = classroom.member("grace")
    posted = await invite(classroom)
    held = [await grace.click(posted, "Accept", hold=True) for _ in range(3)]
    for reply in await asyncio.gather(*(each.release() for each in held)):
        await shown(reply)
    assert classroom.facts.one("SELECT count(*) FROM play") == 2


@pytest.mark.slow
async def test_kill_9_at_every_step_ends_in_one_result(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada, grace = classroom.member("ada"), classroom.member("grace")

    async def die():
        await classroom.bot.kill()
        await classroom.bot.start()

    posted = await invite(classroom)
    await die()
    card = await shown(await grace.click(posted, "Accept"))
    await die()
    await play(grace, card, freezing_master, right=5)
    await die()
    posted = await ada.wait_until(posted, can_be_played)
    card = await shown(await ada.click(posted, "Play my half"))
    await play(ada, card, freezing_master, right=1)
    await die()
    await classroom.playground.advance(20)  # a lease that died with its process runs out
    await ada.wait_for("wins the duel")
    await classroom.facts.nothing_due()
    seen = await ada.see()
    assert sum("wins the duel" in message.text for message in seen) == 1
    assert classroom.facts.one("SELECT sum(games) FROM duel_rating") == 2


async def invite(classroom: Classroom) -> Message:
    """Ada challenges Grace; the message in the channel."""
    ada = classroom.member("ada")
    before = (await ada.see())[-1:]
    told = await ada.slash("duel", member=classroom.member("grace"), deck="freezing-master")
    assert told.ephemeral, told.error
    assert "stands in the channel" in told.text
    return await classroom.member("grace").wait_for(
        "A challenge for", after=before[0] if before else 0
    )


async def play(member: Member, card: Message, deck: ChallengeDeck, *, right: int) -> Message:
    """Play one's half with so many right answers at once, the others wrong twice."""
    for number in range(len(deck.problems)):
        card = await go_on(member, card)
        card = await answer(member, card, deck, well=number < right)
        if number >= right:
            card = await answer(member, card, deck, well=False)
    return await how_it_went(member, card)


def can_be_played(message: Message) -> bool:
    return any(button.label == "Play my half" for button in message.buttons)


def ratings(classroom: Classroom) -> list[tuple[str, int, int]]:
    rows = classroom.facts.rows(
        "SELECT m.display_name, r.rating, r.games FROM duel_rating r"
        " JOIN member m ON m.id = r.member_id ORDER BY 2 DESC, 1"
    )
    return [(row["display_name"], round(row["rating"]), row["games"]) for row in rows]
