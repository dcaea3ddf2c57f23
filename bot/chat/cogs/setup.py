"""/setup: a server's first steps with Thaw."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.moderators import MODERATORS
from bot.chat.settings.panel import show_panel
from bot.chat.setup.steps import START


class SetupCog(commands.Cog):
    """Opens the guided panel."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="setup",
        description=locale_str("For moderators: what Thaw may do here, and the first choices"),
        extras=MODERATORS,
    )
    @app_commands.guild_only()
    async def setup(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show its first step, privately."""
        await show_panel(interaction, START)
