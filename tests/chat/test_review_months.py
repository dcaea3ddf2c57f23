"""Months of study against the database: order, limits, siblings, rollover, undo; clocks change."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest

from bot.chat.recall import rating as ratings
from bot.chat.recall.links import Asked
from bot.chat.recall.session import Session, Student, Visitor, load, look, session_of, student_at
from bot.chat.versions import DeckVersions
from bot.decks import Library, RecallDeck, deck_from_document
from bot.learning.recall import Phase, Rating, StudyDays
from bot.learning.recall.session import LEARN_AHEAD
from bot.store import reviews
from bot.store.database import Connection, Database
from bot.store.reviews import Preferences

snowflakes = count(10**18)
VISITOR = Visitor(77, "ada", None)
CARDS, NEW, REVIEWS = 40, 4, 9


def deck_of(cards: int) -> RecallDeck:
    """Every third card stands alone; the others are siblings in pairs."""
    deck = deck_from_document(
        {
            "schema": 1,
            "kind": "recall",
            "id": "months",
            "title": "Months",
            "description": "Cards for months.",
            "topic": "time",
            "framework": "any",
            "minutes": 5,
            "cards": [
                {
                    "id": f"card-{n:03}",
                    "type": "reveal",
                    "level": "beginner",
                    "front": f"What is {n}?",
                    "back": f"It is {n}.",
                    **({} if n % 3 == 2 else {"siblings": f"note-{n // 3}"}),
                }
                for n in range(cards)
            ],
        }
    )
    assert isinstance(deck, RecallDeck)
    return deck


class Months:
    """Ada studies at some hour of most days, until nothing is left or she has had enough."""

    def __init__(self, database: Database, zone: str, seed: int, now: datetime) -> None:
        deck = deck_of(CARDS)
        self.database = database
        self.rng = random.Random(seed)
        self.now = now
        self.days = StudyDays(Preferences(time_zone=zone).days().zone)
        self.zone = zone
        self.services: Any = SimpleNamespace(
            database=database,
            library=Library(MappingProxyType({deck.id: deck})),
            versions=DeckVersions(),
            clock=SimpleNamespace(now=lambda: self.now),
        )

    async def begin(self) -> None:
        async with self.database.begin() as conn:
            who = await student_at(conn, self.services, VISITOR, self.now)
            chosen = Preferences(time_zone=self.zone, new_per_day=NEW, reviews_per_day=REVIEWS)
            await reviews.prefer(conn, who.member_id, chosen)
            (deck_id,) = who.decks
            await reviews.study(conn, who.member_id, deck_id, self.now)

    async def study(self) -> None:
        for _ in range(300):
            async with self.database.begin() as conn:
                who = await student_at(conn, self.services, VISITOR, self.now)
                session = await load(conn, who, 0)
                if session.asked is None or self.rng.random() < 0.01:
                    return
                await self._rate(conn, who, session)
            self.now += timedelta(seconds=self.rng.randint(3, 40))
        raise AssertionError("the session never ends")

    async def _rate(self, conn: Connection, who: Student, before: Session) -> None:
        """Rate the card that is asked; what follows is worked out as a new look would find it."""
        asked = before.asked
        assert asked is not None
        self._in_order(before, asked)
        rating = self.rng.choices(list(Rating), (1, 1, 6, 2))[0]
        laid = await look(conn, who, 0, asked.card)
        press: Any = SimpleNamespace(id=next(snowflakes), guild_id=None, message=None)
        siblings, state = who.siblings(asked.card), laid.state_of(asked.card)
        kept = await ratings.keep(conn, press, who, asked, rating, siblings=siblings, before=state)
        assert kept.log_id is not None
        laid.rated(asked.card, kept.state, siblings)
        assert session_of(who, 0, laid) == await load(conn, who, 0)
        if self.rng.random() < 0.1:
            undone = await reviews.undo(conn, who.member_id, kept.log_id, self.now)
            assert undone is not None
            assert undone.state == replace(state, seq=state.seq + 2)
            again = await load(conn, who, 0)
            assert again.left == before.left
            assert again.today == before.today
            assert again.asked == replace(asked, seq=asked.seq + 2)

    def _in_order(self, session: Session, asked: Asked) -> None:
        """What is being learned comes first, then reviews, then new cards."""
        ready = [card for card in session.waiting if card.due <= self.now]
        learning = [card for card in ready if card.phase is not Phase.REVIEW]
        if learning:
            assert asked.card == min(learning, key=lambda card: (card.due, card.key)).key
        elif session.left.reviews:
            assert asked.card in [card.key for card in ready]
        elif session.left.new:
            assert session.state is not None
            assert session.state.memory is None
        else:
            (early,) = (card for card in session.waiting if card.key == asked.card)
            assert early.phase is not Phase.REVIEW
            assert self.now < early.due <= self.now + LEARN_AHEAD


@pytest.mark.parametrize(
    ("zone", "began"),
    [
        ("Europe/Berlin", datetime(2026, 3, 10, 2, 30, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 10, 14, 7, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2026, 3, 20, 16, 30, tzinfo=UTC)),
    ],
)
async def test_months_of_sessions_keep_every_rule(database: Database, zone: str, began: datetime):
    months = Months(database, zone, 7, began)
    await months.begin()
    for _ in range(32):
        await months.study()
        # About four in the morning, too, where one day ends and the next begins.
        months.now += timedelta(
            days=months.rng.choice((0, 1, 1, 1, 2)), hours=months.rng.randint(-4, 9)
        ) + timedelta(hours=5)
    async with database.begin() as conn:
        found = await conn.exec_driver_sql(
            "SELECT l.at, l.phase, l.card_id, s.siblings FROM review_log l"
            " JOIN review_state s USING (member_id, deck_id, card_id)"
            " WHERE undone_at IS NULL ORDER BY l.id"
        )
        rows = found.all()
    keeps_limits(months.days, rows)
    keeps_siblings_apart(months.days, rows)
    assert len({row.card_id for row in rows}) == CARDS


def keeps_limits(days: StudyDays, rows: Any) -> None:
    new, again = Counter[date](), Counter[date]()
    for row in rows:
        new[days.day_of(row.at)] += row.phase is None
        again[days.day_of(row.at)] += row.phase == Phase.REVIEW
    assert 0 < max(new.values()) <= NEW
    assert 0 < max(again.values()) <= REVIEWS


def keeps_siblings_apart(days: StudyDays, rows: Any) -> None:
    """On a day no new card and no review comes after a sibling of it."""
    seen: dict[tuple[date, str], set[str]] = defaultdict(set)
    pairs = 0
    for row in rows:
        if row.siblings is None:
            continue
        met = seen[days.day_of(row.at), row.siblings]
        if row.phase in (None, Phase.REVIEW):
            assert met <= {row.card_id}
        met.add(row.card_id)
        pairs += 1
    assert pairs
