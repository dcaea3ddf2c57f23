"""What is done with a deck: opened, published, retired, brought back; each shows its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.decks.pages import DeckView, deck_page
from bot.chat.decks.targets import gone, managed, moderates, too_many
from bot.chat.errors import Refused
from bot.chat.shelf import shelf_for
from bot.store import audit, decks, members
from bot.store.errors import NotFound, TooManyDecks
from bot.texts import texts

if TYPE_CHECKING:
    import discord
    from discord import ui

    from bot.chat.client import ThawBot
    from bot.store.database import Connection
    from bot.store.decks import DeckRow

    Press = discord.Interaction[ThawBot]


async def opened(press: Press, deck_id: int, note: str = "") -> ui.LayoutView:
    """The page of a deck.

    Raises:
        Refused: there is none that who pressed may see.
    """
    async with press.client.services.database.begin() as conn:
        view = await view_of(press, conn, deck_id)
    return deck_page(view, texts(str(press.locale)), note)


async def publish(
    press: Press, deck_id: int, version_id: int, seen_id: int | None
) -> ui.LayoutView:
    """Offer this version from now on, and show the deck.

    Raises:
        Refused: it is not theirs to publish, or another version was published meanwhile.
    """
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        before = await managed(press, conn, deck_id)
        note = await _publish(press, conn, before, version_id, seen_id)
    return await opened(press, deck_id, note or say("This is what members see already."))


async def retire(press: Press, deck_id: int) -> ui.LayoutView:
    """Offer the deck no more, and show it."""
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        row = await managed(press, conn, deck_id)
        if await decks.retire(conn, deck_id, press.created_at):
            await _note(press, conn, row, "deck.retired")
    note = say(
        "📦 Retired: it can be started no more. Rounds that are going on are played to their end,"
        " and who has cards of it keeps reviewing them."
    )
    return await opened(press, deck_id, note)


async def restore(press: Press, deck_id: int) -> ui.LayoutView:
    """Offer a retired deck again, and show it.

    Raises:
        Refused: there are too many decks.
    """
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        row = await managed(press, conn, deck_id)
        try:
            if await decks.restore(conn, deck_id):
                await _note(press, conn, row, "deck.restored")
        except TooManyDecks as error:
            raise Refused(too_many(error, say)) from None
    return await opened(press, deck_id, say("♻️ It is back."))


async def view_of(press: Press, conn: Connection, deck_id: int) -> DeckView:
    """A deck as who pressed may see it.

    Raises:
        Refused: there is none.
    """
    services = press.client.services
    shelf = await shelf_for(services, conn, press.guild_id, press.user.id)
    slug = shelf.slug_of(deck_id)
    moderator = await moderates(press, conn)
    row = await decks.find(conn, deck_id)
    if row is not None and (row.guild_id is None or moderator):
        row = await managed(press, conn, deck_id)
        read = await services.versions.decks(conn, {row.head_id, row.published_id or row.head_id})
        if row.head_id in read:
            published = read.get(row.published_id or 0)
            return DeckView(
                deck_id, read[row.head_id], row.head_id, row, published, slug, previewed=True
            )
    if deck_id not in shelf.by_row or slug is None:
        raise Refused(gone(texts(str(press.locale))))
    version_id = shelf.version_id(slug)
    return DeckView(deck_id, shelf.by_row[deck_id], version_id, slug=slug, previewed=moderator)


async def _publish(
    press: Press, conn: Connection, before: DeckRow, version_id: int, seen_id: int | None
) -> str:
    """Publish; what to tell about it, nothing where it stood so already."""
    say = texts(str(press.locale))
    try:
        outcome = await decks.publish(conn, before.id, version_id, seen_id)
    except NotFound:
        raise Refused(gone(say)) from None
    except TooManyDecks as error:
        raise Refused(too_many(error, say)) from None
    if outcome == "already":
        return ""
    if outcome == "overtaken":
        raise Refused(
            say("Somebody else published another version meanwhile. Open the deck again and look.")
        )
    after = await decks.find(conn, before.id)
    number = None if after is None else after.published_number
    await _note(
        press, conn, before, "deck.published", number=number, old_number=before.published_number
    )
    if before.owner == "member":
        return say("📣 Version {number} is what you are asked from now on.", number=number)
    return say(
        "📣 Version {number} is published: members see it from now on. Rounds that are going on"
        " stay as they began.",
        number=number,
    )


async def _note(
    press: Press, conn: Connection, row: DeckRow, action: str, **more: int | None
) -> None:
    if row.guild_id is None:
        return
    by = await members.member_id_for(conn, press.user.id, press.user.display_name)
    facts: dict[str, audit.Fact] = {"title": row.title, "slug": row.slug, **more}
    await audit.note(conn, row.guild_id, by, action, facts, press.created_at)
