"""/audit: what moderators changed."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.audit import links
from bot.chat.audit.listing import show_list
from bot.chat.client import ThawBot
from bot.chat.moderators import MODERATORS


class AuditCog(commands.Cog):
    """Shows moderators what the others changed."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="audit",
        description=locale_str("For moderators: who changed what here, and what it was before"),
        extras=MODERATORS,
    )
    @app_commands.guild_only()
    async def audit(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show the latest lines, privately."""
        await show_list(interaction, links.ALL)
