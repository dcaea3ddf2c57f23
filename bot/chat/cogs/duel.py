"""/duel and /ratings: two members, the same problems, one winner."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.challenges import chosen_challenge, suggestions
from bot.chat.client import ThawBot
from bot.chat.duels import turns
from bot.chat.moderators import EVERYONE
from bot.chat.patience import Patience
from bot.chat.shelf import shelf_here, suggested_here
from bot.store import duels, members
from bot.texts import texts

LADDER_SHOWN = 15


class DuelCog(commands.Cog):
    """Takes challenges, and shows where the duellists stand."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="duel", extras=EVERYONE, description=locale_str("Challenge a member to a duel")
    )
    @app_commands.describe(
        member=locale_str("Whom to challenge"),
        deck=locale_str("Which challenge: type a few letters to find it"),
    )
    @app_commands.guild_only()
    async def duel(
        self, interaction: discord.Interaction[ThawBot], member: discord.Member, deck: str
    ) -> None:
        """Post an invitation."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            chosen = chosen_challenge(
                await shelf_here(interaction, "challenge", public=True), deck, say
            )
            await reply.say(await turns.challenge(interaction, member, chosen))

    @duel.autocomplete("deck")
    async def _decks(
        self, interaction: discord.Interaction[ThawBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        library = await suggested_here(interaction, "challenge", public=True)
        return suggestions(library, typed, texts(str(interaction.locale)))

    @app_commands.command(
        name="ratings",
        extras=EVERYONE,
        description=locale_str("Where this server's duellists stand"),
    )
    @app_commands.guild_only()
    async def ratings(self, interaction: discord.Interaction[ThawBot]) -> None:
        """List the best, privately."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            async with self.bot.services.database.begin() as conn:
                best = await duels.ladder(conn, interaction.guild_id or 0, LADDER_SHOWN)
                users = await members.user_ids(conn, [member_id for member_id, _ in best])
            lines = [
                f"{place}. <@{users[member_id]}> · **{round(rating.value)}** · "
                + say.plural("{count} duel", "{count} duels", rating.games)
                for place, (member_id, rating) in enumerate(best, 1)
                if member_id in users
            ]
            nobody = say("Nobody has finished a duel here yet. Begin with `/duel`.")
            heading = say("### ⚔️ Duellists")
            await reply.say("\n".join([heading, *(lines or [nobody])]))
