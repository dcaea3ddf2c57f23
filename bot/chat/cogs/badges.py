"""/badges: what a member has earned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.client import ThawBot
from bot.chat.patience import Patience
from bot.chat.render.markdown import inline, shorten_lines
from bot.decks import ChallengeDeck
from bot.store import badges, members
from bot.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.decks import Badge, Library
    from bot.store.badges import Award
    from bot.texts import Texts

# Discord: 2,000 characters in a message; the heading has a member's name of up to 32.
LISTING_SHOWN = 1800


class BadgesCog(commands.Cog):
    """Shows badges."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(name="badges", description=locale_str("Show the badges of a member"))
    @app_commands.describe(member=locale_str("Whose badges; yours if you leave it out"))
    async def badges(
        self, interaction: discord.Interaction[ThawBot], member: discord.User | None = None
    ) -> None:
        """List a member's badges, privately."""
        say = texts(str(interaction.locale))
        whose = member or interaction.user
        async with Patience(interaction) as reply:
            await reply.say(
                await self._badges_of(whose, mine=whose.id == interaction.user.id, say=say)
            )

    async def _badges_of(
        self, whose: discord.User | discord.Member, *, mine: bool, say: Texts
    ) -> str:
        async with self.bot.services.database.begin() as conn:
            member_id = await members.find(conn, whose.id)
            awards = [] if member_id is None else await badges.of_member(conn, member_id)
        heading = (
            say("### Your badges")
            if mine
            else say("### Badges of {member}", member=inline(whose.display_name))
        )
        return f"{heading}\n{_listing(awards, self.bot.services.library, say, mine=mine)}"


def _listing(awards: Sequence[Award], library: Library, say: Texts, *, mine: bool) -> str:
    if not awards and mine:
        return say(
            "None yet. Answer every problem of a challenge right, within its attempts, and its"
            " badge is yours. Hints are allowed."
        )
    if not awards:
        return say("None yet.")
    known = _known_badges(library)
    lines = [_line(award, known.get(award.badge_id)) for award in awards]
    return shorten_lines(lines, LISTING_SHOWN)


def _known_badges(library: Library) -> dict[str, Badge]:
    decks = library.decks.values()
    return {deck.badge.id: deck.badge for deck in decks if isinstance(deck, ChallengeDeck)}


def _line(award: Award, badge: Badge | None) -> str:
    when = discord.utils.format_dt(award.at, "D")
    if badge is None:
        return f"🏅 **{award.badge_id}** · {when}"
    return f"{badge.emoji} **{badge.name}** · {when}\n-# {badge.description}"
