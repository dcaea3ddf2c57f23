"""/solo, /practice, /mistakes, /lab: learning alone, privately."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.challenges import chosen_challenge, suggestions
from bot.chat.client import ThawBot
from bot.chat.moderators import EVERYONE
from bot.chat.private import turns
from bot.chat.private.page import Page
from bot.chat.shelf import shelf_here, suggested_here
from bot.learning.modes import Mode
from bot.texts import texts

DECK = locale_str("Which challenge: type a few letters to find it")


class AloneCog(commands.Cog):
    """Opens the private modes, or goes on with what a member is in the middle of."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="solo",
        extras=EVERYONE,
        description=locale_str("Play a timed challenge alone, for its badge"),
    )
    @app_commands.describe(deck=DECK)
    async def solo(self, interaction: discord.Interaction[ThawBot], deck: str) -> None:
        """Begin or go on, timed."""
        await self._begin(interaction, Mode.SOLO, deck)

    @app_commands.command(
        name="practice",
        extras=EVERYONE,
        description=locale_str("Go through a challenge without a clock, each explanation at once"),
    )
    @app_commands.describe(deck=DECK)
    async def practice(self, interaction: discord.Interaction[ThawBot], deck: str) -> None:
        """Begin or go on, untimed."""
        await self._begin(interaction, Mode.PRACTICE, deck)

    @app_commands.command(
        name="lab",
        extras=EVERYONE,
        description=locale_str("Predict what a problem's code prints, run it, change it"),
    )
    @app_commands.describe(deck=DECK)
    async def lab(self, interaction: discord.Interaction[ThawBot], deck: str) -> None:
        """Begin or go on with a deck's programs."""
        await self._begin(interaction, Mode.LAB, deck)

    @app_commands.command(
        name="mistakes",
        extras=EVERYONE,
        description=locale_str("Only what you missed, until it is right"),
    )
    @app_commands.describe(deck=locale_str("Which challenge; where you missed most if left out"))
    async def mistakes(
        self, interaction: discord.Interaction[ThawBot], deck: str | None = None
    ) -> None:
        """Begin or go on with what was missed."""
        say = texts(str(interaction.locale))
        async with Page(interaction) as page:
            chosen = deck and chosen_challenge(
                await shelf_here(interaction, "challenge"), deck, say
            )
            await page.show(await turns.mend(interaction, chosen or None))

    @solo.autocomplete("deck")
    @practice.autocomplete("deck")
    @lab.autocomplete("deck")
    @mistakes.autocomplete("deck")
    async def _decks(
        self, interaction: discord.Interaction[ThawBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        library = await suggested_here(interaction, "challenge")
        return suggestions(library, typed, texts(str(interaction.locale)))

    async def _begin(
        self, interaction: discord.Interaction[ThawBot], mode: Mode, deck: str
    ) -> None:
        say = texts(str(interaction.locale))
        async with Page(interaction) as page:
            chosen = chosen_challenge(await shelf_here(interaction, "challenge"), deck, say)
            await page.show(await turns.begin(interaction, mode, chosen))
