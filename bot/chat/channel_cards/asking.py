"""A moderator asks for a card in a channel: from which deck, and which card of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.chat.channel_cards.posting import NoSuchCard, choose_card, post_card
from bot.chat.channel_cards.render import line_of
from bot.chat.errors import Refused
from bot.chat.render.markdown import inline, shorten
from bot.chat.shelf import shelf_here, suggested_here
from bot.chat.starting import check_channel
from bot.decks import RecallDeck
from bot.store import audit, members
from bot.texts import texts

if TYPE_CHECKING:
    import discord

    from bot.chat.client import ThawBot
    from bot.chat.shelf import PickedCards
    from bot.store.database import Connection
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

# Discord: 25 suggestions of 100 characters.
MOST_SUGGESTIONS = 25
LONGEST_SUGGESTION = 100
LONGEST_NAME_REPEATED = 60


async def ask(press: Press, deck: str, card: str | None) -> str:
    """Have a card posted in this channel; what the moderator reads.

    Raises:
        Refused: there is no such deck or card, or Thaw may not write here.
    """
    services, say = press.client.services, texts(str(press.locale))
    check_channel(press, say)
    picked = await _deck(press, deck, say)
    wanted = None if card is None else _card(picked.deck, card, say)
    async with services.database.begin() as conn:
        card_id = wanted or await _chosen(press, conn, picked, say)
        by = await members.member_id_for(conn, press.user.id, press.user.display_name)
        try:
            await post_card(
                services,
                conn,
                guild_id=press.guild_id or 0,
                channel_id=press.channel_id or 0,
                deck_row_id=picked.row.row_id,
                card_id=card_id,
                by_member_id=by,
                key=f"interaction:{press.id}",
            )
        except NoSuchCard:
            raise Refused(_gone(say)) from None
        title = shorten(line_of(picked.deck.card(card_id)), LONGEST_NAME_REPEATED)
        facts = {"title": picked.deck.title, "card": title, "channel_id": press.channel_id}
        await audit.note(conn, press.guild_id or 0, by, "card.posted", facts, press.created_at)
    services.wake()
    return say("🃏 “{card}” comes into this channel in a moment.", card=inline(title))


async def decks_like(press: Press, typed: str) -> list[app_commands.Choice[str]]:
    """The decks of flashcards to suggest."""
    library = await suggested_here(press, public=True)
    return [
        app_commands.Choice(name=shorten(deck.title, LONGEST_SUGGESTION), value=deck.id)
        for deck in library.find(typed, kind="recall")[:MOST_SUGGESTIONS]
    ]


async def cards_like(press: Press, deck: str, typed: str) -> list[app_commands.Choice[str]]:
    """The cards to suggest of the deck that was chosen before."""
    found = (await suggested_here(press, public=True)).decks.get(deck.strip())
    if not isinstance(found, RecallDeck):
        return []
    wanted = typed.casefold().strip()
    fitting = (card for card in found.cards if wanted in f"{line_of(card)} {card.id}".casefold())
    return [
        app_commands.Choice(name=shorten(line_of(card), LONGEST_SUGGESTION), value=card.id)
        for card, _ in zip(fitting, range(MOST_SUGGESTIONS), strict=False)
    ]


async def _deck(press: Press, name: str, say: Texts) -> PickedCards:
    shelf = await shelf_here(press, public=True)
    picked = shelf.cards(name.strip())
    for deck in () if picked else shelf.library.find(name, kind="recall"):
        if deck.title.casefold() == name.strip().casefold():
            picked = shelf.cards(deck.id)
    if picked is None:
        shown = inline(shorten(name, LONGEST_NAME_REPEATED))
        raise Refused(
            say(
                "There is no deck of flashcards called “{name}” that everyone here can see. Type"
                " `/card post` and pick one from the list.",
                name=shown,
            )
        )
    return picked


def _card(deck: RecallDeck, typed: str, say: Texts) -> str:
    wanted = typed.strip().casefold()
    for card in deck.cards:
        if wanted in (card.id, line_of(card).casefold()):
            return card.id
    shown = inline(shorten(typed, LONGEST_NAME_REPEATED))
    raise Refused(
        say(
            "“{deck}” has no card “{card}”. Pick one from the list, or leave the card out.",
            deck=inline(deck.title),
            card=shown,
        )
    )


async def _chosen(press: Press, conn: Connection, picked: PickedCards, say: Texts) -> str:
    services = press.client.services
    place = (press.guild_id or 0, press.channel_id or 0)
    chosen = await choose_card(services, conn, *place, picked.row.row_id)
    if chosen is None:
        raise Refused(_gone(say))
    return chosen.card_id


def _gone(say: Texts) -> str:
    return say("This deck was taken away just now. Pick another one.")
