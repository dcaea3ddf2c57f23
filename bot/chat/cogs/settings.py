"""/settings: what moderators choose for their server."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.moderators import MODERATORS
from bot.chat.patience import promptly
from bot.chat.settings.panel import panel_at
from bot.chat.settings.sections import ROUNDS, RUN
from bot.texts import texts

SECTIONS = [
    app_commands.Choice(name=locale_str("Running code"), value=RUN),
    app_commands.Choice(name=locale_str("Rounds"), value=ROUNDS),
]


class SettingsCog(commands.Cog):
    """Shows the panel to moderators; no other permission hides the command, the bot checks."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="settings",
        extras=MODERATORS,
        description=locale_str("For moderators: how Thaw works in this server"),
    )
    @app_commands.describe(section=locale_str("What to set"))
    @app_commands.choices(section=SECTIONS)
    @app_commands.guild_only()
    async def settings(self, interaction: discord.Interaction[ThawBot], section: str = RUN) -> None:
        """Open the panel."""
        say = texts(str(interaction.locale))
        panel = await promptly(panel_at(interaction, section, say), say)
        await interaction.response.send_message(view=panel, ephemeral=True)
