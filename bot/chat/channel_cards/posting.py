"""Putting a card into a channel: which one, and the rows from which it is posted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.shelf import shelf_for
from bot.decks import RecallDeck
from bot.learning.recall.session import CardKey
from bot.store import channel_cards, due, guilds
from bot.store.channel_cards import NewChannelCard

if TYPE_CHECKING:
    from bot.chat.services import Services
    from bot.store.database import Connection

POST = "card.post"
# What was forgotten long ago is known by now.
MISSED_WITHIN = timedelta(days=90)
# A channel sees the same card again only after this long.
NOT_AGAIN_WITHIN = timedelta(days=30)
# One member's lapse is theirs; what several forget is worth a look together.
MISSED_BY = 2


class NoSuchCard(Exception):
    """The card is not among those that everyone here can see."""


async def post_card(
    services: Services,
    conn: Connection,
    *,
    guild_id: int,
    channel_id: int,
    deck_row_id: int,
    card_id: str,
    by_member_id: int,
    key: str,
) -> None:
    """Have a card posted in a channel, once for each `key`.

    Wake the dispatcher (`services.wake`) once the transaction is committed.

    Raises:
        NoSuchCard: the guild has no such card on its shelf.
    """
    card = CardKey(deck_row_id, card_id)
    version_id = await _version(services, conn, guild_id, card)
    settings = await guilds.settings(conn, guild_id)
    new = NewChannelCard(
        guild_id=guild_id,
        channel_id=channel_id,
        card=card,
        deck_version_id=version_id,
        posted_by=by_member_id,
        locale=settings.locale,
        key=key,
        at=services.clock.now(),
    )
    post = await channel_cards.add(conn, new)
    if post is not None:
        await due.put(conn, POST, f"card:{post}:post", new.at, {"post": post})


async def choose_card(
    services: Services, conn: Connection, guild_id: int, channel_id: int, deck_row_id: int | None
) -> CardKey | None:
    """A card that several members here forgot lately, by most of them first; else any card.

    Cards that the channel saw within a month come only where there is no other. None where
    there is no card at all. `deck_row_id` None stands for all decks that everyone here can see.
    """
    shelf = await shelf_for(services, conn, guild_id, None)
    cards = [
        CardKey(row_id, card.id)
        for row_id, deck in shelf.by_row.items()
        if isinstance(deck, RecallDeck) and deck_row_id in (None, row_id)
        for card in deck.cards
    ]
    now = services.clock.now()
    seen = await channel_cards.recent(conn, channel_id, now - NOT_AGAIN_WITHIN)
    fresh = [card for card in cards if card not in seen] or cards
    if not fresh:
        return None
    missed = await channel_cards.most_missed(
        conn, guild_id, {card.deck_id for card in fresh}, now - MISSED_WITHIN
    )
    offered = set(fresh)
    several = (each.card for each in missed if each.members >= MISSED_BY and each.card in offered)
    return next(several, None) or services.rng.choice(fresh)


async def _version(services: Services, conn: Connection, guild_id: int, card: CardKey) -> int:
    shelf = await shelf_for(services, conn, guild_id, None)
    deck = shelf.by_row.get(card.deck_id)
    slug = shelf.slug_of(card.deck_id)
    if not isinstance(deck, RecallDeck) or slug is None:
        raise NoSuchCard
    if all(each.id != card.card_id for each in deck.cards):
        raise NoSuchCard
    return shelf.version_id(slug)
