"""/reports: what members reported, flagged and contested, for moderators."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.desk.buttons import show_desk
from bot.chat.moderators import MODERATORS


class ReportsCog(commands.Cog):
    """Shows moderators what waits for them."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="reports",
        extras=MODERATORS,
        description=locale_str("What members reported, flagged and contested (moderators)"),
    )
    @app_commands.guild_only()
    async def reports(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show the oldest ones that wait."""
        await show_desk(interaction)
