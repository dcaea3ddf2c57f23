"""/review: what is due, then new cards; /memory: how it stands."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.errors import Refused
from bot.chat.moderators import EVERYONE
from bot.chat.private.page import Page
from bot.chat.recall import memory, turns
from bot.chat.render.markdown import inline, shorten
from bot.chat.shelf import PickedCards, shelf_here, suggested_here
from bot.decks import Library, RecallDeck
from bot.texts import texts

# Discord: 25 suggestions of 100 characters.
MOST_SUGGESTIONS = 25
LONGEST_SUGGESTION = 100
LONGEST_NAME_REPEATED = 60


class ReviewCog(commands.Cog):
    """Opens a session of flashcards."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="review",
        extras=EVERYONE,
        description=locale_str("Flashcards: what is due today, then new ones"),
    )
    @app_commands.describe(deck=locale_str("Only this deck; all of yours if left out"))
    async def review(
        self, interaction: discord.Interaction[ThawBot], deck: str | None = None
    ) -> None:
        """Ask the next card, privately."""
        async with Page(interaction) as page:
            chosen = None if deck is None else await _deck(interaction, deck)
            await page.show(await turns.begin(interaction, chosen))

    @app_commands.command(
        name="memory",
        extras=EVERYONE,
        description=locale_str("How well you remember, what comes, and how you want to be asked"),
    )
    async def memory(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show it, privately."""
        async with Page(interaction) as page:
            await page.show(await memory.shown(interaction))

    @review.autocomplete("deck")
    async def _decks(
        self, interaction: discord.Interaction[ThawBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        found = _recall_decks(await suggested_here(interaction, "recall"), typed)[:MOST_SUGGESTIONS]
        return [
            app_commands.Choice(name=shorten(deck.title, LONGEST_SUGGESTION), value=deck.id)
            for deck in found
        ]


async def _deck(interaction: discord.Interaction[ThawBot], name: str) -> PickedCards:
    shelf = await shelf_here(interaction, "recall")
    if picked := shelf.cards(name.strip()):
        return picked
    for found in _recall_decks(shelf.library, name):
        if found.title.casefold() == name.strip().casefold():
            return PickedCards(found, shelf.rows[found.id])
    say = texts(str(interaction.locale))
    shown = inline(shorten(name, LONGEST_NAME_REPEATED))
    raise Refused(
        say(
            "There is no deck of flashcards called “{name}”. Type `/review` and pick one.",
            name=shown,
        )
    )


def _recall_decks(library: Library, query: str) -> list[RecallDeck]:
    return [deck for deck in library.find(query, kind="recall") if isinstance(deck, RecallDeck)]
