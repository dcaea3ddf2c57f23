"""/badges: what a member has earned, as a card."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.badge_cards import badges_message, standings_of
from bot.chat.client import ThawBot
from bot.chat.moderators import ANYONE
from bot.chat.private.page import Page
from bot.texts import texts


class BadgesCog(commands.Cog):
    """Shows badges."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="badges", extras=ANYONE, description=locale_str("Show the badges of a member")
    )
    @app_commands.describe(member=locale_str("Whose badges; yours if you leave it out"))
    async def badges(
        self, interaction: discord.Interaction[ThawBot], member: discord.User | None = None
    ) -> None:
        """Show a member's card, privately."""
        await show_badges(interaction, member or interaction.user)


async def show_badges(
    interaction: discord.Interaction[ThawBot], whose: discord.User | discord.Member
) -> None:
    """Answer with this member's card."""
    services, locale = interaction.client.services, str(interaction.locale)
    mine = whose.id == interaction.user.id
    async with Page(interaction) as page:
        async with services.database.begin() as conn:
            standings = await standings_of(
                conn, services, whose.id, guild_id=interaction.guild_id, look=mine
            )
        view, files = await badges_message(
            whose.display_name, standings, texts(locale), mine=mine, locale=locale
        )
        await page.show(view, files)
