"""/challenge: live rounds in a channel."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.chat.challenges import find_challenges
from bot.chat.client import ThawBot
from bot.chat.errors import Refused
from bot.chat.moderators import is_moderator, may_start
from bot.chat.patience import Patience
from bot.chat.render.markdown import inline, shorten
from bot.decks import ChallengeDeck
from bot.schedule.rounds import plan_post, stop_round
from bot.store import decks, guilds, members, rounds
from bot.store.errors import RoundAlreadyRunning
from bot.texts import texts

if TYPE_CHECKING:
    from bot.store.rounds import Connection, RoundRow
    from bot.texts import Texts

# Discord: 25 suggestions of 100 characters.
MOST_SUGGESTIONS = 25
LONGEST_SUGGESTION = 100


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
        name="start", description=locale_str("Start a timed challenge in this channel")
    )
    @app_commands.describe(deck=locale_str("Which challenge: type a few letters to find it"))
    async def start(self, interaction: discord.Interaction[ThawBot], deck: str) -> None:
        """Begin a live round; its questions follow by themselves."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            chosen = self._challenge(deck, say)
            self._check_channel(interaction, say)
            round_row = await self._begin(interaction, chosen, say)
            self.bot.services.wake()
            public = texts(round_row.locale)
            await reply.announce(
                _announcement(chosen, round_row, self.bot.services.pace.lead, public)
            )

    @start.autocomplete("deck")
    async def _decks(
        self, interaction: discord.Interaction[ThawBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        say = texts(str(interaction.locale))
        found = find_challenges(self.bot.services.library, typed)[:MOST_SUGGESTIONS]
        return [app_commands.Choice(name=_label(deck, say), value=deck.id) for deck in found]

    @app_commands.command(
        name="stop", description=locale_str("Stop the challenge that is running in this channel")
    )
    async def stop(self, interaction: discord.Interaction[ThawBot]) -> None:
        """End the round now: for who started it and for moderators."""
        say = texts(str(interaction.locale))
        async with Patience(interaction) as reply:
            running = await self._stop(interaction, say)
            self.bot.services.wake()
            public = texts(running.locale)
            await reply.announce(
                public("🛑 The challenge was stopped. Answers given so far are kept.")
            )

    async def _stop(self, interaction: discord.Interaction[ThawBot], say: Texts) -> RoundRow:
        services = self.bot.services
        async with services.database.begin() as conn:
            running = await rounds.running_in(conn, _channel_id(interaction))
            if running is None:
                raise Refused(say("No challenge is running in this channel."))
            await self._check_may_stop(conn, interaction, running, say)
            await stop_round(conn, running.id, services.clock.now())
        return running

    def _challenge(self, name: str, say: Texts) -> ChallengeDeck:
        library = self.bot.services.library
        deck = library.decks.get(name.strip())
        if isinstance(deck, ChallengeDeck):
            return deck
        near = find_challenges(library, name)
        for found in near:
            if found.title.casefold() == name.strip().casefold():
                return found
        raise Refused(_unknown_deck(name, [deck.title for deck in near], say))

    def _check_channel(self, interaction: discord.Interaction[ThawBot], say: Texts) -> None:
        in_thread = isinstance(interaction.channel, discord.Thread)
        wanted = discord.Permissions(
            view_channel=True,
            send_messages=not in_thread,
            send_messages_in_threads=in_thread,
            read_message_history=True,
        )
        missing = wanted & ~interaction.app_permissions
        if missing.value:
            names = ", ".join(name.replace("_", " ") for name, has in missing if has)
            raise Refused(
                say(
                    "Thaw may not do this here yet. An admin can allow it in the channel's"
                    " settings: {permissions}.",
                    permissions=names,
                )
            )

    async def _begin(
        self, interaction: discord.Interaction[ThawBot], deck: ChallengeDeck, say: Texts
    ) -> RoundRow:
        services = self.bot.services
        now = services.clock.now()
        async with services.database.begin() as conn:
            await self._check_may_start(conn, interaction, say)
            user = interaction.user
            new = rounds.NewRound(
                deck_version_id=await decks.save_version(
                    conn, deck.id, deck.content_hash, deck.to_document(), now
                ),
                guild_id=interaction.guild_id or 0,
                channel_id=_channel_id(interaction),
                started_by=await members.member_id_for(conn, user.id, user.display_name),
                locale=str(interaction.guild_locale or interaction.locale),
                at=now,
                questions=self._questions(deck),
            )
            try:
                round_row = await rounds.start(conn, new)
            except RoundAlreadyRunning:
                raise Refused(
                    say(
                        "A challenge is already running in this channel. Join in, or start yours"
                        " in another channel."
                    )
                ) from None
            await plan_post(conn, round_row.question_ids[0], now + services.pace.lead)
        return round_row

    def _questions(self, deck: ChallengeDeck) -> list[rounds.NewQuestion]:
        rng = self.bot.services.rng
        return [
            rounds.NewQuestion(
                problem_id=problem.id,
                choice_ids=tuple(
                    choice.id for choice in rng.sample(problem.choices, len(problem.choices))
                ),
                correct_choice_id=problem.correct.id,
                attempts_allowed=deck.attempts,
                limit_seconds=problem.seconds,
            )
            for problem in deck.problems
        ]

    async def _check_may_start(
        self, conn: Connection, interaction: discord.Interaction[ThawBot], say: Texts
    ) -> None:
        settings = await guilds.settings(conn, interaction.guild_id or 0)
        if not may_start(interaction.user, settings):
            raise Refused(say("In this server only moderators start challenges. Ask one of them!"))

    async def _check_may_stop(
        self,
        conn: Connection,
        interaction: discord.Interaction[ThawBot],
        running: RoundRow,
        say: Texts,
    ) -> None:
        settings = await guilds.settings(conn, interaction.guild_id or 0)
        started = await members.user_ids(conn, [running.started_by])
        if started.get(running.started_by) == interaction.user.id:
            return
        if not is_moderator(interaction.user, settings):
            raise Refused(say("Only who started this challenge, or a moderator, can stop it."))


def _channel_id(interaction: discord.Interaction[ThawBot]) -> int:
    if interaction.channel_id is None:
        raise RuntimeError("an interaction in a guild has a channel")
    return interaction.channel_id


def _announcement(deck: ChallengeDeck, round_row: RoundRow, lead: timedelta, say: Texts) -> str:
    starts = discord.utils.format_dt(round_row.created_at + lead, "R")
    head = say(
        "{emoji} **{title}** starts {starts}",
        emoji=deck.badge.emoji,
        title=deck.title,
        starts=starts,
    )
    rules = say(
        "{problems} problems, {minutes} min in all, {attempts} attempts each, hints allowed."
        " Everything right earns the **{badge}** badge.",
        problems=len(deck.problems),
        minutes=_minutes(deck.seconds),
        attempts=deck.attempts,
        badge=deck.badge.name,
    )
    return f"{head}\n{deck.description.strip()}\n-# {rules}"


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _label(deck: ChallengeDeck, say: Texts) -> str:
    size = say.plural(
        "{count} problem, {minutes} min",
        "{count} problems, {minutes} min",
        len(deck.problems),
        minutes=_minutes(deck.seconds),
    )
    return shorten(f"{deck.title} · {size}", LONGEST_SUGGESTION)


def _unknown_deck(name: str, near: list[str], say: Texts) -> str:
    text = say("There is no challenge called “{name}”.", name=inline(shorten(name, 60)))
    if near:
        titles = ", ".join(f"**{title}**" for title in near[:3])
        return text + " " + say("Did you mean {titles}?", titles=titles)
    return text + " " + say("Type `/challenge start` and pick one from the list.")
