"""`/deck statistics`: reads the answers of this server and shows what they tell."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.chat.buttons import Linked, LinkedSelect
from bot.chat.decks.statistics import pages
from bot.chat.decks.statistics.cards import cards_page, known, most_forgotten
from bot.chat.decks.statistics.table import cards_csv, problems_csv
from bot.chat.decks.writing import turns as writing
from bot.chat.errors import Refused
from bot.chat.moderators import require_moderator
from bot.chat.private.page import Page
from bot.chat.shelf import shelf_for
from bot.decks import ChallengeDeck
from bot.learning.items import Key, analyse
from bot.store import item_statistics
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.client import ThawBot
    from bot.chat.shelf import Shelf
    from bot.decks import RecallDeck
    from bot.learning.items import Item, Response
    from bot.store.database import Connection
    from bot.store.decks import ShelvedRow
    from bot.texts import Texts

    Press = discord.Interaction[ThawBot]


async def show_statistics(press: Press, slug: str) -> None:
    """Show a deck's statistics, to moderators."""
    async with Page(press) as page:
        await page.show(*await _overview(press, slug=slug))


class AllItemsButton(Linked, template=pages.ALL, moderators=True):
    """Goes back to all problems."""

    async def pressed(self, interaction: Press) -> None:
        """Show them."""
        async with Page(interaction) as page:
            await page.show(*await _overview(interaction, row_id=int(self.facts["row"])))


class OneItemSelect(LinkedSelect, template=pages.ONE, moderators=True):
    """Shows one problem in detail."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Show it."""
        async with Page(interaction) as page:
            await page.show(await _one(interaction, int(self.facts["row"]), values[0]))


class CardSelect(LinkedSelect, template=pages.CARD, moderators=True):
    """Opens a card as a draft."""

    async def chosen(self, interaction: Press, values: list[str]) -> None:
        """Open it."""
        async with Page(interaction) as page:
            await page.show(await writing.mend(interaction, int(self.facts["row"]), values[0]))


ITEMS = (AllItemsButton, OneItemSelect, CardSelect)


async def _overview(
    press: Press, slug: str | None = None, row_id: int | None = None
) -> tuple[ui.LayoutView, Sequence[discord.File]]:
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        await require_moderator(press, conn)
        deck, row = await _deck(conn, press, slug=slug, row_id=row_id)
        if not isinstance(deck, ChallengeDeck):
            return await _cards(conn, press, deck, row)
        answers = await item_statistics.responses(conn, row.version_id, press.guild_id or 0)
    items = await _analysed(deck, answers)
    members = len({answer.member_id for answer in answers})
    view = pages.overview(deck, row.row_id, items, members, say)
    if not answers:
        return view, ()
    return _with_file(view, problems_csv(deck, items), f"{row.slug}-problems.csv")


async def _cards(
    conn: Connection, press: Press, deck: RecallDeck, row: ShelvedRow
) -> tuple[ui.LayoutView, Sequence[discord.File]]:
    figures = await item_statistics.cards(conn, row.row_id, press.guild_id or 0)
    found = known(deck, figures.items())
    mended = row.row_id if row.owner == "guild" else None
    view = cards_page(deck, found, texts(str(press.locale)), mended=mended)
    if not found:
        return view, ()
    by_id = {card.id: card for card in deck.cards}
    return _with_file(view, cards_csv(by_id, most_forgotten(found)), f"{row.slug}-cards.csv")


async def _one(press: Press, row_id: int, problem_id: str) -> ui.LayoutView:
    say = texts(str(press.locale))
    async with press.client.services.database.begin() as conn:
        deck, row = await _deck(conn, press, row_id=row_id)
        answers = await item_statistics.responses(conn, row.version_id, press.guild_id or 0)
    if not isinstance(deck, ChallengeDeck):
        raise Refused(_gone(say))
    items = await _analysed(deck, answers)
    item = next((one for one in items if one.problem_id == problem_id), None)
    if item is None:
        raise Refused(_gone(say))
    return pages.problem_page(deck, row.row_id, item, say, own=row.owner == "guild")


async def _deck(
    conn: Connection, press: Press, *, slug: str | None = None, row_id: int | None = None
) -> tuple[ChallengeDeck | RecallDeck, ShelvedRow]:
    shelf: Shelf = await shelf_for(press.client.services, conn, press.guild_id, None)
    name = slug if row_id is None else shelf.slug_of(row_id)
    deck = shelf.library.decks.get(name or "")
    if deck is None or name is None:
        raise Refused(_gone(texts(str(press.locale))))
    return deck, shelf.rows[name]


async def _analysed(deck: ChallengeDeck, answers: Sequence[Response]) -> list[Item]:
    """In a thread: tens of thousands of answers take a moment."""
    keys = [
        Key(one.id, tuple(choice.id for choice in one.choices), one.correct.id)
        for one in deck.problems
    ]
    return await asyncio.to_thread(analyse, keys, answers)


def _with_file(
    view: ui.LayoutView, content: bytes, name: str
) -> tuple[ui.LayoutView, Sequence[discord.File]]:
    view.add_item(ui.File(f"attachment://{name}"))
    return view, [discord.File(io.BytesIO(content), name)]


def _gone(say: Texts) -> str:
    return say("There is no such deck here any more. Pick one from the list while you type.")
