"""Starting a live round: which deck, whether it may be here, and the rows it begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot.chat.errors import Refused
from bot.chat.moderators import may_start
from bot.schedule.plans import plan_start
from bot.store import guilds, members, rounds
from bot.store.errors import RoundAlreadyRunning
from bot.texts import texts

if TYPE_CHECKING:
    import random
    from datetime import datetime

    from bot.chat.client import ThawBot
    from bot.chat.services import Services
    from bot.chat.shelf import Picked
    from bot.decks import ChallengeDeck
    from bot.store.guilds import GuildSettings
    from bot.store.rounds import Connection, RoundRow
    from bot.texts import Texts

    Interaction = discord.Interaction[ThawBot]

# Nobody's phone should ring more often for rounds, however often they are called off.
BETWEEN_PINGS = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a member asked for. With no `ahead` the round begins at once, and nobody is pinged."""

    picked: Picked
    ahead: timedelta | None = None
    shuffled: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """A round to begin, whoever asked for it: a member's command or a schedule.

    `member_id` is who steers it; with no `ahead` it begins at once, and nobody is pinged.
    """

    guild_id: int
    channel_id: int
    deck: ChallengeDeck
    deck_version_id: int
    member_id: int
    locale: str
    ahead: timedelta | None = None
    shuffled: bool = False


async def begin_round(services: Services, conn: Connection, start: Start) -> RoundRow:
    """Keep a new round and plan its lobby and its first question.

    Wake the dispatcher (`services.wake`) once the transaction is committed.

    Raises:
        RoundAlreadyRunning: a live round is running in this channel.
    """
    now = services.clock.now()
    starts_at = now + (start.ahead or services.pace.lead)
    settings = await guilds.settings(conn, start.guild_id)
    new = rounds.NewRound(
        deck_version_id=start.deck_version_id,
        guild_id=start.guild_id,
        channel_id=start.channel_id,
        started_by=start.member_id,
        locale=start.locale,
        at=now,
        questions=_questions(services.rng, start.deck, shuffled=start.shuffled),
        starts_at=starts_at,
        pinged_role_id=await _role_to_ping(conn, settings, start.ahead, now),
    )
    played = await rounds.start(conn, new)
    await plan_start(conn, played.id, played.question_ids[0], now, starts_at)
    return played


async def start_round(interaction: Interaction, wish: Wish) -> RoundRow:
    """Begin the round that a member asked for in this channel.

    Raises:
        Refused: this member may not, Thaw may not write here, or a round is running here.
    """
    say = texts(str(interaction.locale))
    check_channel(interaction, say)
    services = interaction.client.services
    async with services.database.begin() as conn:
        settings = await guilds.settings(conn, interaction.guild_id or 0)
        if not may_start(interaction.user, settings):
            raise Refused(say("In this server only moderators start challenges. Ask one of them!"))
        start = Start(
            guild_id=interaction.guild_id or 0,
            channel_id=_channel_id(interaction),
            deck=wish.picked.deck,
            deck_version_id=wish.picked.row.version_id,
            member_id=await members.member_id_for(
                conn, interaction.user.id, interaction.user.display_name
            ),
            locale=settings.locale,
            ahead=wish.ahead,
            shuffled=wish.shuffled,
        )
        played = await _begin(services, conn, start, say)
    services.wake()
    return played


def check_channel(interaction: Interaction, say: Texts) -> None:
    """Let pass where Thaw may do all that a round needs.

    Raises:
        Refused: something is missing; it is named.
    """
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


async def _begin(services: Services, conn: Connection, start: Start, say: Texts) -> RoundRow:
    try:
        return await begin_round(services, conn, start)
    except RoundAlreadyRunning:
        raise Refused(
            say(
                "A challenge is already running in this channel. Join in, or start yours in"
                " another channel."
            )
        ) from None


async def _role_to_ping(
    conn: Connection, settings: GuildSettings, ahead: timedelta | None, now: datetime
) -> int | None:
    if ahead is None or settings.announce_role_id is None:
        return None
    last = await rounds.last_ping(conn, settings.guild_id)
    if last is not None and now - last < BETWEEN_PINGS:
        return None
    return settings.announce_role_id


def _questions(
    rng: random.Random, deck: ChallengeDeck, *, shuffled: bool
) -> list[rounds.NewQuestion]:
    problems = list(deck.problems)
    if shuffled:
        rng.shuffle(problems)
    return [
        rounds.NewQuestion(
            problem_id=problem.id,
            choice_ids=tuple(
                choice.id for choice in rng.sample(problem.choices, len(problem.choices))
            ),
            correct_choice_id=problem.correct.id,
            attempts_allowed=deck.attempts,
            limit_seconds=problem.seconds,
            level=problem.level,
        )
        for problem in problems
    ]


def _channel_id(interaction: Interaction) -> int:
    if interaction.channel_id is None:
        raise RuntimeError("an interaction in a guild has a channel")
    return interaction.channel_id
