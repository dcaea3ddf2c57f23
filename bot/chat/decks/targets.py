"""Which decks a person may see and change at the desk: their own, and as a moderator the guild's.

A deck that is not theirs to see is treated like one that does not exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.errors import Refused
from bot.chat.moderators import is_moderator, require_moderator
from bot.chat.render.markdown import inline, shorten
from bot.store import decks, guilds, members
from bot.store.decks import Owner
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord

    from bot.chat.client import ThawBot
    from bot.store.database import Connection
    from bot.store.decks import DeckRow
    from bot.store.errors import TooManyDecks
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]

LONGEST_NAME_REPEATED = 60
NEAR_SHOWN = 3


async def moderates(press: Press, conn: Connection) -> bool:
    """Whether who pressed is a moderator of this guild."""
    if press.guild_id is None:
        return False
    return is_moderator(press.user, await guilds.settings(conn, press.guild_id))


async def mine(press: Press, conn: Connection) -> list[DeckRow]:
    """The private decks of who pressed."""
    member_id = await members.find(conn, press.user.id)
    return [] if member_id is None else await decks.listed(conn, Owner(member_id=member_id))


async def manageable(press: Press, conn: Connection) -> list[DeckRow]:
    """Every deck that they may change here: the guild's first."""
    found: list[DeckRow] = []
    if press.guild_id is not None and await moderates(press, conn):
        found += await decks.listed(conn, Owner(guild_id=press.guild_id))
    return found + await mine(press, conn)


async def managed(press: Press, conn: Connection, deck_id: int) -> DeckRow:
    """The deck with this row, which they may change.

    Raises:
        Refused: it is not there, or not theirs to change.
    """
    row = await decks.find(conn, deck_id)
    if row is not None and row.guild_id is not None and row.guild_id == press.guild_id:
        await require_moderator(press, conn)
        return row
    member_id = await members.find(conn, press.user.id)
    if row is None or member_id is None or row.member_id != member_id:
        raise Refused(gone(texts(str(press.locale))))
    return row


async def named(press: Press, conn: Connection, name: str) -> DeckRow:
    """The deck that they may change and that was picked from the list, or typed.

    Raises:
        Refused: there is none of this name; the nearest ones are named.
    """
    wanted = name.strip().casefold()
    rows = await manageable(press, conn)
    for row in rows:
        if wanted in (row.slug, row.title.casefold()):
            return row
    raise Refused(unknown(name, rows, texts(str(press.locale))))


def suggested(rows: Sequence[DeckRow], typed: str, most: int) -> list[DeckRow]:
    """Those that the typed letters may mean, in their order."""
    wanted = typed.strip().casefold()
    return [row for row in rows if wanted in row.title.casefold() or wanted in row.slug][:most]


def gone(say: Texts) -> str:
    """That a deck is not there, whatever the reason."""
    return say("This deck is not here any more. `/deck list` shows what there is.")


def unknown(name: str, rows: Sequence[DeckRow], say: Texts) -> str:
    """That there is no deck of this name, and which ones there are."""
    shown = inline(shorten(name, LONGEST_NAME_REPEATED))
    text = say("There is no deck called “{name}” that you may look after here.", name=shown)
    if not rows:
        return text
    titles = ", ".join(f"**{inline(row.title)}**" for row in rows[:NEAR_SHOWN])
    return text + " " + say("There is {titles}.", titles=titles)


async def refuse_private(conn: Connection, deck_id: int, say: Texts) -> None:
    """Let pass only decks about which moderators may read.

    Raises:
        Refused: the deck is the member's alone.
    """
    row = await decks.find(conn, deck_id)
    if row is not None and row.owner == "member":
        raise Refused(
            say(
                "This deck is yours alone, so nobody else would read that. Mend it with"
                " `/deck edit`."
            )
        )


def too_many(error: TooManyDecks, say: Texts) -> str:
    """That there is no room for another deck."""
    return say(
        "There are {most} decks here, as many as there may be. Retire one with `/deck list` first.",
        most=error.detail,
    )
