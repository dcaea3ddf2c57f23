"""/review: what is due, then new cards, privately and safe from every restart."""

from __future__ import annotations

import asyncio
import random

import pytest

from bot import paths
from bot.chat.recall.links import short
from bot.chat.render.markdown import flowed
from bot.decks import ChallengeDeck, ExplainCard, MultipleChoice, RecallDeck, load_deck
from playground.driver import Answer, Member, Message
from tests.support import Classroom, button, right, wrong

DECK = load_deck(paths.CONTENT / "decks" / "freezing-pytorch.yaml")
assert isinstance(DECK, RecallDeck)


def shown(answer: Answer) -> Message:
    """The private card that answers a tap."""
    assert not answer.failed, answer.error
    assert answer.message is not None
    assert answer.message.ephemeral
    return answer.message


async def begin(ada: Member, deck: str = DECK.id) -> Message:
    return shown(await ada.slash("review", deck=deck))


def about(card: Message):
    """The deck's card that a message asks, by its buttons."""
    (card_id,) = {
        part
        for button in card.buttons
        if button.custom_id and button.custom_id.split(":")[1] in ("show", "pick", "rate")
        for part in [button.custom_id.split(":")[4]]
    }
    return DECK.card(card_id)


def named(card: Message, start: str) -> str:
    """The label of the button that starts so."""
    return next(b.label for b in card.buttons if (b.label or "").startswith(start))


def flips(card: Message) -> bool:
    """Whether its answer is to be shown before it is rated."""
    return any(b.label == "Show the answer" for b in card.buttons)


async def pass_card(ada: Member, card: Message, rating: str = "Good", *, well: bool = True):
    """Answer the card that is asked, and go on to the next."""
    asked = about(card)
    if isinstance(asked, MultipleChoice):
        choice = next(c for c in asked.choices if c.correct == well)
        id_ = next(b.custom_id for b in card.buttons if (b.custom_id or "").endswith(short(choice)))
        told = shown(await ada.click(card, id_))
        return shown(await ada.click(told, "Next card"))
    back = shown(await ada.click(card, "Show the answer"))
    return shown(await ada.click(back, named(back, rating)))


async def test_a_card_is_shown_revealed_and_rated_with_the_next_interval_on_each_button(
    classroom: Classroom,
):
    ada = classroom.member("ada")
    front = await begin(ada)
    first = DECK.cards[0]
    assert flowed(first.front) in front.text
    assert flowed(first.back) not in front.text
    back = shown(await ada.click(front, "Show the answer"))
    assert flowed(first.back) in back.text
    labels = [b.label for b in back.buttons]
    assert labels == ["Again · 1m", "Hard · 6m", "Good · 10m", labels[3]]
    assert labels[3].startswith("Easy · ")
    following = shown(await ada.click(back, "Good · 10m"))
    assert flowed(DECK.cards[1].front) in following.text
    assert "Good: it comes back in 10m" in following.text
    assert await classroom.member("grace").see() == await classroom.member("maria").see()
    (row,) = classroom.facts.rows("SELECT * FROM review_log")
    assert (row["card_id"], row["rating"], row["phase"]) == (first.id, 3, None)


async def test_who_studies_nothing_yet_picks_a_deck(classroom: Classroom):
    ada = classroom.member("ada")
    choice = shown(await ada.slash("review"))
    (select,) = choice.selects
    assert DECK.id in [option.value for option in select.options]
    front = shown(await ada.select(choice, "recall:deck", DECK.id))
    assert flowed(DECK.cards[0].front) in front.text
    assert flowed(DECK.cards[0].front) in shown(await ada.slash("review")).text


async def test_a_session_ends_with_what_was_done_and_what_is_due_tomorrow(classroom: Classroom):
    ada = classroom.member("ada")
    card = await begin(ada)
    for _ in range(10):
        card = await pass_card(ada, card, "Easy")
    while "Done for today" not in card.text:
        card = await pass_card(ada, card)
    assert "10 of them new" in card.text
    assert "Tomorrow" in card.text
    again = shown(await ada.slash("review", deck=DECK.id))
    assert "Done for today" in again.text


async def test_choice_cards_grade_themselves_and_say_why(classroom: Classroom):
    ada = classroom.member("ada")
    card = await begin(ada)
    while not isinstance(asked := about(card), MultipleChoice):
        card = await pass_card(ada, card, "Easy")
    wrong = next(choice for choice in asked.choices if not choice.correct)
    id_ = next(b.custom_id for b in card.buttons if (b.custom_id or "").endswith(short(wrong)))
    told = shown(await ada.click(card, id_))
    assert "Not this time" in told.text
    assert flowed(wrong.feedback or "")[:30] in told.text
    assert flowed(asked.explanation)[:60] in told.text
    assert classroom.facts.one("SELECT rating FROM review_log ORDER BY id DESC LIMIT 1") == 1
    undone = shown(await ada.click(told, "Undo"))
    assert about(undone) == asked
    card = await pass_card(ada, undone)
    rows = classroom.facts.rows(
        "SELECT rating FROM review_log WHERE card_id = %s AND undone_at IS NULL", asked.id
    )
    assert [row["rating"] for row in rows] == [3]


async def test_undo_asks_the_card_again_and_only_once(classroom: Classroom):
    ada = classroom.member("ada")
    back = shown(await ada.click(await begin(ada), "Show the answer"))
    following = shown(await ada.click(back, named(back, "Easy")))
    undoing = await ada.click(following, "Undo")
    again = shown(undoing)
    assert "Undone" in again.text
    assert flowed(DECK.cards[0].front) in again.text
    await undoing.replay()
    (state,) = classroom.facts.rows("SELECT reps, seq, stability FROM review_state")
    assert state == {"reps": 0, "seq": 2, "stability": None}


async def test_a_double_click_rates_once(classroom: Classroom):
    ada = classroom.member("ada")
    back = shown(await ada.click(await begin(ada), "Show the answer"))
    clicks = [await ada.click(back, named(back, start), hold=True) for start in ("Good", "Again")]
    answers = [await click.release() for click in clicks]
    assert "answered already" in answers[1].text
    assert [row["rating"] for row in classroom.facts.rows("SELECT rating FROM review_log")] == [3]


async def test_skip_bury_and_suspend_put_a_card_aside(classroom: Classroom):
    ada = classroom.member("ada")
    card = await begin(ada)
    asked = []
    for action in ("skip", "bury", "suspend"):
        asked.append(about(card).id)
        card = shown(await ada.select(card, card.selects[0].custom_id, action))
    assert about(card).id not in asked
    await classroom.playground.advance(11 * 60)
    later = await begin(ada)
    assert about(later).id == asked[0]
    await classroom.playground.advance(86400)
    assert asked[1] == about(await pass_card(ada, await begin(ada), "Easy")).id


async def test_a_flag_reaches_the_moderators_list_with_its_note(classroom: Classroom):
    ada = classroom.member("ada")
    card = await begin(ada)
    form = await ada.select(card, card.selects[0].custom_id, "flag")
    assert form.modal is not None
    thanks = await ada.submit(form, note="The word *frozen* is not explained.")
    assert "noted" in thanks.text
    (row,) = classroom.facts.rows("SELECT * FROM card_flag")
    assert row["note"] == "The word *frozen* is not explained."
    assert row["card_id"] == about(card).id


async def test_kill_9_between_any_two_taps_loses_and_doubles_nothing(classroom: Classroom):
    ada = classroom.member("ada")

    async def die():
        await classroom.bot.kill()
        await classroom.bot.start()

    card = await begin(ada)
    for number in range(1, 4):
        await die()
        back = shown(await ada.click(card, "Show the answer"))
        await die()
        card = shown(await ada.click(back, named(back, "Easy")))
        assert classroom.facts.one("SELECT count(*) FROM review_log") == number
    await die()
    card = shown(await ada.click(card, "Undo"))
    assert about(card).id == DECK.cards[2].id
    assert classroom.facts.one("SELECT count(*) FROM review_log WHERE undone_at IS NULL") == 2


@pytest.mark.slow
async def test_kill_9_in_the_very_moment_of_a_tap_loses_and_doubles_nothing(classroom: Classroom):
    """The tap is on its way when the bot dies; the member taps again, wherever it got to."""
    ada = classroom.member("ada")
    rng = random.Random(3)
    card = await begin(ada)
    for number in range(1, 8):
        page = shown(await ada.click(card, "Show the answer")) if flips(card) else card
        tapped = named(page, "Easy") if flips(card) else page.buttons[0].custom_id
        tap = asyncio.create_task(ada.click(page, tapped))
        await asyncio.sleep(rng.uniform(0, 0.04))
        await classroom.bot.kill()
        await classroom.bot.start()
        answer = await tap
        if answer.failed:
            answer = await ada.click(page, tapped)
        card = shown(answer)
        if card.button("Next card"):
            card = shown(await ada.click(card, "Next card"))
        rows = classroom.facts.rows("SELECT card_id, kind FROM review_log")
        assert len(rows) == number, rows
        assert len({row["card_id"] for row in rows}) == number


@pytest.mark.slow
async def test_kill_9_between_taps_of_every_kind(classroom: Classroom):
    ada = classroom.member("ada")

    async def die():
        await classroom.bot.kill()
        await classroom.bot.start()

    card = await begin(ada)
    skipped = about(card).id
    await die()
    card = shown(await ada.select(card, card.selects[0].custom_id, "skip"))
    kinds = set()
    while len(kinds) < 3:
        asked = about(card)
        kinds.add(type(asked))
        if isinstance(asked, MultipleChoice):
            await die()
            told = shown(await ada.click(card, card.buttons[0].custom_id))
            await die()
            card = shown(await ada.click(told, "Undo"))
            assert about(card) == asked
            await die()
            told = shown(await ada.click(card, card.buttons[1].custom_id))
            card = shown(await ada.click(told, "Next card"))
        elif isinstance(asked, ExplainCard):
            form = await ada.click(card, "Explain it")
            await die()
            graded = shown(await ada.submit(form, text=asked.model_answer))
            await die()
            card = shown(await ada.click(graded, named(graded, "Easy")))
        else:
            card = await pass_card(ada, card, "Easy")
    rows = classroom.facts.rows(
        "SELECT card_id, count(*) FROM review_log WHERE undone_at IS NULL GROUP BY 1"
    )
    assert skipped not in [row["card_id"] for row in rows]
    assert {row["count"] for row in rows} == {1}


async def test_the_15_minutes_of_a_token_never_end_a_session(classroom: Classroom):
    ada = classroom.member("ada")
    card = await begin(ada)
    for _ in range(3):
        await classroom.playground.advance(16 * 60)
        card = await pass_card(ada, card, "Easy")
    assert classroom.facts.one("SELECT count(*) FROM review_log") == 3


async def test_what_was_missed_in_a_challenge_is_due_in_the_next_session(
    classroom: Classroom, freezing_master: ChallengeDeck
):
    ada = classroom.member("ada")
    first, second = freezing_master.problems[:2]
    question = await classroom.start_round()
    for number in range(2):
        await ada.click(question, button(question, wrong(first, number)))
    reveal = await classroom.time_out(question)
    question = await classroom.next_question(2)
    await ada.click(question, button(question, right(second)))
    for number in range(3, 6):
        await classroom.time_out(question)
        question = await classroom.next_question(number)
    await classroom.time_out(question)
    await classroom.playground.advance(60)
    await classroom.facts.nothing_due(20)
    rows = classroom.facts.rows("SELECT card_id, rating, kind FROM review_log ORDER BY id")
    assert {row["card_id"] for row in rows} == {
        problem.id for problem in freezing_master.problems if problem != second
    }
    assert {(row["rating"], row["kind"]) for row in rows} == {(1, "challenge")}
    await classroom.playground.advance(120)
    card = shown(await ada.slash("review"))
    assert freezing_master.title in card.text
    assert reveal is not None
