"""A member's session: what is asked next, and what is left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.chat.recall.links import Asked
from bot.decks import ChallengeDeck, RecallDeck
from bot.learning.recall.fuzz import drawn
from bot.learning.recall.session import (
    CardKey,
    Counts,
    Fresh,
    Today,
    Waiting,
    left_today,
    next_card,
)
from bot.store import decks, guilds, members, reviews

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    import discord

    from bot.chat.client import ThawBot
    from bot.decks import Card, Deck, Problem
    from bot.learning.recall import Plan
    from bot.store.database import Connection
    from bot.store.reviews import CardState, Preferences

    Press = discord.Interaction[ThawBot]


@dataclass(frozen=True, slots=True)
class Student:
    """Who reviews, and how they want it.

    `decks` are those that are taught now, by their rows' ids.
    """

    member_id: int
    preferences: Preferences
    plan: Plan
    decks: dict[int, Deck]
    now: datetime

    def content(self, card: CardKey) -> Card | Problem | None:
        """The card as its deck reads now; None where it is taught no longer."""
        deck = self.decks.get(card.deck_id)
        try:
            if isinstance(deck, RecallDeck):
                return deck.card(card.card_id)
            if isinstance(deck, ChallengeDeck):
                return deck.problem(card.card_id)
        except KeyError:
            pass
        return None

    def chance(self, card: CardKey, seq: int) -> float:
        """The chance that varies this card's next interval; the same each time it is asked."""
        return drawn(self.member_id, *card, seq)


@dataclass(frozen=True, slots=True)
class Session:
    """Where a member is: what is asked now, what is left today, what was done."""

    student: Student
    scope: int
    asked: Asked | None
    state: CardState | None
    left: Counts
    today: Today
    waiting: tuple[Waiting, ...]
    tomorrow: int

    def at(self, asked: Asked, state: CardState) -> Session:
        """The same session at another card."""
        return replace(self, asked=asked, state=state)


async def student(conn: Connection, press: Press) -> Student:
    """Who pressed, with their preferences and the decks there are."""
    services = press.client.services
    now = press.created_at
    member_id = await members.member_id_for(conn, press.user.id, press.user.display_name)
    chosen = await reviews.preferences(conn, member_id)
    zone = "UTC"
    if chosen.time_zone is None and press.guild_id is not None:
        zone = (await guilds.settings(conn, press.guild_id)).time_zone
    rows = await decks.rows_of(conn, services.library.decks.keys(), now)
    return Student(
        member_id=member_id,
        preferences=chosen,
        plan=chosen.plan(zone),
        decks={rows[slug]: deck for slug, deck in services.library.decks.items()},
        now=now,
    )


async def load(conn: Connection, who: Student, scope: int) -> Session:
    """Where the member is in all their decks, or in the one that `scope` names."""
    tomorrow = who.plan.days.tomorrow(who.now)
    begun = who.plan.days.start_of(who.plan.days.day_of(who.now))
    chosen = [scope] if scope else await reviews.studied(conn, who.member_id)
    due = await reviews.due_cards(
        conn, who.member_id, who.now, tomorrow, deck_ids=[scope] if scope else None
    )
    waiting = [card for card in due if who.content(card.key) is not None]
    fresh = list(await _fresh(conn, who, chosen))
    done = await reviews.today(conn, who.member_id, begun)
    limits = who.preferences.limits
    key = next_card(waiting, fresh, done, limits, who.now)
    state = None if key is None else await reviews.find(conn, who.member_id, key)
    return Session(
        student=who,
        scope=scope,
        asked=None if key is None or state is None else Asked(scope, key, state.seq),
        state=state,
        left=left_today(waiting, fresh, done, limits, now=who.now, tomorrow=tomorrow),
        today=done,
        waiting=tuple(waiting),
        tomorrow=await _due_tomorrow(conn, who, tomorrow, scope),
    )


async def _due_tomorrow(conn: Connection, who: Student, tomorrow: datetime, scope: int) -> int:
    after = who.plan.days.tomorrow(tomorrow)
    return await reviews.count_due(conn, who.member_id, after, deck_ids=[scope] if scope else None)


async def _fresh(conn: Connection, who: Student, deck_ids: list[int]) -> Iterator[Fresh]:
    met = await reviews.met_cards(conn, who.member_id, deck_ids, who.now)
    return (Fresh(key) for key in _cards(who, deck_ids) if key not in met)


def _cards(who: Student, deck_ids: list[int]) -> Iterator[CardKey]:
    # A challenge's problems come into a session only once they were missed in one.
    for deck_id in deck_ids:
        deck = who.decks.get(deck_id)
        if isinstance(deck, RecallDeck):
            yield from (CardKey(deck_id, card.id) for card in deck.cards)
