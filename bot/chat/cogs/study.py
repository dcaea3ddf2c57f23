"""/study: the one door to every way to learn."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.moderators import EVERYONE
from bot.chat.study.items import show_door


class StudyCog(commands.Cog):
    """Shows a member what there is for them."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="study",
        extras=EVERYONE,
        description=locale_str("Nine ways to learn, and what waits for you"),
    )
    async def study(self, interaction: discord.Interaction[ThawBot]) -> None:
        """Show the door, privately."""
        await show_door(interaction)
