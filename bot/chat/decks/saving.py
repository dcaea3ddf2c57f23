"""Keeping a deck that was uploaded, imported or written: every refusal in words."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.decks.targets import too_many
from bot.chat.errors import Refused
from bot.chat.moderators import require_moderator
from bot.chat.render.markdown import inline
from bot.store import audit, decks, members
from bot.store.decks import NewVersion
from bot.store.errors import (
    DeckChanged,
    DeckExists,
    DeckOfAnotherKind,
    DecksTooLarge,
    StoreError,
    TooManyDecks,
)
from bot.texts import texts

if TYPE_CHECKING:
    from typing import Literal

    import discord

    from bot.chat.client import ThawBot
    from bot.decks import Deck
    from bot.store.database import Connection
    from bot.store.decks import Owner, Saved
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]


async def save_deck(
    press: Press,
    conn: Connection,
    deck: Deck,
    how: Literal["upload", "import", "new", "edit"],
    *,
    owner: Owner,
    base_id: int | None = None,
) -> Saved:
    """Keep a deck for this guild, which members see once it is published, or for the member alone.

    A guild's deck is kept for its moderators only. `base_id` is the version that it was made
    from, where nobody may have changed the deck since. The same content again changes nothing.

    Raises:
        Refused: it cannot be kept; the sentence says why and what to do.
    """
    say = texts(str(press.locale))
    if owner.guild_id is not None:
        await require_moderator(press, conn)
    if deck.id in press.client.services.library.decks:
        raise Refused(_thaws(deck, say))
    by = await members.member_id_for(conn, press.user.id, press.user.display_name)
    # Off the loop: a deck may have thousands of cards.
    hashed, document = await asyncio.to_thread(lambda: (deck.content_hash, deck.to_document()))
    new = NewVersion(
        slug=deck.id,
        kind=deck.kind,
        content_hash=hashed,
        document=document,
        how=how,
        created_by=by,
        at=press.created_at,
        base_id=base_id,
    )
    try:
        saved = await decks.save(conn, owner, new)
    except (DeckExists, DeckOfAnotherKind, DeckChanged, TooManyDecks, DecksTooLarge) as error:
        raise Refused(_sentence(error, deck, say)) from None
    if saved.is_new and owner.guild_id is not None:
        facts: dict[str, audit.Fact] = {
            "title": deck.title,
            "slug": deck.id,
            "number": saved.number,
            "how": how,
        }
        await audit.note(conn, owner.guild_id, by, "deck.saved", facts, press.created_at)
    return saved


def _thaws(deck: Deck, say: Texts) -> str:
    return say(
        "One of Thaw's own decks has the id `{slug}`. Give this deck another id, such as"
        " `{other}`, and send it again.",
        slug=deck.id,
        other=f"our-{deck.id}"[:40].rstrip("-"),
    )


def _sentence(error: StoreError, deck: Deck, say: Texts) -> str:
    slug, title = deck.id, inline(deck.title)
    if isinstance(error, DeckExists):
        return say(
            "There is a deck with the id `{slug}` already. Give this one another id, or change"
            " that one with `/deck edit`.",
            slug=slug,
        )
    if isinstance(error, DeckOfAnotherKind):
        return say(
            "The deck with the id `{slug}` is of the other kind: a challenge cannot become a deck"
            " of flashcards, nor the other way round. Give **{title}** another id.",
            slug=slug,
            title=title,
        )
    if isinstance(error, DeckChanged):
        return say(
            "Somebody else changed **{title}** meanwhile, so nothing was saved. Look at the"
            " latest version with `/deck versions`, then make your change again.",
            title=title,
        )
    if isinstance(error, DecksTooLarge):
        return say(
            "The decks here and all their versions take up {size} MB, as much as they may, so"
            " nothing was saved. Ask whoever hosts Thaw to make room.",
            size=error.detail,
        )
    return too_many(error, say) if isinstance(error, TooManyDecks) else str(error)
