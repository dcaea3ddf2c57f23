"""The fullest flashcards stay within Discord's limits, in a session and in a channel."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from bot.chat.channel_cards import render
from bot.chat.channel_cards.links import Posted
from bot.chat.channel_cards.render import Shown
from bot.chat.recall import explaining, memory, pages
from bot.chat.recall.explaining import Marked, Sheet, graded
from bot.chat.recall.links import Asked
from bot.chat.recall.memory import Overview
from bot.chat.recall.pages import Graded
from bot.chat.recall.session import Session, Student
from bot.chat.reminders import pages as reminders
from bot.decks import ExplainCard, MultipleChoice, RecallDeck, deck_from_document
from bot.learning.recall import Memory, Phase, Plan, Rating, StudyDays
from bot.learning.recall.recalls import Retention
from bot.learning.recall.session import CardKey, Counts, Today
from bot.store.channel_cards import Given
from bot.store.reviews import CardState, Preferences, Remind
from bot.texts import texts
from tests.chat.test_limits import LONGEST_ID, check

SAY = texts("en-US")
NOW = datetime(2026, 11, 20, tzinfo=UTC)
DAYS = StudyDays(ZoneInfo("America/Argentina/ComodRivadavia"))
DECK_ROW = 9_999_999_999
KNOWN = Memory(Phase.REVIEW, None, 3000.0, 5.0, NOW, NOW - timedelta(days=900))


def deck_at_its_limits() -> RecallDeck:
    ids = {"level": "intermediate", "siblings": "s" * 40}
    choices = [
        {
            "id": f"choice-{number}".ljust(40, "x"),
            "text": f"{number}" + "c" * 110,
            "correct": number == 0,
            "feedback": "f" * 290,
        }
        for number in range(5)
    ]
    concepts = [
        {"id": f"idea-{n}".ljust(40, "x"), "text": f"{n}" + "i" * 127, "phrases": ["an idea"]}
        for n in range(10)
    ]
    deck = deck_from_document(
        {
            "schema": 1,
            "kind": "recall",
            "id": "d" * 40,
            "title": "T" * 80,
            "description": "About much.",
            "topic": "much",
            "framework": "any",
            "minutes": 600,
            "cards": [
                {"id": "a" * 40, "type": "reveal", "front": "p" * 700, "back": "e" * 1200, **ids},
                {
                    "id": "b" * 40,
                    "type": "choice",
                    "prompt": "p" * 700,
                    "choices": choices,
                    "explanation": "e" * 1000,
                    **ids,
                },
                {
                    "id": "c" * 40,
                    "type": "explain",
                    "prompt": "p" * 700,
                    "concepts": concepts,
                    "model_answer": "m" * 1200,
                    **ids,
                },
            ],
        }
    )
    assert isinstance(deck, RecallDeck)
    return deck


DECK = deck_at_its_limits()
ADA = Student(
    member_id=1,
    preferences=Preferences(
        parameters=Plan(DAYS).parameters,
        algorithm="FSRS-6",
        fitted_reviews=10**6,
        loss=0.123,
        standing_loss=0.234,
    ),
    plan=Plan(DAYS),
    studied=(DECK_ROW,),
    decks={DECK_ROW: DECK},
    now=NOW,
    reminder=Remind(hour=18, closed=True),
)


def session_at(card_id: str) -> Session:
    asked = Asked(DECK_ROW, CardKey(DECK_ROW, card_id), 999_999)
    state = CardState(KNOWN, asked.seq, 99, 99)
    return Session(ADA, DECK_ROW, asked, state, Counts(999, 999, 999), Today(99, 99), (), 99)


@pytest.mark.parametrize("card", DECK.cards, ids=lambda card: card.type)
def test_every_page_of_a_session_fits(card):
    session = session_at(card.id)
    note = "n" * 250
    check(pages.page(session, SAY, undo=LONGEST_ID, note=note))
    check(pages.back(session, SAY))
    if isinstance(card, MultipleChoice):
        for choice in card.choices:
            given = Graded(choice, NOW + timedelta(days=3650))
            check(pages.graded(session, given, SAY, undo=LONGEST_ID))
    if isinstance(card, ExplainCard):
        assert session.asked is not None
        check(graded(Sheet(session.asked, card, ADA, KNOWN, ["h" * 120, "p" * 700]), marks(), SAY))


@pytest.mark.parametrize("card", DECK.cards, ids=lambda card: card.type)
def test_every_page_of_a_channel_s_card_fits(card):
    shown = Shown(LONGEST_ID, DECK, card)
    posted = Posted(LONGEST_ID, CardKey(DECK_ROW, card.id), 999_999)
    check(render.channel_message(shown, 100_000, SAY))
    check(render.back(shown, posted, ADA, KNOWN, SAY, note="n" * 200))
    check(render.rated(shown, "r" * 300, LONGEST_ID, SAY))
    given = Given(LONGEST_ID, Rating.AGAIN)
    check(render.answered_before(shown, given, KNOWN, ADA, SAY))
    check(render.taken_back(shown, SAY))
    if isinstance(card, MultipleChoice):
        for choice in card.choices:
            check(render.graded(shown, Graded(choice, NOW), ADA, LONGEST_ID, SAY))
    if isinstance(card, ExplainCard):
        head = [*render.head_of(shown, SAY), "p" * 700]
        check(graded(Sheet(posted, card, ADA, KNOWN, head), marks(), SAY))


def marks() -> Marked:
    """Each concept earned by as long a clause as there is."""
    card = DECK.cards[2]
    assert isinstance(card, ExplainCard)
    ids = [concept.id for concept in card.concepts]
    return Marked(9_999_999_999, dict.fromkeys(ids, "w" * 500), frozenset(ids))


def test_the_pages_of_memory_and_reminders_fit():
    overview = Overview(ADA, [KNOWN] * 2000, Retention(2000, 0.9, 0.9), suspended=999)
    check(memory.page(overview, SAY, "n" * 300, offer_anew=True))
    check(reminders.hour_choice(18, DAYS.zone, SAY))
    check(reminders.chosen_hour(18, DAYS.zone, SAY))
    check(reminders.message(9999, NOW.date(), SAY))
    check(reminders.turned_off(SAY))


async def test_a_claim_takes_names_only(monkeypatch: pytest.MonkeyPatch):
    """What is claimed stands in the ids of the moderators' buttons: 100 characters at most."""
    kept: list[list[str]] = []

    async def claim(_conn: object, _member: int, _answer: int, named: list[str]) -> None:
        kept.append(named)

    monkeypatch.setattr(explaining.reviews, "claim", claim)
    who = SimpleNamespace(member_id=1)
    forged = ["idea", "x" * 41, "@everyone", "a\x00", "", "idea", *(f"i-{n}" for n in range(99))]
    anything = cast("Any", None)
    await explaining.claim(anything, anything, cast("Any", who), 1, forged)
    assert kept[0][:2] == ["idea", "i-0"]
    assert len(kept[0]) == 25
