"""/runs: what a member ran, to open or run again."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.moderators import ANYONE
from bot.chat.my_runs import runs_page
from bot.chat.patience import promptly
from bot.texts import texts


class RunsCog(commands.Cog):
    """Lists a member's latest runs, privately."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="runs", extras=ANYONE, description=locale_str("Your latest runs, to open again")
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def runs(self, interaction: discord.Interaction[ThawBot]) -> None:
        """List them."""
        say = texts(str(interaction.locale))
        page = await promptly(runs_page(interaction, 0, say), say)
        await interaction.response.send_message(view=page, ephemeral=True)
