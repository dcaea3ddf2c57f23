"""A member's session: what is asked next, and what is left."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.chat.recall.links import Asked
from bot.chat.shelf import shelf_of
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
from bot.store import reviews
from bot.store.reviews import Moments

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    import discord

    from bot.chat.client import ThawBot
    from bot.chat.recall.rating import Rateable
    from bot.chat.services import Services
    from bot.decks import Card, Deck, Problem
    from bot.learning.recall import Plan
    from bot.store.database import Connection
    from bot.store.reviews import CardState, Desk, Preferences, Remind

    Press = discord.Interaction[ThawBot]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is there, and in which guild; None in a direct message."""

    user_id: int
    display_name: str
    guild_id: int | None


@dataclass(frozen=True, slots=True)
class Student:
    """Who reviews, and how they want it.

    `decks` are those that are taught now, by their rows' ids; `studied` those whose new cards
    the member wants. Of those in `only_met` only cards that the member has met are asked: the
    deck is retired, or another guild's.
    """

    member_id: int
    preferences: Preferences
    plan: Plan
    studied: tuple[int, ...]
    decks: dict[int, Deck]
    now: datetime
    only_met: frozenset[int] = frozenset()
    reminder: Remind | None = None
    met: Mapping[int, int] = field(default_factory=dict)

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

    def reaches(self, asked: Rateable) -> bool:
        """Whether this card is taught, and may be asked of this member here."""
        met = asked.seq > 0 or asked.card.deck_id not in self.only_met
        return met and self.content(asked.card) is not None

    def siblings(self, card: CardKey) -> str | None:
        """The card's group of siblings, unlike that of any other deck."""
        return siblings_of(card.deck_id, self.content(card))

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


async def student(conn: Connection, press: Press, only: Collection[int] | None = None) -> Student:
    """Who pressed, with their preferences and the decks there are; `only` as in `student_at`."""
    visitor = Visitor(press.user.id, press.user.display_name, press.guild_id)
    return await student_at(conn, press.client.services, visitor, press.created_at, only)


async def student_at(
    conn: Connection,
    services: Services,
    visitor: Visitor,
    now: datetime,
    only: Collection[int] | None = None,
) -> Student:
    """A member with their preferences and the decks there are.

    With `only`, of others' flashcards just those decks, and those that the member studies or has
    met: reading a deck that nobody looked at lately takes a while.
    """
    who = await reviews.facts(conn, visitor.user_id, visitor.display_name, visitor.guild_id)
    wanted = None if only is None else {*only, *who.studied, *who.met}
    rows = [
        row
        for row in (*who.shelved, *who.only_met)
        if wanted is None or row.kind == "challenge" or row.row_id in wanted
    ]
    shelf = await shelf_of(services, conn, rows)
    return Student(
        member_id=who.member_id,
        preferences=who.preferences,
        plan=who.preferences.plan(who.time_zone),
        studied=who.studied,
        decks=dict(shelf.by_row),
        now=now,
        only_met=frozenset(row.row_id for row in who.only_met),
        reminder=who.reminder,
        met=who.met_of_studied,
    )


async def load(conn: Connection, who: Student, scope: int) -> Session:
    """Where the member is in all their decks, or in the one that `scope` names."""
    return session_of(who, scope, await look(conn, who, scope))


def ready(session: Session) -> int:
    """How many cards the session would ask by now, new ones left out."""
    waiting = sum(card.due <= session.student.now for card in session.waiting)
    return min(waiting, session.left.reviews + session.left.learning)


async def look(conn: Connection, who: Student, scope: int, asked: CardKey | None = None) -> Desk:
    """What lies before the member there; with `asked` also how that card stands."""
    decks = [scope] if scope else who.studied
    new = {card.key: card for deck_id in decks for card in _new_cards(who, deck_id)}
    laid = await reviews.desk(
        conn,
        who.member_id,
        _moments(who),
        list(new),
        deck_ids=[scope] if scope else None,
        asked=asked,
    )
    laid.waiting = [
        replace(card, siblings=who.siblings(card.key))
        for card in laid.waiting
        if who.content(card.key) is not None
    ]
    laid.fresh = [new[card.key] for card in laid.fresh]
    return laid


def session_of(who: Student, scope: int, laid: Desk) -> Session:
    """Where the member is, by what lies before them."""
    limits, tomorrow = who.preferences.limits, laid.moments.tomorrow
    key = next_card(laid.waiting, laid.fresh, laid.today, limits, who.now)
    state = None if key is None else laid.states[key]
    return Session(
        student=who,
        scope=scope,
        asked=None if key is None or state is None else Asked(scope, key, state.seq),
        state=state,
        left=left_today(
            laid.waiting, laid.fresh, laid.today, limits, now=who.now, tomorrow=tomorrow
        ),
        today=laid.today,
        waiting=tuple(laid.waiting),
        tomorrow=laid.due_tomorrow,
    )


async def look_at(conn: Connection, who: Student, asked: Asked) -> Session:
    """The session at this card, if its row still is as the button knew it."""
    laid = await look(conn, who, asked.scope, asked.card)
    session, state = session_of(who, asked.scope, laid), laid.state_of(asked.card)
    if state.seq != asked.seq or not who.reaches(asked):
        return session
    return session.at(asked, state)


def siblings_of(deck_id: int, card: Card | Problem | None) -> str | None:
    """The group that a card of this deck belongs to; None where it stands alone."""
    group = getattr(card, "siblings", None)
    return None if group is None else f"{deck_id}:{group}"


def _moments(who: Student) -> Moments:
    days = who.plan.days
    tomorrow = days.tomorrow(who.now)
    return Moments(
        now=who.now,
        begun=days.start_of(days.day_of(who.now)),
        tomorrow=tomorrow,
        after=days.tomorrow(tomorrow),
    )


def _new_cards(who: Student, deck_id: int) -> list[Fresh]:
    """The deck's cards among which the next new ones are, in its order.

    So many that groups of siblings enough for a day are left when the member has met as many of
    them as they have: a large deck is not looked through at every tap.
    """
    deck = who.decks.get(deck_id)
    # A challenge's problems come into a session only once they were missed in one.
    if not isinstance(deck, RecallDeck) or deck_id in who.only_met:
        return []
    met = who.met.get(deck_id)
    if met is None:
        return [Fresh(CardKey(deck_id, card.id), siblings_of(deck_id, card)) for card in deck.cards]
    # Cards met may be gone from the deck, so their number tells only how far to look.
    found, groups, most = [], set(), met + who.preferences.new_per_day
    for card in deck.cards:
        fresh = Fresh(CardKey(deck_id, card.id), siblings_of(deck_id, card))
        groups.add(fresh.siblings or card.id)
        if len(groups) > most:
            break
        found.append(fresh)
    return found
