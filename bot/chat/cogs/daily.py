"""/daily: the question of the day."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.daily import turns
from bot.chat.moderators import EVERYONE
from bot.chat.patience import Patience


class DailyCog(commands.Cog):
    """Asks one question a day in a channel."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="daily",
        extras=EVERYONE,
        description=locale_str("The question of the day in this channel"),
    )
    @app_commands.guild_only()
    async def daily(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Have it posted, or point to it."""
        async with Patience(interaction) as reply:
            await reply.say(await turns.ask(interaction))
