"""/help: what this member may do here."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.helping.page import show_help
from bot.chat.moderators import ANYONE


class HelpCog(commands.Cog):
    """Lists commands; in direct messages, too."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="help", description=locale_str("What you can do here"), extras=ANYONE
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def help(self, interaction: discord.Interaction[ThawBot]) -> None:
        """List it, privately."""
        await show_help(interaction)
