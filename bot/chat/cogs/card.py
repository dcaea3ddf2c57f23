"""/card: a flashcard for everyone in a channel."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.channel_cards import asking
from bot.chat.client import ThawBot
from bot.chat.moderators import MODERATORS
from bot.chat.patience import Patience


@app_commands.guild_only()
class CardCog(commands.GroupCog, group_name="card", group_extras=MODERATORS):
    """Posts cards in channels."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot
        super().__init__()

    @app_commands.command(
        name="post",
        description=locale_str("For moderators: post a flashcard that everyone answers privately"),
    )
    @app_commands.describe(
        deck=locale_str("From this deck"),
        card=locale_str("This card; if left out, one that several here forgot, or any"),
    )
    async def post(
        self, interaction: discord.Interaction[ThawBot], deck: str, card: str | None = None
    ) -> None:
        """Have the card posted in this channel."""
        async with Patience(interaction) as reply:
            await reply.say(await asking.ask(interaction, deck, card))

    @post.autocomplete("deck")
    async def _decks(
        self, interaction: discord.Interaction[ThawBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return await asking.decks_like(interaction, typed)

    @post.autocomplete("card")
    async def _cards(
        self, interaction: discord.Interaction[ThawBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return await asking.cards_like(interaction, interaction.namespace.deck or "", typed)
