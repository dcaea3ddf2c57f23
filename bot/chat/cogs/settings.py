"""/settings: what moderators choose for their server."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.moderators import MODERATORS
from bot.chat.private.page import Page
from bot.chat.settings import zones
from bot.chat.settings.panel import change, show_panel
from bot.chat.settings.sections import (
    CHANNELS,
    LANGUAGE,
    REWARDS,
    ROLES,
    ROUNDS,
    RUN,
    ZONE,
)

SECTIONS = [
    app_commands.Choice(name=locale_str("Rounds"), value=ROUNDS),
    app_commands.Choice(name=locale_str("Channels"), value=CHANNELS),
    app_commands.Choice(name=locale_str("Roles"), value=ROLES),
    app_commands.Choice(name=locale_str("Roles for badges"), value=REWARDS),
    app_commands.Choice(name=locale_str("Language"), value=LANGUAGE),
    app_commands.Choice(name=locale_str("Time zone"), value=ZONE),
    app_commands.Choice(name=locale_str("Running code"), value=RUN),
]
# Discord: 25 suggestions.
MOST_SUGGESTIONS = 25


class SettingsCog(commands.Cog):
    """Shows the panel to moderators; no other permission hides the command, the bot checks."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="settings",
        extras=MODERATORS,
        description=locale_str("For moderators: how Thaw works in this server"),
    )
    @app_commands.describe(
        section=locale_str("What to set"),
        time_zone=locale_str("This server's time zone: type a city to find it"),
    )
    @app_commands.rename(time_zone="time-zone")
    @app_commands.choices(section=SECTIONS)
    @app_commands.guild_only()
    async def settings(
        self,
        interaction: discord.Interaction[ThawBot],
        section: str = ROUNDS,
        time_zone: str | None = None,
    ) -> None:
        """Open the panel; set the time zone first, where one is given."""
        if time_zone is None:
            await show_panel(interaction, section)
            return
        async with Page(interaction):
            async with self.bot.services.database.begin() as conn:
                await change(interaction, conn, "time_zone", [_zone(time_zone)])
            await show_panel(interaction, ZONE)

    @settings.autocomplete("time_zone")
    async def _zones(
        self, _interaction: discord.Interaction[ThawBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=zones.shown(name), value=name)
            for name in zones.found(typed, MOST_SUGGESTIONS)
        ]


def _zone(typed: str) -> str:
    """The zone that was picked, or the only one that fits what was typed."""
    found = zones.found(typed, 2)
    return found[0] if len(found) == 1 and not zones.known(typed) else typed
