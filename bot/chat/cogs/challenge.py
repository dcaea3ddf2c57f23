"""/challenge: live rounds in a channel."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.challenges import chosen_challenge, suggestions
from bot.chat.client import ThawBot
from bot.chat.moderators import EVERYONE, MODERATORS, STARTER, require_moderator
from bot.chat.patience import Patience
from bot.chat.render.controls import control_panel
from bot.chat.render.markdown import inline
from bot.chat.shelf import shelf_here, suggested_here
from bot.chat.starting import Wish, start_round
from bot.chat.steering import steer
from bot.decks import ChallengeDeck
from bot.store import members
from bot.texts import texts

if TYPE_CHECKING:
    from bot.store.rounds import RoundRow
    from bot.texts import Texts

MOST_MINUTES_AHEAD = 10
MOST_EXTRA_PERCENT = 300

Interaction = discord.Interaction[ThawBot]


@app_commands.guild_only()
class ChallengeCog(
    commands.GroupCog,
    group_name="challenge",
    group_description=locale_str("Timed challenges for everyone in this channel"),
):
    """Translates between Discord and rounds; the rules are in bot.learning."""

    def __init__(self, bot: ThawBot) -> None:
        self.bot = bot

    @app_commands.command(
        name="start",
        extras=EVERYONE,
        description=locale_str("Start a timed challenge in this channel"),
    )
    @app_commands.describe(
        deck=locale_str("Which challenge: type a few letters to find it"),
        minutes=locale_str("How many minutes ahead to announce it; at once if left out"),
        order=locale_str("In which order the questions come"),
    )
    @app_commands.rename(minutes="in")
    @app_commands.choices(
        order=[
            app_commands.Choice(name=locale_str("in order"), value="in order"),
            app_commands.Choice(name=locale_str("shuffled"), value="shuffled"),
        ]
    )
    async def start(
        self,
        interaction: Interaction,
        deck: str,
        minutes: app_commands.Range[int, 1, MOST_MINUTES_AHEAD] | None = None,
        order: str = "in order",
    ) -> None:
        """Begin a live round; its lobby and its questions follow by themselves."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            wish = Wish(
                picked=chosen_challenge(
                    await shelf_here(interaction, "challenge", public=True), deck, say
                ),
                ahead=None if minutes is None else timedelta(minutes=minutes),
                shuffled=order == "shuffled",
            )
            played = await start_round(interaction, wish)
            panel = control_panel(played.id, ("next", "pause", "skip", "stop"), say)
            await reply.say(_started(wish.picked.deck, played, say), panel)

    @start.autocomplete("deck")
    async def _decks(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        library = await suggested_here(interaction, "challenge", public=True)
        return suggestions(library, typed, texts(str(interaction.locale)))

    @app_commands.command(
        name="stop",
        extras=STARTER,
        description=locale_str("Stop the challenge that is running in this channel"),
    )
    async def stop(self, interaction: Interaction) -> None:
        """End the round now."""
        await self._steer(interaction, "stop")

    @app_commands.command(
        name="pause",
        extras=STARTER,
        description=locale_str("Hold the challenge; nobody loses time"),
    )
    async def pause(self, interaction: Interaction) -> None:
        """Hold the round where it is."""
        await self._steer(interaction, "pause")

    @app_commands.command(
        name="resume",
        extras=STARTER,
        description=locale_str("Let a paused challenge go on where it was"),
    )
    async def resume(self, interaction: Interaction) -> None:
        """Go on after a pause."""
        await self._steer(interaction, "resume")

    @app_commands.command(
        name="skip",
        extras=STARTER,
        description=locale_str("End the open question; it counts for nobody"),
    )
    async def skip(self, interaction: Interaction) -> None:
        """End the open question."""
        await self._steer(interaction, "skip")

    @app_commands.command(
        name="next",
        extras=STARTER,
        description=locale_str("Do not wait any longer for the start or next question"),
    )
    async def next(self, interaction: Interaction) -> None:
        """End the lobby or the pause after a reveal."""
        await self._steer(interaction, "next")

    async def _steer(
        self,
        interaction: Interaction,
        action: Literal["stop", "pause", "resume", "skip", "next"],
    ) -> None:
        """For who started the round and for moderators."""
        async with Patience(interaction) as reply:
            await steer(interaction, reply, action)

    @app_commands.command(
        name="extra-time",
        extras=MODERATORS,
        description=locale_str("Give a member more time for every question; nobody else sees it"),
    )
    @app_commands.describe(
        member=locale_str("Who gets it"),
        percent=locale_str("How much more: 50 makes two minutes three; 0 takes it back"),
    )
    async def extra_time(
        self,
        interaction: Interaction,
        member: discord.Member,
        percent: app_commands.Range[int, 0, MOST_EXTRA_PERCENT],
    ) -> None:
        """Grant extra time; for moderators, and between the two."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            await self._grant(interaction, member, percent)
            await reply.say(_granted(member, percent, say))

    async def _grant(self, interaction: Interaction, member: discord.Member, percent: int) -> None:
        guild_id = interaction.guild_id or 0
        async with self.bot.services.database.begin() as conn:
            await require_moderator(interaction, conn)
            user, at = interaction.user, interaction.created_at
            member_id = await members.member_id_for(conn, member.id, member.display_name)
            granted_by = await members.member_id_for(conn, user.id, user.display_name)
            await members.grant_extra_time(
                conn, guild_id, member_id, percent=percent, granted_by=granted_by, at=at
            )


def _started(deck: ChallengeDeck, played: RoundRow, say: Texts) -> str:
    if played.starts_at is None:
        raise RuntimeError("a live round has a start")
    return say(
        "{emoji} **{title}** starts {starts} in this channel. These buttons are yours; **Next now**"
        " starts it at once. `/challenge` has them, too.",
        emoji=deck.badge.emoji,
        title=deck.title,
        starts=discord.utils.format_dt(played.starts_at, "R"),
    )


def _granted(member: discord.Member, percent: int, say: Texts) -> str:
    name = inline(member.display_name)
    if percent == 0:
        return say("**{name}** has the same time as everyone again.", name=name)
    return say(
        "**{name}** has {percent} % more time from the next question on. Only you and they can"
        " tell: the deadline shown stays everybody's, and the explanation waits without naming"
        " anyone.",
        name=name,
        percent=percent,
    )
