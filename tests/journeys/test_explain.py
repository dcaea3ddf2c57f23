"""Explain cards: an answer in one's own words, graded at once, and the member's word on it."""

from __future__ import annotations

from bot import paths
from bot.decks import ExplainCard, RecallDeck, load_deck
from bot.learning.explain import Grader
from playground.driver import Answer, Member, Message
from tests.journeys.alone import shown
from tests.support import Classroom

DECK = load_deck(paths.CONTENT / "decks" / "freezing-pytorch.yaml")
assert isinstance(DECK, RecallDeck)
CARD = next(card for card in DECK.cards if isinstance(card, ExplainCard))


async def asked(classroom: Classroom, ada: Member) -> Message:
    """The deck's first explain card; those before it are put aside."""
    card = await shown(await ada.slash("review", deck=DECK.id))
    while not any(button.label == "Explain it" for button in card.buttons):
        card = await shown(await ada.select(card, card.selects[0].custom_id, "bury"))
    assert classroom.facts.one("SELECT count(*) FROM review_log") == 0
    return card


async def explain(ada: Member, card: Message, text: str) -> Answer:
    return await ada.submit(await ada.click(card, "Explain it"), text=text)


async def test_a_full_answer_gets_every_concept_and_good_is_suggested(classroom: Classroom):
    ada = classroom.member("ada")
    graded = await shown(await explain(ada, await asked(classroom, ada), CARD.model_answer))
    total = len(CARD.concepts)
    assert f"You got {total} of {total} concepts" in graded.text.replace("**", "")
    for concept in CARD.concepts:
        assert f"✅ {concept.text}" in graded.text
    following = await shown(
        await ada.click(graded, next(b.label for b in graded.buttons if b.label.startswith("Good")))
    )
    assert "Good: it comes back" in following.text
    (row,) = classroom.facts.rows("SELECT * FROM explanation")
    assert row["text"] == CARD.model_answer
    assert set(row["graded"]) == {concept.id for concept in CARD.concepts}
    assert row["claimed"] is None


async def test_a_part_of_the_answer_shows_its_words_and_what_is_missing(classroom: Classroom):
    ada = classroom.member("ada")
    text = "The frozen weights do not change during training."
    grade = Grader(CARD.prompt, CARD.concepts).grade(text)
    assert 0 < len(grade.earned) < len(CARD.concepts)
    graded = await shown(await explain(ada, await asked(classroom, ada), text))
    for one in grade.missing:
        assert f"⬜ {one.text}" in graded.text
    for one in grade.earned:
        assert f"✅ {one.text}\n-# “{text.removesuffix('.')}”" in graded.text
    assert "A full answer:" in graded.text


async def test_a_member_ticks_what_was_missed_and_it_waits_for_the_moderators(
    classroom: Classroom,
):
    ada = classroom.member("ada")
    graded = await shown(await explain(ada, await asked(classroom, ada), "It keeps what it knows."))
    everything = [concept.id for concept in CARD.concepts]
    changed = await shown(await ada.select(graded, graded.selects[0].custom_id, *everything))
    total = len(everything)
    assert f"**{total} of {total}**" in changed.text
    assert "Your word counts" in changed.text
    (row,) = classroom.facts.rows("SELECT * FROM explanation")
    assert row["claimed"] == everything
    assert row["handled_at"] is None


async def test_what_is_hostile_in_an_answer_stays_text(classroom: Classroom):
    ada = classroom.member("ada")
    text = "The frozen weights do not change @everyone **```** <@1> during training."
    graded = await shown(await explain(ada, await asked(classroom, ada), text))
    assert "@everyone" not in graded.text.replace("@\u200beveryone", "")


async def test_kill_9_with_the_form_open_loses_nothing(classroom: Classroom):
    ada = classroom.member("ada")
    form = await ada.click(await asked(classroom, ada), "Explain it")
    await classroom.bot.kill()
    await classroom.bot.start()
    graded = await shown(await ada.submit(form, text=CARD.model_answer))
    assert "concepts" in graded.text
